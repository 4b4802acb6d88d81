#include "common/drawing/pgm.h"

#include "common/files/files.h"

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
