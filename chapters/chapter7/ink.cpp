#include "chapters/chapter7/ink.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace {

constexpr long least_ink = 25;          // greys of 255; the grain of paper is less
constexpr float faint = 0.5f;           // of full ink: what is less is faint
constexpr float soft_edge = 0.1f;       // of full ink: the least that counts beside a stroke
constexpr std::size_t few_pixels = 10;  // so many of the strongest pixels may be specks
constexpr float surely_ink = 0.7f;      // of the greatest distance from the paper
constexpr const char* how_to_ink =
    "write with a darker pen; white strokes on a transparent ground need black behind them";
constexpr const char* how_to_cut = "cut out the paper around the digit, and nothing else";
constexpr double least_paper = 2.0 / 3.0;  // of a picture that is not cut out tightly

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

// The median of the outermost pixels of the picture.
float median_of_edge(const Matrix& darkness) {
    std::vector<float> edge(darkness.row(0), darkness.row(0) + darkness.columns());
    for (int y = 1; y < darkness.rows(); ++y) {
        edge.push_back(darkness.row(y)[0]);
        edge.push_back(darkness.row(y)[darkness.columns() - 1]);
    }
    const float* last_row = darkness.row(darkness.rows() - 1);
    edge.insert(edge.end(), last_row, last_row + darkness.columns());
    return median(edge);
}

// The part of the pixels, from 0 to 1, that differ from this grey by less than the distance.
double part_near(const Matrix& darkness, float grey, float distance) {
    int count = 0;
    for (const float pixel : darkness)
        count += std::abs(pixel - grey) < distance ? 1 : 0;
    return double(count) / double(darkness.size());
}

// How strong the ink of the pen is: as the tenth strongest pixel, since a few may be specks. But it
// is at least half as strong as the strongest pixel.
float full_ink(const Matrix& ink) {
    std::vector<float> pixels(ink.begin(), ink.end());
    const auto tenth = pixels.begin() + static_cast<long>(std::min(few_pixels, pixels.size()) - 1);
    std::nth_element(pixels.begin(), tenth, pixels.end(), std::greater<float>());
    return std::max(*tenth, greatest_distance(ink, 0) / 2);
}

// Whether a pixel or one of the eight around it has at least so much ink.
bool is_beside(int x, int y, float least, const Matrix& ink) {
    for (int row = std::max(0, y - 1); row <= std::min(y + 1, ink.rows() - 1); ++row)
        for (int column = std::max(0, x - 1); column <= std::min(x + 1, ink.columns() - 1);
             ++column)
            if (ink.row(row)[column] >= least)
                return true;
    return false;
}

bool nearly_equal(float a, float b) {
    return std::min(a, b) > 0.9f * std::max(a, b);
}

// A corner is a quarter as wide and as high as the picture.
int corner_length(int pixels) {
    return (pixels + 3) / 4;
}

// The paper in the corner that begins at this pixel. `paper` is that of the whole picture. Pixels
// that are too far from it are ink that reaches into the corner.
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
    const float of_all = median(std::vector<float>(darkness.begin(), darkness.end()));
    const float of_edge = median_of_edge(darkness);
    const float far = greatest_distance(darkness, of_all) / 2;
    const bool hardly_any_paper = part_near(darkness, of_all, far) < least_paper;
    return hardly_any_paper && std::abs(of_edge - of_all) > far ? of_edge : of_all;
}

Matrix paper_under(const Matrix& darkness) {
    const int right = darkness.columns() - corner_length(darkness.columns());
    const int bottom = darkness.rows() - corner_length(darkness.rows());
    const float usual = paper_of(darkness);
    const float too_far = surely_ink * greatest_distance(darkness, usual);
    const float top_left = paper_in_corner(darkness, 0, 0, usual, too_far);
    const float top_right = paper_in_corner(darkness, right, 0, usual, too_far);
    const float bottom_left = paper_in_corner(darkness, 0, bottom, usual, too_far);
    const float bottom_right = paper_in_corner(darkness, right, bottom, usual, too_far);
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
        throw Unreadable("no ink: nothing is more than " + std::to_string(greys) +
                         " of 255 greys from the paper, where at least " +
                         std::to_string(least_ink) + " were expected; " + how_to_ink);
    int darker = 0;
    int lighter = 0;
    for (const float pixel : ink) {
        darker += pixel > faint * strongest ? 1 : 0;
        lighter += pixel < -faint * strongest ? 1 : 0;
    }
    const auto [lightest, darkest] = std::minmax_element(ink.begin(), ink.end());
    if (nearly_equal(static_cast<float>(darker), static_cast<float>(lighter)) &&
        nearly_equal(*darkest, -*lightest))
        throw Unreadable("two inks, where one was expected: " + std::to_string(darker) +
                         " of the pixels darker than the paper, " + std::to_string(lighter) +
                         " lighter; " + how_to_cut);
    for (float& pixel : ink)
        pixel = std::max(0.0f, darker > lighter ? pixel : -pixel);
    return ink;
}

Matrix without_the_faint(const Matrix& ink) {
    const float full = full_ink(ink);
    Matrix clear = ink;
    for (int y = 0; y < ink.rows(); ++y)
        for (int x = 0; x < ink.columns(); ++x)
            if (ink.row(y)[x] < soft_edge * full || !is_beside(x, y, faint * full, ink))
                clear.row(y)[x] = 0;
    return clear;
}
