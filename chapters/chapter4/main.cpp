// Chapter 4: learning rates against epochs.
//
// A low learning rate needs more epochs; does it get further in the end? Eight learning rates,
// scored after each of fifteen epochs, as a heat map and as a landscape that turns.
// Book: Part 2, "Some Improvements: Doing Multiple Runs"

#include <iostream>

#include "common/experiment/landscape.h"
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
const std::vector<float> learning_rates = {0.025f, 0.05f, 0.075f, 0.1f, 0.15f, 0.2f, 0.25f, 0.3f};
const int epochs = 15;             // by then 0.3 is past its best, and 0.025 still rises
const unsigned int seed = 1;       // one network each: the landscape is larger than chance
const int frames = 120;            // of the turning landscape, three degrees apart
const double still_degrees = 315;  // of the still picture: the best stands where it hides least

const std::vector<Column> score_columns = {columns::learning_rate, columns::epoch, columns::score};

std::filesystem::path folder_of(const Options& options, float learning_rate, int epoch) {
    const std::string name = "rate_" + to_text(learning_rate) + "_epoch_" + with_digits(epoch, 2);
    return options.output / "networks" / name;
}

void train(const Options& options) {
    const Mnist records = Mnist::read_training_records(options.data);
    const int samples = options.samples_of(records);
    const int count = static_cast<int>(learning_rates.size());

    Progress progress(count * epochs, count * epochs * samples);
    // Trains the network of each learning rate, epoch after epoch, several networks at a time.
    run_in_parallel(count, options.threads, [&](int i) {
        NeuralNetwork network(Mnist::pixels, hidden_nodes, Mnist::digits, learning_rates[i], seed);
        for (int epoch = 1; epoch <= epochs; ++epoch) {
            train_epoch(network, records, samples, progress);
            const std::filesystem::path folder = folder_of(options, learning_rates[i], epoch);
            network.save(folder, {epoch, seed, samples});
            progress.network_done(folder.filename().string());
        }
    });
}

// The learning rate and the epoch of each saved network.
Table all_runs() {
    Table runs;
    for (const float learning_rate : learning_rates)
        for (int epoch = 1; epoch <= epochs; ++epoch)
            runs.push_back({learning_rate, double(epoch)});
    return runs;
}

void query(const Options& options) {
    std::vector<std::filesystem::path> folders;  // in the order of all_runs
    for (const float learning_rate : learning_rates)
        for (int epoch = 1; epoch <= epochs; ++epoch)
            folders.push_back(folder_of(options, learning_rate, epoch));
    const std::vector<double> scores = score_networks(options, folders);
    Table rows = all_runs();
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].push_back(scores[i]);
    write_table(options.output / "scores.csv", score_columns, rows);
}

void result(const Options& options) {
    const Table scores = read_scores(options, score_columns, all_runs());
    const SurfaceChart landscape = landscape_of(scores);

    write_pgm(options.output / "heatmap.pgm", draw_heat_map(heat_map_of(landscape)));
    write_pgm(options.output / "surface.pgm",
              draw_surface_chart(landscape, {still_degrees, 1280, 960}));
    run_in_parallel(frames, options.threads, [&](int frame) {
        const std::string name = "frame_" + with_digits(frame, 3) + ".pgm";
        write_pgm(options.output / "frames" / name,
                  draw_surface_chart(landscape, {360.0 * frame / frames, 640, 480}));
    });

    std::cout << landscape_to_text(landscape) << '\n' << landscape.best_name << ".\n";
    std::cout << lesson_of(landscape, learning_rates.size() - 1)  // of the highest rate,
              << lesson_of(landscape, 0);                         // and of the lowest
    print_files(options, "scores.csv, heatmap.pgm, surface.pgm, frames/");
    std::cout << "`make gif` turns the frames into one moving picture.\n";
}

}  // namespace

int main(int argc, char** argv) {
    return run_chapter(
        {"chapter4", "Chapter 4: which learning rate, for how many epochs?", train, query, result},
        argc, argv);
}
