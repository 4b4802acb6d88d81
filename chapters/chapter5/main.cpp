// Chapter 5: inside the mind of a neural network.
//
// What does the network think a 0, a 1, … a 9 looks like? Run backwards, from the answer to the
// picture, it shows.
// Book: Part 3, "Backwards Query"

#include <iostream>

#include "common/drawing/digit_sheet.h"
#include "common/experiment/sweep.h"
#include "common/files/csv.h"
#include "common/mnist.h"
#include "common/neural_network.h"
#include "common/program/chapter.h"
#include "common/progress.h"
#include "common/training.h"

namespace {

const int hidden_nodes = 100;        // as in chapter 1
const float learning_rate = 0.025f;  // the best of chapter 4
const int epochs = 13;               // where it scores 0.9727; the best is 0.9735, after 15
const unsigned int seed = 1;         // as in chapter 4: this is a network of its, to the last bit

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

// Shows the network its own pictures.
void query(const Options& options) {
    const NeuralNetwork network = load_network(options, options.output / "network");
    const std::vector<Matrix> scans = brain_scans(network);
    Table answers;
    for (int digit = 0; digit < Mnist::digits; ++digit) {
        const Matrix outputs = network.query(scans[digit]);
        const int answered = answer(outputs);
        answers.push_back({double(digit), double(answered), outputs.at(answered, 0)});
    }
    write_table(options.output / "answers.csv", answer_columns, answers);
}

void result(const Options& options) {
    options.require(options.output / "answers.csv", "query");
    const Table answers = read_table(options.output / "answers.csv", answer_columns, Mnist::digits);
    const NeuralNetwork network = load_network(options, options.output / "network");
    const std::vector<Matrix> scans = brain_scans(network);

    std::vector<CaptionedDigit> digits;
    int recognised = 0;
    for (int digit = 0; digit < Mnist::digits; ++digit) {
        const std::string name = std::to_string(digit);
        write_pgm(options.output / ("digit_" + name + ".pgm"),
                  enlarged(digit_image(scans[digit]), 10));
        const std::string answered = to_text(answers[digit][1], 0);
        const bool right = answered == name;
        const std::string verdict = right ? "recognised" : "taken for " + answered;
        if (right)
            ++recognised;
        digits.push_back({scans[digit], name + ", " + verdict});
    }
    write_pgm(options.output / "digits.pgm", digit_sheet(digits, 5, 8));
    // What each hidden node looks for. Book: Part 3, "Mysterious Black Box"
    write_pgm(options.output / "hidden_nodes.pgm",
              digit_sheet(weights_as_digits(network.weights_input_hidden()), 10, 4));

    for (int first : {0, 5})  // in two rows of five
        std::cout << row_of_digits({digits.begin() + first, digits.begin() + first + 5}, 14, 14)
                  << '\n';
    std::cout << "The network recognises " << recognised << " of its 10 own pictures.\n";
    print_files(options, "answers.csv, digit_0.pgm … digit_9.pgm, digits.pgm, hidden_nodes.pgm");
}

}  // namespace

int main(int argc, char** argv) {
    return run_chapter({"chapter5", "Chapter 5: what does the network think a digit looks like?",
                        train, query, result},
                       argc, argv);
}
