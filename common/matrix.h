// A matrix of floats and the handful of operations that the book borrows from numpy. A layer's
// signals are a matrix of one column: dot multiplies a matrix by such a column, and - and * work
// element by element. Every operation checks the shapes that it is given, in every build.

#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <vector>

#include "common/cache_aligned.h"

// rows x columns of float, row after row in memory.
class Matrix {
public:
    // Every element is `value`. Throws std::invalid_argument for a negative size.
    Matrix(int rows, int columns, float value = 0.0f);

    // Row by row, as in Matrix{{0.9f, 0.3f}, {0.2f, 0.8f}}. Throws std::invalid_argument when the
    // rows differ in length.
    Matrix(std::initializer_list<std::initializer_list<float>> rows);

    int rows() const { return rows_; }
    int columns() const { return columns_; }
    std::string shape() const;  // "100x784"

    // One element; throws std::out_of_range. Row and column count from 0.
    float& at(int row, int column);
    float at(int row, int column) const;

    // The first element of a row, unchecked, for loops over the elements.
    float* row(int row) { return begin() + std::ptrdiff_t{row} * columns_; }
    const float* row(int row) const { return begin() + std::ptrdiff_t{row} * columns_; }

    // All elements, row after row, where the shape does not matter; [i] is unchecked, too.
    std::size_t size() const { return values_.size(); }
    float& operator[](std::size_t i) { return values_[i]; }
    float operator[](std::size_t i) const { return values_[i]; }
    float* begin() { return values_.data(); }
    float* end() { return values_.data() + values_.size(); }
    const float* begin() const { return values_.data(); }
    const float* end() const { return values_.data() + values_.size(); }

private:
    void require_inside(int row, int column) const;

    int rows_;
    int columns_;
    std::vector<float, CacheAligned<float>> values_;
};

// A matrix to be read with its rows as columns. It refers to the matrix and copies nothing, so use
// it in the statement that makes it; dot and add_outer_product take it.
struct Transposed {
    const Matrix& matrix;
};
Transposed transpose(const Matrix& matrix);

// The product of a matrix and a column of signals: numpy.dot, but for a single column only, which
// is all that a network needs. Throws std::invalid_argument, naming both shapes, unless a has as
// many columns as there are signals.
// Book: Part 1, "Matrix Multiplication is Useful .. Honest!"
Matrix dot(const Matrix& a, const Matrix& column);
Matrix dot(Transposed a, const Matrix& column);

// weights += column . row, in place: the outer product is as large as the weights, and building
// it first would make training several times slower. Throws std::invalid_argument, naming the
// shapes, unless weights are m x n, column m x 1 and row the transpose of n x 1.
// Book: Part 1, "How Do We Actually Update Weights?"
void add_outer_product(Matrix& weights, const Matrix& column, Transposed row);

// Element by element. Throws std::invalid_argument, naming both shapes, unless they are alike.
Matrix operator-(const Matrix& a, const Matrix& b);
Matrix operator*(const Matrix& a, const Matrix& b);

// One number with every element.
Matrix operator-(float number, const Matrix& matrix);
Matrix operator*(float number, const Matrix& matrix);

// The same elements, row after row, in another shape: numpy's reshape. A record's 784 x 1 inputs
// become a picture of 28 x 28, and back. Throws std::invalid_argument, naming both shapes, unless
// they hold as many elements. Book: Part 2, "The MNIST Dataset of Handwritten Numbers"
Matrix reshaped(const Matrix& matrix, int rows, int columns);

// The two loops in which the program spends its time: a[0] * b[0] + a[1] * b[1] + …, and
// sums[i] += factor * values[i] for each i.
float sum_of_products(const float* a, const float* b, int count);
void add_scaled(float* sums, float factor, const float* values, int count);
