#include "chapters/chapter0/by_hand.h"

#include <vector>

#include "common/files/text.h"
#include "common/neural_network.h"

namespace {

std::string beside(const std::string& quantity, const std::string& book, const Matrix& ours) {
    std::string line = "  " + quantity + right_aligned(book, 62 - quantity.size()) + "  ";
    for (const float number : ours)
        line += right_aligned(to_text(number, 5), 10);
    return line + '\n';
}

// Shares out each error in proportion to the weights of its row: one share for each column.
// Book: Part 1, "Learning Weights From More Than One Node"
Matrix shared_out(const Matrix& errors, const Matrix& weights) {
    Matrix shares(weights.columns(), 1);
    for (int row = 0; row < weights.rows(); ++row) {
        float sum = 0;
        for (int column = 0; column < weights.columns(); ++column)
            sum += weights.at(row, column);
        for (int column = 0; column < weights.columns(); ++column)
            shares.at(column, 0) += errors.at(row, 0) * weights.at(row, column) / sum;
    }
    return shares;
}

}  // namespace

std::string section(const std::string& title) {
    return "Part 1, \"" + title + "\"\n";
}

// Book: Part 1, "A Simple Predicting Machine"
std::string predict_miles(CsvReader& predictor) {
    const std::vector<std::string> book = {"50  12.137", "60  2.137", "70  -7.863", "61  1.137"};
    std::string text = right_aligned("the book", 64) + "        here\n", line;
    text += section("A Simple Predicting Machine");
    for (std::size_t row = 0; predictor.next_line(); ++row) {
        line = beside("c " + predictor.text(0) + ": miles, error", row < 4 ? book[row] : "",
                      {{predictor.weight(1), predictor.weight(2)}});
        text += row < 4 ? line : "";
    }
    return text + line;
}

// Book: Part 1, "Training A Simple Classifier"
std::string learn_line(float slope, const Example& ladybird, const Example& caterpillar) {
    const Step first = learn(slope, 1, ladybird.x, target_of(ladybird));
    const Step second = learn(first.slope, 1, caterpillar.x, target_of(caterpillar));
    const Step half = learn(slope, 0.5f, ladybird.x, target_of(ladybird));
    const Step then = learn(half.slope, 0.5f, caterpillar.x, target_of(caterpillar));
    return section("Training A Simple Classifier") +
           beside("ladybird: output, error", "0.75  0.35", {{first.output, first.error}}) +
           beside("change, slope", "0.1167  0.3667", {{first.change, first.slope}}) +
           beside("caterpillar: error, slope", "2.5333  2.9", {{second.error, second.slope}}) +
           beside("slopes, rate 0.5", "0.25  0.3083  1.6042", {{slope, half.slope, then.slope}});
}

// Book: Part 1, "Following Signals Through A Neural Network"
std::string two_nodes_a_layer() {
    const Matrix inputs{{1.0f}, {0.5f}};
    const Matrix weights{{0.9f, 0.3f}, {0.2f, 0.8f}};
    const Matrix sums = dot(weights, inputs);
    const Matrix outputs = sigmoid(sums);
    return section("Following Signals Through A Neural Network") +
           beside("weighted sums", "1.05  0.6", sums) +
           beside("outputs", "0.7408  0.6457", outputs);
}

// Book: Part 1, "A Three Layer Example with Matrix Multiplication"
std::string three_layers() {
    const Matrix inputs{{0.9f}, {0.1f}, {0.8f}};
    const Matrix weights_input_hidden{{0.9f, 0.3f, 0.4f}, {0.2f, 0.8f, 0.2f}, {0.1f, 0.5f, 0.6f}};
    const Matrix weights_hidden_output{{0.3f, 0.7f, 0.5f}, {0.6f, 0.5f, 0.2f}, {0.8f, 0.1f, 0.9f}};
    const NeuralNetwork network(weights_input_hidden, weights_hidden_output, 0.1f);
    const Matrix final_outputs = network.query(inputs);
    const Matrix hidden_inputs = dot(weights_input_hidden, inputs);
    const Matrix hidden_outputs = sigmoid(hidden_inputs);
    const Matrix final_inputs = dot(weights_hidden_output, hidden_outputs);
    return section("A Three Layer Example with Matrix Multiplication") +
           beside("hidden inputs", "1.16  0.42  0.62", hidden_inputs) +
           beside("hidden outputs", "0.761  0.603  0.650", hidden_outputs) +
           beside("final inputs, cut off", "0.975  0.888  1.254", final_inputs) +
           beside("final outputs, cut off", "0.726  0.708  0.778", final_outputs);
}

// Book: Part 1, "Backpropagating Errors From More Output Nodes"
// Book: Part 1, "Backpropagating Errors To More Layers"
// Book: Part 1, "Backpropagating Errors with Matrix Multiplication"
std::string errors_sent_back() {
    const Matrix weights_input_hidden{{3.0f, 2.0f}, {1.0f, 7.0f}};
    const Matrix weights_hidden_output{{2.0f, 3.0f}, {1.0f, 4.0f}};
    const Matrix output_errors{{0.8f}, {0.5f}};
    const Matrix hidden_errors = shared_out(output_errors, weights_hidden_output);
    const Matrix input_errors = shared_out(hidden_errors, weights_input_hidden);
    const Matrix not_divided = dot(transpose(weights_hidden_output), output_errors);
    return section("Backpropagating Errors From More Output Nodes") +
           beside("hidden errors", "0.42  0.88", hidden_errors) +
           section("Backpropagating Errors To More Layers") +
           beside("errors of the inputs", "0.362  0.938", input_errors) +
           section("Backpropagating Errors with Matrix Multiplication") +
           beside("hidden errors, not divided", "2.1  4.4", not_divided);
}

// In the book the hidden outputs are 0.4 and 0.5. Here a network makes them of an input of 1: its
// weights are the logits of 0.4 and 0.5.
// Book: Part 1, "Weight Update Worked Example"
std::string one_weight() {
    const Matrix inputs{{1.0f}};
    NeuralNetwork network(logit({{0.4f}, {0.5f}}), {{2.0f, 3.0f}}, 0.1f);
    constexpr float error = 0.8f;
    const float output = network.query(inputs).at(0, 0);
    network.train(inputs, {{output + error}});
    const float slope = -error * output * (1 - output) * 0.4f;
    const float weight = network.weights_hidden_output().at(0, 0);
    return section("Weight Update Worked Example") +
           beside("slope of the error", "-0.0265", {{slope}}) +
           beside("weight, 2.0 before", "2.00265", {{weight}});
}
