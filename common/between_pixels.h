// Reads a picture between its pixels, to turn, shear or stretch it: each pixel of the new picture
// comes from a point of the old one, which is hardly ever the middle of a pixel. The functions
// stand in this header, since a call for each pixel would take longer.

#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "common/matrix.h"

// What a record's inputs show where there is no ink.
// Book: Part 2, "Preparing the MNIST Training Data"
constexpr float blank_paper = 0.01f;

// A picture on a sheet of paper that goes on around it: every point has four pixels around it.
class PictureOnPaper {
public:
    // A picture is a matrix with a row for each row of pixels. All around it there is `paper`.
    explicit PictureOnPaper(const Matrix& picture, float paper = blank_paper)
        : rows_(picture.rows()),
          columns_(picture.columns()),
          width_(columns_ + 2 * margin),
          sheet_((rows_ + 2 * margin) * width_, paper) {
        for (int y = 0; y < rows_; ++y)
            std::copy_n(picture.row(y), columns_, &sheet_[(y + margin) * width_ + margin]);
    }

    // What it shows at a point: the mean of the four pixels around it, each weighted by how near it
    // is. x counts columns to the right and y rows down, and whole numbers are the middles of
    // pixels, (0, 0) that of the picture's first.
    // Book: Part 3, "Creating New Training Data: Rotations"
    float between_pixels(double x, double y) const {
        // One pixel beyond the picture all is paper already: no point need lie farther away.
        x = std::min(std::max(-1.0, x), double(columns_));
        y = std::min(std::max(-1.0, y), double(rows_));
        const double left = std::floor(x);
        const double top = std::floor(y);
        const double right_part = x - left;  // 0 on the left pixel, almost 1 before the right one
        const double lower_part = y - top;

        const int row = margin + static_cast<int>(top);
        const int column = margin + static_cast<int>(left);
        const int above = row * width_ + column;
        const int below = above + width_;
        const double upper = sheet_[above] * (1 - right_part) + sheet_[above + 1] * right_part;
        const double lower = sheet_[below] * (1 - right_part) + sheet_[below + 1] * right_part;
        return static_cast<float>(upper * (1 - lower_part) + lower * lower_part);
    }

private:
    // Pixels of paper on each side: the first beyond the picture, and the next, read with it.
    static constexpr int margin = 2;

    int rows_, columns_;  // of the picture
    int width_;           // of the sheet
    // Row after row, in double. The pixels made of it are floats, so a compiler sees that to write
    // one of them does not change the sheet, and it reads several points at once.
    std::vector<double> sheet_;
};
