// A picture read between its pixels, which is what it takes to turn, shift, shear or stretch it: each
// pixel of the new picture asks where it comes from in the old one, and that is hardly ever the
// middle of a pixel.

#pragma once

#include "common/matrix.h"

// What a picture shows at a point: the mean of the four pixels around it, each weighted by how near
// it is. A picture is a matrix with a row for each row of pixels; x counts columns to the right and
// y rows down, and whole numbers are the middles of pixels, (0, 0) that of the first. Beyond the
// picture there is nothing but `paper`.
// Book: Part 3, "Creating New Training Data: Rotations"
float between_pixels(const Matrix& picture, double x, double y, float paper);
