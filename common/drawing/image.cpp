#include "common/drawing/image.h"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace {

std::string size_text(int width, int height) {
    return std::to_string(width) + "x" + std::to_string(height);
}

std::size_t pixel_count(int width, int height) {
    if (width < 1 || height < 1)
        throw std::invalid_argument("Image: " + size_text(width, height) +
                                    ": width and height must be positive");
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
}

}  // namespace

Image::Image(int width, int height, int grey)
    : width_(width),
      height_(height),
      pixels_(pixel_count(width, height), static_cast<unsigned char>(std::clamp(grey, 0, 255))) {}

std::size_t Image::index(int x, int y) const {
    if (x < 0 || x >= width_ || y < 0 || y >= height_)
        throw std::out_of_range("Image: no pixel (" + std::to_string(x) + ", " + std::to_string(y) +
                                ") in a picture of " + size_text(width_, height_));
    return std::size_t(y) * width_ + x;
}
