// A record turned about its middle: the book's way to more records than there are.

#pragma once

#include "common/matrix.h"

// The inputs of a record, 784 x 1, turned by an angle in degrees about the middle of the picture:
// anticlockwise, or clockwise for less than 0, as scipy.ndimage.rotate turns them for the book.
// What comes from beyond the picture is blank paper. Throws std::invalid_argument unless there
// are 784. Book: Part 3, "Creating New Training Data: Rotations"
Matrix turned(const Matrix& inputs, double degrees);
