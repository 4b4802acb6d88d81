// Chapter 8: turned records.
//
// Does it help to turn each digit a little? Here records are turned by random angles. ways.cpp
// turns them the book's way.
// Book: Part 3, "Creating New Training Data: Rotations"

#include <iostream>
#include <string>
#include <vector>

#include "chapters/chapter8/turned.h"
#include "chapters/chapter8/ways.h"
#include "common/drawing/digit_image.h"
#include "common/drawing/image.h"
#include "common/drawing/picture_sheet.h"
#include "common/experiment/spread.h"
#include "common/experiment/train_networks.h"
#include "common/files/text.h"
#include "common/mnist.h"
#include "common/program/chapter.h"

namespace {

constexpr int hidden_nodes = 100;       // as in chapter 1
constexpr float learning_rate = 0.05f;  // good for ten epochs
constexpr int epochs = 10;              // as many as the book's
const std::vector<int> degrees = {0, 5, 10, 15, 20, 25};
const std::vector<unsigned int> seeds = {1, 2, 3};  // to tell differences from chance

const ScoreTable table = {"scores.csv", "degrees,seed"};
const Wording wording = {"degrees", "within # degrees"};

// A network for each seed and each number of degrees. Records are turned by random angles within
// these.
std::vector<Run> all_runs() {
    std::vector<Run> runs;
    for (const int most : degrees) {
        const std::string name = "networks/degrees_" + with_digits(most, 2);
        runs.push_back({name, {std::to_string(most)}, hidden_nodes, learning_rate, epochs});
        runs.back().settings = {{"degrees", static_cast<float>(most), 360}};
    }
    return with_seeds(runs, seeds);
}

void train(const Options& options) {
    check_ways();  // before the others are trained
    train_networks(options, all_runs(), turned_epoch);
    train_ways(options);
}

void query(const Options& options) {
    write_scores(options, table, all_runs(), options.test_records());
    query_ways(options);
}

void result(const Options& options) {
    const std::vector<Spread> spreads = read_spreads(options, table, all_runs());
    const std::string ways = result_of_ways(options);
    LineChart chart = line_chart_of(wording, {degrees.begin(), degrees.end()}, spreads);
    chart.title = "Records turned by random angles within so many degrees";
    write_pgm(options.output + "/degrees.pgm", draw_line_chart(chart));

    const Matrix five = read_training_records(options.data).inputs(0);
    std::vector<CaptionedPicture> fives;
    for (int angle = -25; angle <= 25; angle += 5)
        fives.push_back({digit_image(turned(five, angle)), std::to_string(angle)});
    write_pgm(options.output + "/turned.pgm",
              picture_sheet(fives, 11, 4,
                            "The first record, turned by so many degrees: anticlockwise above 0, "
                            "clockwise below"));

    std::cout << spreads_to_text(wording, spreads) << '\n' << ways;
    print_files(options, "scores.csv, ways.csv, turned.pgm, degrees.pgm, ways.pgm");
}

}  // namespace

int main(int argc, char** argv) {
    return run_chapter({8, "do turned records help?", train, query, result}, argc, argv);
}
