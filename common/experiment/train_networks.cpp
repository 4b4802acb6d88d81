#include "common/experiment/train_networks.h"

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "common/experiment/check_runs.h"
#include "common/program/note.h"
#include "common/program/parallel.h"
#include "common/training.h"

namespace {

namespace fs = std::filesystem;

bool fewer_epochs(const Run& a, const Run& b) {
    return a.epochs < b.epochs;
}

// How much there is to do for a network with each record: it is shown so often, and each time costs
// as much as there are hidden nodes.
long long work_of(const std::vector<Run>& network) {
    const Run& longest = network.back();
    return 1LL * longest.epochs * longest.times_shown * longest.hidden_nodes;
}

bool more_work(const std::vector<Run>& a, const std::vector<Run>& b) {
    return work_of(a) > work_of(b);
}

// The runs of each network, by rising epochs: it is saved after each of these. The network with the
// most work comes first, so that at the end no core has to wait long for another.
std::vector<std::vector<Run>> networks_of(const std::vector<Run>& runs) {
    std::vector<std::vector<Run>> networks;
    for (const Run& run : runs) {
        auto network = networks.begin();
        while (network != networks.end() && !are_one_network(network->front(), run))
            ++network;
        if (network == networks.end())
            network = networks.insert(network, std::vector<Run>());
        network->push_back(run);
    }
    for (std::vector<Run>& network : networks)
        std::stable_sort(network.begin(), network.end(), fewer_epochs);
    std::stable_sort(networks.begin(), networks.end(), more_work);
    return networks;
}

// What is left to train of these networks.
std::vector<std::vector<Run>> without_those_saved(const std::vector<std::vector<Run>>& networks,
                                                  const Options& options, int records) {
    std::vector<std::vector<Run>> left;
    for (const std::vector<Run>& network : networks) {
        bool all_saved = true;
        for (const Run& run : network)
            all_saved = all_saved && is_saved(options, run, records);
        if (!all_saved)
            left.push_back(network);
    }
    if (left.size() < networks.size())
        std::cerr << "going on after training that was stopped: " << networks.size() - left.size()
                  << " of " << networks.size() << " networks are there\n";
    return left;
}

Progress progress_of(const std::vector<std::vector<Run>>& networks, int records) {
    int saves = 0;
    long long work = 0;
    for (const std::vector<Run>& network : networks) {
        saves += static_cast<int>(network.size());
        work += work_of(network) * records;
    }
    return Progress(saves, work);
}

struct NetworkTraining {
    const Options& options;
    const Records& records;
    const std::vector<std::vector<Run>>& networks;
    const EpochFunction train_one_epoch;
    Progress progress;

    // Trains a network from its first epoch to its last.
    void do_part(int part) {
        const std::vector<Run>& runs = networks[part];
        const Run& longest = runs.back();
        NeuralNetwork network(Records::pixels, longest.hidden_nodes, Records::digits,
                              longest.learning_rate, longest.seed);
        int epoch = 0;
        for (const Run& run : runs) {
            while (epoch < run.epochs) {
                ++epoch;
                train_one_epoch(network, records, longest, epoch, progress);
            }
            save_run(options, run, network, records.size());
            progress.network_done(fs::path(run.folder).filename().string());
        }
    }
};

}  // namespace

void plain_epoch(NeuralNetwork& network, const Records& records, const Run&, int,
                 Progress& progress) {
    train_epoch(network, records, progress);
}

void train_networks(const Options& options, const std::vector<Run>& runs,
                    EpochFunction train_one_epoch) {
    require_sound(runs);
    const Records records = options.training_records();
    keep_note(options);
    std::vector<std::vector<Run>> networks = networks_of(runs);
    if (options.note.goes_on)
        networks = without_those_saved(networks, options, records.size());
    NetworkTraining training{options, records, networks, train_one_epoch,
                             progress_of(networks, records.size())};
    run_in_parallel(training, static_cast<int>(networks.size()), options.threads);
}
