// Digits drawn on rubber sheets that are pulled about (elastic distortion). They make as many new
// records as one likes, each as a slightly different hand would have written it. From Simard,
// Steinkraus and Platt, "Best Practices for Convolutional Neural Networks Applied to Visual
// Document Analysis", 2003.

#pragma once

#include <random>
#include <vector>

#include "common/matrix.h"

// A smooth field: 28 x 28 random numbers, for each pixel how far it is pulled. Below 0 it is pulled
// the opposite way. Each number is drawn from -1 … 1. Then it is blurred with its neighbours by a
// bell curve of 4 pixels, so that neighbours move together. Last, it is multiplied by 20: most
// numbers are then within 2 pixels.
Matrix smooth_field(std::mt19937& random);

// The inputs of a record, 784 x 1, on a sheet that is pulled by two smooth fields, 28 x 28 each, in
// pixels: to the right, and down. Throws std::invalid_argument unless there are 784 inputs and both
// fields are 28 x 28.
// Book: Part 3, "Creating New Training Data: Rotations"
Matrix distorted(const Matrix& inputs, const Matrix& to_the_right, const Matrix& down);

// Smooth fields to pick from. To draw a field takes as long as to learn a record. So 2,000 fields
// are drawn once, and each record gets two of them. There are 4,000,000 such pairs, and they serve
// as well as new fields.
class RubberSheets {
public:
    // Draws this number of fields from the seed. Throws std::invalid_argument unless it is at least
    // one.
    explicit RubberSheets(unsigned int seed, int fields = 2000);

    // The inputs of a record, 784 x 1, on a sheet pulled by two fields, picked by `random`.
    // Several threads may call it at once.
    Matrix distorted(const Matrix& inputs, std::mt19937& random) const;

private:
    std::vector<Matrix> fields_;
};
