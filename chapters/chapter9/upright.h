// Slanting digits set upright (deskewing): then the network need not learn the slant.

#pragma once

#include "common/matrix.h"

// The inputs of a record, 784 x 1, sheared sideways until its ink no longer wanders to the left or
// right on its way down. The row through the middle of the ink stays where it is, and with it the
// middle of the ink. Throws std::invalid_argument unless there are 784 inputs.
// The book does not do this; it turns digits instead.
// Book: Part 3, "Creating New Training Data: Rotations"
Matrix upright(const Matrix& inputs);
