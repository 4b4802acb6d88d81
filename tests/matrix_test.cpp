// The tiny matrix class, its handful of operations, and the sum of products to the last bit.

#include "common/matrix.h"

#include <gtest/gtest.h>

#include <random>
#include <stdexcept>
#include <vector>

#include "tests/support.h"

namespace {

// Small whole numbers, whose sums and products have nothing to round.
Matrix counted(int rows, int columns) {
    Matrix matrix(rows, columns);
    float next = -3;
    for (float& element : matrix)
        element = next++;
    return matrix;
}

Matrix explicitly_transposed(const Matrix& matrix) {
    Matrix result(matrix.columns(), matrix.rows());
    for (int row = 0; row < matrix.rows(); ++row)
        for (int column = 0; column < matrix.columns(); ++column)
            result.at(column, row) = matrix.at(row, column);
    return result;
}

std::vector<float> random_floats(int count, unsigned int seed) {
    std::mt19937 random(seed);
    std::vector<float> numbers;
    for (int i = 0; i < count; ++i)
        numbers.push_back(static_cast<float>(random()) / 2147483648.0f - 1.0f);
    return numbers;
}

using Floats = std::vector<float>;

// The definition of sum_of_products, from its end: with a step of 32 every 32nd element from
// `first` on, one after the other; with a smaller step two sums of twice the step.
float defined_sum(const Floats& a, const Floats& b, std::size_t first, std::size_t step) {
    if (step < 32)
        return defined_sum(a, b, first, 2 * step) + defined_sum(a, b, first + step, 2 * step);
    float sum = 0;
    for (std::size_t i = first; i < a.size(); i += 32)
        sum += a[i] * b[i];
    return sum;
}

}  // namespace

TEST(Matrix, HasItsShapeAndOneValueEverywhere) {
    const Matrix matrix(2, 3, 0.5f);
    EXPECT_EQ(matrix.rows(), 2);
    EXPECT_EQ(matrix.columns(), 3);
    EXPECT_EQ(matrix.size(), 6u);
    EXPECT_EQ(matrix.shape(), "2x3");
    for (const float element : matrix)
        EXPECT_EQ(element, 0.5f);
    EXPECT_EQ(Matrix(1, 1).at(0, 0), 0.0f);
}

TEST(Matrix, IsWrittenRowByRowAndLiesSoInMemory) {
    Matrix matrix{{1.0f, 2.0f, 3.0f}, {4.0f, 5.0f, 6.0f}};
    EXPECT_EQ(matrix.shape(), "2x3");
    EXPECT_EQ(matrix.at(0, 2), 3.0f);
    EXPECT_EQ(matrix.at(1, 0), 4.0f);
    EXPECT_EQ(matrix.row(1), matrix.begin() + 3);
    EXPECT_EQ(&matrix[3], matrix.begin() + 3);
    matrix.at(1, 2) = 7.0f;
    EXPECT_EQ(matrix.row(1)[2], 7.0f);
}

TEST(Matrix, RefusesRaggedRowsAndNegativeSizes) {
    EXPECT_EQ(message_of([] {
                  Matrix{{1.0f, 2.0f}, {3.0f}};
              }),
              "Matrix: a row of 1 where the first has 2");
    EXPECT_EQ(message_of([] {
                  Matrix{{1.0f}, {2.0f, 3.0f}};
              }),
              "Matrix: a row of 2 where the first has 1");
    EXPECT_EQ(message_of([] { Matrix(-1, 3); }), "Matrix: -1x3: a size cannot be negative");
    EXPECT_EQ(message_of([] { Matrix(3, -1); }), "Matrix: 3x-1: a size cannot be negative");
    EXPECT_THROW(Matrix(-1, 3), std::invalid_argument);
}

TEST(Matrix, AtRefusesElementsOutsideAndNamesThem) {
    Matrix matrix(2, 3);
    const Matrix& constant = matrix;
    const auto at = [&](int row, int column) {
        EXPECT_THROW(constant.at(row, column), std::out_of_range);
        return message_of([&] { matrix.at(row, column) = 1.0f; });
    };
    EXPECT_EQ(at(2, 0), "Matrix: no row 2, column 0 in a matrix of 2x3");
    EXPECT_EQ(at(0, 3), "Matrix: no row 0, column 3 in a matrix of 2x3");
    EXPECT_EQ(at(-1, 0), "Matrix: no row -1, column 0 in a matrix of 2x3");
    EXPECT_EQ(at(0, -1), "Matrix: no row 0, column -1 in a matrix of 2x3");
}

TEST(Matrix, IsEqualOnlyWithTheSameShapeAndElements) {
    EXPECT_TRUE(counted(2, 3) == counted(2, 3));
    EXPECT_FALSE(counted(2, 3) == counted(3, 2));
    EXPECT_FALSE(Matrix(2, 3) == Matrix(2, 2));
    Matrix other = counted(2, 3);
    other.at(1, 2) += 1.0f;
    EXPECT_FALSE(counted(2, 3) == other);
}

TEST(Matrix, DotMultipliesEachRowWithTheColumn) {
    const Matrix a{{1.0f, 2.0f, 3.0f}, {4.0f, 5.0f, 6.0f}};
    const Matrix column{{7.0f}, {9.0f}, {11.0f}};
    EXPECT_TRUE(dot(a, column) == (Matrix{{58.0f}, {139.0f}}));
}

