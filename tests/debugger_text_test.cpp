// What a debugger can ask the program for: matrices as text.

#include <gtest/gtest.h>

#include "common/matrix.h"

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
