#include "chapters/chapter9/recipe.h"

#include <map>
#include <mutex>
#include <numeric>
#include <random>

#include "chapters/chapter9/distorted.h"
#include "chapters/chapter9/upright.h"
#include "common/drawing/digit_image.h"
#include "common/random_numbers.h"
#include "common/training.h"

namespace {

// Where the rate falls, the first 20 of 60 epochs differ from 20 epochs alone. So the number of
// epochs is then a setting of the network, too. With each setting stands the highest it may be.
std::vector<Setting> settings_of(const Recipe& recipe) {
    const bool falls = recipe.last_rate != recipe.first_rate;
    return {{"last_rate", recipe.last_rate, 1000},
            {"falls_within_epochs", falls ? static_cast<float>(recipe.epochs) : 0, 1000000},
            {"new_order", recipe.new_order ? 1.0f : 0.0f, 1},
            {"upright", recipe.upright ? 1.0f : 0.0f, 1},
            {"rubber_sheet", recipe.rubber_sheet ? 1.0f : 0.0f, 1},
            {"output_fraction", recipe.output_fraction, 1}};
}

Recipe recipe_of(const Run& run) {
    return {run.columns.front(),
            {run.seed},
            run.hidden_nodes,
            run.epochs,
            run.learning_rate,
            run.setting("last_rate"),
            run.setting("new_order") == 1,
            run.setting("upright") == 1,
            run.setting("rubber_sheet") == 1,
            run.setting("output_fraction")};
}

Matrix inputs_by(const Recipe& recipe, const Records& records, int record) {
    const Matrix inputs = records.inputs(record);
    return recipe.upright ? upright(inputs) : inputs;
}

// The sheets of a seed. They are drawn only once, since that takes as long as showing thousands of
// records. A map never moves what it holds, so an epoch can keep the reference: it need not ask,
// and lock, for each record.
const RubberSheets& sheets_of(unsigned int seed) {
    static std::mutex mutex;
    static std::map<unsigned int, RubberSheets> drawn;
    const std::lock_guard<std::mutex> lock(mutex);
    return drawn.try_emplace(seed, seed).first->second;
}

}  // namespace

void train_without_output_slope(NeuralNetwork& network, const Matrix& inputs, const Matrix& targets,
                                float output_fraction) {
    Matrix& weights_input_hidden = network.weights_input_hidden();
    Matrix& weights_hidden_output = network.weights_hidden_output();
    const float learning_rate = network.learning_rate();

    const Matrix hidden_inputs = dot(weights_input_hidden, inputs);
    const Matrix hidden_outputs = sigmoid(hidden_inputs);
    const Matrix final_inputs = dot(weights_hidden_output, hidden_outputs);
    const Matrix final_outputs = sigmoid(final_inputs);

    const Matrix output_errors = targets - final_outputs;
    const Matrix hidden_errors = dot(transpose(weights_hidden_output), output_errors);

    // Here NeuralNetwork::train multiplies the output errors by their slope,
    // final_outputs * (1 - final_outputs).
    const Matrix output_steps = output_fraction * learning_rate * output_errors;
    const Matrix hidden_steps =
        learning_rate * (hidden_errors * hidden_outputs * (1.0f - hidden_outputs));

    add_outer_product(weights_hidden_output, output_steps, transpose(hidden_outputs));
    add_outer_product(weights_input_hidden, hidden_steps, transpose(inputs));
}

float falling_rate(float first, float last, int epoch, int epochs) {
    if (epochs == 1)
        return first;
    const double part = double(epoch - 1) / (epochs - 1);  // of the way: 0 to 1
    return static_cast<float>(first + (double(last) - first) * part);
}

std::vector<Run> runs_of(const std::vector<Recipe>& recipes) {
    std::vector<Run> runs;
    for (std::size_t i = 0; i < recipes.size(); ++i) {
        const Recipe& recipe = recipes[i];
        Run run = {"networks/" + std::to_string(i + 1),
                   {recipe.name},
                   recipe.hidden_nodes,
                   recipe.first_rate,
                   recipe.epochs};
        run.settings = settings_of(recipe);
        for (const Run& each : with_seeds({run}, recipe.seeds))
            runs.push_back(each);
    }
    return runs;
}

void epoch_by_recipe(NeuralNetwork& network, const Records& records, const Run& run, int epoch,
                     Progress& progress) {
    const Recipe recipe = recipe_of(run);
    std::mt19937 random = random_numbers_of(run.seed, epoch);
    std::vector<int> order(records.size());
    std::iota(order.begin(), order.end(), 0);  // as they are
    if (recipe.new_order)
        order = new_order(records.size(), random);
    network.set_learning_rate(
        falling_rate(recipe.first_rate, recipe.last_rate, epoch, recipe.epochs));
    const RubberSheets* sheets = recipe.rubber_sheet ? &sheets_of(run.seed) : nullptr;
    for (const int record : order) {
        const Matrix targets = records.targets(record);
        Matrix inputs = inputs_by(recipe, records, record);
        if (sheets != nullptr)
            inputs = sheets->distorted(inputs, random);
        if (recipe.output_fraction > 0)
            train_without_output_slope(network, inputs, targets, recipe.output_fraction);
        else
            network.train(inputs, targets);
        progress.record_done(recipe.hidden_nodes);
    }
}

std::vector<int> answers_by_recipe(const NeuralNetwork& network, const Records& records,
                                   const Run& run) {
    const Recipe recipe = recipe_of(run);
    std::vector<int> answers;
    for (int record = 0; record < records.size(); ++record)
        answers.push_back(answer(network.query(inputs_by(recipe, records, record))));
    return answers;
}

std::vector<CaptionedPicture> on_rubber_sheets(const Records& records, int sheets) {
    const Matrix digit = upright(records.inputs(0));
    std::mt19937 random = random_numbers_of(1, 1);
    const RubberSheets rubber(1);
    std::vector<CaptionedPicture> digits = {{digit_image(digit), "upright"}};
    for (int sheet = 1; sheet <= sheets; ++sheet)
        digits.push_back(
            {digit_image(rubber.distorted(digit, random)), "sheet " + std::to_string(sheet)});
    return digits;
}
