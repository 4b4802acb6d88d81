// The numbers that the book works out by hand. It cuts them off after three decimals, so layers
// are compared to 0.001.

#include <gtest/gtest.h>

#include "chapters/chapter0/line.h"
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

// Book: Part 1, "A Simple Predicting Machine"
TEST(BookExample, FourGuessesOfMilesHaveTheirErrors) {
    const float kilometres = 100, miles = 62.137f;
    const std::vector<std::vector<float>> guesses = {
        {0.5f, 50, 12.137f}, {0.6f, 60, 2.137f}, {0.7f, 70, -7.863f}, {0.61f, 61, 1.137f}};
    for (const std::vector<float>& guess : guesses) {
        const Step step = learn(guess[0], 1, kilometres, miles);
        EXPECT_NEAR(step.output, guess[1], 0.00001f);
        EXPECT_NEAR(step.error, guess[2], 0.00001f);
        EXPECT_NEAR(step.slope, 0.62137f, 0.00001f);
    }
}

// Book: Part 1, "Training A Simple Classifier"
TEST(BookExample, WithoutALearningRateTheLineForgetsTheFirstBug) {
    const Example ladybird = {3.0f, 1.0f, false}, caterpillar = {1.0f, 3.0f, true};
    const Step first = learn(0.25f, 1, ladybird.x, target_of(ladybird));
    EXPECT_NEAR(first.output, 0.75f, 0.00001f);
    EXPECT_NEAR(first.error, 0.35f, 0.00001f);
    EXPECT_NEAR(first.change, 0.1167f, 0.0001f);
    EXPECT_NEAR(first.slope, 0.3667f, 0.0001f);
    const Step second = learn(first.slope, 1, caterpillar.x, target_of(caterpillar));
    EXPECT_NEAR(second.error, 2.5333f, 0.0001f);
    EXPECT_NEAR(second.slope, 2.9f, 0.00001f);
}

// Book: Part 1, "Training A Simple Classifier"
TEST(BookExample, WithALearningRateTheLineKeepsSomethingOfBoth) {
    const Example ladybird = {3.0f, 1.0f, false}, caterpillar = {1.0f, 3.0f, true};
    const Step first = learn(0.25f, 0.5f, ladybird.x, target_of(ladybird));
    EXPECT_NEAR(first.slope, 0.3083f, 0.0001f);
    const Step second = learn(first.slope, 0.5f, caterpillar.x, target_of(caterpillar));
    EXPECT_NEAR(second.slope, 1.6042f, 0.0001f);
}

// Book: Part 1, "Following Signals Through A Neural Network"
TEST(BookExample, TwoNodesALayer) {
    const Matrix sums = dot(Matrix{{0.9f, 0.3f}, {0.2f, 0.8f}}, Matrix{{1.0f}, {0.5f}});
    expect_near(sums, {{1.05f}, {0.6f}}, 0.00001f);
    expect_near(sigmoid(sums), {{0.7408f}, {0.6457f}}, 0.0001f);
}

// The division is left out, as in the network. Chapter 0 has these errors with it, too.
// Book: Part 1, "Backpropagating Errors with Matrix Multiplication"
TEST(BookExample, ErrorsAreSentBackByAMatrix) {
    const Matrix weights{{2.0f, 3.0f}, {1.0f, 4.0f}};
    expect_near(dot(transpose(weights), {{0.8f}, {0.5f}}), {{2.1f}, {4.4f}}, 0.00001f);
}

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
