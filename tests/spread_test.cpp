// What several seeds let one conclude.

#include "common/experiment/spread.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "chapters/chapter9/ladder.h"
#include "common/files/text.h"
#include "tests/support.h"

namespace {

std::vector<Spread> three_spreads(double highest_at_last) {
    return {{"0.1", 2, 0.90, 0.89, 0.91},
            {"0.2", 2, 0.95, 0.94, 0.96},
            {"0.3", 2, 0.91, 0.90, highest_at_last}};
}

// A run for each of these numbers of degrees, whatever its seed.
std::vector<Run> runs_of(const std::vector<float>& degrees) {
    std::vector<Run> runs;
    for (const float each : degrees)
        runs.push_back({"", {to_text(each)}, 0, 0, 0, 0, {{"degrees", each}}});
    return runs;
}

}  // namespace

TEST(Spread, IsMeanLowestAndHighestScoreOfTheSeedsOfEachRun) {
    const std::vector<Spread> spreads =
        over_the_seeds(runs_of({0.1f, 0.1f, 0.1f, 7, 0.3f, 0.3f}), {0.75, 0.5, 1.0, 0.25, 0.5, 0});
    const std::vector<Spread> expected = {
        {"0.1", 3, 0.75, 0.5, 1.0}, {"7", 1, 0.25, 0.25, 0.25}, {"0.3", 2, 0.25, 0, 0.5}};
    ASSERT_EQ(spreads.size(), 3u);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(spreads[i].name, expected[i].name);
        EXPECT_EQ(spreads[i].seeds, expected[i].seeds);
        EXPECT_DOUBLE_EQ(spreads[i].mean, expected[i].mean);
        EXPECT_EQ(spreads[i].lowest, expected[i].lowest);
        EXPECT_EQ(spreads[i].highest, expected[i].highest);
    }
    EXPECT_TRUE(over_the_seeds({}, {}).empty());
}

// Two rungs of one name are two all the same, also when they differ in their epochs only.
TEST(Spread, GoesByWhatTheRunsAreAndNotByWhatTheirRowsSay) {
    const std::vector<::Run> runs = {{"", {"same"}, 5, 0.1f, 1, 1},
                                     {"", {"same"}, 5, 0.1f, 2, 1},
                                     {"", {"other"}, 5, 0.1f, 2, 2}};
    const std::vector<Spread> spreads = over_the_seeds(runs, {0.5, 0.25, 0.75});
    ASSERT_EQ(spreads.size(), 2u);
    EXPECT_EQ(spreads[0].seeds, 1);
    EXPECT_EQ(spreads[1].seeds, 2);
}

TEST(Spread, TheBestHasTheHighestMeanAndIsTheFirstOfEquals) {
    EXPECT_EQ(best_of(three_spreads(0.92)).name, "0.2");
    EXPECT_EQ(best_of({{"1", 1, 0.5, 0.5, 0.5}, {"2", 1, 0.5, 0.5, 0.5}}).name, "1");
}

TEST(Spread, AsALineChartStandsAtItsNumbersWhateverTheirOrder) {
    std::vector<Spread> spreads = three_spreads(0.92);
    std::swap(spreads[0], spreads[2]);
    const LineChart chart =
        line_chart_of({"learning rate", "learning rate #"}, {0.3, 0.2, 0.1}, spreads);
    ASSERT_EQ(chart.spreads.size(), 3u);
    EXPECT_EQ(chart.spreads.at(0.1).lowest, 0.89);
    EXPECT_EQ(chart.spreads.at(0.2).mean, 0.95);
    EXPECT_EQ(chart.spreads.at(0.3).highest, 0.92);
    EXPECT_EQ(chart.mean_name, "Mean of 2 seeds");
    EXPECT_EQ(chart.x_label, "Learning rate");
    EXPECT_EQ(chart.best_name, "Best: learning rate 0.2, score 0.950");
    EXPECT_EQ(line_chart_of({"epoch", "epoch #"}, {1}, {{"1", 1, 0.5, 0.5, 0.5}}).mean_name,
              "Mean of 1 seed");
}

TEST(Spread, AsALineChartItsLegendSaysWhereTheBestIsWithinTheNoise) {
    EXPECT_EQ(line_chart_of({"learning rate", "learning rate #"}, {1, 2, 3}, three_spreads(0.94))
                  .best_name,
              "Best: learning rate 0.2, score 0.950, within the noise");
}

TEST(Spread, AsARangeChartItsRowsAreInTheirOrder) {
    const RangeChart chart = range_chart_of(three_spreads(0.92));
    ASSERT_EQ(chart.rows.size(), 3u);
    EXPECT_EQ(chart.rows[1].name, "0.2");
    EXPECT_EQ(chart.rows[1].mean, 0.95);
    EXPECT_EQ(chart.rows[1].lowest, 0.94);
    EXPECT_EQ(chart.rows[1].highest, 0.96);
    EXPECT_EQ(chart.mean_name, "Mean of 2 seeds");
    EXPECT_EQ(range_chart_of({{"a", 2, 0.5, 0.5, 0.5}, {"b", 1, 0.5, 0.5, 0.5}}).mean_name,
              "Mean of 1 to 2 seeds");
}

