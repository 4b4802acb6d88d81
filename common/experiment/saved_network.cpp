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

// The columns of training.csv.
std::vector<std::string> names_of(const History& history) {
    std::vector<std::string> names = {"learning_rate", "epochs", "seed", "records"};
    for (const Setting& setting : history.settings)
        names.push_back(setting.name);
    names.insert(names.end(), {"data_hash", "input_hidden_hash", "hidden_output_hash"});
    return names;
}

// Its row. Equal numbers have equal texts, and others have not.
std::vector<std::string> texts_of(const History& history) {
    std::vector<std::string> texts = history_fields(history);
    for (const Setting& setting : history.settings)
        texts.push_back(to_text(setting.value));
    texts.insert(texts.end(),
                 {history.data_hash, history.input_hidden_hash, history.hidden_output_hash});
    return texts;
}

// The line of training.csv that was just read: names of columns, or numbers and hashes.
std::string plain_line(const CsvReader& reader) {
    const std::string line = reader.line();
    if (line.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789,.+-E") != std::string::npos)
        reader.fail(quoted(line, 80) + " where names or numbers were expected");
    return line;
}

// The settings are the columns between the first four and the hashes.
std::vector<Setting> read_header(CsvReader& reader) {
    const std::string header = reader.next_line() ? plain_line(reader) : "";
    History named{};
    for (std::size_t field = 4; field + 3 < reader.fields(); ++field)
        named.settings.push_back({reader.text(field), 0});
    if (header + '\n' != csv_line(names_of(named)))
        reader.fail(quoted(header, 80) + " where a header " + history_columns +
                    ",…,data_hash,input_hidden_hash,hidden_output_hash was expected");
    return named.settings;
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
                          {"training.csv", csv_line(names_of(whole)) + csv_line(texts_of(whole))}});
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
    std::vector<Setting> settings = read_header(reader);
    reader.next_row(1, "");
    reader.require_fields(4 + settings.size() + 3);
    plain_line(reader);
    std::size_t field = 4;
    for (Setting& setting : settings)
        setting.value = reader.weight(field++);
    History history = history_in(reader);
    history.settings = settings;
    history.data_hash = reader.text(field);
    history.input_hidden_hash = reader.text(field + 1);
    history.hidden_output_hash = reader.text(field + 2);
    reader.next_row(1, "");  // the end
    return history;
}

std::string difference(const History& found, const History& expected) {
    const std::vector<std::string> names = names_of(found), texts = texts_of(found);
    const std::vector<std::string> wanted = names_of(expected), wanted_texts = texts_of(expected);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (names.at(i) != wanted[i])
            return "the column " + names[i] + " where " + wanted[i] + " was expected";
        if (texts[i] != wanted_texts[i] && !wanted_texts[i].empty())
            return wanted[i] + " " + texts[i] + " where " + wanted_texts[i] + " was expected";
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
