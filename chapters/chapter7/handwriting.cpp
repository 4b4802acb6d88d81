#include "chapters/chapter7/handwriting.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>

#include "chapters/chapter7/edge.h"
#include "chapters/chapter7/ink.h"
#include "common/records.h"

namespace {

constexpr int side = Records::side;
constexpr int longer_side = 20;  // pixels, of the digit in it
constexpr int middle = 14;       // the pixel, counted from 0, on which MNIST's ink balances
constexpr double dust = 0.01;    // of all the ink
constexpr int full_pixels = 40;  // most of MNIST's digits have at least so many of full ink
constexpr float most_times = 4;  // as dark as it was: no ink is made darker than that

// From the first to the last of the rows or columns whose ink counts.
struct Range {
    int first;
    int length;
};

Range range_of(const std::vector<double>& ink) {
    const double specks = dust * std::accumulate(ink.begin(), ink.end(), 0.0);
    int first = 0;
    for (double outside = ink[first]; outside < specks; outside += ink[first])
        ++first;
    int last = static_cast<int>(ink.size()) - 1;
    for (double outside = ink[last]; outside < specks; outside += ink[last])
        --last;
    return {first, last - first + 1};
}

// How much of pixel i lies between two places on the line of pixels.
double part_of_pixel(int i, double from, double to) {
    return std::min(i + 1.0, to) - std::max(double(i), from);
}

// side x side pixels, each as large as width x height pixels of the picture. The first begins at
// the corner.
Matrix resampled(const Matrix& picture, Point corner, double width, double height) {
    Matrix result(side, side);
    for (int y = 0; y < side; ++y) {
        const double top = corner.y + y * height;
        for (int x = 0; x < side; ++x) {
            const double left = corner.x + x * width;
            const Area area{left, top, left + width, top + height};
            result.row(y)[x] = static_cast<float>(mean_of(area, picture));
        }
    }
    return result;
}

Box whole(const Matrix& picture) {
    return {0, 0, picture.columns(), picture.rows()};
}

Point middle_of(const Box& box) {
    return {box.left + (box.width - 1) / 2.0, box.top + (box.height - 1) / 2.0};
}

Matrix paper_without(Step left_out, const Matrix& darkness) {
    if (left_out == Step::paper_under)
        return Matrix(darkness.rows(), darkness.columns(), 0);
    if (left_out == Step::its_corners)
        return Matrix(darkness.rows(), darkness.columns(), paper_of(darkness));
    return paper_under(darkness);
}

void require_record(const char* function, const Matrix& digit) {
    if (digit.rows() != side || digit.columns() != side)
        throw std::invalid_argument(std::string(function) + ": " + digit.shape() +
                                    " pixels where 28x28 were expected");
}

}  // namespace

Matrix darkness_of(const Image& picture) {
    Matrix darkness(picture.height(), picture.width());
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            darkness.row(y)[x] = static_cast<float>(255 - picture.at(x, y)) / 255;
    return darkness;
}

Box box_of(const Matrix& ink) {
    std::vector<double> rows(ink.rows());
    std::vector<double> columns(ink.columns());
    for (int y = 0; y < ink.rows(); ++y) {
        for (int x = 0; x < ink.columns(); ++x) {
            rows[y] += ink.row(y)[x];
            columns[x] += ink.row(y)[x];
        }
    }
    const Range across = range_of(columns);
    const Range down = range_of(rows);
    return {across.first, down.first, across.length, down.length};
}

Point centre_of_mass(const Matrix& ink) {
    double all = 0;
    double sum_x = 0;
    double sum_y = 0;
    for (int y = 0; y < ink.rows(); ++y) {
        for (int x = 0; x < ink.columns(); ++x) {
            all += ink.row(y)[x];
            sum_x += double(x) * ink.row(y)[x];
            sum_y += double(y) * ink.row(y)[x];
        }
    }
    if (all == 0)
        throw std::invalid_argument("centre_of_mass: no ink in " + ink.shape() + " pixels");
    return {sum_x / all, sum_y / all};
}

double mean_of(const Area& area, const Matrix& picture) {
    const int left = static_cast<int>(std::max(area.left, 0.0));
    const int top = static_cast<int>(std::max(area.top, 0.0));
    double ink = 0;
    for (int y = top; y < picture.rows() && y < area.bottom; ++y) {
        const double height = part_of_pixel(y, area.top, area.bottom);
        for (int x = left; x < picture.columns() && x < area.right; ++x)
            ink += picture.row(y)[x] * part_of_pixel(x, area.left, area.right) * height;
    }
    return ink / ((area.right - area.left) * (area.bottom - area.top));
}

Matrix sized_and_centred(const Matrix& ink, const Box& box, const Point& centre) {
    const double pixel = double(std::max(box.width, box.height)) / longer_side;  // in old pixels
    const double to_centre = (middle + 0.5) * pixel;
    const double half = 0.5;  // a pixel: from its edge to its middle
    return resampled(ink, {centre.x + half - to_centre, centre.y + half - to_centre}, pixel, pixel);
}

Matrix with_full_ink(Matrix digit) {
    require_record("with_full_ink", digit);
    std::vector<float> ink(digit.begin(), digit.end());
    std::sort(ink.begin(), ink.end(), std::greater<float>());
    constexpr float nearly_nothing = 1e-9f;  // to divide by, where there is no ink
    const float full = std::max({ink[full_pixels - 1], ink[0] / most_times, nearly_nothing});
    for (float& pixel : digit)
        pixel = std::min(1.0f, pixel / full);
    return digit;
}

Matrix signals_of(const Matrix& digit) {
    require_record("signals_of", digit);
    Matrix signals(side * side, 1);
    for (std::size_t pixel = 0; pixel < digit.size(); ++pixel)
        signals[pixel] = digit[pixel] * 0.99f + 0.01f;
    return signals;
}

Matrix prepared(const Matrix& darkness, Step left_out) {
    if (left_out == Step::everything)
        return as_it_is(darkness);
    const Matrix paper = paper_without(left_out, darkness);
    Matrix ink = ink_on(paper, darkness);
    if (left_out != Step::without_the_faint)
        ink = without_the_faint(ink);
    if (left_out != Step::without_the_edge)
        ink = without_the_edge(ink);
    const Box box = left_out == Step::box_of ? whole(ink) : box_of(ink);
    const Point centre = left_out == Step::centre_of_mass ? middle_of(box) : centre_of_mass(ink);
    const Matrix digit = sized_and_centred(ink, box, centre);
    return signals_of(left_out == Step::with_full_ink ? digit : with_full_ink(digit));
}

Matrix as_it_is(const Matrix& darkness) {
    const double width = double(darkness.columns()) / side;  // of a new pixel, in old ones
    const double height = double(darkness.rows()) / side;
    return signals_of(resampled(darkness, {0, 0}, width, height));
}
