// Chapter 0: the book's first part, number by number.
//
// How does a machine learn from its mistakes? These are the numbers that the book finds by hand.
// Book: Part 1, "A Simple Predicting Machine"

#include <iostream>
#include <string>
#include <vector>

#include "chapters/chapter0/by_hand.h"
#include "chapters/chapter0/pictures.h"
#include "common/drawing/image.h"
#include "common/files/csv.h"
#include "common/files/text.h"
#include "common/program/chapter.h"

namespace {

constexpr float kilometres = 100, miles = 62.137f;
const std::vector<float> guesses = {0.5f, 0.6f, 0.7f, 0.61f};  // of miles / kilometres: the book's
constexpr int steps = 8;              // from the last guess on, at a learning rate of 0.5
constexpr float first_slope = 0.25f;  // of the line in the garden: the book's
constexpr Example ladybird = {3.0f, 1.0f, false}, caterpillar = {1.0f, 3.0f, true};
const std::vector<Example> examples = {ladybird, caterpillar};
const std::vector<float> learning_rates = {1.0f, 0.5f, 0.1f};  // 1 corrects the whole error
const std::vector<int> rounds = {1, 20};                       // of the examples
constexpr int bugs = 200;                                      // that the line has not seen
constexpr unsigned int seed = 1;                               // the same garden everywhere

void train(const Options& options) {
    require_sound(learning_rates, rounds);
    Rows predictions, slopes;
    float c = 0;
    for (std::size_t i = 0; i < guesses.size() + steps; ++i) {
        c = i < guesses.size() ? guesses[i] : learn(c, 0.5f, kilometres, miles).slope;
        const Step guess = learn(c, 0.5f, kilometres, miles);
        predictions.push_back({to_text(c, 4), to_text(guess.output, 4), to_text(guess.error, 4)});
    }
    write_csv(options.output + "/predictor.csv", "c,miles,error", predictions);
    for (const float learning_rate : learning_rates) {
        float slope = first_slope;
        for (std::size_t step = 0; step < rounds.back() * examples.size(); ++step) {
            const Example& bug = examples[step % examples.size()];
            slope = learn(slope, learning_rate, bug.x, target_of(bug)).slope;
            slopes.push_back({to_text(learning_rate), std::to_string(step + 1), to_text(bug.x),
                              to_text(bug.y), to_text(slope, 4)});
        }
    }
    write_csv(options.output + "/line.csv", "learning_rate,step,width,length,slope", slopes);
}

void query(const Options& options) {
    options.require(options.output + "/line.csv", "train");
    CsvReader line(options.output + "/line.csv", "learning_rate,step,width,length,slope");
    const std::vector<Example> others = garden_of(bugs, seed);
    Rows garden, gates;
    while (line.next_line())
        for (const int round : rounds)
            if (line.whole_number(1, 1, 1000000) == round * static_cast<int>(examples.size()))
                garden.push_back({line.text(0), std::to_string(round), std::to_string(bugs),
                                  std::to_string(count_right({{line.weight(4), 0}}, others))});
    write_csv(options.output + "/garden.csv", "learning_rate,rounds,bugs,right", garden);
    for (const auto& [name, corners, lines] : and_or_xor())
        gates.push_back(
            {name, std::to_string(lines.size()), std::to_string(count_right(lines, corners))});
    write_csv(options.output + "/gates.csv", "gate,lines,right", gates);
}

void result(const Options& options) {
    CsvReader garden(options.table("garden.csv"), "learning_rate,rounds,bugs,right");
    CsvReader gates(options.table("gates.csv"), "gate,lines,right");
    CsvReader predictor(options.output + "/predictor.csv", "c,miles,error");
    const Image picture = draw_garden(garden_of(bugs, seed), examples, first_slope);
    write_pgm(options.output + "/garden.pgm", picture);
    write_pgm(options.output + "/gates.pgm", draw_gates(and_or_xor()));
    std::string text = predict_miles(predictor) + learn_line(first_slope, ladybird, caterpillar);
    while (garden.next_row(learning_rates.size() * rounds.size(), options.remedy("query")))
        text += "  learning rate " + garden.text(0) + ", rounds " + garden.text(1) + ": " +
                std::to_string(garden.whole_number(3, 0, bugs)) + " of " + std::to_string(bugs) +
                " other bugs right\n";
    text += section("Sometimes One Classifier Is Not Enough") + "  of 4 corners, the best of " +
            std::to_string(lines_tried) + " lines has right:";
    while (gates.next_row(and_or_xor().size(), options.remedy("query")))
        text += "  " + gates.text(0) + ' ' + std::to_string(gates.whole_number(2, 0, 4));
    std::cout << text << " (two lines)\n"
              << two_nodes_a_layer() << three_layers() << errors_sent_back() << one_weight();
    print_files(options, "predictor.csv, line.csv, garden.csv, gates.csv, garden.pgm, gates.pgm");
}

}  // namespace

int main(int argc, char** argv) {
    const std::string question = "how does a machine learn from its mistakes?";
    return run_chapter({0, question, train, query, result, Reads::no_records}, argc, argv);
}
