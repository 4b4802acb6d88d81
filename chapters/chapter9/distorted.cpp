#include "chapters/chapter9/distorted.h"

#include <cmath>
#include <stdexcept>
#include <string>

#include "common/between_pixels.h"
#include "common/random_numbers.h"
#include "common/records.h"

namespace {

constexpr double blur = 4;  // pixels: the standard deviation of the bell curve
constexpr float pull = 20;  // what the blurred numbers are multiplied by

// Row i is the bell curve around pixel i. The whole curve sums up to 1. The part of it that lies
// beyond the picture is left out.
Matrix bell() {
    double whole = 0;
    for (int distance = -Records::side; distance <= Records::side; ++distance)
        whole += std::exp(-distance * distance / (2 * blur * blur));
    Matrix result(Records::side, Records::side);
    for (int i = 0; i < Records::side; ++i)
        for (int j = 0; j < Records::side; ++j)
            result.row(i)[j] =
                static_cast<float>(std::exp(-(i - j) * (i - j) / (2 * blur * blur)) / whole);
    return result;
}

// Blurs each row of a picture, and makes a column of it. Called twice, this blurs the picture
// sideways and downwards, and rows are rows again.
Matrix blurred_rows_as_columns(const Matrix& picture, const Matrix& weights) {
    Matrix result(Records::side, Records::side);
    for (int y = 0; y < Records::side; ++y)
        for (int x = 0; x < Records::side; ++x)
            result.row(x)[y] = sum_of_products(picture.row(y), weights.row(x), Records::side);
    return result;
}

void require_field(const Matrix& field) {
    if (field.rows() != Records::side || field.columns() != Records::side)
        throw std::invalid_argument("distorted: a field of " + field.shape() +
                                    " where 28x28 was expected");
}

}  // namespace

Matrix smooth_field(std::mt19937& random) {
    static const Matrix weights = bell();
    Matrix noise(Records::side, Records::side);
    for (float& number : noise)
        number = static_cast<float>(uniform_number(-1, 1, random));
    const Matrix blurred_sideways = blurred_rows_as_columns(noise, weights);
    return pull * blurred_rows_as_columns(blurred_sideways, weights);
}

Matrix distorted(const Matrix& inputs, const Matrix& to_the_right, const Matrix& down) {
    require_field(to_the_right);
    require_field(down);
    const PictureOnPaper picture(reshaped(inputs, Records::side, Records::side));
    Matrix result(Records::side, Records::side);
    for (int y = 0; y < Records::side; ++y)
        for (int x = 0; x < Records::side; ++x) {
            const double from_x = x - double(to_the_right.row(y)[x]);
            const double from_y = y - double(down.row(y)[x]);
            result.row(y)[x] = picture.between_pixels(from_x, from_y);
        }
    return reshaped(result, Records::pixels, 1);
}

RubberSheets::RubberSheets(unsigned int seed, int fields) {
    if (fields < 1)
        throw std::invalid_argument("RubberSheets: " + std::to_string(fields) +
                                    " fields where at least 1 was expected");
    std::mt19937 random(seed);
    for (int field = 0; field < fields; ++field)
        fields_.push_back(smooth_field(random));
}

Matrix RubberSheets::distorted(const Matrix& inputs, std::mt19937& random) const {
    const int fields = static_cast<int>(fields_.size());
    const Matrix& to_the_right = fields_[whole_number_below(fields, random)];
    const Matrix& down = fields_[whole_number_below(fields, random)];
    return ::distorted(inputs, to_the_right, down);
}
