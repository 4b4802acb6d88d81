// A surface over a grid, drawn as the top of a solid: the score above each learning rate and number
// of epochs, with the best marked. Seen from one side after another, it makes a film that turns.

#pragma once

#include <string>
#include <vector>

#include "common/drawing/image.h"

struct SurfaceChart {
    std::string title;
    std::string x_label;
    std::string y_label;
    std::string z_label;
    std::string best_name;                     // what the legend says of the best point
    std::vector<double> xs;                    // rising, and at least two
    std::vector<double> ys;                    // rising, and at least two
    std::vector<std::vector<double>> heights;  // heights[i][j] is above xs[i] and ys[j]
    int best_x;                                // the index in xs of the best point
    int best_y;                                // the index in ys of the best point
};

// A picture of 1280 x 960. At 0 degrees x runs to the right and y away from the viewer. Seen from
// above, the chart turns anticlockwise. Throws std::invalid_argument when the grid is smaller than
// 2 x 2.
Image draw_surface_chart(const SurfaceChart& chart, double turn_degrees);
