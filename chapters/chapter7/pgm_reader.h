// Reads the grey pictures that other programs write: PGM, which a drawing program exports, into
// which ffmpeg and ImageMagick turn a photograph, and which any editor can write.

#pragma once

#include <filesystem>

#include "common/drawing/image.h"

// Takes both of its forms, P5 (a byte or two for each pixel) and P2 (numbers, as text), with
// comments, pictures of 1x1 to 8192x8192 pixels, and any number up to 65535 for white; greys come
// to 0 black … 255 white, rounded. Throws std::runtime_error, which names the file and says what
// was found and what was expected.
// Book: Part 3, "Your Own Handwriting"
Image read_pgm(const std::filesystem::path& path);
