#include "common/experiment/run.h"

#include <stdexcept>

#include "common/files/text.h"

namespace fs = std::filesystem;

namespace {

std::string described(int hidden_nodes, float learning_rate, int epochs, unsigned int seed) {
    return std::to_string(hidden_nodes) + " hidden nodes, learning rate " + to_text(learning_rate) +
           ", epochs " + std::to_string(epochs) + " and seed " + std::to_string(seed);
}

}  // namespace

std::vector<Run> with_seeds(const std::vector<Run>& runs, const std::vector<unsigned int>& seeds) {
    std::vector<Run> all;
    for (const Run& run : runs) {
        for (const unsigned int seed : seeds) {
            const std::string number = std::to_string(seed);
            all.push_back(run);
            all.back().folder += "_seed_" + number;
            all.back().tried.push_back(number);
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
    const std::string found =
        described(hidden_nodes, history.learning_rate, history.epochs, history.seed);
    const std::string expected =
        described(run.hidden_nodes, run.learning_rate, run.epochs, run.seed);
    if (found != expected)
        throw std::runtime_error(path.string() + ": " + found + " where " + expected +
                                 " were expected: `" + options.command + " train` trains it anew");
    return saved;
}
