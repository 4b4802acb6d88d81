#include "common/drawing/coverage.h"

#include <algorithm>
#include <cmath>

namespace {

// The pixel that a coordinate falls into, or the nearest from `first` to `last`.
int pixel_at(double coordinate, int first, int last) {
    const double pixel = std::max(double(first), std::floor(coordinate));
    return static_cast<int>(std::min(pixel, double(last)));
}

double distance_to_segment(Point point, Point from, Point to) {
    const double along_x = to.x - from.x;
    const double along_y = to.y - from.y;
    const double length_squared = along_x * along_x + along_y * along_y;
    const double projection = (point.x - from.x) * along_x + (point.y - from.y) * along_y;
    const double part = length_squared > 0 ? std::clamp(projection / length_squared, 0.0, 1.0) : 0;
    const double x = from.x + part * along_x - point.x;
    const double y = from.y + part * along_y - point.y;
    return std::sqrt(x * x + y * y);
}

// The area under clamp(t, 0, 1) up to t: none below 0, t^2 / 2 from 0 to 1, then 1 more for each 1.
double area_under_clamp(double t) {
    const double clamped = std::clamp(t, 0.0, 1.0);
    return clamped * clamped / 2 + std::max(t - 1, 0.0);
}

// The mean of clamp(t, 0, 1) as t runs from `from` to `to`.
double mean_of_clamp(double from, double to) {
    if (std::min(from, to) >= 1)
        return 1;
    if (std::abs(to - from) < 1e-6)
        return std::clamp((from + to) / 2, 0.0, 1.0);
    return (area_under_clamp(to) - area_under_clamp(from)) / (to - from);
}

// The x of the segment at this height, or of its end that is nearest.
double x_at(double y, Point from, Point to) {
    return from.x + std::clamp((y - from.y) / (to.y - from.y), 0.0, 1.0) * (to.x - from.x);
}

}  // namespace

PixelBox box_around(const std::vector<std::vector<Point>>& strokes, double reach,
                    const PixelBox& whole) {
    PixelBox box{whole.right, whole.bottom, whole.left, whole.top};
    for (const std::vector<Point>& stroke : strokes) {
        for (const Point& point : stroke) {
            box = {std::min(box.left, pixel_at(point.x - reach, whole.left, whole.right)),
                   std::min(box.top, pixel_at(point.y - reach, whole.top, whole.bottom)),
                   std::max(box.right, pixel_at(point.x + reach + 1, whole.left, whole.right)),
                   std::max(box.bottom, pixel_at(point.y + reach + 1, whole.top, whole.bottom))};
        }
    }
    return box;
}

CoveredRow::CoveredRow(const PixelBox& box)
    : left_(box.left),
      right_(box.right),
      first_(right_),
      last_(left_),
      covered_(std::max(0, box.right - box.left)) {}  // none where the box is empty

void CoveredRow::touch(int first, int last) {
    first_ = std::min(first_, first);
    last_ = std::max(last_, last);
}

void CoveredRow::add_segment(int y, Point from, Point to, double width) {
    const double reach = width / 2 + 0.5;
    const double middle = y + 0.5;
    if (std::max(from.y, to.y) < middle - reach || std::min(from.y, to.y) > middle + reach)
        return;
    const bool level = from.y == to.y;
    const double from_x = level ? from.x : x_at(middle - reach, from, to);
    const double to_x = level ? to.x : x_at(middle + reach, from, to);
    const int first = pixel_at(std::min(from_x, to_x) - reach, left_, right_);
    const int last = pixel_at(std::max(from_x, to_x) + reach + 1, left_, right_);
    for (int x = first; x < last; ++x)
        at(x) = std::max(at(x), reach - distance_to_segment({x + 0.5, middle}, from, to));
    touch(first, last);
}

void CoveredRow::add_edge(int y, Point from, Point to) {
    const double from_y = std::clamp(from.y, double(y), y + 1.0);  // the part in this row
    const double to_y = std::clamp(to.y, double(y), y + 1.0);
    if (from_y == to_y)
        return;
    const double slope = (to.x - from.x) / (to.y - from.y);
    const double from_x = from.x + slope * (from_y - from.y);
    const double to_x = from.x + slope * (to_y - from.y);
    const int first = pixel_at(std::min(from_x, to_x), left_, right_);
    for (int x = first; x < right_; ++x)
        at(x) += (to_y - from_y) * mean_of_clamp(x + 1 - from_x, x + 1 - to_x);
    touch(first, right_);
}

void CoveredRow::ink(Image& image, int y, int grey) {
    const double tone = std::clamp(grey, 0, 255);
    for (int x = first_; x < last_; ++x) {
        const double covered = std::min(std::abs(at(x)), 1.0);
        unsigned char& pixel = image.at(x, y);
        pixel = static_cast<unsigned char>(pixel + (tone - pixel) * covered + 0.5);
        at(x) = 0;
    }
    first_ = right_;
    last_ = left_;
}
