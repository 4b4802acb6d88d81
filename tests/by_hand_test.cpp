// Chapter 0's lines of the summary, as texts: each quantity once, with all its numbers.

#include "chapters/chapter0/by_hand.h"

#include <gtest/gtest.h>

#include "tests/support.h"

TEST(ByHand, ErrorsAreSharedOutInProportionToTheWeights) {
    const std::string text = errors_sent_back();
    EXPECT_TRUE(contains(text, "0.42  0.88     0.42000   0.88000\n")) << text;
    EXPECT_TRUE(contains(text, "0.362  0.938     0.36200   0.93800\n")) << text;
    EXPECT_TRUE(contains(text, "2.1  4.4     2.10000   4.40000\n")) << text;
}

TEST(ByHand, TheNetworksOwnTrainingMovesTheWeight) {
    EXPECT_TRUE(contains(one_weight(), "2.00265     2.00265\n")) << one_weight();
}

TEST(ByHand, PredictionsAreTheBooksFourAndTheLastThatWasLearned) {
    const TemporaryFolder folder;
    const std::string book = "0.5,50,12.137\n0.6,60,2.137\n0.7,70,-7.863\n0.61,61,1.137\n";
    put(folder / "few.csv", "c,miles,error\n" + book + "0.6157,61.57,0.567\n0.62,62,0.137\n");
    CsvReader reader(folder / "few.csv", "c,miles,error");
    const std::vector<std::string> lines = lines_of(predict_miles(reader));
    ASSERT_EQ(lines.size(), 7u);
    EXPECT_EQ(lines[1], section("A Simple Predicting Machine").substr(0, lines[1].size()));
    EXPECT_TRUE(contains(lines[4], "c 0.7: miles, error")) << lines[4];
    EXPECT_TRUE(contains(lines[4], "70  -7.863    70.00000  -7.86300")) << lines[4];
    EXPECT_TRUE(contains(lines[6], "c 0.62: miles, error")) << lines[6];
}
