#include "chapters/chapter8/ways.h"

#include <vector>

#include "common/drawing/pgm.h"
#include "common/experiment/runs.h"
#include "common/experiment/spread.h"
#include "common/turned.h"

namespace {

// The book's learning rate; 100 hidden nodes, as everywhere in this chapter.
const std::string book = "10 epochs at 0 and +10 and -10 degrees";
const std::vector<Run> runs =
    with_seeds({{"networks/plain_10", {"10 epochs plain"}, 100, 0.01f, 10},
                {"networks/turned_10", {book}, 100, 0.01f, 10},
                {"networks/plain_30", {"30 epochs plain"}, 100, 0.01f, 30}},
               {1, 2, 3});
const ScoreTable table = {"ways.csv", "way,seed"};

void epoch_of_a_way(NeuralNetwork& network, const Records& records, const Run& run, int,
                    Progress& progress) {
    const std::vector<double> plain = {0}, both_ways = {0, 10, -10};
    for (int record = 0; record < records.size(); ++record) {
        for (const double angle : run.tried.front() == book ? both_ways : plain)
            network.train(turned(records.inputs(record), angle), records.targets(record));
        progress.record_done(run.hidden_nodes);
    }
}

}  // namespace

void train_ways(const Options& options) {
    train_networks(options, runs, epoch_of_a_way);
}

void query_ways(const Options& options) {
    write_scores(options, table, runs, options.test_records());
}

std::string result_of_ways(const Options& options) {
    const std::vector<Spread> ways = read_spreads(options, table, runs);
    RangeChart chart = range_chart_of(ways);
    chart.title = "The book's turned records, beside plain training of the same length";
    write_pgm(options.output / "ways.pgm", draw_range_chart(chart));
    return spreads_to_text("way", ways);
}
