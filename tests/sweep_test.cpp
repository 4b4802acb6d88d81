// Many networks compared: their scores, and what several seeds let one conclude.

#include "common/experiment/sweep.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "common/mnist.h"
#include "common/neural_network.h"
#include "tests/small_clone.h"

namespace {

namespace fs = std::filesystem;

// Saves a network that takes everything for the same digit.
fs::path save_answering(int digit, int samples, const fs::path& folder) {
    Matrix weights_hidden_output(Mnist::digits, 1, -1.0f);
    weights_hidden_output.at(digit, 0) = 1.0f;
    NeuralNetwork(Matrix(1, Mnist::pixels), weights_hidden_output, 0.1f)
        .save(folder, {1, 1, samples});
    return folder;
}

// The test records are the first ten, which show 7 2 1 0 4 1 4 9 5 9.
Options options_for(const SmallClone& folder) {
    Options options;
    options.data = folder / "data";
    options.command = "chapter9 --output here";
    return options;
}

std::vector<ChartPoint> three_points(double highest_at_last) {
    return {{0.1, 0.90, 0.89, 0.91}, {0.2, 0.95, 0.94, 0.96}, {0.3, 0.91, 0.90, highest_at_last}};
}

}  // namespace

TEST(Sweep, ScoresEachNetworkInTheOrderOfTheFolders) {
    const SmallClone folder(1, 10);
    Options options = options_for(folder);
    std::vector<fs::path> folders;
    for (const int digit : {4, 3, 7, 1, 6, 0})
        folders.push_back(save_answering(digit, 60, folder / ("answers_" + std::to_string(digit))));
    for (const int threads : {1, 4}) {
        options.threads = threads;
        EXPECT_EQ(score_networks(options, folders),
                  (std::vector<double>{0.2, 0.0, 0.1, 0.2, 0.0, 0.1}))
            << "on " << threads << " threads";
    }
}

TEST(Sweep, NamesTheFirstMissingNetworkAndTheCommandThatMakesIt) {
    const SmallClone folder(1, 10);
    const Options options = options_for(folder);
    const std::vector<fs::path> folders = {save_answering(1, 60, folder / "one"), folder / "two",
                                           folder / "three"};
    EXPECT_THROW(score_networks(options, folders), std::runtime_error);
    EXPECT_EQ(message_of([&] { score_networks(options, folders); }),
              (folder / "two/training.csv").string() +
                  ": not there yet: `chapter9 --output here train` makes it");
}

TEST(Sweep, RefusesNetworksTrainedOnDifferentNumbersOfSamples) {
    const SmallClone folder(1, 10);
    const Options options = options_for(folder);
    const std::vector<fs::path> folders = {save_answering(1, 1000, folder / "one"),
                                           save_answering(2, 1000, folder / "two"),
                                           save_answering(3, 60000, folder / "three")};
    EXPECT_THROW(score_networks(options, folders), std::runtime_error);
    EXPECT_EQ(message_of([&] { score_networks(options, folders); }),
              (folder / "three").string() + ": trained on 60000 samples, but " +
                  (folder / "one").string() + " on 1000: they cannot be compared; " +
                  "`chapter9 --output here train` trains all anew");
}

TEST(Sweep, AWorkersMistakeIsThatOfTheFileItRead) {
    const SmallClone folder(1, 10);
    Options options = options_for(folder);
    options.threads = 4;
    const std::vector<fs::path> folders = {save_answering(1, 60, folder / "one"),
                                           save_answering(2, 60, folder / "two")};
    put(folder / "two/weights_hidden_output.csv", "1\nx\n");
    EXPECT_EQ(message_of([&] { score_networks(options, folders); }),
              (folder / "two/weights_hidden_output.csv").string() +
                  ": line 2, column 1: \"x\" where a finite number was expected");
}

TEST(Sweep, OverTheSeedsAreMeanLowestAndHighestScoreAtEachX) {
    const std::vector<ChartPoint> points = over_the_seeds(
        {{0.1, 1, 0.75}, {0.1, 2, 0.5}, {0.1, 3, 1.0}, {0.2, 1, 0.25}, {0.3, 1, 0.5}, {0.3, 2, 0}});
    ASSERT_EQ(points.size(), 3u);
    const std::vector<ChartPoint> expected = {
        {0.1, 0.75, 0.5, 1.0}, {0.2, 0.25, 0.25, 0.25}, {0.3, 0.25, 0, 0.5}};
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(points[i].x, expected[i].x);
        EXPECT_DOUBLE_EQ(points[i].mean, expected[i].mean) << points[i].x;
        EXPECT_EQ(points[i].lowest, expected[i].lowest) << points[i].x;
        EXPECT_EQ(points[i].highest, expected[i].highest) << points[i].x;
    }
    EXPECT_TRUE(over_the_seeds({}).empty());
}

TEST(Sweep, TextIsATableWithABarForEachMeanAndAVerdict) {
    EXPECT_EQ(points_to_text("learning rate", three_points(0.92)),
              " learning rate    mean  lowest  highest\n"
              "           0.1  0.9000  0.8900   0.9100  #\n"
              "           0.2  0.9500  0.9400   0.9600  ################################\n"
              "           0.3  0.9100  0.9000   0.9200  #######\n"
              "\n"
              "The best mean is 0.9500, at learning rate 0.2, and it is clear of all others.\n");
}

TEST(Sweep, TheBestIsWithinTheNoiseWhenASeedElsewhereReachesItsLowest) {
    const std::string text = points_to_text("learning rate", three_points(0.94));
    EXPECT_EQ(text.substr(text.find("The best")),
              "The best mean is 0.9500, at learning rate 0.2, but within the noise:\n"
              "some seeds at 0.3 score as high as some at 0.2.\n");
}

TEST(Sweep, EqualScoresGetEqualBarsAndAreWithinTheNoise) {
    const std::string bar(32, '#');
    EXPECT_EQ(
        points_to_text("epochs", {{1, 0.5, 0.5, 0.5}, {2, 0.5, 0.5, 0.5}, {10, 0.5, 0.5, 0.5}}),
        "        epochs    mean  lowest  highest\n"
        "             1  0.5000  0.5000   0.5000  " +
            bar +
            "\n"
            "             2  0.5000  0.5000   0.5000  " +
            bar +
            "\n"
            "            10  0.5000  0.5000   0.5000  " +
            bar +
            "\n"
            "\n"
            "The best mean is 0.5000, at epochs 1, but within the noise:\n"
            "some seeds at 2, 10 score as high as some at 1.\n");
}

TEST(Sweep, OnePointGetsAWholeBar) {
    const std::string text = points_to_text("epochs", {{3, 0.5, 0.25, 0.75}});
    EXPECT_NE(
        text.find("             3  0.5000  0.2500   0.7500  " + std::string(32, '#') + "\n\n"),
        std::string::npos)
        << text;
    EXPECT_EQ(text.find("noise"), std::string::npos) << text;
}
