// The box around a surface: its floor and far walls with a grid, and an axis in each direction. The
// axes keep to those edges of the box that nothing in it can cover, whichever way it is turned.

#pragma once

#include <string>

#include "chapters/chapter4/projection.h"
#include "common/drawing/axis.h"
#include "common/drawing/canvas.h"

struct BoxSide {
    double half;  // from the box's centre to its wall, in pixels
    Axis axis;    // its pixels count from the centre too, and stay within the walls
    std::string label;
};

struct ChartBox {
    BoxSide x;
    BoxSide y;
    BoxSide z;
};

// The lines and letters suit a picture of 1280 x 960 where `scale` is 1.
void draw_box(Canvas& canvas, const ChartBox& box, const Projection& projection, double scale);
