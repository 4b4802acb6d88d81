// Chapter 2: the influence of the learning rate.
//
// How large should the steps be in which the weights are corrected? Twelve learning rates, five
// networks each, which differ only in their initial weights.
// Book: Part 2, "Some Improvements: Tweaking the Learning Rate"

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

const int hidden_nodes = 100;  // as in chapter 1
const int epochs = 1;          // as in chapter 1; chapter 3 varies it
const std::vector<float> learning_rates = {0.01f, 0.05f, 0.08f, 0.1f, 0.12f, 0.15f,
                                           0.18f, 0.2f,  0.3f,  0.5f, 0.7f,  1.0f};
const std::vector<unsigned int> seeds = {1, 2, 3, 4, 5};  // to tell differences from chance

const std::vector<Column> score_columns = {columns::learning_rate, columns::seed, columns::score};

std::filesystem::path folder_of(const Options& options, float learning_rate, unsigned int seed) {
    const std::string name = "rate_" + to_text(learning_rate) + "_seed_" + std::to_string(seed);
    return options.output / "networks" / name;
}

void train(const Options& options) {
    const Mnist records = Mnist::read_training_records(options.data);
    const int samples = options.samples_of(records);
    const int count = static_cast<int>(learning_rates.size() * seeds.size());

    Progress progress(count, count * epochs * samples);
    // Trains network i, for i from 0, several at a time: the first rate's seeds, then the next's.
    run_in_parallel(count, options.threads, [&](int i) {
        const float learning_rate = learning_rates[i / seeds.size()];
        const unsigned int seed = seeds[i % seeds.size()];
        NeuralNetwork network(Mnist::pixels, hidden_nodes, Mnist::digits, learning_rate, seed);
        for (int epoch = 1; epoch <= epochs; ++epoch)
            train_epoch(network, records, samples, progress);
        const std::filesystem::path folder = folder_of(options, learning_rate, seed);
        network.save(folder, {epochs, seed, samples});
        progress.network_done(folder.filename().string());
    });
}

// The learning rate and the seed of each saved network.
Table all_runs() {
    Table runs;
    for (const float learning_rate : learning_rates)
        for (const unsigned int seed : seeds)
            runs.push_back({learning_rate, double(seed)});
    return runs;
}

void query(const Options& options) {
    std::vector<std::filesystem::path> folders;  // in the order of all_runs
    for (const float learning_rate : learning_rates)
        for (const unsigned int seed : seeds)
            folders.push_back(folder_of(options, learning_rate, seed));
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
    chart.title = "One epoch at different learning rates";
    chart.x_label = "Learning rate";
    chart.y_label = "Score";
    chart.line_name = "Mean of " + std::to_string(seeds.size()) + " seeds";
    chart.band_name = "Lowest to highest";
    chart.best_name = "Best: learning rate " + to_text(best.x) + ", score " + to_text(best.mean, 3);
    write_pgm(options.output / "learning_rate.pgm", draw_line_chart(chart));

    std::cout << points_to_text("learning rate", chart.points);
    print_files(options, "scores.csv, learning_rate.pgm");
}

}  // namespace

int main(int argc, char** argv) {
    return run_chapter(
        {"chapter2", "Chapter 2: which learning rate serves best?", train, query, result}, argc,
        argv);
}
