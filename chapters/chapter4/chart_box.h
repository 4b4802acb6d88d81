// The box around a surface: its floor and far walls with a grid, and an axis in each direction. The
// axes keep to those edges of the box that nothing in it can cover, whichever way it is turned.

#pragma once

#include <string>

#include "chapters/chapter4/projection.h"
#include "common/drawing/axis.h"
#include "common/drawing/canvas.h"

struct BoxSide {
    double half;  // from the box's centre to its wall, in pixels
    Axis axis;    // its pixels, too, count from the box's centre; they stay within the walls
    std::string label;
};

struct ChartBox {
    BoxSide x;
    BoxSide y;
    BoxSide z;
};

// At `scale` 1 the lines and letters suit a picture of 1280 x 960.
void draw_box(Canvas& canvas, const ChartBox& box, const Projection& projection, double scale);
