#include "chapters/chapter7/ink.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

constexpr long least_ink = 25;       // greys of 255; the grain of paper is less
constexpr float faint = 0.25f;       // of the strongest ink
constexpr float surely_ink = 0.75f;  // of the greatest distance from the paper

float median(std::vector<float> values) {
    const auto half = values.begin() + static_cast<long>(values.size() / 2);
    std::nth_element(values.begin(), half, values.end());
    return *half;
}

float greatest_distance(const Matrix& picture, float from) {
    float distance = 0;
    for (const float pixel : picture)
        distance = std::max(distance, std::abs(pixel - from));
    return distance;
}

// A corner is a quarter as wide and as high as the picture.
int corner_length(int pixels) {
    return (pixels + 3) / 4;
}

// The paper in the corner that begins at this pixel, where that of the whole picture is known. What
// is too far from it is ink that reaches into the corner.
float paper_in_corner(const Matrix& darkness, int left, int top, float paper, float too_far) {
    std::vector<float> pixels;
    for (int y = top; y < top + corner_length(darkness.rows()); ++y)
        for (int x = left; x < left + corner_length(darkness.columns()); ++x)
            if (std::abs(darkness.row(y)[x] - paper) < too_far)
                pixels.push_back(darkness.row(y)[x]);
    return pixels.empty() ? paper : median(pixels);
}

// Where a pixel lies on the way from the middle of the first corner, 0, to that of the last, 1.
double way_between_corners(int pixel, int pixels) {
    const int corner = corner_length(pixels);
    return (pixel + 0.5 - corner / 2.0) / std::max(1, pixels - corner);
}

double on_the_way(double from, double to, double way) {
    return from + way * (to - from);
}

}  // namespace

float paper_of(const Matrix& darkness) {
    return median(std::vector<float>(darkness.begin(), darkness.end()));
}

Matrix paper_under(const Matrix& darkness) {
    const int right = darkness.columns() - corner_length(darkness.columns());
    const int bottom = darkness.rows() - corner_length(darkness.rows());
    const float most = paper_of(darkness);
    const float too_far = surely_ink * greatest_distance(darkness, most);
    const float top_left = paper_in_corner(darkness, 0, 0, most, too_far);
    const float top_right = paper_in_corner(darkness, right, 0, most, too_far);
    const float bottom_left = paper_in_corner(darkness, 0, bottom, most, too_far);
    const float bottom_right = paper_in_corner(darkness, right, bottom, most, too_far);
    Matrix paper(darkness.rows(), darkness.columns());
    for (int y = 0; y < paper.rows(); ++y) {
        const double down = way_between_corners(y, paper.rows());
        const double left_side = on_the_way(top_left, bottom_left, down);
        const double right_side = on_the_way(top_right, bottom_right, down);
        for (int x = 0; x < paper.columns(); ++x)
            paper.row(y)[x] = static_cast<float>(
                on_the_way(left_side, right_side, way_between_corners(x, paper.columns())));
    }
    return paper;
}

Matrix ink_on(const Matrix& paper, const Matrix& darkness) {
    Matrix ink = darkness - paper;
    const float strongest = greatest_distance(ink, 0);
    const long greys = std::lround(255 * strongest);
    if (greys < least_ink)
        throw std::runtime_error("no ink: nothing is more than " + std::to_string(greys) +
                                 " of 255 greys from the paper, where at least " +
                                 std::to_string(least_ink) + " were expected");
    int darker = 0;
    int lighter = 0;
    for (float& pixel : ink) {
        darker += pixel > faint * strongest ? 1 : 0;
        lighter += pixel < -faint * strongest ? 1 : 0;
        pixel = std::abs(pixel);
    }
    if (4 * std::min(darker, lighter) > std::max(darker, lighter))
        throw std::runtime_error("two inks, where one was expected: " + std::to_string(darker) +
                                 " of the pixels darker than the paper, " +
                                 std::to_string(lighter) + " lighter");
    return ink;
}

Matrix without_the_faint(Matrix ink) {
    const float least = faint * greatest_distance(ink, 0);
    for (float& pixel : ink)
        if (pixel < least)
            pixel = 0;
    return ink;
}
