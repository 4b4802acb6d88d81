// A PGM as words: its header, and, in its form P2, its pixels.

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

    // Empty at the end of the file. Takes the one blank behind the word, too, after which P5 has
    // its pixels. A comment reads as the line end behind it, wherever it begins.
    std::string next_word();

    // A word as a number. `what` it should be, with its article, is for the
    // message.
    int number(const std::string& word, const char* what, int lowest, int highest) const;

    // Fills all of `bytes`; false where the file ends before.
    bool read_bytes(std::vector<unsigned char>& bytes);

    std::uint64_t bytes_read() const { return bytes_read_; }  // by next_word
    std::uint64_t line_of_word() const { return line_of_word_; }

    // Of the open file, for another may stand under its name by now.
    std::uint64_t size_of_file();

    [[noreturn]] void fail(const std::string& message) const;

private:
    int next_byte();
    int next_character();

    std::filesystem::path path_;
    std::ifstream file_;
    std::uint64_t bytes_read_ = 0;
    std::uint64_t line_ = 1;  // that the next byte stands in
    std::uint64_t line_of_word_ = 1;
};
