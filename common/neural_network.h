// The book's network: three layers, input, hidden and output, with sigmoid signals and no bias.
// Inputs, outputs, targets and errors have the book's names; its wih and who are written out, as
// weights_input_hidden and weights_hidden_output. Signals are matrices of one column; weights have
// a row for each node they lead to and a column for each node they come from.

#pragma once

#include "common/matrix.h"

class NeuralNetwork {
public:
    // A new network. Its weights are drawn around 0 with standard deviation
    // 1/sqrt(number of incoming links); the same seed draws the same weights with every compiler.
    // Throws std::invalid_argument for a negative number of nodes.
    // Book: Part 2, "Initialising the Network"
    // Book: Part 2, "Optional: More Sophisticated Weights"
    NeuralNetwork(int input_nodes, int hidden_nodes, int output_nodes, float learning_rate,
                  unsigned int seed);

    // A network of known weights: hidden x input and output x hidden.
    // Throws std::invalid_argument when the two do not fit together.
    // Book: Part 2, "Weights - The Heart of the Network"
    NeuralNetwork(Matrix weights_input_hidden, Matrix weights_hidden_output, float learning_rate);

    // Shows the network one record, input nodes x 1, and corrects every weight a little towards
    // its targets, output nodes x 1. Throws std::invalid_argument for other shapes.
    // Book: Part 2, "Training the Network"
    // Book: Part 1, "Backpropagating Errors with Matrix Multiplication"
    void train(const Matrix& inputs, const Matrix& targets);

    // The outputs for inputs of input nodes x 1: output nodes x 1, each between 0 and 1.
    // Throws std::invalid_argument for another shape.
    // Book: Part 2, "Querying the Network"
    Matrix query(const Matrix& inputs) const;

    // Runs the signals backwards, from targets to the inputs that the network has in mind for them.
    // Takes output nodes x 1, each above 0 and below 1; returns input nodes x 1, from 0.01 to 0.99.
    // Throws std::invalid_argument for other targets or another shape.
    // Book: Part 3, "Backwards Query"
    Matrix backquery(const Matrix& targets) const;

    // The weights, to look at or to change: chapter 9 has a training of its own. They keep their
    // shapes.
    // Book: Part 2, "Weights - The Heart of the Network"
    const Matrix& weights_input_hidden() const { return weights_input_hidden_; }
    const Matrix& weights_hidden_output() const { return weights_hidden_output_; }
    Matrix& weights_input_hidden() { return weights_input_hidden_; }
    Matrix& weights_hidden_output() { return weights_hidden_output_; }
    float learning_rate() const { return learning_rate_; }

    // Training goes on at another rate, for example one that falls from epoch to epoch.
    // Book: Part 2, "Some Improvements: Tweaking the Learning Rate"
    void set_learning_rate(float learning_rate) { learning_rate_ = learning_rate; }

private:
    Matrix weights_input_hidden_;   // hidden nodes x input nodes
    Matrix weights_hidden_output_;  // output nodes x hidden nodes
    float learning_rate_;
};

// The activation function, 1 / (1 + e^-x), element by element, and its inverse, which takes
// numbers above 0 and below 1.
// Book: Part 2, "Querying the Network"
// Book: Part 3, "Backwards Query"
Matrix sigmoid(const Matrix& inputs);
Matrix logit(const Matrix& outputs);
