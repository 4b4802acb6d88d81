// The words of a PGM: the header, and in form P2 the pixels, too.

#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

// Every function throws std::runtime_error, which names the file, where it cannot be read.
class PgmWords {
public:
    explicit PgmWords(const std::filesystem::path& path);

    // Empty at the end of the file. Reads the one blank behind the word, too: in form P5 the pixels
    // come next. A comment may begin anywhere, and counts as the end of its line.
    std::string next_word();

    // A word as a number. `what` is for the message, and says what the number is: "a width".
    int number(const std::string& word, const char* what, int lowest, int highest) const;

    // Fills all of `bytes`. Returns false where the file ends before.
    bool read_bytes(std::vector<unsigned char>& bytes);

    std::uint64_t bytes_read() const { return bytes_read_; }  // as words, without read_bytes
    std::uint64_t line_of_word() const { return line_of_word_; }

    // The size of the open file, even if another file has its name by now.
    std::uint64_t size_of_file();

    [[noreturn]] void fail(const std::string& message) const;

private:
    int next_byte();
    int next_character();

    std::filesystem::path path_;
    std::ifstream file_;
    std::uint64_t bytes_read_ = 0;
    std::uint64_t line_ = 1;  // the line of the next byte
    std::uint64_t line_of_word_ = 1;
};
