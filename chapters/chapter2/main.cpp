// Chapter 2: the influence of the learning rate.
//
// How large should the steps be by which the weights are corrected? Twelve learning rates are
// tried, with five networks each. These five differ only in their initial weights.
// Book: Part 2, "Some Improvements: Tweaking the Learning Rate"

#include <iostream>
#include <string>
#include <vector>

#include "common/drawing/image.h"
#include "common/experiment/spread.h"
#include "common/experiment/train_networks.h"
#include "common/files/text.h"
#include "common/program/chapter.h"

namespace {

constexpr int hidden_nodes = 100;  // as in chapter 1
constexpr int epochs = 1;          // as in chapter 1; chapter 3 varies it
const std::vector<double> learning_rates = {0.01, 0.05, 0.08, 0.1, 0.12, 0.15,
                                            0.18, 0.2,  0.3,  0.5, 0.7,  1.0};
const std::vector<unsigned int> seeds = {1, 2, 3, 4, 5};  // to tell differences from chance

const ScoreTable table = {"scores.csv", "learning_rate,seed"};
const Wording wording = {"learning rate", "learning rate #"};

// A network for each learning rate and seed.
std::vector<Run> all_runs() {
    std::vector<Run> runs;
    for (const double learning_rate : learning_rates) {
        const std::string rate = to_text(learning_rate);
        runs.push_back({"networks/rate_" + rate,
                        {rate},
                        hidden_nodes,
                        static_cast<float>(learning_rate),
                        epochs});
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
    const std::vector<Spread> rates = read_spreads(options, table, all_runs());
    LineChart chart = line_chart_of(wording, learning_rates, rates);
    chart.title = "One epoch at different learning rates";
    chart.logarithmic_x = true;  // gives the many low rates room
    write_pgm(options.output + "/learning_rate.pgm", draw_line_chart(chart));

    std::cout << spreads_to_text(wording, rates);
    print_files(options, "scores.csv, learning_rate.pgm");
}

}  // namespace

int main(int argc, char** argv) {
    return run_chapter({2, "which learning rate serves best?", train, query, result}, argc, argv);
}
