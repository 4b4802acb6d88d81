#include "common/experiment/run.h"

#include <iostream>
#include <stdexcept>

#include "common/files/files.h"
#include "common/files/text.h"
#include "common/program/note.h"

namespace {

// How the network of a run comes about.
History history_of(const Run& run, int records, const std::string& data_hash) {
    History history = {run.learning_rate, records};
    history.add("learning_rate", to_text(run.learning_rate));
    history.add("epochs", std::to_string(run.epochs));
    history.add("seed", std::to_string(run.seed));
    history.add("records", std::to_string(records));
    history.add("hidden_nodes", std::to_string(run.hidden_nodes));
    for (const Setting& setting : run.settings)
        history.add(setting.name, to_text(setting.value));
    history.add("data_hash", data_hash);
    return history;
}

// The first thing in which a network is not what it should be: `epochs "2" where 3 was expected`.
// Empty when there is none. A query alone does not read the records to train on; it expects an
// empty hash of them, and that is not compared.
std::string difference(const History& found, const History& expected) {
    for (std::size_t i = 0; i < expected.names.size(); ++i) {
        const std::string& name = expected.names[i];
        if (i >= found.names.size() || found.names[i] != name)
            return "column " + std::to_string(i + 1) + " of training.csv is not " + name;
        if (found.texts[i] != expected.texts[i] && !expected.texts[i].empty())
            return name + ' ' + quoted(found.texts[i], 20) + " where " + expected.texts[i] +
                   " was expected";
    }
    return "";
}

bool are_equal_but_for_epochs_and_seed(const Run& a, const Run& b) {
    return a.hidden_nodes == b.hidden_nodes && a.learning_rate == b.learning_rate &&
           a.settings == b.settings;
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
        if (seeds.empty())
            throw std::invalid_argument(run.folder + ": no seeds");
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

void save_run(const Options& options, const Run& run, const NeuralNetwork& network, int records) {
    keep_note(options);
    save_network(network, history_of(run, records, options.note.data_hash),
                 options.output + "/" + run.folder);
}

bool is_saved(const Options& options, const Run& run, int records) {
    try {
        const SavedNetwork saved = load_run(options, run);
        return saved.history.records == records && saved.changed_file.empty();
    } catch (const std::runtime_error&) {
        return false;  // missing, cut off, or not that of the run
    }
}

SavedNetwork load_run(const Options& options, const Run& run) {
    const std::string path = options.output + "/" + run.folder;
    for (const char* file :
         {"training.csv", "weights_input_hidden.csv", "weights_hidden_output.csv"})
        options.require(path + "/" + file, "train");
    const SavedNetwork saved = load_network(path, options.remedy("train"));
    const History expected = history_of(run, saved.history.records, options.note.data_hash);
    const std::string differs = difference(saved.history, expected);
    if (!differs.empty())
        refuse(path, differs + options.remedy("train"));
    if (!saved.changed_file.empty())
        std::cerr << path + "/" + saved.changed_file + " was changed after the training\n";
    return saved;
}
