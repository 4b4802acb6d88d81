#include "common/matrix.h"

#include <algorithm>
#include <cfloat>
#include <stdexcept>

// The floats of this program are floats at every step. The old arithmetic of 32-bit x86 has more
// digits, drops them when it happens to, and so would train other networks.
static_assert(FLT_EVAL_METHOD == 0,
              "floats with more digits than a float: on 32-bit x86, compile "
              "with -msse2 -mfpmath=sse");

namespace {

void require_same_shape(const Matrix& a, const char* operation, const Matrix& b) {
    if (a.rows() != b.rows() || a.columns() != b.columns())
        throw std::invalid_argument(a.shape() + " " + operation + " " + b.shape() +
                                    ": element by element needs two matrices of one shape");
}

void require_columns_meet_rows(int rows, int columns, const Matrix& column) {
    if (columns == column.rows() && column.columns() == 1)
        return;
    const std::string count = std::to_string(columns);
    const std::string product =
        "dot: " + std::to_string(rows) + "x" + count + " times " + column.shape() + ": ";
    if (columns == column.rows())
        throw std::invalid_argument(product +
                                    "a single column was expected, as a layer's signals are");
    throw std::invalid_argument(product + "the " + count + " columns must meet " + count + " rows");
}

std::size_t element_count(int rows, int columns) {
    if (rows < 0 || columns < 0)
        throw std::invalid_argument("Matrix: " + std::to_string(rows) + "x" +
                                    std::to_string(columns) + ": a size cannot be negative");
    return static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns);
}

}  // namespace

Matrix::Matrix(int rows, int columns, float value)
    : rows_(rows), columns_(columns), values_(element_count(rows, columns), value) {}

Matrix::Matrix(std::initializer_list<std::initializer_list<float>> rows)
    : Matrix(static_cast<int>(rows.size()),
             rows.size() == 0 ? 0 : static_cast<int>(rows.begin()->size())) {
    float* next = begin();
    for (const std::initializer_list<float>& row : rows) {
        if (static_cast<int>(row.size()) != columns_)
            throw std::invalid_argument("Matrix: a row of " + std::to_string(row.size()) +
                                        " where the first has " + std::to_string(columns_));
        next = std::copy(row.begin(), row.end(), next);
    }
}

std::string Matrix::shape() const {
    return std::to_string(rows_) + "x" + std::to_string(columns_);
}

float& Matrix::at(int row, int column) {
    require_inside(row, column);
    return this->row(row)[column];
}

float Matrix::at(int row, int column) const {
    require_inside(row, column);
    return this->row(row)[column];
}

void Matrix::require_inside(int row, int column) const {
    if (row < 0 || row >= rows_ || column < 0 || column >= columns_)
        throw std::out_of_range("Matrix: no row " + std::to_string(row) + ", column " +
                                std::to_string(column) + " in a matrix of " + shape());
}

Transposed transpose(const Matrix& matrix) {
    return Transposed{matrix};
}

// Both products run along the rows of `a`, as they lie in memory.
Matrix dot(const Matrix& a, const Matrix& column) {
    require_columns_meet_rows(a.rows(), a.columns(), column);
    Matrix product(a.rows(), 1);
    for (int row = 0; row < a.rows(); ++row)
        product[row] = sum_of_products(a.row(row), column.begin(), a.columns());
    return product;
}

Matrix dot(Transposed transposed, const Matrix& column) {
    const Matrix& a = transposed.matrix;
    require_columns_meet_rows(a.columns(), a.rows(), column);
    Matrix product(a.columns(), 1);
    for (int row = 0; row < a.rows(); ++row)
        add_scaled(product.begin(), column[row], a.row(row), a.columns());
    return product;
}

