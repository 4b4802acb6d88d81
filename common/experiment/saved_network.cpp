#include "common/experiment/saved_network.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "common/files/csv.h"
#include "common/files/files.h"
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

std::string history_to_csv(const History& history) {
    return history_columns + ('\n' + csv_line(history_fields(history)));
}

void require_shape(const fs::path& path, const Matrix& matrix, int rows, int columns) {
    if (matrix.rows() != rows || matrix.columns() != columns)
        refuse(path, "a matrix of " + matrix.shape() + " where " + std::to_string(rows) + "x" +
                         std::to_string(columns) + " was expected");
}

}  // namespace

void save_network(const NeuralNetwork& network, const History& history, const fs::path& folder) {
    PreparedFolder prepared(folder);
    prepared.write("weights_input_hidden.csv", matrix_to_csv(network.weights_input_hidden()));
    prepared.write("weights_hidden_output.csv", matrix_to_csv(network.weights_hidden_output()));
    prepared.write("training.csv", history_to_csv(history));
    prepared.take_its_place();
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
    // Another program may have put its network here meanwhile. No training saves one history twice.
    if (history_to_csv(load_history(folder)) != history_to_csv(history))
        refuse(folder, "replaced while it was read: try again");
    return {NeuralNetwork(std::move(input_hidden), std::move(hidden_output), history.learning_rate),
            history};
}

History load_history(const fs::path& folder) {
    const fs::path path = folder / "training.csv";
    CsvReader reader(path, history_columns);
    reader.next_row(1, "");
    const History history = history_in(reader);
    reader.next_row(1, "");  // the end
    return history;
}

std::vector<std::string> history_fields(const History& history) {
    return {to_text(history.learning_rate), std::to_string(history.epochs),
            std::to_string(history.seed), std::to_string(history.records)};
}

History history_in(const CsvReader& line) {
    return {static_cast<float>(line.number(0, 0, 1000)), line.whole_number(1, 0, 1000000),
            line.seed(2), line.whole_number(3, 0, 1000000000)};
}
