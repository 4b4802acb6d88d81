// Chapter 1: one training run.
//
// How many handwritten digits does the network read after seeing every training record once?
// Book: Part 2, "Training and Testing with the Full Datasets"

#include <iostream>
#include <vector>

#include "chapters/chapter1/confusion.h"
#include "chapters/chapter1/score.h"
#include "common/drawing/image.h"
#include "common/experiment/check_runs.h"
#include "common/files/text.h"
#include "common/program/chapter.h"
#include "common/progress.h"
#include "common/training.h"

namespace {

constexpr int hidden_nodes = 100;      // the book's choice: enough to learn the digits
constexpr float learning_rate = 0.3f;  // the book's first guess; chapter 2 looks for a better one
constexpr int epochs = 1;              // each record is shown once; chapter 3 shows them again
constexpr unsigned int seed = 1;       // the same initial weights everywhere, and so the same score

// {}: the run needs no columns of its own, since score.csv has one for each setting above.
const Run run = {"network", {}, hidden_nodes, learning_rate, epochs, seed};

void train(const Options& options) {
    require_sound({run});
    const Records records = options.training_records();
    NeuralNetwork network(Records::pixels, hidden_nodes, Records::digits, learning_rate, seed);

    // 1LL makes a long long of the product: after many epochs it is more than an int holds.
    Progress progress(1, 1LL * epochs * records.size() * hidden_nodes);
    for (int epoch = 1; epoch <= epochs; ++epoch)
        train_epoch(network, records, progress);
    save_run(options, run, network, records.size());
    progress.network_done(run.folder);
}

void query(const Options& options) {
    const SavedNetwork saved = load_run(options, run);
    const Records records = options.test_records();
    const std::vector<int> answers = answers_of(saved.network, records);
    write_score(options, run, {saved.history.records, score(answers, records)});
    write_confusion(options, confusion_of(answers, records));
    write_mistakes(options, mistakes_of(answers, records));
}

// The range below was measured with these settings and all of MNIST's records.
bool settings_of_the_book(int records) {
    return hidden_nodes == 100 && learning_rate == 0.3f && epochs == 1 && records == 60000;
}

void print_score(const Score& saved, const Records& records) {
    std::cout << "Learning rate " << to_text(learning_rate) << ", epochs " << epochs << ", seed "
              << seed << ", trained on " << saved.records << " records: score "
              << to_text(saved.score, 4) << ".\n";
    if (settings_of_the_book(saved.records) && are_mnists_test_records(records))
        std::cout << "With seeds 1 to 5 the unchanged program scores 0.936 to 0.949.\n";
}

void result(const Options& options) {
    const Score saved = read_score(options, run);
    const Records records = options.test_records();
    const Confusion confusion = read_confusion(options, records);
    const std::vector<Mistake> mistakes = read_mistakes(options, records);

    write_pgm(options.output + "/confusion.pgm", draw_confusion(confusion));
    write_pgm(options.output + "/mistakes.pgm", draw_mistakes(mistakes, records));

    print_score(saved, records);
    std::cout << answers_to_text(confusion, mistakes, records);
    print_files(options, "score.csv, confusion.csv, mistakes.csv, confusion.pgm, mistakes.pgm");
}

}  // namespace

int main(int argc, char** argv) {
    return run_chapter({1, "how many digits does it read?", train, query, result}, argc, argv);
}
