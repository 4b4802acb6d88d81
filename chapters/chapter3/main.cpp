// Chapter 3: training for several epochs.
//
// Does the network learn more when it sees the same records again? Five networks, trained for
// twenty epochs and saved along the way.
// Book: Part 2, "Some Improvements: Doing Multiple Runs"

#include <algorithm>
#include <iostream>

#include "common/drawing/line_chart.h"
#include "common/experiment/sweep.h"
#include "common/files/csv.h"
#include "common/mnist.h"
#include "common/neural_network.h"
#include "common/program/chapter.h"
#include "common/program/parallel.h"
#include "common/progress.h"
#include "common/training.h"

namespace {

const int hidden_nodes = 100;      // as in chapter 1
const float learning_rate = 0.1f;  // lower than in chapter 1: many small steps go further
const std::vector<int> scored_epochs = {1, 2, 3, 4, 5, 7, 10, 15, 20};
const std::vector<unsigned int> seeds = {1, 2, 3, 4, 5};  // to tell differences from chance

const std::vector<Column> score_columns = {columns::epoch, columns::seed, columns::score};

std::filesystem::path folder_of(const Options& options, int epoch, unsigned int seed) {
    const std::string name = "epoch_" + with_digits(epoch, 2) + "_seed_" + std::to_string(seed);
    return options.output / "networks" / name;
}

void train(const Options& options) {
    const Mnist records = Mnist::read_training_records(options.data);
    const int samples = options.samples_of(records);
    const int count = static_cast<int>(seeds.size());
    const int last_epoch = scored_epochs.back();

    Progress progress(count * static_cast<int>(scored_epochs.size()), count * last_epoch * samples);
    // Trains the network of each seed, from its first epoch to its last, several at a time.
    run_in_parallel(count, options.threads, [&](int i) {
        NeuralNetwork network(Mnist::pixels, hidden_nodes, Mnist::digits, learning_rate, seeds[i]);
        for (int epoch = 1; epoch <= last_epoch; ++epoch) {
            train_epoch(network, records, samples, progress);
            const bool scored = std::count(scored_epochs.begin(), scored_epochs.end(), epoch) > 0;
            if (!scored)
                continue;
            const std::filesystem::path folder = folder_of(options, epoch, seeds[i]);
            network.save(folder, {epoch, seeds[i], samples});
            progress.network_done(folder.filename().string());
        }
    });
}

// The epoch and the seed of each saved network.
Table all_runs() {
    Table runs;
    for (const int epoch : scored_epochs)
        for (const unsigned int seed : seeds)
            runs.push_back({double(epoch), double(seed)});
    return runs;
}

void query(const Options& options) {
    std::vector<std::filesystem::path> folders;  // in the order of all_runs
    for (const int epoch : scored_epochs)
        for (const unsigned int seed : seeds)
            folders.push_back(folder_of(options, epoch, seed));
    const std::vector<double> scores = score_networks(options, folders);
    Table rows = all_runs();
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].push_back(scores[i]);
    write_table(options.output / "scores.csv", score_columns, rows);
}

void result(const Options& options) {
    LineChart chart;
    chart.points = over_the_seeds(read_scores(options, score_columns, all_runs()));
    const ChartPoint& best = best_point(chart.points);
    chart.title = "Training for several epochs at learning rate 0.1";
    chart.x_label = "Epochs";
    chart.y_label = "Score";
    chart.line_name = "Mean of " + std::to_string(seeds.size()) + " seeds";
    chart.band_name = "Lowest to highest";
    chart.best_name = "Best: " + to_text(best.x, 0) + " epochs, score " + to_text(best.mean, 3);
    write_pgm(options.output / "epochs.pgm", draw_line_chart(chart));

    std::cout << points_to_text("epoch", chart.points);
    print_files(options, "scores.csv, epochs.pgm");
}

}  // namespace

int main(int argc, char** argv) {
    return run_chapter(
        {"chapter3", "Chapter 3: does it help to train for several epochs?", train, query, result},
        argc, argv);
}
