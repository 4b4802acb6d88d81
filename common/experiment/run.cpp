#include "common/experiment/run.h"

#include <filesystem>
#include <stdexcept>

#include "common/files/files.h"
#include "common/files/text.h"

namespace fs = std::filesystem;

namespace {

std::string described(int hidden_nodes, float learning_rate, int epochs, unsigned int seed) {
    return std::to_string(hidden_nodes) + " hidden nodes, learning rate " + to_text(learning_rate) +
           ", epochs " + std::to_string(epochs) + " and seed " + std::to_string(seed);
}

bool are_equal(const std::vector<Setting>& a, const std::vector<Setting>& b) {
    bool equal = a.size() == b.size();
    for (std::size_t i = 0; equal && i < a.size(); ++i)
        equal = a[i].name == b[i].name && a[i].value == b[i].value;
    return equal;
}

bool are_equal_but_for_epochs_and_seed(const Run& a, const Run& b) {
    return a.hidden_nodes == b.hidden_nodes && a.learning_rate == b.learning_rate &&
           are_equal(a.settings, b.settings);
}

}  // namespace

float Run::setting(const std::string& name) const {
    for (const Setting& setting : settings)
        if (setting.name == name)
            return setting.value;
    throw std::invalid_argument(folder + ": a run without the setting " + name);
}

bool are_one_network(const Run& a, const Run& b) {
    return are_equal_but_for_epochs_and_seed(a, b) && a.seed == b.seed;
}

bool differ_only_in_seed(const Run& a, const Run& b) {
    return are_equal_but_for_epochs_and_seed(a, b) && a.epochs == b.epochs;
}

std::vector<Run> with_seeds(const std::vector<Run>& runs, const std::vector<unsigned int>& seeds) {
    std::vector<Run> all;
    for (const Run& run : runs) {
        for (const unsigned int seed : seeds) {
            const std::string number = std::to_string(seed);
            all.push_back(run);
            all.back().folder += "_seed_" + number;
            all.back().columns.push_back(number);
            all.back().seed = seed;
        }
    }
    return all;
}

SavedNetwork load_run(const Options& options, const Run& run) {
    const fs::path path = options.output / run.folder;
    for (const char* file :
         {"training.csv", "weights_input_hidden.csv", "weights_hidden_output.csv"})
        options.require(path / file, "train");
    const SavedNetwork saved = load_network(path);
    const History& history = saved.history;
    const int hidden_nodes = saved.network.weights_input_hidden().rows();
    if (hidden_nodes != run.hidden_nodes || history.learning_rate != run.learning_rate ||
        history.epochs != run.epochs || history.seed != run.seed)
        refuse(path, described(hidden_nodes, history.learning_rate, history.epochs, history.seed) +
                         " where " +
                         described(run.hidden_nodes, run.learning_rate, run.epochs, run.seed) +
                         " were expected: `" + options.command + " train` trains it anew");
    return saved;
}
