// What each step of the preparation is worth to your own pictures. For each step, the pictures are
// prepared once more without it.

#pragma once

#include <string>
#include <vector>

#include "chapters/chapter7/own_handwriting.h"
#include "common/neural_network.h"
#include "common/program/options.h"

struct StepLeftOut {
    std::string step;
    int right;          // how many pictures that are named for their digit are read right
    double confidence;  // the mean of the outputs for the right digits of these pictures
};

// One for each step, "nothing" first. If a picture is refused without the step, it counts as not
// read, with a confidence of 0.
std::vector<StepLeftOut> leave_out_each_step(const NeuralNetwork& network,
                                             const std::vector<OwnPicture>& pictures);

// As a table, steps.csv: `left_out,right,confidence`. Reading throws std::runtime_error, which
// names the file and the command that makes it, when it is missing or has other steps.
void write_steps(const Options& options, const std::vector<StepLeftOut>& steps);
std::vector<StepLeftOut> read_steps(const Options& options);

std::string steps_to_text(const std::vector<StepLeftOut>& steps);
