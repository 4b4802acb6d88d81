// The numbers that the book works out by hand. It cuts them off after three decimals, so layers
// are compared to 0.001.

#include <gtest/gtest.h>

#include "common/neural_network.h"

namespace {

void expect_near(const Matrix& signals, const Matrix& book, float tolerance) {
    ASSERT_EQ(signals.shape(), book.shape());
    for (int row = 0; row < book.rows(); ++row)
        EXPECT_NEAR(signals.at(row, 0), book.at(row, 0), tolerance) << "node " << row + 1;
}

const Matrix inputs{{0.9f}, {0.1f}, {0.8f}};
const Matrix weights_input_hidden{{0.9f, 0.3f, 0.4f}, {0.2f, 0.8f, 0.2f}, {0.1f, 0.5f, 0.6f}};
const Matrix weights_hidden_output{{0.3f, 0.7f, 0.5f}, {0.6f, 0.5f, 0.2f}, {0.8f, 0.1f, 0.9f}};

}  // namespace

// Book: Part 1, "A Three Layer Example with Matrix Multiplication"
TEST(BookExample, SignalsReachTheHiddenLayer) {
    const Matrix hidden_inputs = dot(weights_input_hidden, inputs);
    const Matrix hidden_outputs = sigmoid(hidden_inputs);
    expect_near(hidden_inputs, {{1.16f}, {0.42f}, {0.62f}}, 0.001f);
    expect_near(hidden_outputs, {{0.761f}, {0.603f}, {0.650f}}, 0.001f);
}

// Book: Part 1, "A Three Layer Example with Matrix Multiplication"
TEST(BookExample, SignalsReachTheOutputLayer) {
    const Matrix hidden_outputs{{0.761f}, {0.603f}, {0.650f}};
    expect_near(dot(weights_hidden_output, hidden_outputs), {{0.975f}, {0.888f}, {1.254f}}, 0.001f);
}

// Book: Part 1, "A Three Layer Example with Matrix Multiplication"
TEST(BookExample, QueryGivesTheThreeOutputs) {
    const NeuralNetwork network(weights_input_hidden, weights_hidden_output, 0.1f);
    expect_near(network.query(inputs), {{0.726f}, {0.708f}, {0.778f}}, 0.001f);
}

// The book's weights are 2.0 and 3.0, the outputs of their nodes 0.4 and 0.5, and the error is 0.8:
// the error's slope is -0.0265 and a learning rate of 0.1 moves the first weight to 2.00265.
// Book: Part 1, "Weight Update Worked Example"
TEST(BookExample, OneStepMovesTheWeightFromTwo) {
    const Matrix hidden_outputs{{0.4f}, {0.5f}};
    Matrix weights{{2.0f, 3.0f}};
    const Matrix final_outputs = sigmoid(dot(weights, hidden_outputs));
    const Matrix output_errors{{0.8f}};

    const Matrix downhill = output_errors * final_outputs * (1.0f - final_outputs);
    EXPECT_NEAR(-downhill.at(0, 0) * hidden_outputs.at(0, 0), -0.0265f, 0.0001f);
    add_outer_product(weights, 0.1f * downhill, transpose(hidden_outputs));
    EXPECT_NEAR(weights.at(0, 0), 2.00265f, 0.00001f);
}

// The same step by train itself. Its hidden nodes give 0.4 and 0.5 when the hidden weights are the
// logit of these and the input is 1; the target is the output plus the error.
// Book: Part 1, "Weight Update Worked Example"
TEST(BookExample, TrainTakesThatStep) {
    const Matrix input{{1.0f}};
    NeuralNetwork network(logit({{0.4f}, {0.5f}}), {{2.0f, 3.0f}}, 0.1f);
    const Matrix targets{{network.query(input).at(0, 0) + 0.8f}};
    network.train(input, targets);
    EXPECT_NEAR(network.weights_hidden_output().at(0, 0), 2.00265f, 0.00001f);
}
