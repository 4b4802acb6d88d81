// A small square chart beside others, on which lines split what is above them from what is below.

#pragma once

#include <string>
#include <vector>

#include "chapters/chapter0/line.h"
#include "common/drawing/chart_parts.h"

// From `lowest` to `highest` on both axes.
struct Panel {
    Point corner;  // top left, in pixels
    double side;   // in pixels
    double lowest;
    double highest;
    std::vector<double> ticks;
    std::string x_label;
    std::string y_label;
};

// Draws its frame, ticks, labels and name, and returns where its plot is.
ChartLayout draw_panel(Canvas& canvas, const Panel& panel, const std::string& name);

// A line across a panel's plot, as far as it is inside, and a shade on all that is above it.
void draw_line(Image& image, const ChartLayout& layout, const Line& line);
void shade_above(Image& image, const ChartLayout& layout, const Line& line, int grey);
