#include "common/files/csv.h"

#include <algorithm>
#include <stdexcept>

#include "common/files/csv_reader.h"
#include "common/files/files.h"

namespace {

std::string formatted(double value, const Column& column) {
    if (column.format == Column::Format::shortest)
        return to_text(value);
    return to_text(value, column.format == Column::Format::whole ? 0 : 4);
}

std::string header(const std::vector<Column>& columns) {
    std::string line;
    for (const Column& column : columns)
        line += (line.empty() ? "" : ",") + column.name;
    return line;
}

double read_value(const CsvReader& reader, std::size_t field, const Column& column) {
    if (column.format != Column::Format::whole)
        return reader.number(field, column.lowest, column.highest);
    return double(reader.whole_number(field, static_cast<long long>(column.lowest),
                                      static_cast<long long>(column.highest)));
}

}  // namespace

Column digit_column(const std::string& name) {
    return Column{name, Column::Format::whole, 0, 9};
}

Column count_column(const std::string& name) {
    return Column{name, Column::Format::whole, 0, 1e9};
}

std::string table_to_csv(const std::vector<Column>& columns, const Table& rows) {
    std::string text = header(columns) + '\n';
    for (const std::vector<double>& row : rows)
        for (std::size_t i = 0; i < columns.size(); ++i)
            text += formatted(row.at(i), columns[i]) + (i + 1 < columns.size() ? ',' : '\n');
    return text;
}

void write_table(const std::filesystem::path& path, const std::vector<Column>& columns,
                 const Table& rows) {
    write_file(path, table_to_csv(columns, rows));
}

Table read_table(const std::filesystem::path& path, const std::vector<Column>& columns,
                 std::size_t expected_rows) {
    CsvReader reader(path);
    reader.require_line(header(columns));

    Table rows;
    while (reader.next_line()) {
        reader.require_fields(columns.size());
        std::vector<double> row;
        for (std::size_t i = 0; i < columns.size(); ++i)
            row.push_back(read_value(reader, i, columns[i]));
        rows.push_back(row);
    }
    if (expected_rows != any_number && rows.size() != expected_rows)
        throw std::runtime_error(path.string() + ": below the header, " +
                                 miscount(rows.size(), "row", expected_rows));
    return rows;
}

std::string matrix_to_csv(const Matrix& matrix) {
    std::string text;
    for (int row = 0; row < matrix.rows(); ++row)
        for (int column = 0; column < matrix.columns(); ++column)
            text += to_text(matrix.row(row)[column]) + (column + 1 < matrix.columns() ? ',' : '\n');
    return text;
}

Matrix read_matrix(const std::filesystem::path& path) {
    CsvReader reader(path);
    std::vector<float> numbers;
    int rows = 0;
    std::size_t columns = 0;
    for (; reader.next_line(); ++rows) {
        if (rows == 0)
            columns = reader.fields();
        reader.require_fields(columns);
        for (std::size_t field = 0; field < columns; ++field)
            numbers.push_back(reader.weight(field));
    }
    if (rows == 0)
        throw std::runtime_error(path.string() + ": no numbers where a matrix was expected");
    Matrix matrix(rows, static_cast<int>(columns));
    std::copy(numbers.begin(), numbers.end(), matrix.begin());
    return matrix;
}
