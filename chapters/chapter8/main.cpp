// Chapter 8: turned records.
//
// Does it help to turn each digit a little? By random angles here; ways.cpp goes the book's way.
// Book: Part 3, "Creating New Training Data: Rotations"

#include <iostream>

#include "chapters/chapter8/turned.h"
#include "chapters/chapter8/ways.h"
#include "common/drawing/digit_sheet.h"
#include "common/drawing/pgm.h"
#include "common/experiment/runs.h"
#include "common/experiment/spread.h"
#include "common/mnist.h"
#include "common/program/chapter.h"
#include "common/random_numbers.h"

namespace {

const std::vector<unsigned int> seeds = {1, 2, 3};  // to tell differences from chance

// Turned within these degrees; 100 hidden nodes, and a rate that is good for ten epochs.
const std::vector<Run> runs = with_seeds({{"networks/degrees_00", {"0"}, 100, 0.05f, 10},
                                          {"networks/degrees_05", {"5"}, 100, 0.05f, 10},
                                          {"networks/degrees_10", {"10"}, 100, 0.05f, 10},
                                          {"networks/degrees_15", {"15"}, 100, 0.05f, 10},
                                          {"networks/degrees_20", {"20"}, 100, 0.05f, 10},
                                          {"networks/degrees_25", {"25"}, 100, 0.05f, 10}},
                                         seeds);
const ScoreTable table = {"scores.csv", "degrees,seed"};

// Shows every record turned by an angle of its own, drawn anew each time.
void turned_epoch(NeuralNetwork& network, const Records& records, const Run& run, int epoch,
                  Progress& progress) {
    const double most = std::stod(run.tried.front());
    std::mt19937 random = random_numbers_of(run.seed, epoch);
    for (int record = 0; record < records.size(); ++record) {
        const double angle = uniform_number(-most, most, random);
        network.train(turned(records.inputs(record), angle), records.targets(record));
        progress.record_done(run.hidden_nodes);
    }
}

void train(const Options& options) {
    train_networks(options, runs, turned_epoch);
    train_ways(options);
}

void query(const Options& options) {
    write_scores(options, table, runs, options.test_records());
    query_ways(options);
}

void result(const Options& options) {
    const std::vector<Spread> degrees = read_spreads(options, table, runs);
    const std::string ways = result_of_ways(options);
    LineChart chart = line_chart_of("degrees", degrees);
    chart.title = "Records turned by random angles within so many degrees";
    write_pgm(options.output / "degrees.pgm", draw_line_chart(chart));

    const Matrix five = read_training_records(options.data).inputs(0);
    std::vector<CaptionedDigit> fives;
    for (int angle = -25; angle <= 25; angle += 5)
        fives.push_back({turned(five, angle), std::to_string(angle)});
    write_pgm(options.output / "turned.pgm", digit_sheet(fives, 11, 4));

    std::cout << spreads_to_text("degrees", degrees) << '\n' << ways;
    print_files(options, "scores.csv, ways.csv, turned.pgm, degrees.pgm, ways.pgm");
}

}  // namespace

int main(int argc, char** argv) {
    return run_chapter({8, "do turned records help?", train, query, result}, argc, argv);
}
