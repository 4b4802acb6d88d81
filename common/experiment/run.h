// One network of an experiment: what makes it different from the others, and how it comes about.

#pragma once

#include <string>
#include <vector>

#include "common/experiment/saved_network.h"
#include "common/program/options.h"

// What a chapter varies beyond the settings that all chapters have: {"degrees", 10, 360}.
struct Setting {
    std::string name;
    float value;
    float highest = 0;  // the highest value that is allowed; the lowest is 0

    bool operator==(const Setting& other) const {
        return name == other.name && value == other.value;
    }
};

struct Run {
    std::string folder;                // in the chapter's output: "networks/rate_0.1_seed_3"
    std::vector<std::string> columns;  // before the score in its row of scores.csv: {"0.1", "3"}
    int hidden_nodes;
    float learning_rate;
    int epochs;
    unsigned int seed = 1;
    std::vector<Setting> settings = {};  // those of its chapter, which its epochs go by
    int times_shown = 1;                 // how often an epoch shows each record

    // The value of the chapter's setting of this name. Throws std::invalid_argument where there is
    // none.
    float setting(const std::string& name) const;
};

// Whether two runs are one network, perhaps after different numbers of epochs: their hidden nodes,
// learning rates, seeds and settings are equal. What their rows say does not matter.
bool are_one_network(const Run& a, const Run& b);

// Whether two runs have the same epochs and settings, and so differ in their seeds at most.
bool differ_only_in_seed(const Run& a, const Run& b);

// Each of these runs with each of the seeds, in a folder "…_seed_1" and with the seed as the last
// of its columns. Throws std::invalid_argument where there are no seeds.
std::vector<Run> with_seeds(const std::vector<Run>& runs, const std::vector<unsigned int>& seeds);

// Saves a run's network, which was trained on this number of records. Throws std::runtime_error
// when it cannot be written, and when another program has begun to train in the same output.
void save_run(const Options& options, const Run& run, const NeuralNetwork& network, int records);

// Whether the network of a run is there and whole: trained as the run says, on the same records,
// and not changed since.
bool is_saved(const Options& options, const Run& run, int records);

// The network that `train` has saved of a run. Throws std::runtime_error, naming the command that
// makes it, when it is missing or is not that of the run, because it was moved or because the
// chapter was changed since. Weights that were changed after the training are a line on stderr.
SavedNetwork load_run(const Options& options, const Run& run);
