#include "chapters/chapter7/pgm_reader.h"

#include <cerrno>
#include <charconv>
#include <cstdint>
#include <fstream>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

#include "common/files/files.h"
#include "common/files/text.h"

namespace {

constexpr int longest_side = 4096;
constexpr int highest_maxval = 65535;
constexpr int end_of_file = std::ifstream::traits_type::eof();
constexpr std::size_t longest_word = 20;  // in characters; no number that counts is longer

bool is_blank(int character) {
    return character == ' ' || (character >= '\t' && character <= '\r');
}

// What a file is that begins with such a word, if it is no PGM.
std::string kind_of_file(const std::string& first_word) {
    if (first_word.empty())
        return "an empty file where a PGM was expected";
    const std::string advice = "; `make handwriting` makes a PGM of it, once it is named ";
    if (first_word.substr(0, 4) == "\x89PNG")
        return "a PNG" + advice + ".png";
    if (first_word.substr(0, 3) == "\xff\xd8\xff")
        return "a JPEG" + advice + ".jpg";
    if (first_word == "P1" || first_word == "P4")
        return first_word + ", a PBM in black and white, where P2 or P5, a PGM, was expected";
    if (first_word == "P3" || first_word == "P6")
        return first_word + ", a PPM in colour, where P2 or P5, a PGM, was expected";
    return quoted(first_word, 8) + " where P2 or P5, a PGM, was expected";
}

class PgmReader {
public:
    explicit PgmReader(const std::filesystem::path& path) : path_(path), file_(open_file(path)) {}
    Image read();

private:
    int next_byte();
    int next_character();
    std::string next_word();
    int number(const std::string& word, const char* what, int lowest, int highest) const;
    void require_bytes(std::uint64_t least, std::uint64_t most);
    Image read_text();
    Image read_bytes();
    unsigned char grey(int value) const;
    std::string size_text() const;
    [[noreturn]] void fail(const std::string& message) const;

    std::filesystem::path path_;
    std::ifstream file_;
    std::uint64_t bytes_read_ = 0;
    std::uint64_t line_ = 1;  // that the next byte stands in
    std::uint64_t line_of_word_ = 1;
    int width_ = 0;
    int height_ = 0;
    int maxval_ = 0;  // the number that is white
};

Image PgmReader::read() {
    const std::string form = next_word();
    if (form != "P2" && form != "P5")
        fail(kind_of_file(form));
    width_ = number(next_word(), "a width", 1, longest_side);
    height_ = number(next_word(), "a height", 1, longest_side);
    maxval_ = number(next_word(), "a maxval", 1, highest_maxval);
    return form == "P2" ? read_text() : read_bytes();
}

int PgmReader::next_byte() {
    errno = 0;
    const int byte = file_.get();
    if (read_failed(file_))
        fail("cannot be read: " + system_reason());
    bytes_read_ += byte == end_of_file ? 0 : 1;
    line_ += byte == '\n' ? 1 : 0;
    return byte;
}

// A comment reads as the line end behind it, wherever it begins.
int PgmReader::next_character() {
    int character = next_byte();
    if (character == '#')
        while (character != '\n' && character != '\r' && character != end_of_file)
            character = next_byte();
    return character;
}

// Takes the one blank behind the word, too, after which P5 has its pixels. Empty at the end of the
// file.
std::string PgmReader::next_word() {
    int character = next_character();
    while (is_blank(character))
        character = next_character();
    line_of_word_ = line_;
    std::string word;
    while (character != end_of_file && !is_blank(character) && word.size() < longest_word) {
        word += static_cast<char>(character);
        character = next_character();
    }
    return word;
}

// The word as a number. `what` it should be, with its article, is for the message.
int PgmReader::number(const std::string& word, const char* what, int lowest, int highest) const {
    if (word.empty())
        fail("truncated: it ends within its header");
    const char* word_end = word.data() + word.size();
    int number = 0;
    const auto [end, error] = std::from_chars(word.data(), word_end, number);
    if (error != std::errc() || end != word_end || number < lowest || number > highest)
        fail("line " + std::to_string(line_of_word_) + ": " + quoted(word, longest_word - 1) +
             " where " + what + " from " + std::to_string(lowest) + " to " +
             std::to_string(highest) + " was expected");
    return number;
}

// The file's size must be what the header promises before any memory is set aside for it. The open
// file is asked, for another may stand under its name by now.
void PgmReader::require_bytes(std::uint64_t least, std::uint64_t most) {
    file_.clear();  // the header may have ended with the file
    const std::streamoff here = file_.tellg();
    const std::streamoff end = file_.seekg(0, std::ios::end).tellg();
    if (!file_.seekg(here))
        fail("cannot be read: " + system_reason());
    const std::uint64_t actual = static_cast<std::uint64_t>(end);
    if (actual < least || actual > most)
        fail((actual < least ? "truncated: " : "too long: ") + std::to_string(actual) +
             " bytes where its header promises " + size_text() + ", " +
             (least < most ? "at least " : "") + std::to_string(least) + " bytes");
}

// P2: a number for each pixel, with blanks in between.
Image PgmReader::read_text() {
    const std::uint64_t pixels = static_cast<std::uint64_t>(width_) * height_;
    require_bytes(bytes_read_ + 2 * pixels - 1, std::numeric_limits<std::uint64_t>::max());
    Image image(width_, height_);
    for (int pixel = 0; pixel < width_ * height_; ++pixel) {
        const std::string word = next_word();
        if (word.empty())
            fail("truncated: " + std::to_string(pixel) + " greys where its header promises " +
                 size_text());
        image.at(pixel % width_, pixel / width_) = grey(number(word, "a grey", 0, maxval_));
    }
    const std::string word = next_word();
    if (!word.empty())
        fail("too long: line " + std::to_string(line_of_word_) + ": " + quoted(word, 8) +
             " after " + size_text() + ", all that its header promises");
    return image;
}

// P5: a byte for each pixel, or two, the higher one first.
Image PgmReader::read_bytes() {
    const int bytes = maxval_ < 256 ? 1 : 2;
    const std::uint64_t size = bytes_read_ + static_cast<std::uint64_t>(bytes) * width_ * height_;
    require_bytes(size, size);
    Image image(width_, height_);
    std::vector<unsigned char> row(bytes * width_);
    for (int y = 0; y < height_; ++y) {
        errno = 0;
        if (!file_.read(reinterpret_cast<char*>(row.data()), bytes * width_))
            fail(read_failed(file_) ? "cannot be read: " + system_reason()
                                    : "truncated: it ends within row " + std::to_string(y + 1));
        for (int x = 0; x < width_; ++x) {
            const int value = bytes == 1 ? row[x] : row[2 * x] << 8 | row[2 * x + 1];
            if (value > maxval_)
                fail("row " + std::to_string(y + 1) + ", column " + std::to_string(x + 1) + ": " +
                     std::to_string(value) + " where a grey from 0 to " + std::to_string(maxval_) +
                     " was expected");
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

void PgmReader::fail(const std::string& message) const {
    throw std::runtime_error(path_.string() + ": " + message);
}

}  // namespace

Image read_pgm(const std::filesystem::path& path) {
    return PgmReader(path).read();
}
