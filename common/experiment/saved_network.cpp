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

// A line for each row, with as many digits as it takes to read the same floats back.
std::string matrix_to_csv(const Matrix& matrix) {
    std::string text;
    for (int row = 0; row < matrix.rows(); ++row)
        for (int column = 0; column < matrix.columns(); ++column)
            text += to_text(matrix.row(row)[column]) + (column + 1 < matrix.columns() ? ',' : '\n');
    return text;
}

Matrix read_matrix(const std::string& path, int columns, const std::string& remedy) {
    CsvReader reader(path);
    std::vector<float> numbers;
    int rows = 0;
    for (; reader.next_line(); ++rows) {
        reader.require_fields(static_cast<std::size_t>(columns));
        for (std::size_t field = 0; field < reader.fields(); ++field)
            numbers.push_back(reader.weight(field));
    }
    if (rows == 0)
        refuse(path, "no numbers where a matrix was expected" + remedy);
    Matrix matrix(rows, columns);
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
    return hexadecimal(hash, 16);
}

}  // namespace

void History::add(const std::string& name, const std::string& text) {
    names.push_back(name);
    texts.push_back(text);
}

void save_network(const NeuralNetwork& network, const History& history, const std::string& folder) {
    const Matrix& input_hidden = network.weights_input_hidden();
    const Matrix& hidden_output = network.weights_hidden_output();
    History whole = history;
    whole.add("input_hidden_hash", hash_of(input_hidden));
    whole.add("hidden_output_hash", hash_of(hidden_output));
    write_folder(folder, {{"weights_input_hidden.csv", matrix_to_csv(input_hidden)},
                          {"weights_hidden_output.csv", matrix_to_csv(hidden_output)},
                          {"training.csv", csv_line(whole.names) + csv_line(whole.texts)}});
}

SavedNetwork load_network(const std::string& folder, const std::string& remedy, int input_nodes,
                          int output_nodes) {
    const std::string last_file = folder + "/weights_hidden_output.csv";
    const History history = load_history(folder, remedy);
    Matrix input_hidden = read_matrix(folder + "/weights_input_hidden.csv", input_nodes, remedy);
    Matrix hidden_output = read_matrix(last_file, input_hidden.rows(), remedy);
    if (hidden_output.rows() != output_nodes)
        refuse(last_file, miscount(hidden_output.rows(), "row", output_nodes) + remedy);
    // Another program may have put its network here meanwhile.
    if (load_history(folder, remedy).texts != history.texts)
        refuse(folder, "replaced while it was read: try again");
    std::string changed_file;
    if (hash_of(hidden_output) != history.texts.back())
        changed_file = "weights_hidden_output.csv";
    if (hash_of(input_hidden) != history.texts[history.texts.size() - 2])
        changed_file = "weights_input_hidden.csv";
    return {NeuralNetwork(std::move(input_hidden), std::move(hidden_output), history.learning_rate),
            history, changed_file};
}

History load_history(const std::string& folder, const std::string& remedy) {
    CsvReader reader(folder + "/training.csv");
    if (!reader.next_line() || reader.fields() < 6)
        reader.fail("a header of six or more columns was expected" + remedy);
    const std::vector<std::string> names = reader.texts();
    reader.next_row(1, remedy);
    reader.require_fields(names.size());
    const History history = {reader.weight(0), reader.whole_number(3, 0, 1000000000), names,
                             reader.texts()};
    reader.next_row(1, remedy);  // the end
    return history;
}
