#include "common/experiment/saved_network.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

#include "common/files/csv.h"
#include "common/files/files.h"
#include "common/files/hash.h"
#include "common/files/text.h"

namespace {

namespace fs = std::filesystem;

// A line for each row, with as many digits as it takes to read the same floats back.
std::string matrix_to_csv(const Matrix& matrix) {
    std::string text;
    for (int row = 0; row < matrix.rows(); ++row)
        for (int column = 0; column < matrix.columns(); ++column)
            text += to_text(matrix.row(row)[column]) + (column + 1 < matrix.columns() ? ',' : '\n');
    return text;
}

Matrix read_matrix(const fs::path& path) {
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
        refuse(path, "no numbers where a matrix was expected");
    Matrix matrix(rows, static_cast<int>(columns));
    std::copy(numbers.begin(), numbers.end(), matrix.begin());
    return matrix;
}

// The bits of its floats tell a matrix from any other.
std::string hash_of(const Matrix& matrix) {
    std::uint64_t hash = matrix.size();
    for (const float element : matrix) {
        std::uint32_t bits = 0;
        std::memcpy(&bits, &element, sizeof bits);
        hash = hash_with(hash, bits);
    }
    return hash_to_text(hash);
}

constexpr const char* hash_columns = "data_hash,input_hidden_hash,hidden_output_hash";

struct Column {
    std::string name;
    std::string text;
};

// The columns of training.csv. Equal numbers have equal texts, and others have not.
std::vector<Column> columns_of(const History& history) {
    std::vector<Column> columns = {{"learning_rate", to_text(history.learning_rate)},
                                   {"epochs", std::to_string(history.epochs)},
                                   {"seed", std::to_string(history.seed)},
                                   {"records", std::to_string(history.records)}};
    for (const Setting& setting : history.settings)
        columns.push_back({setting.name, to_text(setting.value)});
    columns.push_back({"data_hash", history.data_hash});
    columns.push_back({"input_hidden_hash", history.input_hidden_hash});
    columns.push_back({"hidden_output_hash", history.hidden_output_hash});
    return columns;
}

std::string to_csv(const History& history) {
    std::vector<std::string> names, texts;
    for (const Column& column : columns_of(history)) {
        names.push_back(column.name);
        texts.push_back(column.text);
    }
    return csv_line(names) + csv_line(texts);
}

// The line of training.csv that was just read: names of columns, or numbers and hashes.
std::string plain_line(const CsvReader& reader) {
    const std::string line = reader.line();
    if (line.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789,.+-E") != std::string::npos)
        reader.fail(quoted(line, 80) + " where names or numbers were expected");
    return line;
}

// The names of the settings: the columns between the first four and the hashes.
std::vector<std::string> read_header(CsvReader& reader) {
    const std::string first = history_columns + std::string(","), last = hash_columns;
    const std::string header = reader.next_line() ? plain_line(reader) : "";
    const std::size_t end = header.rfind(',' + last);
    if (header.rfind(first, 0) != 0 || end == std::string::npos ||
        end + 1 + last.size() != header.size())
        reader.fail(quoted(header, 80) + " where a header " + first + "…," + last +
                    " was expected");
    std::vector<std::string> names;
    for (std::size_t field = 4; field + 3 < reader.fields(); ++field)
        names.push_back(reader.text(field));
    return names;
}

void require_shape(const fs::path& path, const Matrix& matrix, int rows, int columns) {
    if (matrix.rows() != rows || matrix.columns() != columns)
        refuse(path, "a matrix of " + matrix.shape() + " where " + std::to_string(rows) + "x" +
                         std::to_string(columns) + " was expected");
}

}  // namespace

void save_network(const NeuralNetwork& network, const History& history, const fs::path& folder) {
    const Matrix& input_hidden = network.weights_input_hidden();
    const Matrix& hidden_output = network.weights_hidden_output();
    History whole = history;
    whole.input_hidden_hash = hash_of(input_hidden);
    whole.hidden_output_hash = hash_of(hidden_output);
    write_folder(folder, {{"weights_input_hidden.csv", matrix_to_csv(input_hidden)},
                          {"weights_hidden_output.csv", matrix_to_csv(hidden_output)},
                          {"training.csv", to_csv(whole)}});
}

SavedNetwork load_network(const fs::path& folder, int input_nodes, int output_nodes) {
    const fs::path input_hidden_path = folder / "weights_input_hidden.csv";
    const fs::path hidden_output_path = folder / "weights_hidden_output.csv";
    const History history = load_history(folder);
    Matrix input_hidden = read_matrix(input_hidden_path);
    Matrix hidden_output = read_matrix(hidden_output_path);
    require_shape(input_hidden_path, input_hidden, input_hidden.rows(), input_nodes);
    require_shape(hidden_output_path, hidden_output, output_nodes, hidden_output.columns());
    if (input_hidden.rows() != hidden_output.columns())
        refuse(hidden_output_path, std::to_string(hidden_output.columns()) +
                                       " hidden nodes where weights_input_hidden.csv has " +
                                       std::to_string(input_hidden.rows()));
    // Another program may have put its network here meanwhile.
    if (!difference(load_history(folder), history).empty())
        refuse(folder, "replaced while it was read: try again");
    std::string changed_file;
    if (hash_of(hidden_output) != history.hidden_output_hash)
        changed_file = "weights_hidden_output.csv";
    if (hash_of(input_hidden) != history.input_hidden_hash)
        changed_file = "weights_input_hidden.csv";
    return {NeuralNetwork(std::move(input_hidden), std::move(hidden_output), history.learning_rate),
            history, changed_file};
}

History load_history(const fs::path& folder) {
    CsvReader reader(folder / "training.csv");
    const std::vector<std::string> names = read_header(reader);
    reader.next_row(1, "");
    reader.require_fields(4 + names.size() + 3);
    plain_line(reader);
    History history = history_in(reader);
    for (std::size_t i = 0; i < names.size(); ++i)
        history.settings.push_back({names[i], reader.weight(4 + i)});
    history.data_hash = reader.text(4 + names.size());
    history.input_hidden_hash = reader.text(5 + names.size());
    history.hidden_output_hash = reader.text(6 + names.size());
    reader.next_row(1, "");  // the end
    return history;
}

std::string difference(const History& found, const History& expected) {
    const std::vector<Column> columns = columns_of(found);
    std::size_t i = 0;
    for (const Column& column : columns_of(expected)) {
        const Column here = i < columns.size() ? columns[i++] : Column();
        if (here.name != column.name)
            return "the column " + here.name + " where " + column.name + " was expected";
        if (here.text != column.text && !column.text.empty())
            return column.name + " " + here.text + " where " + column.text + " was expected";
    }
    return "";
}

std::vector<std::string> history_fields(const History& history) {
    return {to_text(history.learning_rate), std::to_string(history.epochs),
            std::to_string(history.seed), std::to_string(history.records)};
}

History history_in(const CsvReader& line) {
    return {static_cast<float>(line.number(0, 0, 1000)), line.whole_number(1, 0, 1000000),
            line.seed(2), line.whole_number(3, 0, 1000000000)};
}
