#include "chapters/chapter7/pgm_reader.h"

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "chapters/chapter7/pgm_words.h"
#include "common/files/text.h"

namespace {

constexpr int longest_side = 8192;
constexpr int highest_maxval = 65535;

// What kind of file begins with this word, if it is no PGM.
std::string kind_of_file(const std::string& first_word) {
    if (first_word.empty())
        return "an empty file where a PGM was expected";
    const std::string advice = "; `make handwriting` makes a PGM of it, once it is named ";
    if (first_word.substr(0, 4) == "\x89PNG")
        return "a PNG" + advice + ".png";
    if (first_word.substr(0, 3) == "\xff\xd8\xff")
        return "a JPEG" + advice + ".jpg";
    if (first_word == "P1" || first_word == "P4")
        return first_word + ", a PBM in black and white" + advice + ".pbm";
    if (first_word == "P3" || first_word == "P6")
        return first_word + ", a PPM in colour" + advice + ".ppm";
    if (first_word == "P7")
        return "P7, a PAM" + advice + ".pam";
    return quoted(first_word, 8) + " where P2 or P5, a PGM, was expected";
}

class PgmReader {
public:
    explicit PgmReader(const std::filesystem::path& path) : words_(path) {}
    Image read();

private:
    void require_bytes(std::uint64_t least, std::uint64_t most);
    Image read_text();
    Image read_bytes();
    unsigned char grey(int value) const;
    std::string size_text() const;

    PgmWords words_;
    int width_ = 0;
    int height_ = 0;
    int maxval_ = 0;  // the number that is white
};

Image PgmReader::read() {
    const std::string form = words_.next_word();
    if (form != "P2" && form != "P5")
        words_.fail(kind_of_file(form));
    width_ = words_.number(words_.next_word(), "a width", 1, longest_side);
    height_ = words_.number(words_.next_word(), "a height", 1, longest_side);
    maxval_ = words_.number(words_.next_word(), "a maxval", 1, highest_maxval);
    return form == "P2" ? read_text() : read_bytes();
}

// The file's size must be what the header promises before any memory is set aside for it.
void PgmReader::require_bytes(std::uint64_t least, std::uint64_t most) {
    const std::uint64_t actual = words_.size_of_file();
    if (actual < least || actual > most)
        words_.fail((actual < least ? "truncated: " : "too long: ") + std::to_string(actual) +
                    " bytes where its header promises " + size_text() + ", " +
                    (least < most ? "at least " : "") + std::to_string(least) + " bytes");
}

// P2: a number for each pixel, with blanks in between: at least a digit for each pixel, and a blank
// after each but the last.
Image PgmReader::read_text() {
    const std::uint64_t pixels = static_cast<std::uint64_t>(width_) * height_;
    require_bytes(words_.bytes_read() + 2 * pixels - 1, std::numeric_limits<std::uint64_t>::max());
    Image image(width_, height_);
    for (int pixel = 0; pixel < width_ * height_; ++pixel) {
        const std::string word = words_.next_word();
        if (word.empty())
            words_.fail("truncated: " + std::to_string(pixel) +
                        " greys where its header promises " + size_text());
        image.at(pixel % width_, pixel / width_) = grey(words_.number(word, "a grey", 0, maxval_));
    }
    const std::string word = words_.next_word();
    if (!word.empty())
        words_.fail("too long: line " + std::to_string(words_.line_of_word()) + ": " +
                    quoted(word, 8) + " after " + size_text() + ", all that its header promises");
    return image;
}

// P5: a byte for each pixel, or two, the higher one first.
Image PgmReader::read_bytes() {
    const int bytes = maxval_ < 256 ? 1 : 2;
    const std::uint64_t size =
        words_.bytes_read() + static_cast<std::uint64_t>(bytes) * width_ * height_;
    require_bytes(size, size);
    Image image(width_, height_);
    std::vector<unsigned char> row(bytes * width_);
    for (int y = 0; y < height_; ++y) {
        if (!words_.read_bytes(row))
            words_.fail("truncated: it ends within row " + std::to_string(y + 1));
        for (int x = 0; x < width_; ++x) {
            const int value = bytes == 1 ? row[x] : row[2 * x] << 8 | row[2 * x + 1];
            if (value > maxval_)
                words_.fail("row " + std::to_string(y + 1) + ", column " + std::to_string(x + 1) +
                            ": " + std::to_string(value) + " where a grey from 0 to " +
                            std::to_string(maxval_) + " was expected");
            image.at(x, y) = grey(value);
        }
    }
    return image;
}

// From 0 … maxval to 0 … 255, rounded.
unsigned char PgmReader::grey(int value) const {
    return static_cast<unsigned char>((value * 255 + maxval_ / 2) / maxval_);
}

std::string PgmReader::size_text() const {
    return std::to_string(width_) + "x" + std::to_string(height_) + " pixels";
}

}  // namespace

Image read_pgm(const std::filesystem::path& path) {
    return PgmReader(path).read();
}
