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
    if (std::abs(to - from) < 1e-6)
        return std::clamp((from + to) / 2, 0.0, 1.0);
    return (area_under_clamp(to) - area_under_clamp(from)) / (to - from);
}

}  // namespace

PixelBox box_around(Point a, Point b, double reach, const PixelBox& whole) {
    return {pixel_at(std::min(a.x, b.x) - reach, whole.left, whole.right),
            pixel_at(std::min(a.y, b.y) - reach, whole.top, whole.bottom),
            pixel_at(std::max(a.x, b.x) + reach + 1, whole.left, whole.right),
            pixel_at(std::max(a.y, b.y) + reach + 1, whole.top, whole.bottom)};
}

Coverage::Coverage(const PixelBox& whole)
    : whole_(whole),
      width_(whole.right - whole.left),
      covered_(width_ * (whole.bottom - whole.top)) {}

void Coverage::add_segment(Point from, Point to, double width) {
    const double reach = width / 2 + 0.5;
    const PixelBox box = box_around(from, to, reach, whole_);
    for (int y = box.top; y < box.bottom; ++y) {
        for (int x = box.left; x < box.right; ++x) {
            const double distance = distance_to_segment({x + 0.5, y + 0.5}, from, to);
            at(x, y) = std::max(at(x, y), reach - distance);
        }
    }
}

void Coverage::add_edge(Point from, Point to) {
    if (from.y == to.y)
        return;
    const double slope = (to.x - from.x) / (to.y - from.y);
    const PixelBox box = box_around(from, to, 0, whole_);
    for (int y = box.top; y < box.bottom; ++y) {
        const double from_y = std::clamp(from.y, double(y), y + 1.0);  // the part in this row
        const double to_y = std::clamp(to.y, double(y), y + 1.0);
        const double from_x = from.x + slope * (from_y - from.y);
        const double to_x = from.x + slope * (to_y - from.y);
        for (int x = box.left; x < whole_.right; ++x)
            at(x, y) += (to_y - from_y) * mean_of_clamp(x + 1 - from_x, x + 1 - to_x);
    }
}

void Coverage::ink(Image& image, int grey) {
    const double tone = std::clamp(grey, 0, 255);
    for (int y = whole_.top; y < whole_.bottom; ++y) {
        for (int x = whole_.left; x < whole_.right; ++x) {
            const double covered = std::min(std::abs(at(x, y)), 1.0);
            if (covered == 0)
                continue;
            unsigned char& pixel = image.at(x, y);
            pixel = static_cast<unsigned char>(pixel + (tone - pixel) * covered + 0.5);
        }
    }
}
