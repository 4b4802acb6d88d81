// What each step of the preparation is worth to your own pictures: they are prepared once more for
// every step, without that one.

#pragma once

#include <string>
#include <vector>

#include "chapters/chapter7/own_handwriting.h"
#include "common/matrix.h"
#include "common/neural_network.h"
#include "common/program/options.h"

// A picture as a record's inputs, 784 x 1, like `prepared`, but for the step of this name:
// without "paper_under" the paper is white, and without "its corners" the same everywhere; without
// "box_of" the whole picture is the digit, and without "centre_of_mass" the middle of its box the
// centre. "nothing" leaves out none, and "everything" all but the size. Throws like `prepared`.
Matrix prepared_without(const std::string& step, const Matrix& darkness);

struct StepLeftOut {
    std::string step;
    int right;          // of the pictures that are named for their digit
    double confidence;  // in these digits: the mean of their outputs
};

// One for each step, "nothing" first. A picture that is refused without the step counts as
// not read, with a confidence of 0.
std::vector<StepLeftOut> leave_out_each_step(const NeuralNetwork& network,
                                             const std::vector<OwnPicture>& pictures);

// As a table, steps.csv, `left_out,right,confidence`. Reading throws std::runtime_error, naming the
// file and the command that makes it, when it is missing or has other steps.
void write_steps(const Options& options, const std::vector<StepLeftOut>& steps);
std::vector<StepLeftOut> read_steps(const Options& options);

std::string steps_to_text(const std::vector<StepLeftOut>& steps);
