#include "chapters/chapter9/upright.h"

#include "common/between_pixels.h"
#include "common/records.h"

namespace {

struct Slant {
    double middle;   // the row of the ink's centre of mass
    double per_row;  // how far the ink wanders to the right, from one row to the next
};

// The straight line that fits the ink best: x = middle_x + per_row * (y - middle_y). It goes
// through the centre of mass, (middle_x, middle_y). A pixel's distance from a line, to the left or
// to the right, is squared and multiplied by the pixel's ink. The sum of these products over all
// pixels is smallest for this line (weighted least squares).
Slant slant_of(const Matrix& picture) {
    double ink = 0, ink_right = 0, ink_down = 0;
    for (int y = 0; y < picture.rows(); ++y)
        for (int x = 0; x < picture.columns(); ++x) {
            const double here = picture.row(y)[x] - blank_paper;
            ink += here;
            ink_right += here * x;
            ink_down += here * y;
        }
    if (ink <= 0)
        return {0, 0};
    const double middle_x = ink_right / ink;
    const double middle_y = ink_down / ink;

    double sideways = 0, height = 0;
    for (int y = 0; y < picture.rows(); ++y)
        for (int x = 0; x < picture.columns(); ++x) {
            const double here = picture.row(y)[x] - blank_paper;
            sideways += here * (x - middle_x) * (y - middle_y);
            height += here * (y - middle_y) * (y - middle_y);
        }
    return {middle_y, height > 0 ? sideways / height : 0};
}

}  // namespace

Matrix upright(const Matrix& inputs) {
    const Matrix picture = reshaped(inputs, Records::side, Records::side);
    const Slant slant = slant_of(picture);
    const PictureOnPaper on_paper(picture);
    Matrix result(Records::side, Records::side);
    for (int y = 0; y < Records::side; ++y) {
        const double wandered = slant.per_row * (y - slant.middle);
        for (int x = 0; x < Records::side; ++x)
            result.row(y)[x] = on_paper.between_pixels(x + wandered, y);
    }
    return reshaped(result, Records::pixels, 1);
}
