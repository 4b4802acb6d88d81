// Chapter 6: the number of hidden nodes.
//
// How many hidden nodes does the network need, and what does each cost? Seven numbers of hidden
// nodes are tried, with three networks each, which are trained for five epochs.
// Book: Part 2, "Change Network Shape"

#include <iostream>
#include <string>
#include <vector>

#include "common/drawing/image.h"
#include "common/experiment/spread.h"
#include "common/experiment/train_networks.h"
#include "common/files/text.h"
#include "common/program/chapter.h"

namespace {

const std::vector<int> hidden_nodes = {5, 10, 20, 50, 100, 200, 500};
constexpr float learning_rate = 0.1f;  // as in chapter 3
constexpr int epochs = 5;              // where chapter 3's networks are near their best
const std::vector<unsigned int> seeds = {1, 2, 3};  // to tell differences from chance

const ScoreTable table = {"scores.csv", "hidden_nodes,seed"};
const Wording wording = {"hidden nodes", "# hidden nodes"};

// A network for each number of hidden nodes and seed.
std::vector<Run> all_runs() {
    std::vector<Run> runs;
    for (const int nodes : hidden_nodes) {
        const std::string name = "networks/hidden_" + with_digits(nodes, 3);
        runs.push_back({name, {std::to_string(nodes)}, nodes, learning_rate, epochs});
    }
    return with_seeds(runs, seeds);
}

void train(const Options& options) {
    train_networks(options, all_runs());
}

void query(const Options& options) {
    write_scores(options, table, all_runs(), options.test_records());
}

// The price of hidden nodes: each has a weight for every input node and one for every output node.
ExtraColumn weights_of_each() {
    ExtraColumn weights = {"weights", {}};
    for (const int nodes : hidden_nodes)
        weights.texts.push_back(std::to_string(nodes * (Records::pixels + Records::digits)));
    return weights;
}

void result(const Options& options) {
    const std::vector<Spread> numbers = read_spreads(options, table, all_runs());
    LineChart chart = line_chart_of(wording, {hidden_nodes.begin(), hidden_nodes.end()}, numbers);
    chart.title = "Hidden nodes after " + std::to_string(epochs) + " epochs at learning rate " +
                  to_text(learning_rate);
    chart.logarithmic_x = true;  // each number is about twice the last
    write_pgm(options.output + "/hidden_nodes.pgm", draw_line_chart(chart));

    std::cout << spreads_to_text(wording, numbers, weights_of_each());
    print_files(options, "scores.csv, hidden_nodes.pgm");
}

}  // namespace

int main(int argc, char** argv) {
    return run_chapter({6, "how many hidden nodes are enough?", train, query, result}, argc, argv);
}
