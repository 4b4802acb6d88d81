#include "chapters/chapter8/ways.h"

#include <vector>

#include "chapters/chapter8/turned.h"
#include "common/drawing/image.h"
#include "common/experiment/check_runs.h"
#include "common/experiment/spread.h"
#include "common/experiment/train_networks.h"

namespace {

constexpr int hidden_nodes = 100;                   // as in main.cpp; the book has 200
constexpr float learning_rate = 0.01f;              // the book's
const std::vector<unsigned int> seeds = {1, 2, 3};  // as many as in main.cpp

const ScoreTable table = {"ways.csv", "way,seed"};

// A way of training. Each record is shown as it is and turned by so many degrees, anticlockwise and
// clockwise. With 0 degrees it is shown once, as it is.
Run way(const std::string& folder, const std::string& name, int epochs, float degrees) {
    Run run = {"networks/" + folder, {name}, hidden_nodes, learning_rate, epochs};
    run.settings = {{"turned_by", degrees, 360}};
    run.times_shown = degrees > 0 ? 3 : 1;
    return run;
}

// The two plain ways are one network, saved after ten epochs and after thirty.
std::vector<Run> all_runs() {
    return with_seeds({way("plain_10", "10 epochs plain", 10, 0),
                       way("turned_10", "10 epochs at 0 and +10 and -10 degrees", 10, 10),
                       way("plain_30", "30 epochs plain", 30, 0)},
                      seeds);
}

}  // namespace

void check_ways() {
    require_sound(all_runs());
}

void train_ways(const Options& options) {
    train_networks(options, all_runs(), books_epoch);
}

void query_ways(const Options& options) {
    write_scores(options, table, all_runs(), options.test_records());
}

std::string result_of_ways(const Options& options) {
    const std::vector<Spread> ways = read_spreads(options, table, all_runs());
    RangeChart chart = range_chart_of(ways);
    chart.title = "The book's turned records, beside plain training of the same length";
    write_pgm(options.output + "/ways.pgm", draw_range_chart(chart));
    return spreads_to_text({"way", "#"}, ways);
}
