// The box around a surface: its floor and far walls with a grid, and an axis in each direction. The
// axes keep to those edges of the box that nothing in it can cover, whichever way it is turned.

#pragma once

#include <string>

#include "chapters/chapter4/projection.h"
#include "common/drawing/canvas.h"
#include "common/drawing/chart_parts.h"

// Of a capital, in pixels: larger than in other charts, to be legible in a film of half their size.
constexpr double box_letters = 20;

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

void draw_box(Canvas& canvas, const ChartBox& box, const Projection& projection);
