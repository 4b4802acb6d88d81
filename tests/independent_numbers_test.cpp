// The network against numbers that were computed without it.

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <vector>

#include "chapters/chapter9/recipe.h"
#include "common/mnist.h"
#include "common/neural_network.h"

namespace {

// 200 steps of training at rate 0.3 from seed 1, computed in double by these lines of numpy:
//
//   g = numpy.random.RandomState(1)
//   def normal(nodes, links):
//       u = g.randint(0, 2**32, (nodes * links, 2), dtype=numpy.uint32).astype(float)
//       length = numpy.sqrt(-2 * numpy.log((u[:, 0] + 1) / 2**32))
//       z = length * numpy.cos(2 * numpy.pi * u[:, 1] / 2**32)
//       return z.reshape(nodes, links) / numpy.sqrt(links)
//   w, v = normal(100, 784), normal(10, 100)
//   x = numpy.fromfile('data/train-images-idx3-ubyte', numpy.uint8)[16:].reshape(-1, 784)
//   x = x / 255 * 0.99 + 0.01
//   label = numpy.fromfile('data/train-labels-idx1-ubyte', numpy.uint8)[8:]
//   sigmoid = lambda a: 1 / (1 + numpy.exp(-a))
//   for i in range(200):
//       t = numpy.full(10, 0.01); t[label[i]] = 0.99
//       h = sigmoid(w @ x[i]); o = sigmoid(v @ h); e = t - o; b = v.T @ e
//       v += 0.3 * numpy.outer(e * o * (1 - o), h)
//       w += 0.3 * numpy.outer(b * h * (1 - h), x[i])
//   print(v[:, 0], w[:5, 400], sigmoid(v @ sigmoid(w @ x[200])))
constexpr double weights_from_first_hidden_node[] = {
    -0.0745188,  -0.07548008, 0.08103208,  -0.11197044, 0.25495402,
    -0.11709208, 0.51062849,  -0.05033351, -0.16459148, -0.17025217};
constexpr double weights_from_pixel_400[] = {0.0027506, -0.00779115, 0.02111164, 0.00997975,
                                             0.01911813};
constexpr double outputs_for_record_200[] = {0.01353682, 0.42100327, 0.15495169, 0.15568837,
                                             0.0298368,  0.10915149, 0.04340144, 0.05899206,
                                             0.11523337, 0.06969532};

// Half the sum of the squared errors, in double, from the output layer's weights on.
double error(const Matrix& weights, const Matrix& hidden_outputs, const Matrix& targets) {
    double sum = 0;
    for (int node = 0; node < weights.rows(); ++node) {
        double input = 0;
        for (int link = 0; link < weights.columns(); ++link)
            input += double(weights.at(node, link)) * hidden_outputs.at(link, 0);
        const double difference = targets.at(node, 0) - 1 / (1 + std::exp(-input));
        sum += difference * difference / 2;
    }
    return sum;
}

// The sum of the cross-entropies of the output nodes, in double, from all weights on.
double cross_entropy(const Matrix& weights_input_hidden, const Matrix& weights_hidden_output,
                     const Matrix& inputs, const Matrix& targets) {
    std::vector<double> hidden_outputs;
    for (int node = 0; node < weights_input_hidden.rows(); ++node) {
        double input = 0;
        for (int link = 0; link < weights_input_hidden.columns(); ++link)
            input += double(weights_input_hidden.at(node, link)) * inputs.at(link, 0);
        hidden_outputs.push_back(1 / (1 + std::exp(-input)));
    }
    double sum = 0;
    for (int node = 0; node < weights_hidden_output.rows(); ++node) {
        double input = 0;
        for (int link = 0; link < weights_hidden_output.columns(); ++link)
            input += weights_hidden_output.at(node, link) * hidden_outputs[link];
        const double output = 1 / (1 + std::exp(-input)), target = targets.at(node, 0);
        sum -= target * std::log(output) + (1 - target) * std::log(1 - output);
    }
    return sum;
}

// How fast `error` grows with one element of the weights it is given.
double slope_of(const std::function<double(const Matrix&)>& error, const Matrix& weights, int row,
                int column) {
    const float nudge = 1.0f / 1024;
    Matrix up = weights, down = weights;
    up.at(row, column) += nudge;
    down.at(row, column) -= nudge;
    return (error(up) - error(down)) / (double(up.at(row, column)) - down.at(row, column));
}

// Every weight must have moved by so much times the slope of the error, downwards.
void expect_moved_down(const Matrix& before, const Matrix& after, float rate,
                       const std::function<double(const Matrix&)>& error) {
    for (int row = 0; row < before.rows(); ++row)
        for (int column = 0; column < before.columns(); ++column) {
            const double slope = slope_of(error, before, row, column);
            const double moved = double(after.at(row, column)) - before.at(row, column);
            EXPECT_GT(std::abs(slope), 0.001) << "a slope of nothing would prove nothing";
            EXPECT_NEAR(moved, -rate * slope, 1e-6) << row << ", " << column;
        }
}

}  // namespace

