// Any bytes as a picture. One that reads can be written, reads again as it was written, and can be
// prepared for the network, or is refused.

#include <stdexcept>

#include "chapters/chapter7/handwriting.h"
#include "chapters/chapter7/own_pictures.h"
#include "chapters/chapter7/pgm_reader.h"
#include "common/drawing/image.h"
#include "tests/fuzz/input.h"

namespace {

void require_signals(const Matrix& signals) {
    require(signals.shape() == "784x1");
    for (const float signal : signals)
        require(signal >= 0.01f && signal <= 1.0f);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::filesystem::path file = fuzz_file("any.pgm", std::string(data, data + size));
    Image image(1, 1);
    try {
        image = read_pgm(file);
    } catch (const std::runtime_error&) {
        return 0;
    }
    require(image.width() <= 8192 && image.height() <= 8192);
    write_pgm(file, image);
    const Image again = read_pgm(file);
    require(again.width() == image.width() && again.pixels() == image.pixels());

    const Matrix darkness = darkness_of(averaged_down(image));
    require(darkness.rows() <= 1024 && darkness.columns() <= 1024);
    require_signals(as_it_is(darkness));
    try {
        require_signals(prepared(darkness));
    } catch (const std::runtime_error&) {
    }
    return 0;
}
