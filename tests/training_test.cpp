// An epoch of training, and the marking of answers.

#include "common/training.h"

#include <gtest/gtest.h>

#include <chrono>
#include <sstream>
#include <thread>

#include "common/program/progress.h"
#include "tests/support.h"

namespace {

// A record for each of these digits, all different: record i has i pixels of ink and the rest grey.
Mnist records_of(const std::vector<int>& digits) {
    std::string lines;
    for (std::size_t record = 0; record < digits.size(); ++record) {
        lines += std::to_string(digits[record]);
        for (std::size_t pixel = 0; pixel < Mnist::pixels; ++pixel)
            lines += pixel < record ? ",255" : ",7";
        lines += '\n';
    }
    const TemporaryFolder folder;
    put(folder / "mnist_test.csv", lines);
    return Mnist::read_test_records(folder.path());
}

NeuralNetwork new_network() {
    return NeuralNetwork(Mnist::pixels, 5, Mnist::digits, 0.3f, 1);
}

}  // namespace

TEST(Training, TheAnswerIsTheNodeOfTheHighestValueAndTheFirstOfEquals) {
    EXPECT_EQ(answer(Matrix{{0.9f}, {0.2f}, {0.3f}}), 0);
    EXPECT_EQ(answer(Matrix{{0.1f}, {0.2f}, {0.3f}}), 2);
    EXPECT_EQ(answer(Matrix{{0.1f}, {0.8f}, {0.8f}}), 1);
    EXPECT_EQ(answer(Matrix(10, 1, 0.5f)), 0);
}

TEST(Training, AnEpochShowsTheFirstSamplesInTheOrderOfTheFile) {
    const Mnist records = records_of({3, 1, 4, 1, 5, 9});
    NeuralNetwork by_hand = new_network();
    for (int record = 0; record < 4; ++record)
        by_hand.train(records.inputs(record), records.targets(record));

    NeuralNetwork network = new_network();
    std::ostringstream out;
    Progress progress(1, 4, out, false);
    train_epoch(network, records, 4, progress);
    EXPECT_TRUE(network.weights_input_hidden() == by_hand.weights_input_hidden());
    EXPECT_TRUE(network.weights_hidden_output() == by_hand.weights_hidden_output());
}

TEST(Training, AnEpochOfNoSamplesLeavesTheNetworkAsItIs) {
    NeuralNetwork network = new_network();
    std::ostringstream out;
    Progress progress(1, 0, out, false);
    train_epoch(network, records_of({3, 1}), 0, progress);
    EXPECT_TRUE(network.weights_input_hidden() == new_network().weights_input_hidden());
    EXPECT_TRUE(network.weights_hidden_output() == new_network().weights_hidden_output());
}

TEST(Training, AnEpochTellsProgressOfEverySample) {
    const Mnist records = records_of(std::vector<int>(64, 2));
    NeuralNetwork network = new_network();
    std::ostringstream out;
    Progress progress(1, 64, out, true);
    std::this_thread::sleep_for(
        std::chrono::milliseconds(110));  // it is due, and so draws the 64th
    train_epoch(network, records, 64, progress);
    EXPECT_NE(out.str().find("training: 100 %"), std::string::npos) << out.str();
}

TEST(Training, AsksTheNetworkAboutEachRecordInItsOrder) {
    const Mnist records = records_of({3, 1, 4, 1, 5, 9});
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
    const Mnist records = records_of({3, 1, 4, 1});
    EXPECT_EQ(score({3, 1, 4, 1}, records), 1.0);
    EXPECT_EQ(score({3, 1, 4, 7}, records), 0.75);
    EXPECT_EQ(score({1, 3, 1, 4}, records), 0.0);
}

TEST(Training, ConfusionCountsTheAnswersToEachDigit) {
    const Table confusion = confusion_of({3, 1, 7, 7, 3}, records_of({3, 1, 1, 1, 9}));
    Table expected;
    for (int digit = 0; digit < Mnist::digits; ++digit)
        expected.push_back({1.0 * digit, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    expected[3][1 + 3] = 1;
    expected[1][1 + 1] = 1;
    expected[1][1 + 7] = 2;
    expected[9][1 + 3] = 1;
    EXPECT_EQ(confusion, expected);
}

TEST(Training, MistakesAreTheWrongAnswersInTheTestsOrder) {
    const Mnist records = records_of({3, 1, 4, 1});
    EXPECT_EQ(mistakes_of({8, 1, 4, 7}, records), (Table{{0, 3, 8}, {3, 1, 7}}));
    EXPECT_EQ(mistakes_of({3, 1, 4, 1}, records), Table{});
}

TEST(Training, ConfusionAndMistakesAreWrittenUnderTheirHeaders) {
    const TemporaryFolder folder;
    const Mnist records = records_of({3});
    write_table(folder / "confusion.csv", confusion_columns(), confusion_of({8}, records));
    write_table(folder / "mistakes.csv", mistake_columns(), mistakes_of({8}, records));
    const std::string confusion = contents_of(folder / "confusion.csv");
    EXPECT_EQ(confusion.substr(0, confusion.find('\n')), "actual,0,1,2,3,4,5,6,7,8,9");
    EXPECT_EQ(contents_of(folder / "mistakes.csv"), "record,actual,answer\n0,3,8\n");
}

TEST(Training, TheHardestDigitHasTheSmallestFractionOfRightAnswers) {
    // Two of three fives and one of two sixes are right; of the sevens all, of the rest none shown.
    const Mnist records = records_of({5, 5, 5, 6, 6, 7});
    const Table confusion = confusion_of({5, 5, 0, 6, 0, 7}, records);
    EXPECT_DOUBLE_EQ(fraction_right(confusion, 5), 2.0 / 3.0);
    EXPECT_DOUBLE_EQ(fraction_right(confusion, 6), 0.5);
    EXPECT_DOUBLE_EQ(fraction_right(confusion, 7), 1.0);
    EXPECT_DOUBLE_EQ(fraction_right(confusion, 0), 1.0) << "not shown, not wrong";
    EXPECT_EQ(hardest_digit(confusion), 6);
}

TEST(Training, OfEquallyHardDigitsTheFirstIsNamed) {
    const Mnist records = records_of({5, 6, 7});
    EXPECT_EQ(hardest_digit(confusion_of({5, 0, 0}, records)), 6);
}
