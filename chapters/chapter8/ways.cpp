#include "chapters/chapter8/ways.h"

#include <vector>

#include "chapters/chapter8/turned.h"
#include "common/drawing/pgm.h"
#include "common/experiment/runs.h"
#include "common/experiment/spread.h"

namespace {

const std::string books_way = "10 epochs at 0 and +10 and -10 degrees";
const std::vector<unsigned int> seeds = {1, 2, 3};  // as many as in main.cpp

// The book's learning rate, but 100 hidden nodes where the book has 200, as in main.cpp.
const std::vector<Run> runs =
    with_seeds({{"networks/plain_10", {"10 epochs plain"}, 100, 0.01f, 10},
                {"networks/turned_10", {books_way}, 100, 0.01f, 10},
                {"networks/plain_30", {"30 epochs plain"}, 100, 0.01f, 30}},
               seeds);
const ScoreTable table = {"ways.csv", "way,seed"};

void epoch_of_a_way(NeuralNetwork& network, const Records& records, const Run& run, int epoch,
                    Progress& progress) {
    if (run.tried.front() != books_way) {
        plain_epoch(network, records, run, epoch, progress);
        return;
    }
    for (int record = 0; record < records.size(); ++record) {
        const Matrix inputs = records.inputs(record);
        for (const Matrix& shown : {inputs, turned(inputs, 10), turned(inputs, -10)})
            network.train(shown, records.targets(record));
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
