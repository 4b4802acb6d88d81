#include "chapters/chapter9/recipe.h"

#include <map>
#include <mutex>
#include <numeric>

#include "chapters/chapter9/distorted.h"
#include "chapters/chapter9/upright.h"
#include "common/random_numbers.h"
#include "common/training.h"

namespace {

Matrix inputs_by(const Recipe& recipe, const Records& records, int record) {
    const Matrix inputs = records.inputs(record);
    return recipe.upright ? upright(inputs) : inputs;
}

std::vector<int> order_of(const Records& records) {
    std::vector<int> order(static_cast<std::size_t>(records.size()));
    std::iota(order.begin(), order.end(), 0);
    return order;
}

// The sheets of a seed are drawn once, since that takes as long as showing thousands of records.
const RubberSheets& sheets_of(unsigned int seed) {
    static std::mutex mutex;
    static std::map<unsigned int, RubberSheets> drawn;
    const std::lock_guard<std::mutex> lock(mutex);
    return drawn.try_emplace(seed, seed).first->second;
}

}  // namespace

std::vector<Run> runs_of(const std::vector<Recipe>& recipes) {
    std::vector<Run> runs;
    for (std::size_t i = 0; i < recipes.size(); ++i) {
        const Recipe& recipe = recipes[i];
        const Run run = {"networks/" + std::to_string(i + 1),
                         {recipe.name},
                         recipe.hidden_nodes,
                         recipe.first_rate,
                         recipe.epochs};
        for (const Run& each : with_seeds({run}, recipe.seeds))
            runs.push_back(each);
    }
    return runs;
}

const Recipe& recipe_of(const Run& run, const std::vector<Recipe>& recipes) {
    std::size_t i = 0;
    while (recipes.at(i).name != run.tried.front())
        ++i;
    return recipes[i];
}

void epoch_by(const Recipe& recipe, NeuralNetwork& network, const Records& records, const Run& run,
              int epoch, Progress& progress) {
    std::mt19937 random = random_numbers_of(run.seed, epoch);
    const std::vector<int> order =
        recipe.new_order ? new_order(records.size(), random) : order_of(records);
    network.set_learning_rate(
        falling_rate(recipe.first_rate, recipe.last_rate, epoch, recipe.epochs));
    for (const int record : order) {
        const Matrix targets = records.targets(record);
        Matrix inputs = inputs_by(recipe, records, record);
        if (recipe.rubber_sheet)
            inputs = sheets_of(run.seed).distorted(inputs, random);
        if (recipe.output_fraction > 0)
            network.train_without_output_slope(inputs, targets, recipe.output_fraction);
        else
            network.train(inputs, targets);
        progress.record_done(recipe.hidden_nodes);
    }
}

std::vector<int> answers_by(const Recipe& recipe, const NeuralNetwork& network,
                            const Records& records) {
    std::vector<int> answers;
    for (int record = 0; record < records.size(); ++record)
        answers.push_back(answer(network.query(inputs_by(recipe, records, record))));
    return answers;
}

std::vector<CaptionedDigit> on_rubber_sheets(const Records& records, int sheets) {
    const Matrix digit = upright(records.inputs(0));
    std::mt19937 random = random_numbers_of(1, 1);
    const RubberSheets rubber(1);
    std::vector<CaptionedDigit> digits = {{digit, "upright"}};
    for (int sheet = 1; sheet <= sheets; ++sheet)
        digits.push_back({rubber.distorted(digit, random), "sheet " + std::to_string(sheet)});
    return digits;
}
