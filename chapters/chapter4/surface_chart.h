// A surface over a grid, drawn as the top of a solid: the score above each learning rate and number
// of epochs, with the best marked. Seen from one side after another, it makes a film that turns.

#pragma once

#include <string>
#include <vector>

#include "common/drawing/canvas.h"
#include "common/drawing/image.h"

struct SurfaceChart {
    std::string title;
    std::string x_label;
    std::string y_label;
    std::string z_label;
    std::string best_name;                     // what the legend says of the best point
    std::vector<double> xs;                    // rising, and at least two
    std::vector<double> ys;                    // likewise
    std::vector<std::vector<double>> heights;  // heights[i][j] is above xs[i] and ys[j]
    int best_x;                                // the best point is above xs[best_x] and ys[best_y]
    int best_y;
};

// From which side the chart is seen, and how large it is drawn. It turns anticlockwise, as seen
// from above; without a turn x runs to the right and y away from the viewer.
struct SurfaceView {
    double turn_degrees;
    int width;  // in pixels; letters are sharpest in pictures of 640 x 480 and of twice that
    int height;
};

// Throws std::invalid_argument when the grid is smaller than 2 x 2 or not rising, when there is not
// one height for each of its points, or when the best is none of them.
Image draw_surface_chart(const SurfaceChart& chart, const SurfaceView& view);

// Where the picture has the point above xs[i] and ys[j], be it hidden or not.
Point surface_point(const SurfaceChart& chart, const SurfaceView& view, int i, int j);
