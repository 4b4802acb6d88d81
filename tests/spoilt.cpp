#include "tests/spoilt.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "chapters/chapter7/handwriting.h"
#include "common/between_pixels.h"

namespace {

Matrix operator+(const Matrix& a, const Matrix& b) {
    return a - (-1.0f) * b;
}

constexpr int side = 28;

std::mt19937 chance(1);

// Above 0 and up to 1.
double by_chance() {
    return (double(chance()) + 1) / 4294967296.0;
}

// Each pixel becomes the most or the least inked of itself and its four neighbours.
Matrix after_each_pixel_takes(const Matrix& record,
                              const float& (*choice)(const float&, const float&)) {
    const PictureOnPaper picture(record, 0);
    Matrix spoilt = record;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            float& pixel = spoilt.row(y)[x];
            pixel = choice(pixel, picture.between_pixels(x - 1, y));
            pixel = choice(pixel, picture.between_pixels(x + 1, y));
            pixel = choice(pixel, picture.between_pixels(x, y - 1));
            pixel = choice(pixel, picture.between_pixels(x, y + 1));
        }
    }
    return spoilt;
}

}  // namespace

Matrix record_of(const Matrix& inputs) {
    Matrix record(side, side);
    for (int pixel = 0; pixel < side * side; ++pixel)
        record.begin()[pixel] = (inputs.begin()[pixel] - 0.01f) / 0.99f;
    return record;
}

Matrix prepared(const Image& picture) {
    return prepared(darkness_of(picture));
}

Matrix as_it_is(const Image& picture) {
    return as_it_is(darkness_of(picture));
}

Image picture_of(const Matrix& record) {
    Image picture(record.columns(), record.rows());
    for (int y = 0; y < record.rows(); ++y)
        for (int x = 0; x < record.columns(); ++x)
            picture.at(x, y) = static_cast<unsigned char>(
                std::lround(255 * (1 - std::clamp(record.row(y)[x], 0.0f, 1.0f))));
    return picture;
}

Matrix shifted(const Matrix& record, double right, double down) {
    const PictureOnPaper picture(record, 0);
    Matrix spoilt(side, side);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            spoilt.row(y)[x] = picture.between_pixels(x - right, y - down);
    return spoilt;
}

// The mean of 2 x 2 readings for each pixel, so that a smaller digit leaves no stroke out.
Matrix resized(const Matrix& record, double size) {
    const PictureOnPaper picture(record, 0);
    Matrix spoilt(side, side);
    for (int y = 0; y < 2 * side; ++y) {
        for (int x = 0; x < 2 * side; ++x) {
            const double from_x = 13.5 + (x / 2.0 - 13.75) / size;
            const double from_y = 13.5 + (y / 2.0 - 13.75) / size;
            spoilt.row(y / 2)[x / 2] += picture.between_pixels(from_x, from_y) / 4;
        }
    }
    return spoilt;
}

Matrix in_light_ink(const Matrix& record) {
    return 1.0f - record;
}

Matrix on_grey_paper(const Matrix& record, float grey) {
    return Matrix(side, side, grey) + (1.0f - grey) * record;
}

Matrix in_shade(const Matrix& record, float grey) {
    Matrix spoilt = record;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const float shade = grey * static_cast<float>(x) / (side - 1);
            spoilt.row(y)[x] = shade + (1 - shade) * record.row(y)[x];
        }
    return spoilt;
}

Matrix on_grainy_paper(const Matrix& record) {
    Matrix spoilt = Matrix(side, side, 0.2f) + 0.6f * record;
    for (float& pixel : spoilt) {
        const double two_pi = 6.283185307179586;
        const double grain = std::sqrt(-2 * std::log(by_chance())) * std::cos(two_pi * by_chance());
        pixel += static_cast<float>(0.05 * grain);
    }
    return spoilt;
}

Matrix in_thicker_strokes(const Matrix& record) {
    return after_each_pixel_takes(record, std::max<float>);
}

Matrix in_thinner_strokes(const Matrix& record) {
    return after_each_pixel_takes(record, std::min<float>);
}

Matrix with_dust(const Matrix& record) {
    Matrix spoilt = record;
    for (int speck = 0; speck < 3; ++speck)
        spoilt.begin()[chance() % spoilt.size()] = 1;
    return spoilt;
}

float greatest_difference(const Matrix& a, const Matrix& b) {
    float greatest = 0;
    for (const float difference : a - b)
        greatest = std::max(greatest, std::abs(difference));
    return greatest;
}
