#include "common/drawing/image.h"

#include <stdexcept>

#include "common/files/files.h"

Image::Image(int width, int height, unsigned char grey)
    : width_(width), height_(height), pixels_(static_cast<std::size_t>(width) * height, grey) {}

void Image::no_pixel(int x, int y) const {
    throw std::out_of_range("Image: no pixel (" + std::to_string(x) + ", " + std::to_string(y) +
                            ") in a picture of " + std::to_string(width_) + "x" +
                            std::to_string(height_));
}

std::string to_pgm(const Image& image) {
    const std::string width = std::to_string(image.width());
    const std::string height = std::to_string(image.height());
    std::string file = "P5\n" + width + " " + height + "\n255\n";
    file.append(image.pixels().begin(), image.pixels().end());
    return file;
}

void write_pgm(const std::string& path, const Image& image) {
    write_file(path, to_pgm(image));
}
