#include "chapters/chapter7/pgm_reader.h"

#include <cerrno>
#include <cstddef>
#include <fstream>
#include <string>
#include <vector>

#include "common/files/files.h"
#include "common/files/text.h"

namespace {

constexpr int longest_side = 8192;
constexpr int highest_maxval = 65535;
constexpr std::size_t longest_word = 20;  // in characters; no number of a PGM is so long
constexpr int end_of_file = -1;           // no byte

bool is_blank(int character) {
    return character == ' ' || (character >= '\t' && character <= '\r');
}

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
    explicit PgmReader(const std::string& path) : path_(path), file_(open_file(path)) {}
    Image read();

private:
    int next_byte();
    int next_character();
    std::string next_word();
    int number(const std::string& word, const std::string& what, int lowest, int highest) const;
    void require_bytes(int of_pixels, bool or_more);
    Image read_text();
    Image read_rows();
    unsigned char grey(int value) const;
    std::string size_text() const;
    [[noreturn]] void fail(const std::string& message) const { refuse(path_, message); }

    const std::string path_;
    std::ifstream file_;
    int line_ = 1;          // of the next byte
    int line_of_word_ = 1;  // of the last word
    int width_ = 0;
    int height_ = 0;
    int maxval_ = 0;  // the number that is white
};

int PgmReader::next_byte() {
    unsigned char byte = 0;
    if (read_bytes(file_, path_, &byte, 1) == 0)
        return end_of_file;
    line_ += byte == '\n' ? 1 : 0;
    return byte;
}

// A comment may begin anywhere, and counts as the end of its line.
int PgmReader::next_character() {
    int character = next_byte();
    if (character == '#')
        while (character != '\n' && character != '\r' && character != end_of_file)
            character = next_byte();
    return character;
}

// Empty at the end of the file. Reads the one blank behind the word, too: in form P5 the pixels
// come next.
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

int PgmReader::number(const std::string& word, const std::string& what, int lowest,
                      int highest) const {
    if (word.empty())
        fail("truncated: it ends within its header");
    int number = 0;
    if (!is_whole(word, number) || number < lowest || number > highest)
        fail("line " + std::to_string(line_of_word_) + ": " + quoted(word, longest_word - 1) +
             " where " + what + " from " + std::to_string(lowest) + " to " +
             std::to_string(highest) + " was expected");
    return number;
}

Image PgmReader::read() {
    const std::string form = next_word();
    if (form != "P2" && form != "P5")
        fail(kind_of_file(form));
    width_ = number(next_word(), "a width", 1, longest_side);
    height_ = number(next_word(), "a height", 1, longest_side);
    maxval_ = number(next_word(), "a maxval", 1, highest_maxval);
    return form == "P2" ? read_text() : read_rows();
}

// The open file must be as long as the header promises before any memory is set aside for it.
void PgmReader::require_bytes(int of_pixels, bool or_more) {
    file_.clear();  // the header may have ended with the file
    errno = 0;
    const std::streamoff here = file_.tellg();
    const std::streamoff end = file_.seekg(0, std::ios::end).tellg();
    if (here < 0 || end < 0 || !file_.seekg(here))
        fail("cannot be read: " + system_reason());
    const std::streamoff least = here + of_pixels;
    if (end < least || (end > least && !or_more))
        fail((end < least ? "truncated: " : "too long: ") + std::to_string(end) +
             " bytes where its header promises " + size_text() + ", " +
             (or_more ? "at least " : "") + std::to_string(least) + " bytes");
}

// P2: a number for each pixel, with blanks in between: at least a digit for each pixel, and a blank
// after each but the last.
Image PgmReader::read_text() {
    require_bytes(2 * width_ * height_ - 1, true);
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
Image PgmReader::read_rows() {
    const int bytes = maxval_ < 256 ? 1 : 2;
    require_bytes(bytes * width_ * height_, false);
    Image image(width_, height_);
    std::vector<unsigned char> row(bytes * width_);
    for (int y = 0; y < height_; ++y) {
        if (read_bytes(file_, path_, row.data(), row.size()) < row.size())
            fail("truncated: it ends within row " + std::to_string(y + 1));
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

}  // namespace

Image read_pgm(const std::string& path) {
    return PgmReader(path).read();
}
