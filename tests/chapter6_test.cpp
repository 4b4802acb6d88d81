// Chapter 6 as a reader runs it, on a few records, and its committed results.

#include <gtest/gtest.h>

#include <set>

#include "tests/committed.h"
#include "tests/small_clone.h"

namespace {

namespace fs = std::filesystem;

const std::string output = "output/chapter6";

std::vector<Spread> committed_spreads() {
    return spreads_in(output + "/scores.csv");
}

void expect_a_network_of_each(const SmallClone& clone) {
    for (const int nodes : {5, 10, 20, 50, 100, 200, 500}) {
        for (const std::string seed : {"1", "2", "3"}) {
            const std::string digits = std::to_string(1000 + nodes).substr(1);
            const std::string name = "/networks/hidden_" + digits + "_seed_" + seed;
            const fs::path folder = clone / (output + name);
            const std::string training = "0.1,5," + seed + ",10," + std::to_string(nodes) + ",";
            EXPECT_TRUE(contains(contents_of(folder / "training.csv"), "\n" + training))
                << training;
            const std::string weights = (folder / "weights_input_hidden.csv").string();
            EXPECT_EQ(clone.run("wc -l < " + weights).out, std::to_string(nodes) + "\n");
        }
    }
    EXPECT_EQ(clone.run("ls output/chapter6/networks | wc -l").out, "21\n");
}

}  // namespace

TEST(Chapter6, SavesANetworkForEveryNumberOfHiddenNodesAndSeedOnOneThreadAsOnFour) {
    const SmallClone clone(10, 10);
    for (const std::string stage : {"train", "query", "result"})
        ASSERT_EQ(clone.run("$chapter6 --threads 4 " + stage).exit_code, 0);
    expect_a_network_of_each(clone);

    ASSERT_EQ(clone.run("$chapter6 --threads 1 --output one").exit_code, 0);
    EXPECT_EQ(clone.run("ls one").out, "hidden_nodes.pgm\nnetworks\nscores.csv\n");
    const Outcome difference = clone.run("diff -rq one output/chapter6");
    EXPECT_EQ(difference.out + difference.err, "");
}

// As measured with an independent program, in steps that no other seeds turn round.
TEST(Chapter6, CommittedMeansRiseWithTheHiddenNodes) {
    const std::vector<double> mean = {.711, .894, .924, .952, .966, .972, .976};
    const std::vector<Spread> spreads = committed_spreads();
    ASSERT_EQ(spreads.size(), mean.size());
    for (std::size_t i = 0; i < mean.size(); ++i)
        EXPECT_NEAR(spreads[i].mean, mean[i], i == 0 ? 0.1 : 0.005) << spreads[i].name;
    for (std::size_t i = 1; i < mean.size(); ++i)
        EXPECT_GT(spreads[i].mean, spreads[i - 1].mean) << spreads[i].name;
    EXPECT_GT(spreads[1].lowest, 0.85);
    EXPECT_GT(spreads[4].mean, 0.960);
    EXPECT_LT(spreads[4].mean, 0.970);
}

// With 100 hidden nodes these are networks of chapter 3.
TEST(Chapter6, CommittedScoresOf100NodesAreChapter3sAfterFiveEpochs) {
    std::set<std::string> here, there;
    for (const std::vector<std::string>& row : rows_in(output + "/scores.csv"))
        if (row.at(0) == "100")
            here.insert(row.at(1) + ": " + row.at(2));
    for (const std::vector<std::string>& row : rows_in("output/chapter3/scores.csv"))
        if (row.at(0) == "5" && std::stoi(row.at(1)) <= 3)
            there.insert(row.at(1) + ": " + row.at(2));
    EXPECT_EQ(here.size(), 3u);
    EXPECT_EQ(here, there);
}

TEST(Chapter6, CommittedPictureIsThatOfTheCommittedScores) {
    const SmallClone clone(10, 10);
    put(clone / (output + "/scores.csv"), contents_of(output + "/scores.csv"));
    const Outcome result = clone.run("$chapter6 result");
    ASSERT_EQ(result.exit_code, 0) << result.err;
    EXPECT_TRUE(contents_of(clone / (output + "/hidden_nodes.pgm")) ==
                contents_of(output + "/hidden_nodes.pgm"));
    EXPECT_TRUE(contains(result.out, "\n           100    79400  0.96")) << result.out;
}
