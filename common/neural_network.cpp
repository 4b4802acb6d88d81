#include "common/neural_network.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <stdexcept>
#include <utility>

#include "common/files/text.h"
#include "common/random_numbers.h"

namespace {

// Draws a weight for each incoming link of each node, around 0, with a standard deviation of
// 1/sqrt(incoming links). The book's early printings divide by the root of the nodes instead.
Matrix initial_weights(int nodes, int incoming_links, std::mt19937& random) {
    const double standard_deviation = 1.0 / std::sqrt(double(incoming_links));
    Matrix weights(nodes, incoming_links);
    for (float& weight : weights)
        weight = static_cast<float>(standard_deviation * normal_number(random));
    return weights;
}

// Stretches signals to the range 0.01 … 0.99, as the book does: logit is finite there. Signals
// that are all equal cannot be stretched; they become 0.01.
Matrix scaled(const Matrix& signals) {
    if (signals.size() == 0)
        return signals;
    const float lowest = *std::min_element(signals.begin(), signals.end());
    const float range = *std::max_element(signals.begin(), signals.end()) - lowest;
    Matrix result(signals.rows(), signals.columns(), 0.01f);
    if (range > 0.0f)
        for (std::size_t i = 0; i < signals.size(); ++i)
            result[i] = (signals[i] - lowest) / range * 0.98f + 0.01f;
    return result;
}

// The logit of 0 or 1 is infinite, and no signal could be computed from it.
void require_targets_between_0_and_1(const Matrix& targets) {
    for (const float target : targets)
        if (!(target > 0.0f && target < 1.0f))
            throw std::invalid_argument("backquery: a target of " + to_text(target) +
                                        " where a number above 0 and below 1 was expected");
}

}  // namespace

NeuralNetwork::NeuralNetwork(int input_nodes, int hidden_nodes, int output_nodes,
                             float learning_rate, unsigned int seed)
    : weights_input_hidden_(0, 0), weights_hidden_output_(0, 0), learning_rate_(learning_rate) {
    // One sequence of random numbers, first for the hidden nodes, then for the output nodes.
    std::mt19937 random(seed);
    weights_input_hidden_ = initial_weights(hidden_nodes, input_nodes, random);
    weights_hidden_output_ = initial_weights(output_nodes, hidden_nodes, random);
}

NeuralNetwork::NeuralNetwork(Matrix weights_input_hidden, Matrix weights_hidden_output,
                             float learning_rate)
    : weights_input_hidden_(std::move(weights_input_hidden)),
      weights_hidden_output_(std::move(weights_hidden_output)),
      learning_rate_(learning_rate) {
    if (weights_hidden_output_.columns() != weights_input_hidden_.rows())
        throw std::invalid_argument("NeuralNetwork: weights of " + weights_input_hidden_.shape() +
                                    " and " + weights_hidden_output_.shape() +
                                    ": the first must have a row, the second a column " +
                                    "for each hidden node");
}

void NeuralNetwork::train(const Matrix& inputs, const Matrix& targets) {
    // Forwards, as in query.
    const Matrix hidden_inputs = dot(weights_input_hidden_, inputs);          // hidden x 1
    const Matrix hidden_outputs = sigmoid(hidden_inputs);                     // hidden x 1
    const Matrix final_inputs = dot(weights_hidden_output_, hidden_outputs);  // output x 1
    const Matrix final_outputs = sigmoid(final_inputs);                       // output x 1

    // Backwards: each hidden node takes its share of the blame, in proportion to its weights.
    // The book passes the output errors back as they are, without their slope, so these hidden
    // errors are not quite the gradient of the squared error; training works all the same.
    const Matrix output_errors = targets - final_outputs;  // output x 1
    const Matrix hidden_errors =
        dot(transpose(weights_hidden_output_), output_errors);  // hidden x 1

    // How far each node's weights move, for an incoming signal of 1.
    const Matrix output_steps =
        learning_rate_ * (output_errors * final_outputs * (1.0f - final_outputs));  // output x 1
    const Matrix hidden_steps =
        learning_rate_ * (hidden_errors * hidden_outputs * (1.0f - hidden_outputs));  // hidden x 1

    add_outer_product(weights_hidden_output_, output_steps, transpose(hidden_outputs));
    add_outer_product(weights_input_hidden_, hidden_steps, transpose(inputs));
}

Matrix NeuralNetwork::query(const Matrix& inputs) const {
    const Matrix hidden_inputs = dot(weights_input_hidden_, inputs);
    const Matrix hidden_outputs = sigmoid(hidden_inputs);
    const Matrix final_inputs = dot(weights_hidden_output_, hidden_outputs);
    const Matrix final_outputs = sigmoid(final_inputs);
    return final_outputs;
}

Matrix NeuralNetwork::backquery(const Matrix& targets) const {
    require_targets_between_0_and_1(targets);
    const Matrix final_outputs = targets;              // output x 1
    const Matrix final_inputs = logit(final_outputs);  // output x 1
    const Matrix hidden_outputs = scaled(dot(transpose(weights_hidden_output_), final_inputs));
    const Matrix hidden_inputs = logit(hidden_outputs);  // hidden x 1
    const Matrix inputs =
        scaled(dot(transpose(weights_input_hidden_), hidden_inputs));  // input x 1
    return inputs;
}

// Both are computed in double and rounded to float once. For a very negative x, e^-x becomes
// infinity, and 1 divided by infinity is 0: the right answer.
Matrix sigmoid(const Matrix& inputs) {
    Matrix outputs(inputs.rows(), inputs.columns());
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const double x = inputs[i];
        outputs[i] = static_cast<float>(1.0 / (1.0 + std::exp(-x)));
    }
    return outputs;
}

Matrix logit(const Matrix& outputs) {
    Matrix inputs(outputs.rows(), outputs.columns());
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const double y = outputs[i];
        inputs[i] = static_cast<float>(std::log(y / (1.0 - y)));
    }
    return inputs;
}
