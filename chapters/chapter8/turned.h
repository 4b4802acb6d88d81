// Records turned about their middle: the book's way to make new records of old ones.

#pragma once

#include "common/experiment/run.h"
#include "common/matrix.h"
#include "common/neural_network.h"
#include "common/progress.h"
#include "common/records.h"

// The inputs of a record, 784 x 1, turned by an angle in degrees about the middle of the picture:
// anticlockwise, or clockwise for less than 0. In the book scipy.ndimage.rotate does this. What
// comes from beyond the picture is blank paper. Throws std::invalid_argument unless there are 784
// inputs.
// Book: Part 3, "Creating New Training Data: Rotations"
Matrix turned(const Matrix& inputs, double degrees);

// One epoch of a run. Shows every record once, turned by a random angle. The angle is drawn anew
// for each record and epoch, from -degrees to +degrees, where degrees is run.setting("degrees").
void turned_epoch(NeuralNetwork& network, const Records& records, const Run& run, int epoch,
                  Progress& progress);

// One epoch of a run, the book's way. Shows every record three times: as it is, turned
// anticlockwise and turned clockwise, each time by run.setting("turned_by") degrees. Where that is
// 0, it shows every record once, as it is.
// Book: Part 3, "Creating New Training Data: Rotations"
void books_epoch(NeuralNetwork& network, const Records& records, const Run& run, int epoch,
                 Progress& progress);
