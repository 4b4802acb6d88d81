// The ingredients of a recipe: each does what it says, and nothing without it.

#include "chapters/chapter9/recipe.h"

#include <gtest/gtest.h>

#include <cmath>
#include <sstream>
#include <stdexcept>

#include "chapters/chapter9/distorted.h"
#include "chapters/chapter9/upright.h"
#include "common/mnist.h"
#include "common/random_numbers.h"
#include "common/training.h"
#include "tests/small_clone.h"
#include "tests/support.h"

namespace {

const Recipe plain = {"plain", {1}, 4, 3, 0.2f, 0.2f, false, false, false, 0};

// The run of a recipe with seed 7.
::Run run_of(Recipe recipe) {
    recipe.seeds = {7};
    return runs_of({recipe}).front();
}

int no_window() {
    return 0;
}

class Recipes : public testing::Test {
protected:
    // The network after an epoch by a recipe.
    NeuralNetwork after(const Recipe& recipe, int epoch = 2) const {
        NeuralNetwork network(784, 4, 10, 0.2f, 7);
        std::ostringstream out;
        Progress progress(1, 1, out, no_window);
        epoch_by_recipe(network, records_, run_of(recipe), epoch, progress);
        return network;
    }

    // The network after these inputs, record after record, by the book's update.
    NeuralNetwork shown(const std::vector<Matrix>& inputs, const std::vector<int>& order) const {
        NeuralNetwork network(784, 4, 10, 0.2f, 7);
        for (std::size_t i = 0; i < inputs.size(); ++i)
            network.train(inputs[i], records_.targets(order[i]));
        return network;
    }

    static void expect_same(const NeuralNetwork& a, const NeuralNetwork& b) {
        EXPECT_TRUE(a.weights_input_hidden() == b.weights_input_hidden());
        EXPECT_TRUE(a.weights_hidden_output() == b.weights_hidden_output());
    }

    const SmallClone clone_{5, 5};
    const Records records_ = read_training_records(clone_ / "data");
    const std::vector<int> file_order_ = {0, 1, 2, 3, 4};
};

}  // namespace

TEST_F(Recipes, PlainIsTheBooksEpoch) {
    NeuralNetwork network(784, 4, 10, 0.2f, 7);
    std::ostringstream out;
    Progress progress(1, 1, out, no_window);
    train_epoch(network, records_, progress);
    expect_same(after(plain), network);
}

TEST_F(Recipes, TheRateFallsFromTheFirstEpochToTheLast) {
    Recipe falling = plain;
    falling.last_rate = 0.1f;
    EXPECT_EQ(after(falling, 1).learning_rate(), 0.2f);
    EXPECT_FLOAT_EQ(after(falling, 2).learning_rate(), 0.15f);
    EXPECT_EQ(after(falling, 3).learning_rate(), 0.1f);
}

TEST_F(Recipes, ANewOrderIsThatOfTheSeedAndTheEpoch) {
    Recipe recipe = plain;
    recipe.new_order = true;
    for (const int epoch : {1, 2}) {
        std::mt19937 random = random_numbers_of(7, epoch);
        const std::vector<int> order = new_order(5, random);
        std::vector<Matrix> inputs;
        for (const int record : order)
            inputs.push_back(records_.inputs(record));
        expect_same(after(recipe, epoch), shown(inputs, order));
    }
}

TEST_F(Recipes, DigitsAreSetUprightInTrainingAndInAnswers) {
    Recipe recipe = plain;
    recipe.upright = true;
    std::vector<Matrix> inputs;
    for (int record = 0; record < 5; ++record)
        inputs.push_back(upright(records_.inputs(record)));
    const NeuralNetwork network = shown(inputs, file_order_);
    expect_same(after(recipe), network);
    std::vector<int> answers;
    for (const Matrix& input : inputs)
        answers.push_back(answer(network.query(input)));
    EXPECT_EQ(answers_by_recipe(network, records_, run_of(recipe)), answers);
    EXPECT_EQ(answers_by_recipe(network, records_, run_of(plain)), answers_of(network, records_));
}

