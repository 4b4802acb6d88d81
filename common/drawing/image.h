// An 8-bit grey picture, 0 black to 255 white.

#pragma once

#include <cstddef>
#include <vector>

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
            refuse(x, y);
        return std::size_t(y) * width_ + x;
    }
    [[noreturn]] void refuse(int x, int y) const;

    int width_;
    int height_;
    std::vector<unsigned char> pixels_;
};
