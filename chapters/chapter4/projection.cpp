#include "chapters/chapter4/projection.h"

#include <cmath>

#include "common/pi.h"

namespace {

constexpr double degree = pi / 180;
constexpr double sine_of_30_degrees = 0.5;
constexpr double cosine_of_30_degrees = 0.86602540378443864676;

}  // namespace

// Whole quarters are turned exactly, by exchanging the coordinates: the cosine of 90 degrees comes
// out as nought, and 360 degrees are the same as none.
Projection::Projection(double turn_degrees, Point centre) : centre_(centre) {
    const double quarters = std::floor(turn_degrees / 90);
    const double rest = (turn_degrees - 90 * quarters) * degree;
    cosine_ = std::cos(rest);
    sine_ = std::sin(rest);
    const int turns = static_cast<int>(quarters - 4 * std::floor(quarters / 4));
    for (int i = 0; i < turns; ++i) {
        const double cosine = cosine_;
        cosine_ = -sine_;
        sine_ = cosine;
    }
}

Position Projection::turned(const Position& position) const {
    return {position.x * cosine_ - position.y * sine_, position.x * sine_ + position.y * cosine_,
            position.z};
}

Point Projection::seen(const Position& position) const {
    const Position place = turned(position);
    const double rise = place.y * sine_of_30_degrees + place.z * cosine_of_30_degrees;
    return {centre_.x + place.x, centre_.y - rise};
}

std::vector<Point> Projection::seen(const std::vector<Position>& positions) const {
    std::vector<Point> points;
    for (const Position& position : positions)
        points.push_back(seen(position));
    return points;
}
