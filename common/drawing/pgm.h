// PGM, the simplest file that holds a picture: three lines of text, with the size among them, then
// a byte for each pixel, row by row from the top.

#pragma once

#include <string>

#include "common/drawing/image.h"

// The bytes of the PGM file.
std::string to_pgm(const Image& image);

// Throws std::runtime_error, which names the file, when it cannot be written.
void write_pgm(const std::string& path, const Image& image);
