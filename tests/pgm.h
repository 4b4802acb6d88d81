// A reader of PGM pictures that shares no code with the project's writer, and takes no other form
// of PGM than the plainest.

#pragma once

#include <filesystem>
#include <string>

struct Pgm {
    int width;
    int height;
    std::string pixels;  // a byte each, row after row

    int at(int x, int y) const;  // 0 black to 255 white; throws std::out_of_range
};

// Throws std::runtime_error unless the bytes are P5, the size, 255, a line each, and then just one
// byte for each pixel.
Pgm pgm_of(const std::string& bytes);

// Likewise, naming the file.
Pgm pgm_in(const std::filesystem::path& file);
