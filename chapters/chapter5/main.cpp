// Chapter 5: inside the mind of a neural network.
//
// What does the network think a 0, a 1, … a 9 looks like? To see it, the network is run backwards,
// from the answer to the picture.
// Book: Part 3, "Backwards Query"

#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "chapters/chapter5/brain_scans.h"
#include "common/drawing/digit_image.h"
#include "common/drawing/image.h"
#include "common/drawing/picture_sheet.h"
#include "common/experiment/check_runs.h"
#include "common/experiment/run.h"
#include "common/program/chapter.h"
#include "common/progress.h"
#include "common/training.h"

namespace {

constexpr int hidden_nodes = 100;        // as in chapter 1
constexpr float learning_rate = 0.025f;  // the best of chapter 4
constexpr int epochs = 13;               // enough: 0.9727; chapter 4's best, after 15, is 0.9735
constexpr unsigned int seed = 1;         // as in chapter 4, whose network is the same to the bit

const Run young = {"network_after_1", {}, hidden_nodes, learning_rate, 1, seed};
const Run run = {"network", {}, hidden_nodes, learning_rate, epochs, seed};

void train(const Options& options) {
    require_sound({young, run});
    if (young.epochs < 1 || young.epochs >= run.epochs)
        throw std::invalid_argument("the young network needs an epoch, and fewer than the other");
    const Records records = options.training_records();
    if (options.note.goes_on && is_saved(options, young, records.size()) &&
        is_saved(options, run, records.size())) {
        std::cerr << "going on after training that was stopped: 2 of 2 networks are there\n";
        return;
    }
    NeuralNetwork network(Records::pixels, hidden_nodes, Records::digits, learning_rate, seed);

    Progress progress(2, 1LL * epochs * records.size() * hidden_nodes);
    for (int epoch = 1; epoch <= epochs; ++epoch) {
        train_epoch(network, records, progress);
        for (const Run& saved : {young, run}) {
            if (epoch == saved.epochs) {
                save_run(options, saved, network, records.size());
                progress.network_done(saved.folder);
            }
        }
    }
}

// Runs the network backwards, and shows it its own pictures.
void query(const Options& options) {
    const NeuralNetwork network = load_run(options, run).network;
    write_answers(options, brain_scans(network));
}

void result(const Options& options) {
    const NeuralNetwork network = load_run(options, run).network;
    const std::vector<BrainScan> scans = brain_scans(network);
    require_answers(options, scans);

    for (const BrainScan& scan : scans)
        write_pgm(options.output + "/digit_" + std::to_string(scan.digit) + ".pgm",
                  enlarged(digit_image(scan.inputs), 10));
    write_pgm(options.output + "/digits.pgm", draw_scans(scans, run.epochs));
    // The ten pictures after one epoch. Book: Part 3, "More Brain Scans"
    const std::vector<BrainScan> early = brain_scans(load_run(options, young).network);
    write_pgm(options.output + "/digits_after_1.pgm", draw_scans(early, young.epochs));
    // What each hidden node looks for. Book: Part 3, "Mysterious Black Box"
    write_pgm(options.output + "/hidden_nodes.pgm",
              picture_sheet(weights_as_digits(network.weights_input_hidden()), 10, 4,
                            "The weights to each hidden node: dark wants ink, light wants none, "
                            "mid-grey does not care"));

    std::cout << scans_to_text(scans) << "\nThe network recognises " << recognised(scans)
              << " of its own 10 pictures; after epoch " << young.epochs << " it recognised "
              << recognised(early) << ".\n";
    print_files(options,
                "answers.csv, digit_0.pgm … digit_9.pgm, digits.pgm, digits_after_1.pgm, "
                "hidden_nodes.pgm");
}

}  // namespace

int main(int argc, char** argv) {
    return run_chapter({5, "what does the network think a digit looks like?", train, query, result,
                        Reads::training_records},  // it asks about its own pictures
                       argc, argv);
}
