// Records turned about their middle: the book's way to more records than there are.

#pragma once

#include "common/experiment/run.h"
#include "common/matrix.h"
#include "common/neural_network.h"
#include "common/progress.h"
#include "common/records.h"

// The inputs of a record, 784 x 1, turned by an angle in degrees about the middle of the picture:
// anticlockwise, or clockwise for less than 0, as scipy.ndimage.rotate turns them for the book.
// What comes from beyond the picture is blank paper. Throws std::invalid_argument unless there
// are 784. Book: Part 3, "Creating New Training Data: Rotations"
Matrix turned(const Matrix& inputs, double degrees);

// One epoch of a run. Shows every record once, turned by an angle of its own, which is drawn anew
// each time: run.setting("degrees") is the most that it is turned, either way.
void turned_epoch(NeuralNetwork& network, const Records& records, const Run& run, int epoch,
                  Progress& progress);

// One epoch of a run, the book's way. Shows every record three times: as it is, and turned by
// run.setting("turned_by") degrees one way and the other. Where that is 0 it is a plain epoch.
// Book: Part 3, "Creating New Training Data: Rotations"
void books_epoch(NeuralNetwork& network, const Records& records, const Run& run, int epoch,
                 Progress& progress);
