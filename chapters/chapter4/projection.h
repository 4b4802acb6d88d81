// How a box is seen: from 30 degrees above its floor, turned about its upright axis, and without
// perspective, so that lengths can be compared and parallel edges stay parallel.

#pragma once

#include "common/drawing/canvas.h"

// A place in the box, in pixels from its centre: x to the right and y away from the viewer as long
// as the box is not turned, z upwards.
struct Position {
    double x;
    double y;
    double z;
};

class Projection {
public:
    // Turns the box anticlockwise, as seen from above, by any angle. `centre` is where its centre
    // is seen.
    Projection(double turn_degrees, Point centre);

    // The position, or direction, after the turn: x to the viewer's right, y away from the viewer.
    Position turned(const Position& position) const;

    // Where a position is seen on the picture.
    Point seen(const Position& position) const;

    // Which walls of the box face the viewer: those at positive (1) or at negative (-1) x, and y.
    // Each changes twice in a whole turn, at the angles where its walls are seen from their edge:
    // there it is the wall on the viewer's right, since the upright axis is on the left.
    int near_x() const { return sine_ > 0 || (sine_ == 0 && cosine_ < 0) ? -1 : 1; }
    int near_y() const { return cosine_ > 0 || (cosine_ == 0 && sine_ > 0) ? -1 : 1; }

private:
    Point centre_;
    double cosine_;
    double sine_;
};
