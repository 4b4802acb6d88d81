#include "common/files/csv.h"

#include <cerrno>
#include <cmath>
#include <cstdlib>
#include <stdexcept>

#include "common/files/files.h"
#include "common/files/text.h"

namespace {

constexpr std::size_t longest_line = 65536;  // with its end

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";  // Windows puts it before UTF-8

// strtod would take blanks, hexadecimal and names like "inf", too.
bool is_decimal(std::string_view text) {
    for (const char c : text)
        if (!(c >= '0' && c <= '9') && c != '+' && c != '-' && c != '.' && c != 'e' && c != 'E')
            return false;
    return !text.empty();
}

// Whether all of a text is a decimal number. strtod stops at what stands behind a field: a comma,
// the '\r' of a Windows line end, or the '\0' that getline puts behind the line.
bool is_number(std::string_view text, double& number) {
    char* end = nullptr;
    number = std::strtod(text.data(), &end);
    return is_decimal(text) && end == text.data() + text.size();
}

// Whether a text is a whole number as numpy or a spreadsheet may write it: 2.0 or 2.000e+00.
bool is_whole_decimal(std::string_view text, int& number) {
    double decimal = 0;
    if (!is_number(text, decimal) || std::abs(decimal) > 1e9 || decimal != std::floor(decimal))
        return false;
    number = static_cast<int>(decimal);
    return true;
}

}  // namespace

std::string csv_line(const std::vector<std::string>& fields) {
    std::string line;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].find_first_of(",\"\r\n") != std::string::npos)
            throw std::invalid_argument("csv_line: " + quoted(fields[i], 80) + " is not one field");
        line += fields[i] + (i + 1 < fields.size() ? ',' : '\n');
    }
    return line;
}

void write_csv(const std::string& path, const std::string& header, const Rows& rows) {
    std::string text = header + '\n';
    for (const std::vector<std::string>& row : rows)
        text += csv_line(row);
    write_file(path, text);
}

CsvReader::CsvReader(const std::string& path)
    : path_(path), file_(open_file(path)), buffer_(longest_line) {}

CsvReader::CsvReader(const std::string& path, const std::string& header) : CsvReader(path) {
    next_line();
    if (text_ != header)
        fail(quoted(text_, 80) + " where the header " + header + " was expected");
    columns_ = fields();
}

bool CsvReader::next_line() {
    if (!read_line())
        return false;
    if (text_.empty()) {
        while (read_line())
            if (!text_.empty())
                fail("a blank line before this one");
        return false;
    }
    split();
    if (columns_ > 0)
        require_fields(columns_);
    return true;
}

// The buffer is of a fixed size, so that a file without line ends does not fill the memory.
bool CsvReader::read_line() {
    errno = 0;
    file_.getline(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    ++line_;
    std::size_t length = static_cast<std::size_t>(file_.gcount());
    text_ = std::string_view();
    if (read_failed(file_))
        fail("cannot be read: " + system_reason());
    if (length == 0 && file_.eof())
        return false;
    if (file_.fail())  // the buffer is full, and the line goes on
        fail("longer than " + std::to_string(longest_line - 1) + " characters");
    if (!file_.eof())
        --length;  // the newline is counted, but not stored
    if (length > 0 && buffer_[length - 1] == '\r')
        --length;
    text_ = std::string_view(buffer_.data(), length);
    if (line_ == 1 && text_.substr(0, byte_order_mark.size()) == byte_order_mark)
        text_.remove_prefix(byte_order_mark.size());
    return true;
}

void CsvReader::split() {
    fields_.clear();
    std::size_t start = 0;
    for (std::size_t comma = text_.find(','); comma != std::string_view::npos;
         comma = text_.find(',', start)) {
        fields_.push_back(text_.substr(start, comma - start));
        start = comma + 1;
    }
    fields_.push_back(text_.substr(start));
}

bool CsvReader::next_row(std::size_t rows, const std::string& remedy) {
    const bool found = next_line();
    if (found && rows_ == rows)
        fail("a row more than the " + std::to_string(rows) + " expected" + remedy);
    if (!found && rows_ < rows)
        refuse(path_, "below the header, " + miscount(rows_, "row", rows) + remedy);
    rows_ += found ? 1 : 0;
    return found;
}

void CsvReader::require_fields(std::size_t count) const {
    if (fields() != count)
        fail(miscount(fields(), "number", count) + ": " + quoted(text_, 40));
}

int CsvReader::whole_number(std::size_t field, int lowest, int highest) const {
    const std::string_view text = fields_.at(field);
    int number = 0;
    const bool whole = is_whole(text, number) || is_whole_decimal(text, number);
    if (!whole || number < lowest || number > highest)
        fail(field,
             "a whole number from " + std::to_string(lowest) + " to " + std::to_string(highest));
    return number;
}

double CsvReader::number(std::size_t field, double lowest, double highest) const {
    double number = 0;
    if (!is_number(fields_.at(field), number) || !(number >= lowest && number <= highest))
        fail(field, "a number from " + to_text(lowest) + " to " + to_text(highest));
    return number;
}

// Rounded to a float at once, since by way of a double it could come out another one.
float CsvReader::weight(std::size_t field) const {
    const std::string_view text = fields_.at(field);
    char* end = nullptr;
    const float number = std::strtof(text.data(), &end);
    if (!is_decimal(text) || end != text.data() + text.size() || !std::isfinite(number))
        fail(field, "a finite number");
    return number;
}

void CsvReader::require_texts(const std::vector<std::string>& expected,
                              const std::string& remedy) const {
    for (std::size_t field = 0; field < expected.size(); ++field)
        if (fields_.at(field) != expected[field])
            fail(field, expected[field], remedy);
}

void CsvReader::fail(const std::string& message) const {
    refuse(path_, "line " + std::to_string(line_) + ": " + message);
}

void CsvReader::fail(std::size_t field, const std::string& expected,
                     const std::string& remedy) const {
    refuse(path_, "line " + std::to_string(line_) + ", column " + std::to_string(field + 1) + ": " +
                      quoted(fields_.at(field), 20) + " where " + expected + " was expected" +
                      remedy);
}
