// What each step of the preparation is worth to your own pictures: they are prepared once more for
// every step, without that one.

#pragma once

#include <string>
#include <vector>

#include "chapters/chapter7/own_handwriting.h"
#include "common/neural_network.h"
#include "common/program/options.h"

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
