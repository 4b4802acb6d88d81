// What the network does besides training: initial weights, query and backquery.
// book_example_test.cpp has the book's numbers.

#include "common/neural_network.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <stdexcept>
#include <utility>
#include <vector>

#include "tests/support.h"

namespace {

const Matrix three_by_two{{0.5f, -1.0f}, {0.25f, 2.0f}, {-0.75f, 0.125f}};
const Matrix two_by_three{{1.5f, -0.5f, 0.25f}, {-1.0f, 0.75f, 2.0f}};

// Two input, three hidden and two output nodes.
NeuralNetwork small_network() {
    return NeuralNetwork(three_by_two, two_by_three, 0.3f);
}

void expect_initial_weights(const Matrix& weights, std::mt19937& random) {
    const double two_pi = 2 * std::acos(-1.0);
    for (int row = 0; row < weights.rows(); ++row)
        for (int column = 0; column < weights.columns(); ++column) {
            const double u1 = std::ldexp(double(random()) + 1, -32);
            const double u2 = std::ldexp(double(random()), -32);
            const double normal = std::sqrt(-2 * std::log(u1)) * std::cos(two_pi * u2);
            EXPECT_FLOAT_EQ(weights.at(row, column),
                            static_cast<float>(normal / std::sqrt(weights.columns())));
        }
}

bool same_weights(const NeuralNetwork& a, const NeuralNetwork& b) {
    return a.weights_input_hidden() == b.weights_input_hidden() &&
           a.weights_hidden_output() == b.weights_hidden_output();
}

}  // namespace

TEST(NeuralNetwork, DrawsInitialWeightsAround0WithTheRootOfTheirLinksAsDeviation) {
    const NeuralNetwork network(784, 100, 10, 0.1f, 1);
    ASSERT_EQ(network.weights_input_hidden().shape(), "100x784");
    ASSERT_EQ(network.weights_hidden_output().shape(), "10x100");
    for (const Matrix& weights :
         {network.weights_input_hidden(), network.weights_hidden_output()}) {
        const double count = double(weights.size());
        const double expected = 1 / std::sqrt(weights.columns());
        const double mean = std::accumulate(weights.begin(), weights.end(), 0.0) / count;
        double squares = 0;
        for (const float weight : weights)
            squares += (weight - mean) * (weight - mean);
        EXPECT_NEAR(mean, 0, 3 * expected / std::sqrt(count));
        EXPECT_NEAR(std::sqrt(squares / count), expected, 3 * expected / std::sqrt(2 * count));
    }
}

TEST(NeuralNetwork, DrawsInitialWeightsByBoxMullerRowByRowInputHiddenFirst) {
    const NeuralNetwork network(7, 5, 3, 0.1f, 42);
    std::mt19937 random(42);
    expect_initial_weights(network.weights_input_hidden(), random);
    expect_initial_weights(network.weights_hidden_output(), random);
}

TEST(NeuralNetwork, TheSameSeedDrawsTheSameWeightsAndAnotherSeedOthers) {
    const NeuralNetwork one(7, 5, 3, 0.1f, 1), again(7, 5, 3, 0.3f, 1), two(7, 5, 3, 0.1f, 2);
    EXPECT_TRUE(same_weights(one, again));
    EXPECT_FALSE(one.weights_input_hidden() == two.weights_input_hidden());
    EXPECT_FALSE(one.weights_hidden_output() == two.weights_hidden_output());
    EXPECT_EQ(again.learning_rate(), 0.3f);
}

TEST(NeuralNetwork, RefusesWeightsThatDoNotFitTogether) {
    const auto make = [] { NeuralNetwork(Matrix(3, 2), Matrix(2, 4), 0.1f); };
    EXPECT_EQ(message_of(make),
              "NeuralNetwork: weights of 3x2 and 2x4: the first must have a row, the second a "
              "column for each hidden node");
    EXPECT_THROW(make(), std::invalid_argument);
}

TEST(NeuralNetwork, SigmoidRunsFrom0To1AndLogitIsItsInverse) {
    EXPECT_TRUE(sigmoid(Matrix{{-1000.0f, 0.0f, 1000.0f}}) == (Matrix{{0.0f, 0.5f, 1.0f}}));
    EXPECT_FLOAT_EQ(sigmoid(Matrix{{1.0f}}).at(0, 0), 0.7310586f);
    EXPECT_FLOAT_EQ(logit(Matrix{{0.99f}}).at(0, 0), 4.5951199f);
    for (const float signal : {0.01f, 0.3f, 0.5f, 0.99f})
        EXPECT_FLOAT_EQ(sigmoid(logit(Matrix{{signal}})).at(0, 0), signal);
}