TEST(IndependentNumbers, InitialWeightsAreThoseOfSeedOne) {
    const NeuralNetwork network(784, 100, 10, 0.3f, 1);
    EXPECT_NEAR(network.weights_input_hidden().at(0, 0), 0.04722781, 1e-8);
    EXPECT_NEAR(network.weights_input_hidden().at(99, 783), -0.00673210, 1e-8);
    EXPECT_NEAR(network.weights_hidden_output().at(0, 0), 0.01996765, 1e-8);
    EXPECT_NEAR(network.weights_hidden_output().at(9, 99), 0.04274756, 1e-8);
}

TEST(IndependentNumbers, TwoHundredStepsLeadToTheSameNetwork) {
    const Records records = read_training_records("data");
    NeuralNetwork network(784, 100, 10, 0.3f, 1);
    for (int record = 0; record < 200; ++record)
        network.train(records.inputs(record), records.targets(record));

    const Matrix outputs = network.query(records.inputs(200));
    for (int node = 0; node < 10; ++node) {
        EXPECT_NEAR(network.weights_hidden_output().at(node, 0),
                    weights_from_first_hidden_node[node], 2e-6);
        EXPECT_NEAR(outputs.at(node, 0), outputs_for_record_200[node], 2e-6);
    }
    for (int node = 0; node < 5; ++node)
        EXPECT_NEAR(network.weights_input_hidden().at(node, 400), weights_from_pixel_400[node],
                    2e-6);
}

// Only the output layer moves down the slope of the squared error: the book's hidden errors leave
// out the slope of the outputs.
TEST(IndependentNumbers, OutputLayerMovesDownTheSlopeOfTheError) {
    const float learning_rate = 0.1f;
    NeuralNetwork network(4, 3, 2, learning_rate, 1);
    const Matrix inputs{{0.9f}, {0.1f}, {0.8f}, {0.5f}};
    const Matrix targets{{0.99f}, {0.01f}};
    const Matrix before = network.weights_hidden_output();
    const Matrix hidden_outputs = sigmoid(dot(network.weights_input_hidden(), inputs));
    network.train(inputs, targets);

    expect_moved_down(
        before, network.weights_hidden_output(), learning_rate,
        [&](const Matrix& weights) { return error(weights, hidden_outputs, targets); });
}

// Without the slope of the outputs both layers move down the slope of the cross-entropy.
TEST(IndependentNumbers, WithoutOutputSlopeBothLayersMoveDownTheSlopeOfTheCrossEntropy) {
    const float learning_rate = 0.1f, output_fraction = 0.5f;
    NeuralNetwork network(4, 3, 2, learning_rate, 1);
    const Matrix inputs{{0.9f}, {0.1f}, {0.8f}, {0.5f}};
    const Matrix targets{{0.99f}, {0.01f}};
    const Matrix input_hidden = network.weights_input_hidden();
    const Matrix hidden_output = network.weights_hidden_output();
    train_without_output_slope(network, inputs, targets, output_fraction);

    expect_moved_down(input_hidden, network.weights_input_hidden(), learning_rate,
                      [&](const Matrix& weights) {
                          return cross_entropy(weights, hidden_output, inputs, targets);
                      });
    expect_moved_down(hidden_output, network.weights_hidden_output(),
                      output_fraction * learning_rate, [&](const Matrix& weights) {
                          return cross_entropy(input_hidden, weights, inputs, targets);
                      });
}
