// Any bytes as a picture. One that reads can be written, and reads again as it was written.

#include <stdexcept>

#include "common/drawing/pgm_reader.h"
#include "tests/fuzz/input.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::filesystem::path file = fuzz_file("any.pgm", std::string(data, data + size));
    Image image(1, 1);
    try {
        image = read_pgm(file);
    } catch (const std::runtime_error&) {
        return 0;
    }
    require(image.width() <= 4096 && image.height() <= 4096);
    write_pgm(file, image);
    const Image again = read_pgm(file);
    require(again.width() == image.width() && again.pixels() == image.pixels());
    return 0;
}
