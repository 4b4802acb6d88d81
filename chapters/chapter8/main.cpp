// Chapter 8: turned records.
//
// Does it help to turn each digit a little? By fresh random angles first, then in the book's way.
// Book: Part 3, "Creating New Training Data: Rotations"

#include <iostream>

#include "common/drawing/digit_sheet.h"
#include "common/drawing/pgm.h"
#include "common/experiment/runs.h"
#include "common/experiment/spread.h"
#include "common/mnist.h"
#include "common/program/chapter.h"
#include "common/random_numbers.h"
#include "common/turned.h"

namespace {

const std::vector<unsigned int> seeds = {1, 2, 3};  // to tell differences from chance

// Turned within these degrees; 100 hidden nodes, and a rate that is good for ten epochs.
const std::vector<Run> degree_runs = with_seeds({{"networks/degrees_00", {"0"}, 100, 0.05f, 10},
                                                 {"networks/degrees_05", {"5"}, 100, 0.05f, 10},
                                                 {"networks/degrees_10", {"10"}, 100, 0.05f, 10},
                                                 {"networks/degrees_15", {"15"}, 100, 0.05f, 10},
                                                 {"networks/degrees_20", {"20"}, 100, 0.05f, 10},
                                                 {"networks/degrees_25", {"25"}, 100, 0.05f, 10}},
                                                seeds);
const ScoreTable degrees_table = {"scores.csv", "degrees,seed"};

// The book's way, at its rate, shows each record three times: ten epochs are as long as thirty.
const std::string book = "10 epochs at 0 and +10 and -10 degrees";
const std::vector<Run> way_runs =
    with_seeds({{"networks/plain_10", {"10 epochs plain"}, 100, 0.01f, 10},
                {"networks/turned_10", {book}, 100, 0.01f, 10},
                {"networks/plain_30", {"30 epochs plain"}, 100, 0.01f, 30}},
               seeds);
const ScoreTable ways_table = {"ways.csv", "way,seed"};

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

void epoch_of_a_way(NeuralNetwork& network, const Records& records, const Run& run, int,
                    Progress& progress) {
    const std::vector<double> plain = {0}, both_ways = {0, 10, -10};
    for (int record = 0; record < records.size(); ++record) {
        for (const double angle : run.tried.front() == book ? both_ways : plain)
            network.train(turned(records.inputs(record), angle), records.targets(record));
        progress.record_done(run.hidden_nodes);
    }
}

void train(const Options& options) {
    train_networks(options, degree_runs, turned_epoch);
    train_networks(options, way_runs, epoch_of_a_way);
}

void query(const Options& options) {
    write_scores(options, degrees_table, degree_runs, options.test_records());
    write_scores(options, ways_table, way_runs, options.test_records());
}

void result(const Options& options) {
    const std::vector<Spread> degrees = read_spreads(options, degrees_table, degree_runs);
    const std::vector<Spread> ways = read_spreads(options, ways_table, way_runs);
    LineChart line = line_chart_of("degrees", degrees);
    line.title = "Records turned by random angles within so many degrees";
    write_pgm(options.output / "degrees.pgm", draw_line_chart(line));
    RangeChart range = range_chart_of(ways);
    range.title = "The book's turned records, beside plain training of the same length";
    write_pgm(options.output / "ways.pgm", draw_range_chart(range));
    const Matrix five = read_training_records(options.data).inputs(0);
    std::vector<CaptionedDigit> fives;
    for (int angle = -25; angle <= 25; angle += 5)
        fives.push_back({turned(five, angle), std::to_string(angle)});
    write_pgm(options.output / "turned.pgm", digit_sheet(fives, 11, 4));

    std::cout << spreads_to_text("degrees", degrees) << '\n' << spreads_to_text("way", ways);
    print_files(options, "scores.csv, ways.csv, turned.pgm, degrees.pgm, ways.pgm");
}

}  // namespace

int main(int argc, char** argv) {
    return run_chapter({8, "do turned records help?", train, query, result}, argc, argv);
}
