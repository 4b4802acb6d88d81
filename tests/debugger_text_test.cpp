// What a debugger can ask the program for: matrices and networks as text.

#include <gtest/gtest.h>

#include "common/matrix.h"
#include "common/neural_network.h"

TEST(MatrixToText, IsItsShapeAndALineForEachRow) {
    EXPECT_EQ(matrix_to_text(Matrix{{0.5f, -1.0f, 0.123456f}, {1e-7f, 2000.0f, 0.0f}}),
              "2x3\n"
              "        0.5         -1     0.1235\n"
              "      1e-07       2000          0\n");
}

TEST(MatrixToText, OfNoElementsIsItsShape) {
    EXPECT_EQ(matrix_to_text(Matrix(0, 0)), "0x0\n");
    EXPECT_EQ(matrix_to_text(Matrix(3, 0)), "3x0\n");
}

TEST(NetworkToText, IsLayersLearningRateAndRanges) {
    const NeuralNetwork network(Matrix{{0.9f, -0.3f, 0.4f}, {0.2f, 0.8f, 0.2f}},
                                Matrix{{0.3f, 0.7f}}, 0.1f);
    EXPECT_EQ(network_to_text(network),
              "3 input, 2 hidden and 1 output nodes, learning rate 0.1\n"
              "weights_input_hidden: 2x3, from -0.3 to 0.9\n"
              "weights_hidden_output: 1x2, from 0.3 to 0.7\n");
}

TEST(NetworkToText, OfNoHiddenNodesIsShapesOnly) {
    EXPECT_EQ(network_to_text(NeuralNetwork(Matrix(0, 3), Matrix(2, 0), 0.5f)),
              "3 input, 0 hidden and 2 output nodes, learning rate 0.5\n"
              "weights_input_hidden: 0x3\n"
              "weights_hidden_output: 2x0\n");
}
