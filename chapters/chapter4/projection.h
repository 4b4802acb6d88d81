// How a box is seen: from 30 degrees above its floor, turned about its upright axis. There is no
// perspective: lengths can be compared, and parallel edges stay parallel.

#pragma once

#include <vector>

#include "common/drawing/canvas.h"

// A place in the box, in pixels from its centre. In a box that is not turned, x points to the
// right, y away from the viewer and z upwards.
struct Position {
    double x;
    double y;
    double z;
};

class Projection {
public:
    // Turns the box by any angle, anticlockwise as seen from above. `centre` is the place in the
    // picture where the box's centre is seen.
    Projection(double turn_degrees, Point centre);

    // The position, or direction, after the turn: x to the viewer's right, y away from the viewer.
    Position turned(const Position& position) const;

    // Where one or more positions are seen on the picture.
    Point seen(const Position& position) const;
    std::vector<Point> seen(const std::vector<Position>& positions) const;

    // Which wall faces the viewer: 1 is the wall at positive x (or y), -1 the wall at negative x
    // (or y). Each changes twice in a whole turn, where its two walls are seen from their edge.
    // There it is the wall on the viewer's right, since the upright axis is on the left.
    int near_x() const { return sine_ > 0 || (sine_ == 0 && cosine_ < 0) ? -1 : 1; }
    int near_y() const { return cosine_ > 0 || (cosine_ == 0 && sine_ > 0) ? -1 : 1; }

private:
    Point centre_;
    double cosine_;
    double sine_;
};
