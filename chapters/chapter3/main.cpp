// Chapter 3: training for several epochs.
//
// Does the network learn more when it sees the same records again? Five networks are trained for
// twenty epochs, and saved along the way.
// Book: Part 2, "Some Improvements: Doing Multiple Runs"

#include <iostream>
#include <string>
#include <vector>

#include "common/drawing/image.h"
#include "common/experiment/spread.h"
#include "common/experiment/train_networks.h"
#include "common/files/text.h"
#include "common/program/chapter.h"

namespace {

constexpr int hidden_nodes = 100;      // as in chapter 1
constexpr float learning_rate = 0.1f;  // lower than in chapter 1: many small steps go further
const std::vector<int> scored_epochs = {1, 2, 3, 4, 5, 7, 10, 15, 20};
const std::vector<unsigned int> seeds = {1, 2, 3, 4, 5};  // to tell differences from chance

const ScoreTable table = {"scores.csv", "epoch,seed"};
const Wording wording = {"epoch", "epoch #"};

// A network for each seed, saved after each of the epochs.
std::vector<Run> all_runs() {
    std::vector<Run> runs;
    for (const int epoch : scored_epochs) {
        const std::string name = "networks/epoch_" + with_digits(epoch, 2);
        runs.push_back({name, {std::to_string(epoch)}, hidden_nodes, learning_rate, epoch});
    }
    return with_seeds(runs, seeds);
}

void train(const Options& options) {
    train_networks(options, all_runs());
}

void query(const Options& options) {
    write_scores(options, table, all_runs(), options.test_records());
}

void result(const Options& options) {
    const std::vector<Spread> epochs = read_spreads(options, table, all_runs());
    LineChart chart = line_chart_of(wording, {scored_epochs.begin(), scored_epochs.end()}, epochs);
    chart.title = "Training for several epochs at learning rate " + to_text(learning_rate);
    write_pgm(options.output + "/epochs.pgm", draw_line_chart(chart));

    std::cout << spreads_to_text(wording, epochs);
    print_files(options, "scores.csv, epochs.pgm");
}

}  // namespace

int main(int argc, char** argv) {
    return run_chapter({3, "do several epochs help?", train, query, result}, argc, argv);
}
