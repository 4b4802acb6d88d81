// Chapter 5: inside the mind of a neural network.
//
// What does the network think a 0, a 1, … a 9 looks like? Run backwards, from the answer to the
// picture, it shows.
// Book: Part 3, "Backwards Query"

#include <algorithm>
#include <cmath>
#include <iostream>

#include "common/csv.h"
#include "common/drawing/digit_sheet.h"
#include "common/mnist.h"
#include "common/neural_network.h"
#include "common/program/chapter.h"
#include "common/program/progress.h"
#include "common/program/sweep.h"
#include "common/training.h"

namespace {

const int hidden_nodes = 100;        // as in chapter 1
const float learning_rate = 0.025f;  // a good network of chapter 4, to the last bit
const int epochs = 13;               // likewise
const unsigned int seed = 1;         // likewise

const Column confidence{"confidence", Column::Format::four_decimals, 0, 1};
const std::vector<Column> answer_columns = {digit_column("digit"), digit_column("answer"),
                                            confidence};

// What the network has in mind for each digit, 0 to 9.
// Book: Part 3, "More Brain Scans"
std::vector<Matrix> brain_scans(const NeuralNetwork& network) {
    std::vector<Matrix> scans;
    for (int digit = 0; digit < Mnist::digits; ++digit)
        scans.push_back(network.backquery(Mnist::targets_of_digit(digit)));
    return scans;
}

// What each hidden node looks for: its incoming weights, ink where it wants ink, paper where it
// wants none, and mid-grey where it does not care, all on one scale.
// Book: Part 3, "Mysterious Black Box"
std::vector<CaptionedDigit> hidden_node_pictures(const NeuralNetwork& network) {
    const Matrix& weights = network.weights_input_hidden();
    float strongest = 1e-9f;  // more than nothing, to divide by
    for (const float weight : weights)
        strongest = std::max(strongest, std::abs(weight));
    std::vector<CaptionedDigit> pictures;
    for (int node = 0; node < weights.rows(); ++node) {
        Matrix signals(weights.columns(), 1);
        for (int pixel = 0; pixel < weights.columns(); ++pixel)
            signals.row(pixel)[0] = 0.505f + 0.495f * weights.row(node)[pixel] / strongest;
        pictures.push_back({signals, ""});
    }
    return pictures;
}

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

// Shows the network its own pictures.
void query(const Options& options) {
    const NeuralNetwork network = load_network(options, options.output / "network");
    Table answers;
    for (const Matrix& scan : brain_scans(network)) {
        const Matrix outputs = network.query(scan);
        const int digit = static_cast<int>(answers.size());
        const int answered = answer(outputs);
        answers.push_back({1.0 * digit, 1.0 * answered, outputs.at(answered, 0)});
    }
    write_table(options.output / "answers.csv", answer_columns, answers);
}

void result(const Options& options) {
    options.require(options.output / "answers.csv", "query");
    const Table answers = read_table(options.output / "answers.csv", answer_columns, Mnist::digits);
    const NeuralNetwork network = load_network(options, options.output / "network");

    std::vector<CaptionedDigit> digits;
    int recognised = 0;
    for (const Matrix& scan : brain_scans(network)) {
        const std::size_t digit = digits.size();
        const std::string name = std::to_string(digit);
        write_pgm(options.output / ("digit_" + name + ".pgm"), enlarged(digit_image(scan), 10));
        const bool right = answers[digit][1] == answers[digit][0];
        recognised += right ? 1 : 0;
        digits.push_back({scan, name + (right ? ", recognised"
                                              : ", taken for " + to_text(answers[digit][1], 0))});
    }
    write_pgm(options.output / "digits.pgm", digit_sheet(digits, 5, 8));
    write_pgm(options.output / "hidden_nodes.pgm",
              digit_sheet(hidden_node_pictures(network), 10, 4));

    for (int first : {0, 5})
        std::cout << row_of_digits({digits.begin() + first, digits.begin() + first + 5}, 14, 14)
                  << '\n';
    std::cout << "The network recognises " << recognised << " of its 10 own pictures. ";
    print_files(options, "answers.csv, digit_0.pgm … digit_9.pgm, digits.pgm, hidden_nodes.pgm");
}

}  // namespace

int main(int argc, char** argv) {
    return run_chapter({"chapter5", "Chapter 5: what does the network think a digit looks like?",
                        train, query, result},
                       argc, argv);
}
