#include "common/drawing/image.h"

#include <stdexcept>
#include <string>

Image::Image(int width, int height, unsigned char grey)
    : width_(width), height_(height), pixels_(std::size_t(width) * height, grey) {}

void Image::refuse(int x, int y) const {
    throw std::out_of_range("Image: no pixel (" + std::to_string(x) + ", " + std::to_string(y) +
                            ") in a picture of " + std::to_string(width_) + "x" +
                            std::to_string(height_));
}
