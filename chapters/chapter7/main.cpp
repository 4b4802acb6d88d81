// Chapter 7: your own handwriting.
//
// Does the network read what you write yourself? Only if your picture looks as MNIST's digits do.
// So each picture is prepared first, step by step.
// Book: Part 3, "Your Own Handwriting"

#include <iostream>
#include <vector>

#include "chapters/chapter7/own_handwriting.h"
#include "chapters/chapter7/own_pictures.h"
#include "chapters/chapter7/steps_left_out.h"
#include "common/drawing/digit_image.h"
#include "common/drawing/image.h"
#include "common/drawing/picture_sheet.h"
#include "common/experiment/train_networks.h"
#include "common/program/chapter.h"

namespace {

constexpr int hidden_nodes = 200;      // the book's choice for its pictures
constexpr float learning_rate = 0.1f;  // the book's, too, and chapter 3's
constexpr int epochs = 10;             // the book's, too; chapter 3's scores then rise no more

// {}: no columns, for there is no table of scores.
const Run run = {"network", {}, hidden_nodes, learning_rate, epochs};

void train(const Options& options) {
    if (options.stage.empty())  // all three stages: what cannot be read is told before the training
        tell_refusals(options, read_own_pictures(options));
    train_networks(options, {run});
}

void query(const Options& options) {
    const NeuralNetwork network = load_run(options, run).network;
    const OwnPictures own = read_own_pictures(options);
    if (!options.stage.empty())
        tell_refusals(options, own);
    write_readings(options, readings_of(network, own.pictures));
    write_steps(options, leave_out_each_step(network, own.pictures));
}

void result(const Options& options) {
    const std::vector<OwnPicture> pictures = read_own_pictures(options).pictures;
    const std::vector<Reading> readings = read_readings(options, pictures);
    write_pgm(options.output + "/handwriting.pgm", draw_readings(pictures, readings));

    std::vector<CaptionedPicture> shown;
    for (const int i : worth_a_look(readings, 3))
        shown.push_back({digit_image(pictures[i].inputs), pictures[i].name});
    constexpr int width = 24, height = 12;  // of a digit in the terminal, in characters
    std::cout << row_of_digits(shown, width, height) << '\n' << readings_to_text(readings);
    if (any_is_named(readings))
        std::cout << '\n' << steps_to_text(read_steps(options));
    print_files(options, "answers.csv, steps.csv, handwriting.pgm");
}

}  // namespace

int main(int argc, char** argv) {
    return run_chapter({7, "does it read your own handwriting?", train, query, result,
                        Reads::training_records},  // it asks about your pictures
                       argc, argv);
}
