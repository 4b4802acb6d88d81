// Reads comma-separated values line by line. Files get edited by hand, so every number is checked,
// and a mistake is named with its file, line and column, both counted from 1.

#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

// Takes Unix and Windows line ends. Blank lines may stand at the end only, and no line may be
// longer than 65,535 characters. Every function throws std::runtime_error for what it refuses.
class CsvReader {
public:
    explicit CsvReader(const std::filesystem::path& path);

    bool next_line();                                // false after the last line
    void require_line(const std::string& expected);  // reads a line, which must be this one
    std::size_t fields() const { return fields_.size(); }
    void require_fields(std::size_t count) const;

    // A field of the line as a number; fields count from 0.
    long long whole_number(std::size_t field, long long lowest, long long highest) const;
    double number(std::size_t field, double lowest, double highest) const;
    float weight(std::size_t field) const;  // any but infinity and NaN

private:
    bool read_line();
    void split();
    [[noreturn]] void fail(const std::string& message) const;
    [[noreturn]] void fail(std::size_t field, const std::string& expected) const;

    std::filesystem::path path_;
    std::ifstream file_;
    std::vector<char> buffer_;
    std::string_view text_;  // the line, without its end
    std::vector<std::string_view> fields_;
    int line_ = 0;
};
