// A surface in its box, drawn as the top of a solid that stands on the floor: shaded by its height
// and by a light from one side, with a mesh through its points, one of which has a dot.

#pragma once

#include <vector>

#include "chapters/chapter4/projection.h"
#include "common/drawing/canvas.h"

struct Surface {
    std::vector<std::vector<Position>> points;  // x rises with the first index, y with the second
    double floor;                               // the z of the box's floor and of its ceiling
    double ceiling;
    int marked_i;  // the dot is at points[marked_i][marked_j]
    int marked_j;
};

// At least 2 x 2 points. The lines suit a picture of 1280 x 960 where `scale` is 1.
void draw_surface(Canvas& canvas, const Surface& surface, const Projection& projection,
                  double scale);
