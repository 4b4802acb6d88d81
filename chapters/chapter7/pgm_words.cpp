#include "chapters/chapter7/pgm_words.h"

#include <cerrno>
#include <charconv>
#include <stdexcept>

#include "common/files/files.h"
#include "common/files/text.h"

namespace {

constexpr int end_of_file = std::ifstream::traits_type::eof();
constexpr std::size_t longest_word = 20;  // in characters; no number of a PGM is so long

bool is_blank(int character) {
    return character == ' ' || (character >= '\t' && character <= '\r');
}

}  // namespace

PgmWords::PgmWords(const std::filesystem::path& path) : path_(path), file_(open_file(path)) {}

int PgmWords::next_byte() {
    errno = 0;
    const int byte = file_.get();
    if (read_failed(file_))
        fail("cannot be read: " + system_reason());
    bytes_read_ += byte == end_of_file ? 0 : 1;
    line_ += byte == '\n' ? 1 : 0;
    return byte;
}

// A comment may begin anywhere, and counts as the end of its line.
int PgmWords::next_character() {
    int character = next_byte();
    if (character == '#')
        while (character != '\n' && character != '\r' && character != end_of_file)
            character = next_byte();
    return character;
}

std::string PgmWords::next_word() {
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

int PgmWords::number(const std::string& word, const char* what, int lowest, int highest) const {
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

std::uint64_t PgmWords::size_of_file() {
    file_.clear();  // the header may have ended with the file
    const std::streamoff here = file_.tellg();
    const std::streamoff end = file_.seekg(0, std::ios::end).tellg();
    if (!file_.seekg(here))
        fail("cannot be read: " + system_reason());
    return static_cast<std::uint64_t>(end);
}

bool PgmWords::read_bytes(std::vector<unsigned char>& bytes) {
    errno = 0;
    if (file_.read(reinterpret_cast<char*>(bytes.data()), static_cast<long>(bytes.size())))
        return true;
    if (read_failed(file_))
        fail("cannot be read: " + system_reason());
    return false;
}

void PgmWords::fail(const std::string& message) const {
    throw std::runtime_error(path_.string() + ": " + message);
}
