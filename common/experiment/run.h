// One network of an experiment: what makes it different from the others, and how it comes about.

#pragma once

#include <string>
#include <vector>

#include "common/experiment/saved_network.h"
#include "common/program/options.h"

struct Run {
    std::string folder;              // in the chapter's output: "networks/rate_0.1_seed_1"
    std::vector<std::string> tried;  // what its row of scores.csv says before the score
    int hidden_nodes;
    float learning_rate;
    int epochs;
    unsigned int seed = 1;
};

// Each of these runs with each of the seeds, in a folder "…_seed_1" and with the seed as the last
// thing tried.
std::vector<Run> with_seeds(const std::vector<Run>& runs, const std::vector<unsigned int>& seeds);

// The network that `train` has saved of a run. Throws std::runtime_error, naming the command that
// makes it, when it is missing or is not that of the run: when its hidden nodes, its learning rate,
// its epochs or its seed differ, be it that it was moved or that the chapter was changed since.
SavedNetwork load_run(const Options& options, const Run& run);
