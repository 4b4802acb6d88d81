// What can be added to the book's way of training, one ingredient after the other.

#pragma once

#include <string>
#include <vector>

#include "common/drawing/picture_sheet.h"
#include "common/experiment/run.h"
#include "common/matrix.h"
#include "common/neural_network.h"
#include "common/progress.h"
#include "common/records.h"

struct Recipe {
    std::string name;
    std::vector<unsigned int> seeds;
    int hidden_nodes;
    int epochs;
    float first_rate;  // the learning rate of the first epoch
    float last_rate;   // the learning rate of the last; between them it falls evenly

    bool new_order;     // whether each epoch shows the records in an order of its own
    bool upright;       // whether slanting digits are set upright, in training and when asked about
    bool rubber_sheet;  // whether each digit is drawn on a rubber sheet that is pulled about

    // 0 stands for the book's update. A number above 0 leaves out the slope of the outputs, and
    // moves the output weights by this fraction of their steps: 0.3, for example.
    float output_fraction;
};

// Like NeuralNetwork::train, but the output errors are not multiplied by the slope o (1 - o) of the
// output nodes. This makes the cross-entropy smaller. The output weights would move farther, most
// of all where the network is sure and wrong. So they move by a fraction only: 0.3, for example, or
// 1 for all of it. The book trains with the slope.
// Book: Part 1, "How Do We Actually Update Weights?"
void train_without_output_slope(NeuralNetwork& network, const Matrix& inputs, const Matrix& targets,
                                float output_fraction);

// The learning rate of an epoch, 1 to epochs, when it falls from that of the first to that of the
// last in a straight line: large steps first, then ever finer ones.
// Book: Part 2, "Some Improvements: Tweaking the Learning Rate"
float falling_rate(float first, float last, int epoch, int epochs);

// The runs of these recipes, each with its seeds, in folders networks/1_seed_1, … A run's settings
// are its ingredients.
std::vector<Run> runs_of(const std::vector<Recipe>& recipes);

// One epoch of a run, as its recipe says. All that is random comes from the run's seed and the
// epoch.
void epoch_by_recipe(NeuralNetwork& network, const Records& records, const Run& run, int epoch,
                     Progress& progress);

// The network's answer to each record. Where the run's recipe sets digits upright, the record is
// set upright first.
std::vector<int> answers_by_recipe(const NeuralNetwork& network, const Records& records,
                                   const Run& run);

// The first of these records, upright and then on rubber sheets.
std::vector<CaptionedPicture> on_rubber_sheets(const Records& records, int sheets);
