// A surface in its box, drawn as the top of a solid that stands on the floor. It is shaded by its
// height and by a light from one side. A mesh runs through its points, and one point has a dot.

#pragma once

#include <cstddef>
#include <vector>

#include "chapters/chapter4/projection.h"
#include "common/drawing/canvas.h"

struct Surface {
    std::vector<std::vector<Position>> points;  // x rises with the first index, y with the second
    double floor;                               // the z of the box's floor
    double ceiling;                             // the z of its ceiling
    std::size_t marked_i;                       // the first index of the point with the dot
    std::size_t marked_j;                       // its second index
};

// Takes at least 2 x 2 points.
void draw_surface(Canvas& canvas, const Surface& surface, const Projection& projection);