TEST(NeuralNetwork, QueryCarriesTheSignalsThroughBothLayers) {
    const Matrix inputs{{0.2f}, {0.9f}};
    const Matrix hidden_outputs = sigmoid(Matrix{{-0.8f}, {1.85f}, {-0.0375f}});
    const Matrix expected = sigmoid(dot(two_by_three, hidden_outputs));
    const Matrix outputs = small_network().query(inputs);
    ASSERT_EQ(outputs.shape(), "2x1");
    EXPECT_FLOAT_EQ(outputs.at(0, 0), expected.at(0, 0));
    EXPECT_FLOAT_EQ(outputs.at(1, 0), expected.at(1, 0));
}

// logit(0.5) is 0, so the second output node has no say, and the first one's weights 0, 1, 0.25
// come out stretched to 0.01, 0.99, 0.255. The input nodes then get 0, 2 logit(0.99), logit(0.255).
TEST(NeuralNetwork, BackqueryCarriesTheSignalsBackThroughBothLayers) {
    const NeuralNetwork network(Matrix{{0.0f, -1.0f, 0.0f}, {0.0f, 1.0f, 0.0f}, {0.0f, 0.0f, 1.0f}},
                                Matrix{{0.0f, 1.0f, 0.25f}, {0.7f, -0.3f, 0.9f}}, 0.1f);
    const Matrix inputs = network.backquery(Matrix{{0.99f}, {0.5f}});
    const double highest = 2 * std::log(0.99 / 0.01);
    const double lowest = std::log(0.255 / 0.745);
    ASSERT_EQ(inputs.shape(), "3x1");
    EXPECT_NEAR(inputs.at(0, 0), 0.01 + 0.98 * (0 - lowest) / (highest - lowest), 1e-6);
    EXPECT_NEAR(inputs.at(1, 0), 0.99, 1e-6);
    EXPECT_NEAR(inputs.at(2, 0), 0.01, 1e-6);
}

TEST(NeuralNetwork, BackqueryOfSignalsThatAreAllEqualIsBlankPaper) {
    const NeuralNetwork blank(Matrix(3, 2), Matrix(2, 3), 0.1f);
    EXPECT_TRUE(blank.backquery(Matrix{{0.99f}, {0.01f}}) == Matrix(2, 1, 0.01f));
}

TEST(NeuralNetwork, BackqueryOfANetworkWithoutNodesInALayer) {
    EXPECT_EQ(NeuralNetwork(0, 2, 1, 0.1f, 1).backquery({{0.5f}}).size(), 0u);
    const Matrix inputs = NeuralNetwork(3, 0, 1, 0.1f, 1).backquery({{0.5f}});
    EXPECT_EQ(inputs, Matrix(3, 1, 0.01f));
}

TEST(NeuralNetwork, BackqueryRefusesTargetsThatNoNodeCanReach) {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const std::vector<std::pair<float, std::string>> unreachable = {
        {0.0f, "0"}, {1.0f, "1"}, {-0.5f, "-0.5"}, {1.5f, "1.5"}, {nan, "nan"}};
    for (const auto& [target, text] : unreachable) {
        const Matrix targets{{0.5f}, {target}};
        EXPECT_EQ(
            message_of([&] { small_network().backquery(targets); }),
            "backquery: a target of " + text + " where a number above 0 and below 1 was expected");
        EXPECT_THROW(small_network().backquery(targets), std::invalid_argument);
    }
}

TEST(NeuralNetwork, SignalsOfAnotherShapeThrowAndChangeNoWeight) {
    NeuralNetwork network = small_network();
    const Matrix two(2, 1, 0.5f), three(3, 1, 0.5f);
    const std::string message = "dot: 3x2 times 3x1: the 2 columns must meet 2 rows";
    EXPECT_EQ(message_of([&] { network.query(three); }), message);
    EXPECT_EQ(message_of([&] { network.backquery(three); }), message);
    EXPECT_EQ(message_of([&] { network.train(three, two); }), message);
    EXPECT_THROW(network.train(two, three), std::invalid_argument);
    EXPECT_THROW(network.train(Matrix(2, 2), Matrix(2, 2)), std::invalid_argument);
    EXPECT_TRUE(same_weights(network, small_network()));
}

TEST(NeuralNetwork, ASetLearningRateIsThatOfTheStepsFromThenOn) {
    const Matrix inputs{{0.2f}, {0.9f}}, targets{{0.01f}, {0.99f}};
    NeuralNetwork network(three_by_two, two_by_three, 0.05f), slow = network;
    network.set_learning_rate(0.3f);
    NeuralNetwork expected = small_network();
    for (NeuralNetwork* each : {&network, &slow, &expected})
        each->train(inputs, targets);
    EXPECT_EQ(network.learning_rate(), 0.3f);
    EXPECT_TRUE(same_weights(network, expected));
    EXPECT_FALSE(same_weights(slow, expected));
}
