// Reads PGM, grey pictures that other programs write. Drawing programs export them, ffmpeg and
// ImageMagick make them of photographs, and any editor can write them.

#pragma once

#include <string>

#include "common/drawing/image.h"

// Takes both forms: P5 (a byte or two for each pixel) and P2 (numbers, as text). Takes comments,
// pictures of 1x1 to 8192x8192 pixels, and any number up to 65535 for white. The greys are scaled
// to 0, black, … 255, white, and rounded. Throws std::runtime_error, which names the file and says
// what was found and what was expected.
// Book: Part 3, "Your Own Handwriting"
Image read_pgm(const std::string& path);
