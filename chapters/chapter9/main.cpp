// Chapter 9: how far can it go?
//
// The book's network stays plain: three layers, no bias, one record after the other. One ingredient
// is added at a time. What is each worth, and where does it end? The author's own record is 0.9803.
// Book: Part 3, "Creating New Training Data: Rotations"

#include <iostream>
#include <vector>

#include "chapters/chapter9/ladder.h"
#include "chapters/chapter9/recipe.h"
#include "common/drawing/image.h"
#include "common/drawing/picture_sheet.h"
#include "common/experiment/mistakes.h"
#include "common/experiment/train_networks.h"
#include "common/mnist.h"
#include "common/program/chapter.h"

namespace {

// Each rung up to the sixth adds one ingredient. The last two take minutes and have one seed each.
const std::vector<Recipe> ladder = {
    //                                                             new           rubber output
    // name               seeds  nodes epochs rates                order upright sheet  steps
    {"300 hidden nodes", {1, 2}, 300, 20, 0.1f, 0.1f, false, false, false, 0},
    {"a rate that falls", {1, 2}, 300, 20, 0.1f, 0.005f, false, false, false, 0},
    {"a new order in each epoch", {1, 2}, 300, 20, 0.1f, 0.005f, true, false, false, 0},
    {"digits set upright", {1, 2}, 300, 20, 0.1f, 0.005f, true, true, false, 0},
    {"digits on rubber sheets", {1, 2}, 300, 20, 0.1f, 0.005f, true, true, true, 0},
    {"no slope of the outputs", {1, 2}, 300, 20, 0.1f, 0.005f, true, true, true, 0.3f},
    {"800 nodes 60 epochs with the slope", {1}, 800, 60, 0.1f, 0.004f, true, true, true, 0},
    {"800 nodes 60 epochs without the slope", {1}, 800, 60, 0.08f, 0.004f, true, true, true, 0.2f}};
const ScoreTable table = {"scores.csv", "recipe,seed"};

// The ladder was built with `true` and --records 50000: networks were asked about the last 10,000
// training records, new to them. Only the finished ladder was asked about the test records.
constexpr bool building = false;

void train(const Options& options) {
    train_networks(options, runs_of(ladder), epoch_by_recipe);
}

Records records_to_ask_about(const Options& options) {
    return building ? read_training_records(options.data).part(50000, 60000)
                    : options.test_records();
}

void query(const Options& options) {
    const Records records = records_to_ask_about(options);
    const std::vector<int> answers_of_last =
        write_scores(options, table, runs_of(ladder), records, answers_by_recipe);
    write_mistakes(options, mistakes_of(answers_of_last, records));
}

void result(const Options& options) {
    const std::vector<Spread> rungs = read_spreads(options, table, runs_of(ladder));
    RangeChart chart = range_chart_of(rungs);
    chart.title = "How far can it go? One ingredient after the other";
    chart.reference = 0.9803;
    chart.reference_name = "The author's record, 0.9803";
    write_pgm(options.output + "/recipes.pgm", draw_range_chart(chart));
    const Records records = records_to_ask_about(options);
    const std::vector<Mistake> mistakes = read_mistakes(options, records);
    write_pgm(options.output + "/mistakes.pgm",
              picture_sheet(first_mistakes(mistakes, records, mistakes.size()), 10, 4,
                            "All mistakes: what each digit is, and what the network read"));
    write_pgm(options.output + "/distorted.pgm",
              picture_sheet(on_rubber_sheets(read_training_records(options.data), 12), 7, 4,
                            "One digit set upright, and on rubber sheets that are pulled about"));

    std::cout << ladder_to_text(rungs) << "\nThe last network reads " << mistakes.size() << " of "
              << records.size() << " records wrong.\n";
    print_files(options, "scores.csv, mistakes.csv, recipes.pgm, mistakes.pgm, distorted.pgm");
}

}  // namespace

int main(int argc, char** argv) {
    return run_chapter({9, "how far can it go?", train, query, result}, argc, argv);
}
