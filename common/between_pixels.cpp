#include "common/between_pixels.h"

#include <cmath>

namespace {

float pixel_or_paper(const Matrix& picture, int x, int y, float paper) {
    const bool inside = x >= 0 && x < picture.columns() && y >= 0 && y < picture.rows();
    return inside ? picture.row(y)[x] : paper;
}

}  // namespace

float between_pixels(const Matrix& picture, double x, double y, float paper) {
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