TEST(Matrix, DotOfATransposedMatrixEqualsDotOfItsExplicitTransposition) {
    const Matrix a = counted(5, 40);
    const Matrix column = counted(5, 1);
    EXPECT_TRUE(dot(transpose(a), column) == dot(explicitly_transposed(a), column));
}

TEST(Matrix, DotWithMoreThanOneColumnIsRefused) {
    EXPECT_EQ(message_of([] { dot(Matrix(2, 3), Matrix(3, 2)); }),
              "dot: 2x3 times 3x2: a single column was expected, as a layer's signals are");
    EXPECT_EQ(message_of([] { dot(transpose(Matrix(3, 2)), Matrix(3, 0)); }),
              "dot: 2x3 times 3x0: a single column was expected, as a layer's signals are");
}

TEST(Matrix, DotOfMismatchedShapesNamesBothShapes) {
    EXPECT_EQ(message_of([] { dot(Matrix(100, 784), Matrix(10, 1)); }),
              "dot: 100x784 times 10x1: the 784 columns must meet 784 rows");
    EXPECT_EQ(message_of([] { dot(transpose(Matrix(10, 100)), Matrix(100, 1)); }),
              "dot: 100x10 times 100x1: the 10 columns must meet 10 rows");
    EXPECT_THROW(dot(Matrix(2, 3), Matrix(2, 3)), std::invalid_argument);
}

TEST(Matrix, MinusAndTimesWorkElementByElement) {
    const Matrix a{{1.0f, 2.0f}, {3.0f, 4.0f}};
    const Matrix b{{5.0f, 7.0f}, {-1.0f, 0.5f}};
    EXPECT_TRUE(a - b == (Matrix{{-4.0f, -5.0f}, {4.0f, 3.5f}}));
    EXPECT_TRUE(a * b == (Matrix{{5.0f, 14.0f}, {-3.0f, 2.0f}}));
    EXPECT_TRUE(1.0f - a == (Matrix{{0.0f, -1.0f}, {-2.0f, -3.0f}}));
    EXPECT_TRUE(0.5f * a == (Matrix{{0.5f, 1.0f}, {1.5f, 2.0f}}));
}

TEST(Matrix, ElementByElementOfMismatchedShapesNamesBothShapes) {
    const Matrix a(2, 3), b(3, 2), c(2, 2);
    const std::string advice = ": element by element needs two matrices of one shape";
    EXPECT_EQ(message_of([&] { a - b; }), "2x3 - 3x2" + advice);
    EXPECT_EQ(message_of([&] { a* b; }), "2x3 * 3x2" + advice);
    EXPECT_EQ(message_of([&] { a - c; }), "2x3 - 2x2" + advice);
    EXPECT_THROW(a * c, std::invalid_argument);
}

TEST(Matrix, ReshapedHasTheSameElementsRowAfterRow) {
    const Matrix matrix{{1.0f, 2.0f, 3.0f}, {4.0f, 5.0f, 6.0f}};
    EXPECT_TRUE(reshaped(matrix, 3, 2) == (Matrix{{1.0f, 2.0f}, {3.0f, 4.0f}, {5.0f, 6.0f}}));
    EXPECT_TRUE(reshaped(reshaped(matrix, 6, 1), 2, 3) == matrix);
}

TEST(Matrix, ReshapedRefusesToLoseOrInventElementsAndNamesBothShapes) {
    const Matrix inputs(784, 1);
    EXPECT_EQ(message_of([&] { reshaped(inputs, 28, 27); }), "reshaped: 784x1 cannot become 28x27");
    EXPECT_THROW(reshaped(inputs, 28, 29), std::invalid_argument);
}

TEST(Matrix, AddOuterProductAddsInPlace) {
    Matrix weights{{1.0f, 1.0f, 1.0f}, {2.0f, 2.0f, 2.0f}};
    const Matrix column{{10.0f}, {-1.0f}};
    const Matrix row{{1.0f}, {2.0f}, {3.0f}};
    add_outer_product(weights, column, transpose(row));
    EXPECT_TRUE(weights == (Matrix{{11.0f, 21.0f, 31.0f}, {1.0f, 0.0f, -1.0f}}));
}

TEST(Matrix, AddOuterProductOfMismatchedShapesNamesAllThree) {
    const auto message = [](const Matrix& column, const Matrix& row) {
        Matrix weights(2, 3);
        EXPECT_THROW(add_outer_product(weights, column, transpose(row)), std::invalid_argument);
        return message_of([&] { add_outer_product(weights, column, transpose(row)); });
    };
    const std::string end = " does not fit the weights, 2x3";
    EXPECT_EQ(message(Matrix(3, 1), Matrix(3, 1)), "add_outer_product: 3x1 times 1x3" + end);
    EXPECT_EQ(message(Matrix(2, 1), Matrix(2, 1)), "add_outer_product: 2x1 times 1x2" + end);
    EXPECT_EQ(message(Matrix(2, 2), Matrix(3, 1)), "add_outer_product: 2x2 times 1x3" + end);
    EXPECT_EQ(message(Matrix(2, 1), Matrix(3, 2)), "add_outer_product: 2x1 times 2x3" + end);
}

TEST(Matrix, SumOfProductsIsItsDefinitionToTheLastBit) {
    std::vector<int> counts = {784};
    for (int count = 0; count <= 100; ++count)
        counts.push_back(count);
    for (const int count : counts) {
        const Floats a = random_floats(count, 1), b = random_floats(count, 2);
        EXPECT_EQ(sum_of_products(a.data(), b.data(), count), defined_sum(a, b, 0, 1)) << count;
    }
}
