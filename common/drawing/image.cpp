#include "common/drawing/image.h"

#include <stdexcept>
#include <string>

Image::Image(int width, int height, unsigned char grey)
    : width_(width), height_(height), pixels_(std::size_t(width) * height, grey) {}

std::size_t Image::index(int x, int y) const {
    if (x < 0 || x >= width_ || y < 0 || y >= height_)
        throw std::out_of_range("Image: no pixel (" + std::to_string(x) + ", " + std::to_string(y) +
                                ") in a picture of " + std::to_string(width_) + "x" +
                                std::to_string(height_));
    return std::size_t(y) * width_ + x;
}