void add_outer_product(Matrix& weights, const Matrix& column, Transposed transposed) {
    const Matrix& row = transposed.matrix;
    if (column.columns() != 1 || row.columns() != 1 || column.rows() != weights.rows() ||
        row.rows() != weights.columns())
        throw std::invalid_argument(
            "add_outer_product: " + column.shape() + " times " + std::to_string(row.columns()) +
            "x" + std::to_string(row.rows()) + " does not fit the weights, " + weights.shape());
    // From the last row to the first. The rows that `dot` has read last are still in the cache of
    // the processor, and the rows written last here are those that the next `dot` reads first.
    for (int i = weights.rows() - 1; i >= 0; --i)
        add_scaled(weights.row(i), column[i], row.begin(), weights.columns());
}

Matrix operator-(const Matrix& a, const Matrix& b) {
    require_same_shape(a, "-", b);
    Matrix difference(a.rows(), a.columns());
    for (std::size_t i = 0; i < a.size(); ++i)
        difference[i] = a[i] - b[i];
    return difference;
}

Matrix operator*(const Matrix& a, const Matrix& b) {
    require_same_shape(a, "*", b);
    Matrix product(a.rows(), a.columns());
    for (std::size_t i = 0; i < a.size(); ++i)
        product[i] = a[i] * b[i];
    return product;
}

Matrix operator-(float number, const Matrix& matrix) {
    Matrix difference(matrix.rows(), matrix.columns());
    for (std::size_t i = 0; i < matrix.size(); ++i)
        difference[i] = number - matrix[i];
    return difference;
}

Matrix operator*(float number, const Matrix& matrix) {
    Matrix product(matrix.rows(), matrix.columns());
    for (std::size_t i = 0; i < matrix.size(); ++i)
        product[i] = number * matrix[i];
    return product;
}

Matrix reshaped(const Matrix& matrix, int rows, int columns) {
    Matrix result(rows, columns);
    if (result.size() != matrix.size())
        throw std::invalid_argument("reshaped: " + matrix.shape() + " cannot become " +
                                    result.shape());
    std::copy(matrix.begin(), matrix.end(), result.begin());
    return result;
}

// The same as a plain loop over a[i] * b[i], but in a fixed order: 32 sums side by side, element i
// going to sum i mod 32. A single sum would wait for each addition; 32 let the compiler use vectors
// of any width. The order of all additions is fixed here, so the last bit does not depend on that
// width. (Nor on fused instructions, which round once where * and + round twice: see the Makefile.)
float sum_of_products(const float* a, const float* b, int count) {
    float lower[16] = {};  // sums 0 to 15: in halves, compilers keep the sums in registers
    float upper[16] = {};  // sums 16 to 31
    int i = 0;
    for (; i + 32 <= count; i += 32) {
        const float* next_a = a + i;
        const float* next_b = b + i;
        for (int lane = 0; lane < 16; ++lane) {
            lower[lane] += next_a[lane] * next_b[lane];
            upper[lane] += next_a[lane + 16] * next_b[lane + 16];
        }
    }
    if (i + 16 <= count) {  // 784 is 24 times 32 and once 16
        for (int lane = 0; lane < 16; ++lane)
            lower[lane] += a[i + lane] * b[i + lane];
        i += 16;
    }

    float sums[32];
    std::copy(lower, lower + 16, sums);
    std::copy(upper, upper + 16, sums + 16);
    for (; i < count; ++i)
        sums[i % 32] += a[i] * b[i];

    for (int lane = 0; lane < 16; ++lane)
        sums[lane] += sums[lane + 16];
    for (int lane = 0; lane < 8; ++lane)
        sums[lane] += sums[lane + 8];
    for (int lane = 0; lane < 4; ++lane)
        sums[lane] += sums[lane + 4];
    for (int lane = 0; lane < 2; ++lane)
        sums[lane] += sums[lane + 2];
    return sums[0] + sums[1];
}

void add_scaled(float* sums, float factor, const float* values, int count) {
    for (int i = 0; i < count; ++i)
        sums[i] += factor * values[i];
}
