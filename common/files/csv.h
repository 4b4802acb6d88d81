// Comma-separated values, which a spreadsheet, an editor or numpy opens. Files get edited by hand,
// so every number that is read is checked, and a mistake is named with its file, line and column,
// both counted from 1.

#pragma once

#include <fstream>
#include <string>
#include <string_view>
#include <vector>

// A line of a file that is to be written, with its end. Throws std::invalid_argument for a field
// that would not read back as one: with a comma, a quotation mark or a line end in it.
std::string csv_line(const std::vector<std::string>& fields);

// Writes a table whole, or leaves the old one. Throws like csv_line and write_file.
using Rows = std::vector<std::vector<std::string>>;
void write_csv(const std::string& path, const std::string& header, const Rows& rows);

// Reads line by line. Takes Unix and Windows line ends, and skips a byte order mark at the start.
// Blank lines may stand at the end only, and no line may be longer than 65,535 characters. Every
// function throws std::runtime_error for what it refuses.
class CsvReader {
public:
    // The first line must be this header, and each line after it must have as many fields.
    CsvReader(const std::string& path, const std::string& header);

    // A file without a header.
    explicit CsvReader(const std::string& path);

    bool next_line();  // false after the last line

    // The same in a table that must have so many rows below its header: refuses a row more, and an
    // end that comes too early. The message ends with the remedy.
    bool next_row(std::size_t rows, const std::string& remedy);

    std::size_t fields() const { return fields_.size(); }
    void require_fields(std::size_t count) const;

    std::vector<std::string> texts() const { return {fields_.begin(), fields_.end()}; }  // all

    // A field of the line; fields count from 0.
    std::string text(std::size_t field) const { return std::string(fields_.at(field)); }
    int whole_number(std::size_t field, int lowest, int highest) const;  // 2, 2.0 or 2.000e+00
    double number(std::size_t field, double lowest, double highest) const;
    float weight(std::size_t field) const;  // any but infinity and NaN

    // The line's first fields must be just these texts. The message ends with the remedy.
    void require_texts(const std::vector<std::string>& expected, const std::string& remedy) const;

    // Refuses the line.
    [[noreturn]] void fail(const std::string& message) const;

private:
    bool read_line();
    void split();
    [[noreturn]] void fail(std::size_t field, const std::string& expected,
                           const std::string& remedy = "") const;

    std::string path_;
    std::ifstream file_;
    std::vector<char> buffer_;
    std::string_view text_;  // the line, without its end
    std::vector<std::string_view> fields_;
    std::size_t columns_ = 0;  // of the header; 0 where there is none
    int line_ = 0;
    std::size_t rows_ = 0;  // that next_row has found
};
