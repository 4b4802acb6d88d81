// Chapter 1: one training run.
//
// How many handwritten digits does the network read after seeing every training record once?
// Book: Part 2, "Training and Testing with the Full Datasets"

#include <iostream>

#include "common/drawing/digit_sheet.h"
#include "common/experiment/confusion.h"
#include "common/experiment/sweep.h"
#include "common/files/csv.h"
#include "common/mnist.h"
#include "common/neural_network.h"
#include "common/program/chapter.h"
#include "common/progress.h"
#include "common/training.h"

namespace {

const int hidden_nodes = 100;      // the book's choice: enough to learn the digits, quick to train
const float learning_rate = 0.3f;  // the book's first guess; chapter 2 looks for a better one
const int epochs = 1;              // each record is shown once; chapter 3 shows them again
const unsigned int seed = 1;       // the same initial weights, and so the same score, everywhere

const std::vector<Column> score_columns = {columns::learning_rate, columns::epochs, columns::seed,
                                           columns::samples, columns::score};

void train(const Options& options) {
    const Mnist records = Mnist::read_training_records(options.data);
    const int samples = options.samples_of(records);
    NeuralNetwork network(Mnist::pixels, hidden_nodes, Mnist::digits, learning_rate, seed);

    Progress progress(1, epochs * samples);
    for (int epoch = 1; epoch <= epochs; ++epoch)
        train_epoch(network, records, samples, progress);
    network.save(options.output / "network", {epochs, seed, samples});
    progress.network_done("network");
}

void query(const Options& options) {
    const std::filesystem::path folder = options.output / "network";
    const NeuralNetwork network = load_network(options, folder);
    const History history = NeuralNetwork::load_history(folder);  // how this network came about

    const Mnist records = Mnist::read_test_records(options.data);
    const std::vector<int> answers = answers_of(network, records);
    const Table run = {{network.learning_rate(), double(history.epochs), double(history.seed),
                        double(history.samples), score(answers, records)}};
    write_table(options.output / "score.csv", score_columns, run);
    write_table(options.output / "confusion.csv", confusion_columns(),
                confusion_of(answers, records));
    write_table(options.output / "mistakes.csv", mistake_columns(records),
                mistakes_of(answers, records));
}

// The run is the row of score.csv.
void print_summary(const std::vector<double>& run, const Table& confusion) {
    std::cout << "Learning rate " << run[0] << ", epochs " << run[1] << ", seed " << run[2]
              << ", trained on " << run[3] << " records: score " << to_text(run[4], 4) << ".\n";
    if (run[3] == Mnist::training_records)
        std::cout << "Expected: 0.936 to 0.949, depending on the seed.\n";
    const int digit = hardest_digit(confusion);
    std::cout << "Hardest digit: " << digit << ", of which it read "
              << to_text(100 * fraction_right(confusion, digit), 1) << " % right.\n";
}

void result(const Options& options) {
    for (const char* file : {"score.csv", "confusion.csv", "mistakes.csv"})
        options.require(options.output / file, "query");
    const Mnist records = Mnist::read_test_records(options.data);
    const Table run = read_table(options.output / "score.csv", score_columns, 1);
    const Table confusion =
        read_table(options.output / "confusion.csv", confusion_columns(), Mnist::digits);
    const Table mistakes = read_table(options.output / "mistakes.csv", mistake_columns(records));

    const int per_row = 10, factor = 4;  // digits in a row of the sheet, each enlarged fourfold
    write_pgm(options.output / "confusion.pgm", draw_confusion(confusion));
    write_pgm(options.output / "mistakes.pgm",
              digit_sheet(first_mistakes(mistakes, records, 50), per_row, factor));

    const int width = 24, height = 12;  // of a digit in the terminal, in characters
    print_summary(run.front(), confusion);
    std::cout << row_of_digits(first_mistakes(mistakes, records, 3), width, height);
    print_files(options, "score.csv, confusion.csv, mistakes.csv, confusion.pgm, mistakes.pgm");
}

}  // namespace

int main(int argc, char** argv) {
    return run_chapter(
        {"chapter1", "Chapter 1: how many digits does the network read after one training run?",
         train, query, result},
        argc, argv);
}
