// Any bytes as the tables of a chapter: the scores of a small landscape, a confusion, mistakes and
// steps left out, with a form feed between them. What reads can be shown, and a table that is
// refused is refused by name.

#include <stdexcept>

#include "chapters/chapter1/confusion.h"
#include "chapters/chapter4/landscape.h"
#include "chapters/chapter7/steps_left_out.h"
#include "common/experiment/mistakes.h"
#include "common/experiment/scores.h"
#include "common/experiment/spread.h"
#include "tests/fuzz/input.h"

namespace {

const ScoreTable table = {"scores.csv", "learning_rate,epoch"};

std::vector<Run> runs() {
    std::vector<Run> runs;
    for (const std::string rate : {"0.025", "0.3"})
        for (int epoch = 1; epoch <= 2; ++epoch)
            runs.push_back({"networks/" + rate + "_" + std::to_string(epoch),
                            {rate, std::to_string(epoch)},
                            100,
                            std::stof(rate),
                            epoch,
                            1});
    return runs;
}

Records two_records() {
    Records records;
    records.add(3, std::vector<unsigned char>(Records::pixels));
    records.add(8, std::vector<unsigned char>(Records::pixels, 255));
    return records;
}

// Takes the text up to the next form feed, or all of it.
std::string next_part(std::string& text) {
    const std::size_t end = text.find('\f');
    const std::string part = text.substr(0, end);
    text = end == std::string::npos ? "" : text.substr(end + 1);
    return part;
}

void show_scores(const Options& options) {
    const std::vector<double> scores = read_scores(options, table, runs());
    const Landscape landscape = landscape_of({0.025, 0.3}, scores);
    require(heat_map_of(landscape).cells.size() == 2);
    require(!landscape_to_text(landscape).empty() && !lesson_of(landscape, 1).empty());
    const std::vector<Spread> spreads = over_the_seeds(runs(), scores);
    require(!spreads_to_text({"learning rate", "learning rate #"}, spreads).empty());
    const LineChart chart =
        line_chart_of({"learning rate", "learning rate #"}, {1, 2, 3, 4}, spreads);
    require(chart.spreads.size() == 4);
}

void show_answers(const Options& options) {
    const Records records = two_records();
    const Confusion confusion = read_confusion(options, records);
    const int digit = hardest_digit(confusion);
    require(fraction_right(confusion, digit) >= 0 && fraction_right(confusion, digit) <= 1);
    const std::vector<Mistake> mistakes = read_mistakes(options, records);
    require(first_mistakes(mistakes, records, 50).size() <= mistakes.size());
}

void show_steps(const Options& options) {
    require(!steps_to_text(read_steps(options)).empty());
}

void refused_by_name(void (*show)(const Options&), const Options& options) {
    try {
        show(options);
    } catch (const std::runtime_error& mistake) {
        require(std::string(mistake.what()).find(".csv: ") != std::string::npos);
    }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string text(data, data + size);
    for (const std::string name : {"scores.csv", "confusion.csv", "mistakes.csv", "steps.csv"})
        fuzz_file(name, next_part(text));
    Options options;
    options.output = fuzz_folder();
    refused_by_name(show_scores, options);
    refused_by_name(show_answers, options);
    refused_by_name(show_steps, options);
    return 0;
}
