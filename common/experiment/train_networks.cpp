#include "common/experiment/train_networks.h"

#include <algorithm>
#include <iostream>

#include "common/experiment/check_runs.h"
#include "common/program/note.h"
#include "common/program/parallel.h"
#include "common/training.h"

namespace {

// The runs of each network.
using Networks = std::vector<std::vector<Run>>;

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
Networks networks_of(const std::vector<Run>& runs) {
    Networks networks;
    for (const Run& run : runs) {
        auto network = networks.begin();
        while (network != networks.end() && !are_one_network(network->front(), run))
            ++network;
        if (network == networks.end())
            network = networks.insert(network, std::vector<Run>());
        network->push_back(run);
    }
    for (std::vector<Run>& network : networks)
        std::sort(network.begin(), network.end(), fewer_epochs);
    std::stable_sort(networks.begin(), networks.end(), more_work);
    return networks;
}

// What is left to train of these networks.
Networks without_those_saved(const Networks& networks, const Options& options, int records) {
    Networks left;
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

Progress progress_of(const Networks& networks, int records) {
    int saves = 0;
    long long work = 0;
    for (const std::vector<Run>& network : networks) {
        saves += static_cast<int>(network.size());
        work += work_of(network) * records;
    }
    return Progress(saves, work);
}

class NetworkTraining : public Work {
public:
    NetworkTraining(const Options& options, const Records& records, const Networks& networks,
                    EpochFunction train_one_epoch)
        : options_(options),
          records_(records),
          networks_(networks),
          train_one_epoch_(train_one_epoch),
          progress_(progress_of(networks, records.size())) {}

    // Trains a network from its first epoch to its last.
    void do_part(int part) override {
        const std::vector<Run>& runs = networks_[part];
        const Run& longest = runs.back();
        NeuralNetwork network(Records::pixels, longest.hidden_nodes, Records::digits,
                              longest.learning_rate, longest.seed);
        int epoch = 0;
        for (const Run& run : runs) {
            while (epoch < run.epochs) {
                ++epoch;
                train_one_epoch_(network, records_, longest, epoch, progress_);
            }
            save_run(options_, run, network, records_.size());
            progress_.network_done(run.folder.substr(run.folder.rfind('/') + 1));
        }
    }

private:
    const Options& options_;
    const Records& records_;
    const Networks& networks_;
    const EpochFunction train_one_epoch_;
    Progress progress_;
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
    keep_note(options);  // before there are threads, which then only look at it
    Networks networks = networks_of(runs);
    if (options.note.goes_on)
        networks = without_those_saved(networks, options, records.size());
    NetworkTraining training(options, records, networks, train_one_epoch);
    run_in_parallel(training, static_cast<int>(networks.size()), options.threads);
}
