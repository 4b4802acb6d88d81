// An epoch of training, and the marking of answers.

#include "common/training.h"

#include <gtest/gtest.h>

#include <chrono>
#include <sstream>
#include <thread>

#include "chapters/chapter9/recipe.h"
#include "common/progress.h"
#include "tests/support.h"

namespace {

NeuralNetwork new_network() {
    return NeuralNetwork(Records::pixels, 5, Records::digits, 0.3f, 1);
}

int no_window() {
    return 0;
}

int wide_window() {
    return 200;
}

}  // namespace

TEST(Training, TheAnswerIsTheNodeOfTheHighestValueAndTheFirstOfEquals) {
    EXPECT_EQ(answer(Matrix{{0.9f}, {0.2f}, {0.3f}}), 0);
    EXPECT_EQ(answer(Matrix{{0.1f}, {0.2f}, {0.3f}}), 2);
    EXPECT_EQ(answer(Matrix{{0.1f}, {0.8f}, {0.8f}}), 1);
    EXPECT_EQ(answer(Matrix(10, 1, 0.5f)), 0);
}

TEST(Training, AnEpochShowsEveryRecordInTheOrderOfTheFile) {
    const Records records = records_of({3, 1, 4, 1, 5, 9});
    NeuralNetwork by_hand = new_network();
    for (int record = 0; record < 6; ++record)
        by_hand.train(records.inputs(record), records.targets(record));

    NeuralNetwork network = new_network();
    std::ostringstream out;
    Progress progress(1, 6 * 5, out, no_window);
    train_epoch(network, records, progress);
    EXPECT_TRUE(network.weights_input_hidden() == by_hand.weights_input_hidden());
    EXPECT_TRUE(network.weights_hidden_output() == by_hand.weights_hidden_output());
}

TEST(Training, AnEpochOfNoRecordsLeavesTheNetworkAsItIs) {
    NeuralNetwork network = new_network();
    std::ostringstream out;
    Progress progress(1, 0, out, no_window);
    train_epoch(network, Records(), progress);
    EXPECT_TRUE(network.weights_input_hidden() == new_network().weights_input_hidden());
    EXPECT_TRUE(network.weights_hidden_output() == new_network().weights_hidden_output());
}

TEST(Training, AnEpochTellsProgressOfEveryRecord) {
    const Records records = records_of(std::vector<int>(64, 2));
    NeuralNetwork network = new_network();
    std::ostringstream out;
    Progress progress(1, 64 * 5, out, wide_window);
    std::this_thread::sleep_for(
        std::chrono::milliseconds(110));  // it is due, and so draws the 64th
    train_epoch(network, records, progress);
    EXPECT_NE(out.str().find("training: 100 %"), std::string::npos) << out.str();
}

TEST(Training, AFallingRateFallsInAStraightLineFromFirstToLast) {
    EXPECT_EQ(falling_rate(0.1f, 0.005f, 1, 20), 0.1f);
    EXPECT_EQ(falling_rate(0.1f, 0.005f, 20, 20), 0.005f);
    for (int epoch = 1; epoch <= 20; ++epoch)
        EXPECT_NEAR(falling_rate(0.1f, 0.005f, epoch, 20), 0.105 - 0.005 * epoch, 1e-7) << epoch;
}

TEST(Training, ARateThatHasOneEpochDoesNotFall) {
    EXPECT_EQ(falling_rate(0.1f, 0.005f, 1, 1), 0.1f);
}

TEST(Training, AsksTheNetworkAboutEachRecordInItsOrder) {
    const Records records = records_of({3, 1, 4, 1, 5, 9});
    NeuralNetwork network = new_network();
    for (int times = 0; times < 100; ++times)
        for (int record = 0; record < records.size(); ++record)
            network.train(records.inputs(record), records.targets(record));
    std::vector<int> expected;
    for (int record = 0; record < records.size(); ++record)
        expected.push_back(answer(network.query(records.inputs(record))));
    EXPECT_EQ(answers_of(network, records), expected);
    EXPECT_NE(expected, std::vector<int>(6, expected.front())) << "all alike show no order";
}

TEST(Training, TheScoreIsTheFractionOfRightAnswers) {
    const Records records = records_of({3, 1, 4, 1});
    EXPECT_EQ(score({3, 1, 4, 1}, records), 1.0);
    EXPECT_EQ(score({3, 1, 4, 7}, records), 0.75);
    EXPECT_EQ(score({1, 3, 1, 4}, records), 0.0);
}
