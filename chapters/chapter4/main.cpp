// Chapter 4: learning rates against epochs.
//
// A low learning rate needs more epochs. Does it get further in the end? Eight learning rates are
// scored after each of fifteen epochs, and drawn as a heat map and as a landscape that turns.
// Book: Part 2, "Some Improvements: Doing Multiple Runs"

#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "chapters/chapter4/landscape.h"
#include "chapters/chapter4/surface_chart.h"
#include "common/drawing/heat_map.h"
#include "common/drawing/image.h"
#include "common/experiment/scores.h"
#include "common/experiment/train_networks.h"
#include "common/files/text.h"
#include "common/program/chapter.h"

namespace {

constexpr int hidden_nodes = 100;  // as in chapter 1
const std::vector<double> learning_rates = {0.025, 0.05, 0.075, 0.1, 0.15, 0.2, 0.25, 0.3};
constexpr int epochs = 15;             // by then 0.3 is past its best, and 0.025 still rises
constexpr unsigned int seed = 1;       // one seed is enough: the landscape is larger than chance
constexpr int frames = 120;            // of the turning landscape, three degrees apart
constexpr double still_degrees = 315;  // of the still picture: the high ground is at the back

const ScoreTable table = {"scores.csv", "learning_rate,epoch"};

// A network for each learning rate, saved after every epoch.
std::vector<Run> all_runs() {
    if (learning_rates.size() < 2 || epochs < 2)
        throw std::invalid_argument("a landscape needs two learning rates and two epochs at least");
    std::vector<Run> runs;
    for (const double learning_rate : learning_rates) {
        for (int epoch = 1; epoch <= epochs; ++epoch) {
            const std::string rate = to_text(learning_rate);
            runs.push_back({"networks/rate_" + rate + "_epoch_" + with_digits(epoch, 2),
                            {rate, std::to_string(epoch)},
                            hidden_nodes,
                            static_cast<float>(learning_rate),
                            epoch,
                            seed});
        }
    }
    return runs;
}

void train(const Options& options) {
    train_networks(options, all_runs());
}

void query(const Options& options) {
    write_scores(options, table, all_runs(), options.test_records());
}

void result(const Options& options) {
    const Landscape landscape =
        landscape_of(learning_rates, read_scores(options, table, all_runs()));
    write_pgm(options.output + "/heatmap.pgm", draw_heat_map(heat_map_of(landscape)));
    write_pgm(options.output + "/surface.pgm", draw_surface_chart(landscape, still_degrees));
    write_film(landscape, frames, options.output + "/frames", options.threads);

    std::cout << landscape_to_text(landscape) << '\n' << best_name(landscape) << ".\n";
    std::cout << lesson_of(landscape, landscape.learning_rates.size() - 1)  // of the highest rate,
              << lesson_of(landscape, 0);                                   // and of the lowest
    print_files(options, "scores.csv, heatmap.pgm, surface.pgm, frames/");
    if (!options.own_output)
        std::cout << "`make gif` turns the frames into one moving picture.\n";
}

}  // namespace

int main(int argc, char** argv) {
    return run_chapter({4, "which rate, for how many epochs?", train, query, result}, argc, argv);
}