TEST_F(Recipes, RubberSheetsArePickedByTheSeedAndTheEpoch) {
    Recipe recipe = plain;
    recipe.rubber_sheet = true;
    std::mt19937 random = random_numbers_of(7, 2);
    const RubberSheets sheets(7);
    std::vector<Matrix> inputs;
    for (int record = 0; record < 5; ++record)
        inputs.push_back(sheets.distorted(records_.inputs(record), random));
    expect_same(after(recipe), shown(inputs, file_order_));
}

TEST_F(Recipes, WithoutTheSlopeTheOutputWeightsTakeTheirFraction) {
    Recipe recipe = plain;
    recipe.output_fraction = 0.3f;
    NeuralNetwork network(784, 4, 10, 0.2f, 7);
    for (int record = 0; record < 5; ++record)
        train_without_output_slope(network, records_.inputs(record), records_.targets(record),
                                   0.3f);
    expect_same(after(recipe), network);
}

TEST_F(Recipes, WithoutTheSlopeSignalsOfAnotherShapeThrowAndChangeNoWeight) {
    NeuralNetwork network(2, 3, 2, 0.3f, 1);
    const NeuralNetwork before = network;
    const Matrix two(2, 1, 0.5f), three(3, 1, 0.5f);
    EXPECT_THROW(train_without_output_slope(network, three, two, 1), std::invalid_argument);
    EXPECT_THROW(train_without_output_slope(network, two, three, 1), std::invalid_argument);
    expect_same(network, before);
}

TEST_F(Recipes, AFractionOfTheOutputStepsIsTakenByTheOutputWeightsOnly) {
    const Matrix inputs{{0.2f}, {0.9f}}, targets{{0.01f}, {0.99f}};
    const NeuralNetwork before(2, 3, 2, 0.3f, 1);
    NeuralNetwork all = before, quarter = before;
    train_without_output_slope(all, inputs, targets, 1.0f);
    train_without_output_slope(quarter, inputs, targets, 0.25f);
    EXPECT_TRUE(all.weights_input_hidden() == quarter.weights_input_hidden());
    EXPECT_FALSE(all.weights_input_hidden() == before.weights_input_hidden());
    const Matrix moved = all.weights_hidden_output() - before.weights_hidden_output();
    const Matrix moved_less = quarter.weights_hidden_output() - before.weights_hidden_output();
    for (int node = 0; node < 2; ++node)
        for (int link = 0; link < 3; ++link) {
            EXPECT_NEAR(moved_less.at(node, link), moved.at(node, link) / 4, 1e-6);
            EXPECT_GT(std::abs(moved.at(node, link)), 0.01) << "no move would prove nothing";
        }
}

TEST_F(Recipes, HaveARunForEachSeed) {
    Recipe other = plain;
    other.name = "other";
    other.seeds = {3, 5};
    const std::vector<::Run> runs = runs_of({plain, other});
    ASSERT_EQ(runs.size(), 3u);
    EXPECT_EQ(runs[0].folder, "networks/1_seed_1");
    EXPECT_EQ(runs[2].folder, "networks/2_seed_5");
    EXPECT_EQ(runs[2].columns, (std::vector<std::string>{"other", "5"}));
    EXPECT_EQ(runs[2].epochs, 3);
}

// An epoch of a rate that falls depends on how many there will be.
TEST_F(Recipes, ThatDifferInTheirEpochsOnlyAreOneNetworkUnlessTheRateFalls) {
    Recipe longer = plain;
    longer.epochs = 5;
    EXPECT_TRUE(are_one_network(run_of(plain), run_of(longer)));
    Recipe falling = plain;
    falling.last_rate = longer.last_rate = 0.1f;
    EXPECT_FALSE(are_one_network(run_of(falling), run_of(longer)));
    longer.epochs = falling.epochs;
    EXPECT_TRUE(are_one_network(run_of(falling), run_of(longer)));
}

// Two of one name, and one that is called by the other's number of epochs.
TEST_F(Recipes, GoByTheirIngredientsWhateverTheirNames) {
    Recipe upright = plain;
    upright.upright = true;
    upright.name = "3";
    Recipe same_name = plain;
    same_name.name = "3";
    EXPECT_FALSE(are_one_network(run_of(upright), run_of(same_name)));
    expect_same(after(same_name), after(plain));
}
