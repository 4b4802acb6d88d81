// A picture read between its pixels, which is what it takes to turn, shift, shear or stretch it:
// each pixel of the new picture asks where it comes from in the old one, and that is hardly ever
// the middle of a pixel. The functions stand here in full, so that they become part of the loops
// that call them for each pixel: a call would take half as long again.

#pragma once

#include <cmath>

#include "common/matrix.h"

// What a record's inputs show where there is no ink.
// Book: Part 2, "Preparing the MNIST Training Data"
constexpr float blank_paper = 0.01f;

// The pixel in column x and row y, or paper where there is none.
// Book: Part 3, "Creating New Training Data: Rotations"
inline float pixel_or_paper(const Matrix& picture, int x, int y, float paper) {
    const bool inside = x >= 0 && x < picture.columns() && y >= 0 && y < picture.rows();
    return inside ? picture.row(y)[x] : paper;
}

// What a picture shows at a point: the mean of the four pixels around it, each weighted by how near
// it is. A picture is a matrix with a row for each row of pixels; x counts columns to the right and
// y rows down, and whole numbers are the middles of pixels, (0, 0) that of the first. Beyond the
// picture there is nothing but `paper`.
// Book: Part 3, "Creating New Training Data: Rotations"
inline float between_pixels(const Matrix& picture, double x, double y, float paper) {
    const bool far_away = x <= -1 || x >= picture.columns() || y <= -1 || y >= picture.rows();
    if (far_away)
        return paper;
    const int left = static_cast<int>(std::floor(x));
    const int top = static_cast<int>(std::floor(y));
    const double right_part = x - left;  // 0 on the left pixel, almost 1 just before the right one
    const double lower_part = y - top;
    const double upper = pixel_or_paper(picture, left, top, paper) * (1 - right_part) +
                         pixel_or_paper(picture, left + 1, top, paper) * right_part;
    const double lower = pixel_or_paper(picture, left, top + 1, paper) * (1 - right_part) +
                         pixel_or_paper(picture, left + 1, top + 1, paper) * right_part;
    return static_cast<float>(upper * (1 - lower_part) + lower * lower_part);
}