TEST(Spread, TextMakesRoomForLongNamesAndForAColumnMore) {
    EXPECT_EQ(
        spreads_to_text({"way", "#"},
                        {{"plain", 2, 0.5, 0.5, 0.5}, {"turned to and fro", 2, 0.75, 0.7, 0.8}},
                        {"weights", {"10", "20"}}),
        "              way  weights    mean  lowest  highest\n"
        "            plain       10  0.5000  0.5000   0.5000  #\n"
        "turned to and fro       20  0.7500  0.7000   0.8000  " +
            std::string(32, '#') +
            "\n\nThe best mean is 0.7500 (turned to and fro), and it is clear of all "
            "others.\n");
}

TEST(Spread, ALadderTellsWhatEachRungGainedAndWhetherThatIsClear) {
    EXPECT_EQ(ladder_to_text({{"plain", 2, 0.90, 0.89, 0.91},
                              {"more", 2, 0.95, 0.94, 0.96},
                              {"less", 2, 0.945, 0.93, 0.96},
                              {"least", 2, 0.90, 0.89, 0.91},
                              {"once", 1, 0.99, 0.99, 0.99}}),
              "                  mean  lowest  highest     gain\n"
              "         plain  0.9000  0.8900   0.9100\n"
              "          more  0.9500  0.9400   0.9600  +0.0500\n"
              "          less  0.9450  0.9300   0.9600  -0.0050  within the noise\n"
              "         least  0.9000  0.8900   0.9100  -0.0450\n"
              "          once  0.9900  0.9900   0.9900  a single seed\n");
}

// The verdict below a table counts bands that touch as overlapping, and so does the ladder.
TEST(Spread, BandsThatTouchAreWithinTheNoise) {
    const std::vector<Spread> touching = {{"plain", 2, 0.90, 0.88, 0.91},
                                          {"more", 2, 0.93, 0.91, 0.95},
                                          {"less", 2, 0.90, 0.89, 0.91}};
    EXPECT_EQ(ladder_to_text(touching),
              "                  mean  lowest  highest     gain\n"
              "         plain  0.9000  0.8800   0.9100\n"
              "          more  0.9300  0.9100   0.9500  +0.0300  within the noise\n"
              "          less  0.9000  0.8900   0.9100  -0.0300  within the noise\n");
    const std::string text = spreads_to_text({"way", "#"}, touching);
    EXPECT_TRUE(contains(text, "but within the noise:\nsome seeds at plain, less score")) << text;
}

TEST(Spread, TextIsATableWithABarForEachMeanAndAVerdict) {
    EXPECT_EQ(spreads_to_text({"learning rate", "learning rate #"}, three_spreads(0.92)),
              " learning rate    mean  lowest  highest\n"
              "           0.1  0.9000  0.8900   0.9100  #\n"
              "           0.2  0.9500  0.9400   0.9600  ################################\n"
              "           0.3  0.9100  0.9000   0.9200  #######\n"
              "\n"
              "The best mean is 0.9500 (learning rate 0.2), and it is clear of all others.\n");
}

TEST(Spread, TheBestIsWithinTheNoiseWhenASeedElsewhereReachesItsLowest) {
    const std::string text =
        spreads_to_text({"learning rate", "learning rate #"}, three_spreads(0.94));
    EXPECT_EQ(text.substr(text.find("The best")),
              "The best mean is 0.9500 (learning rate 0.2), but within the noise:\n"
              "some seeds at 0.3 score as high as some at 0.2.\n");
}

TEST(Spread, OneSeedIsClearOfNothing) {
    const std::string text =
        spreads_to_text({"learning rate", "learning rate #"},
                        {{"0.1", 1, 0.9, 0.9, 0.9}, {"0.2", 1, 0.5, 0.5, 0.5}});
    EXPECT_EQ(text.substr(text.find("The best")),
              "The best mean is 0.9000 (learning rate 0.1): a single seed, which cannot be told "
              "from chance.\n");
}

TEST(Spread, EqualScoresGetEqualBarsAndAreWithinTheNoise) {
    const std::string bar(32, '#');
    EXPECT_EQ(spreads_to_text(
                  {"epochs", "# epochs"},
                  {{"1", 2, 0.5, 0.5, 0.5}, {"2", 2, 0.5, 0.5, 0.5}, {"10", 2, 0.5, 0.5, 0.5}}),
              "        epochs    mean  lowest  highest\n"
              "             1  0.5000  0.5000   0.5000  " +
                  bar + "\n             2  0.5000  0.5000   0.5000  " + bar +
                  "\n            10  0.5000  0.5000   0.5000  " + bar +
                  "\n\nThe best mean is 0.5000 (1 epochs), but within the noise:\n"
                  "some seeds at 2, 10 score as high as some at 1.\n");
}
