#include "common/experiment/runs.h"

#include <algorithm>
#include <iostream>
#include <set>
#include <stdexcept>

#include "common/experiment/unfinished.h"
#include "common/files/files.h"
#include "common/program/parallel.h"
#include "common/training.h"

namespace {

namespace fs = std::filesystem;

void require_folders_of_their_own(const std::vector<Run>& runs) {
    std::set<std::string> folders;
    for (const Run& run : runs)
        if (!folders.insert(run.folder).second)
            throw std::invalid_argument("two runs in " + run.folder +
                                        ": each must differ from all others");
}

// What was tried may differ where it is the number of epochs itself.
bool differ_only_in_epochs(const Run& a, const Run& b) {
    bool same =
        a.hidden_nodes == b.hidden_nodes && a.learning_rate == b.learning_rate && a.seed == b.seed;
    for (std::size_t i = 0; i < a.tried.size(); ++i) {
        const bool epochs =
            a.tried[i] == std::to_string(a.epochs) && b.tried.at(i) == std::to_string(b.epochs);
        same = same && (a.tried[i] == b.tried.at(i) || epochs);
    }
    return same;
}

bool fewer_epochs(const Run& a, const Run& b) {
    return a.epochs < b.epochs;
}

bool less_work(const std::vector<Run>& a, const std::vector<Run>& b) {
    return 1.0 * a.back().epochs * a.back().hidden_nodes <
           1.0 * b.back().epochs * b.back().hidden_nodes;
}

// The runs of each network, by rising epochs: it is saved at every one of them. The most work comes
// first, so that at the end no core has to wait long for another.
std::vector<std::vector<Run>> networks_of(const std::vector<Run>& runs) {
    std::vector<std::vector<Run>> networks;
    for (const Run& run : runs) {
        auto network = networks.begin();
        while (network != networks.end() && !differ_only_in_epochs(network->front(), run))
            ++network;
        if (network == networks.end())
            network = networks.insert(network, std::vector<Run>());
        network->push_back(run);
    }
    for (std::vector<Run>& stops : networks)
        std::stable_sort(stops.begin(), stops.end(), fewer_epochs);
    std::stable_sort(networks.rbegin(), networks.rend(), less_work);
    return networks;
}

long long work_of(const std::vector<std::vector<Run>>& networks, int records) {
    long long work = 0;
    for (const std::vector<Run>& stops : networks)
        work += 1LL * stops.back().epochs * records * stops.back().hidden_nodes;
    return work;
}

// What is left to train of these networks.
std::vector<std::vector<Run>> without_those_done(const std::vector<std::vector<Run>>& networks,
                                                 const Unfinished& unfinished) {
    std::vector<std::vector<Run>> left;
    for (const std::vector<Run>& stops : networks) {
        bool done = true;
        for (const Run& stop : stops)
            done = done && unfinished.is_done(stop);
        if (!done)
            left.push_back(stops);
    }
    if (left.size() < networks.size())
        std::cerr << "going on after training that was stopped: " << networks.size() - left.size()
                  << " of " << networks.size() << " networks are there\n";
    return left;
}

int saves_of(const std::vector<std::vector<Run>>& networks) {
    std::size_t saves = 0;
    for (const std::vector<Run>& stops : networks)
        saves += stops.size();
    return static_cast<int>(saves);
}

class Training : public Work {
public:
    Training(const fs::path& output, const Records& records,
             const std::vector<std::vector<Run>>& networks, Epoch epoch)
        : output_(output),
          records_(records),
          networks_(networks),
          train_epoch_(epoch),
          progress_(saves_of(networks), work_of(networks, records.size())) {}

    // Trains a network from its first epoch to its last.
    void do_part(int part) override {
        const std::vector<Run>& stops = networks_[part];
        const Run& run = stops.back();
        NeuralNetwork network(Records::pixels, run.hidden_nodes, Records::digits, run.learning_rate,
                              run.seed);
        int epoch = 0;
        for (const Run& stop : stops) {
            while (epoch < stop.epochs) {
                ++epoch;
                train_epoch_(network, records_, run, epoch, progress_);
            }
            save_network(network, {stop.learning_rate, epoch, stop.seed, records_.size()},
                         output_ / stop.folder);
            progress_.network_done(fs::path(stop.folder).filename().string());
        }
    }

private:
    const fs::path& output_;
    const Records& records_;
    const std::vector<std::vector<Run>>& networks_;
    const Epoch train_epoch_;
    Progress progress_;
};

}  // namespace

void plain_epoch(NeuralNetwork& network, const Records& records, const Run&, int,
                 Progress& progress) {
    train_epoch(network, records, progress);
}

void train_networks(const Options& options, const std::vector<Run>& runs, Epoch epoch) {
    require_folders_of_their_own(runs);
    for (const Run& run : runs)
        require_writable((options.output / run.folder).parent_path());
    const Records records = options.training_records();
    const Unfinished unfinished(options, runs, records.size());
    const std::vector<std::vector<Run>> networks =
        without_those_done(networks_of(runs), unfinished);
    Training training(options.output, records, networks, epoch);
    run_in_parallel(training, static_cast<int>(networks.size()), options.threads);
    unfinished.over();
}
