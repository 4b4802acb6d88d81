// Chapter 1: one training run.
//
// How many handwritten digits does the network read after seeing every training record once?
// Book: Part 2, "Training and Testing with the Full Datasets"

#include <algorithm>
#include <iostream>

#include "common/csv.h"
#include "common/drawing/digit_sheet.h"
#include "common/drawing/heat_map.h"
#include "common/mnist.h"
#include "common/neural_network.h"
#include "common/program/chapter.h"
#include "common/program/progress.h"
#include "common/program/sweep.h"
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

    Progress progress(1, static_cast<long long>(samples) * epochs);
    for (int epoch = 1; epoch <= epochs; ++epoch)
        train_epoch(network, records, samples, progress);
    network.save(options.output / "network", {epochs, seed, samples});
    progress.network_done("network");
}

void query(const Options& options) {
    const std::filesystem::path folder = options.output / "network";
    const NeuralNetwork network = load_network(options, folder);
    const History history = NeuralNetwork::load_history(folder);

    const Mnist records = Mnist::read_test_records(options.data);
    const std::vector<int> answers = answers_of(network, records);
    const Table scores = {{network.learning_rate(), 1.0 * history.epochs, 1.0 * history.seed,
                           1.0 * history.samples, score(answers, records)}};
    write_table(options.output / "score.csv", score_columns, scores);
    write_table(options.output / "confusion.csv", confusion_columns(),
                confusion_of(answers, records));
    write_table(options.output / "mistakes.csv", mistake_columns(), mistakes_of(answers, records));
}

// The right answers, on the diagonal, are so many that only the others are shaded.
Image draw_confusion(const Table& confusion) {
    HeatMap map;
    map.title = "Which digit was taken for which";
    map.x_label = "Answer of the network";
    map.y_label = "Digit shown";
    map.scale_label = "Wrong answers";
    map.legend = "Right answers";
    for (int actual = 0; actual < Mnist::digits; ++actual) {
        map.column_names.push_back(std::to_string(actual));
        map.row_names.push_back(std::to_string(actual));
        map.rows.emplace_back();
        for (int answer = 0; answer < Mnist::digits; ++answer) {
            const double count = confusion[actual][1 + answer];
            const bool right = answer == actual;
            map.rows.back().push_back({right ? 0 : count, to_text(count, 0), right});
        }
    }
    return draw_heat_map(map);
}

std::vector<CaptionedDigit> pick(const Table& mistakes, const Mnist& records, std::size_t most) {
    std::vector<CaptionedDigit> digits;
    for (std::size_t i = 0; i < std::min(mistakes.size(), most); ++i)
        digits.push_back({records.inputs(static_cast<int>(mistakes[i][0])),
                          to_text(mistakes[i][1], 0) + ", not " + to_text(mistakes[i][2], 0)});
    return digits;
}

void print_summary(const std::vector<double>& score, const Table& confusion) {
    std::cout << "Learning rate " << score[0] << ", epochs " << score[1] << ", seed " << score[2]
              << ", trained on " << score[3] << " records: score " << to_text(score[4], 4) << ".\n"
              << "Expected on all 60000 records: 0.939 to 0.949, as the seed falls.\n";
    const int digit = hardest_digit(confusion);
    std::cout << "Hardest digit: " << digit << ", of which it read "
              << to_text(100 * fraction_right(confusion, digit), 1) << " % right.\n";
}

void result(const Options& options) {
    for (const char* file : {"score.csv", "confusion.csv", "mistakes.csv"})
        options.require(options.output / file, "query");
    const Table score = read_table(options.output / "score.csv", score_columns, 1);
    const Table confusion =
        read_table(options.output / "confusion.csv", confusion_columns(), Mnist::digits);
    const Table mistakes = read_table(options.output / "mistakes.csv", mistake_columns());
    const Mnist records = Mnist::read_test_records(options.data);

    write_pgm(options.output / "confusion.pgm", draw_confusion(confusion));
    write_pgm(options.output / "mistakes.pgm", digit_sheet(pick(mistakes, records, 50), 10, 4));
    print_summary(score.front(), confusion);
    std::cout << row_of_digits(pick(mistakes, records, 3), 24, 12);
    print_files(options, "score.csv, confusion.csv, mistakes.csv, confusion.pgm, mistakes.pgm");
}

}  // namespace

int main(int argc, char** argv) {
    return run_chapter({"chapter1", "One training run: how many digits does the network read?",
                        train, query, result},
                       argc, argv);
}
