// Tables and matrices in and out, as comma-separated values that a spreadsheet, an editor or
// numpy.loadtxt opens.

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/files/text.h"
#include "common/matrix.h"

// One column of a table: its name in the header, how its numbers are written, and the range they
// must be in when they are read. Shortest is the fewest digits that read back as the same float.
struct Column {
    enum class Format { whole, four_decimals, shortest };
    std::string name;
    Format format;
    double lowest;
    double highest;
};

// The columns that this project's tables share.
namespace columns {
inline const Column learning_rate{"learning_rate", Column::Format::shortest, 0, 1000};
inline const Column epoch{"epoch", Column::Format::whole, 0, 1e6};    // after which one
inline const Column epochs{"epochs", Column::Format::whole, 0, 1e6};  // how many there were
inline const Column seed{"seed", Column::Format::whole, 0, 4294967295.0};
inline const Column samples{"samples", Column::Format::whole, 0, 1e9};
inline const Column score{"score", Column::Format::four_decimals, 0, 1};
}  // namespace columns
Column digit_column(const std::string& name);  // 0 to 9
Column count_column(const std::string& name);  // 0 to a thousand million

using Table = std::vector<std::vector<double>>;  // row after row

// A header line and a line for each row. Writing and reading throw std::runtime_error, which names
// the file; reading does so when it does not have just these columns, has another number of rows
// than was asked for, or holds a value that is out of its column's range.
std::string table_to_csv(const std::vector<Column>& columns, const Table& rows);
void write_table(const std::filesystem::path& path, const std::vector<Column>& columns,
                 const Table& rows);
constexpr std::size_t any_number = static_cast<std::size_t>(-1);
Table read_table(const std::filesystem::path& path, const std::vector<Column>& columns,
                 std::size_t expected_rows = any_number);

// A line for each row of the matrix, without a header, to the last bit. Reading throws
// std::runtime_error for a file without numbers, for ragged rows and for NaN or infinity.
std::string matrix_to_csv(const Matrix& matrix);
Matrix read_matrix(const std::filesystem::path& path);
