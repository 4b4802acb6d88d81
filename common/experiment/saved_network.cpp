// What the book's network needs besides the book: to be saved, loaded and printed.

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "common/files/csv.h"
#include "common/files/files.h"
#include "common/neural_network.h"

namespace {

// load and load_history take the values in this order.
const std::vector<Column> training_columns = {columns::learning_rate, columns::epochs,
                                              columns::seed, columns::samples};

std::vector<double> read_training(const std::filesystem::path& folder) {
    return read_table(folder / "training.csv", training_columns, 1).front();
}

void require_shape(const std::filesystem::path& path, const Matrix& matrix, int rows, int columns) {
    if (matrix.rows() != rows || matrix.columns() != columns)
        throw std::runtime_error(path.string() + ": a matrix of " + matrix.shape() + " where " +
                                 std::to_string(rows) + "x" + std::to_string(columns) +
                                 " was expected");
}

std::string range_of(const Matrix& matrix) {
    if (matrix.size() == 0)
        return matrix.shape();
    return matrix.shape() + ", from " + to_text(*std::min_element(matrix.begin(), matrix.end())) +
           " to " + to_text(*std::max_element(matrix.begin(), matrix.end()));
}

}  // namespace

void NeuralNetwork::save(const std::filesystem::path& folder, const History& history) const {
    const Table training = {
        {learning_rate_, double(history.epochs), double(history.seed), double(history.samples)}};
    PreparedFile input_hidden(folder / "weights_input_hidden.csv",
                              matrix_to_csv(weights_input_hidden_));
    PreparedFile hidden_output(folder / "weights_hidden_output.csv",
                               matrix_to_csv(weights_hidden_output_));
    PreparedFile came_about(folder / "training.csv", table_to_csv(training_columns, training));

    // There was room for all three; until now the old network was untouched.
    remove_file(folder / "training.csv");
    input_hidden.take_its_place();
    hidden_output.take_its_place();
    came_about.take_its_place();
}

NeuralNetwork NeuralNetwork::load(const std::filesystem::path& folder, int input_nodes,
                                  int output_nodes) {
    const float learning_rate = static_cast<float>(read_training(folder)[0]);
    Matrix input_hidden = read_matrix(folder / "weights_input_hidden.csv");
    Matrix hidden_output = read_matrix(folder / "weights_hidden_output.csv");
    require_shape(folder / "weights_input_hidden.csv", input_hidden, input_hidden.rows(),
                  input_nodes);
    require_shape(folder / "weights_hidden_output.csv", hidden_output, output_nodes,
                  hidden_output.columns());
    if (input_hidden.rows() != hidden_output.columns())
        throw std::runtime_error((folder / "weights_hidden_output.csv").string() + ": " +
                                 std::to_string(hidden_output.columns()) +
                                 " hidden nodes where weights_input_hidden.csv has " +
                                 std::to_string(input_hidden.rows()));
    return NeuralNetwork(std::move(input_hidden), std::move(hidden_output), learning_rate);
}

History NeuralNetwork::load_history(const std::filesystem::path& folder) {
    const std::vector<double> training = read_training(folder);
    return History{static_cast<int>(training[1]), static_cast<unsigned int>(training[2]),
                   static_cast<int>(training[3])};
}

std::string network_to_text(const NeuralNetwork& network) {
    const Matrix& input_hidden = network.weights_input_hidden();
    const Matrix& hidden_output = network.weights_hidden_output();
    return std::to_string(input_hidden.columns()) + " input, " +
           std::to_string(input_hidden.rows()) + " hidden and " +
           std::to_string(hidden_output.rows()) + " output nodes, learning rate " +
           to_text(network.learning_rate()) + "\nweights_input_hidden: " + range_of(input_hidden) +
           "\nweights_hidden_output: " + range_of(hidden_output) + '\n';
}
