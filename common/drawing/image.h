// An 8-bit grey picture, 0 black to 255 white, and its file: PGM is the simplest that holds one. It
// is three lines of text, with the size among them, then a byte for each pixel, row by row.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

// A point of a picture, or of a letter.
struct Point {
    double x;
    double y;
};

// A part of a picture, in pixels from its top left corner.
struct Area {
    double left;
    double top;
    double right;
    double bottom;
};

class Image {
public:
    Image(int width, int height, unsigned char grey = 255);  // in pixels, each at least 1

    int width() const { return width_; }
    int height() const { return height_; }

    // The pixel x from the left and y from the top. Throws std::out_of_range.
    unsigned char& at(int x, int y) { return pixels_[index(x, y)]; }
    unsigned char at(int x, int y) const { return pixels_[index(x, y)]; }

    const std::vector<unsigned char>& pixels() const { return pixels_; }

private:
    std::size_t index(int x, int y) const {
        if (x < 0 || x >= width_ || y < 0 || y >= height_)
            no_pixel(x, y);
        return static_cast<std::size_t>(y) * width_ + x;
    }
    [[noreturn]] void no_pixel(int x, int y) const;

    int width_;
    int height_;
    std::vector<unsigned char> pixels_;
};

std::string to_pgm(const Image& image);  // the bytes of the file

// Throws std::runtime_error, which names the file, when it cannot be written.
void write_pgm(const std::string& path, const Image& image);
