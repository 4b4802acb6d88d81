#include "tests/pgm.h"

#include <sstream>
#include <stdexcept>

#include "tests/support.h"

int Pgm::at(int x, int y) const {
    if (x < 0 || x >= width || y < 0 || y >= height)
        throw std::out_of_range("no pixel " + std::to_string(x) + ", " + std::to_string(y));
    return static_cast<unsigned char>(
        pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
               static_cast<std::size_t>(x)]);
}

Pgm pgm_of(const std::string& bytes) {
    Pgm picture{0, 0, ""};
    std::string magic;
    std::istringstream(bytes) >> magic >> picture.width >> picture.height;
    const std::string header =
        "P5\n" + std::to_string(picture.width) + " " + std::to_string(picture.height) + "\n255\n";
    if (picture.width < 1 || picture.height < 1 || bytes.substr(0, header.size()) != header)
        throw std::runtime_error("not P5, width, height and 255");
    picture.pixels = bytes.substr(header.size());
    const std::size_t expected =
        static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height);
    if (picture.pixels.size() != expected)
        throw std::runtime_error(std::to_string(picture.pixels.size()) + " pixels where " +
                                 std::to_string(expected) + " were expected");
    return picture;
}

Pgm pgm_in(const std::filesystem::path& file) {
    try {
        return pgm_of(contents_of(file));
    } catch (const std::runtime_error& mistake) {
        throw std::runtime_error(file.string() + ": " + mistake.what());
    }
}
