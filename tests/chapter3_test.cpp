// Chapter 3 as a reader runs it, on a few records, and its committed results.

#include <gtest/gtest.h>

#include <set>

#include "common/experiment/saved_network.h"
#include "common/files/text.h"
#include "common/mnist.h"
#include "common/neural_network.h"
#include "common/training.h"
#include "tests/committed.h"
#include "tests/small_clone.h"

namespace {

namespace fs = std::filesystem;

const std::string output = "output/chapter3";
const std::vector<int> epochs = {1, 2, 3, 4, 5, 7, 10, 15, 20};
const std::vector<int> seeds = {1, 2, 3, 4, 5};

fs::path network_of(int epoch, int seed) {
    return output + "/networks/epoch_" + with_digits(epoch, 2) + "_seed_" + std::to_string(seed);
}

std::vector<Spread> committed_spreads() {
    return spreads_in(output + "/scores.csv");
}

// Each differs from all others.
void expect_a_network_of_each(const SmallClone& clone) {
    std::set<std::string> weights;
    for (const int epoch : epochs) {
        for (const int seed : seeds) {
            const fs::path folder = clone / network_of(epoch, seed);
            const std::string training =
                "0.1," + std::to_string(epoch) + "," + std::to_string(seed) + ",15,100,";
            EXPECT_TRUE(contains(contents_of(folder / "training.csv"), "\n" + training))
                << training;
            weights.insert(contents_of(folder / "weights_hidden_output.csv"));
        }
    }
    EXPECT_EQ(weights.size(), 45u) << "some networks are the same";
    EXPECT_EQ(clone.run("ls output/chapter3/networks | wc -l").out, "45\n");
}

// As often as the folder says.
void expect_the_records_were_shown_seven_times(const SmallClone& clone) {
    const NeuralNetwork saved = load_network(clone / network_of(7, 3)).network;
    const Records records = read_training_records(clone / "data");
    NeuralNetwork network(784, 100, 10, 0.1f, 3);
    for (int epoch = 1; epoch <= 7; ++epoch)
        for (int record = 0; record < 15; ++record)
            network.train(records.inputs(record), records.targets(record));
    EXPECT_TRUE(saved.weights_input_hidden() == network.weights_input_hidden());
    EXPECT_TRUE(saved.weights_hidden_output() == network.weights_hidden_output());
}

void expect_scores_of_the_saved_networks(const SmallClone& clone) {
    const std::vector<std::string> lines = lines_of(contents_of(clone / (output + "/scores.csv")));
    ASSERT_EQ(lines.size(), 46u);
    EXPECT_EQ(lines[0], "epoch,seed,score");
    const Records records = read_test_records(clone / "data");
    for (std::size_t i = 0; i < 45; ++i) {
        const int epoch = epochs[i / 5];
        const int seed = seeds[i % 5];
        const std::string start = std::to_string(epoch) + "," + std::to_string(seed) + ",";
        EXPECT_EQ(lines[1 + i].find(start + "0."), 0u) << lines[1 + i];
        if (i % 6 != 0)
            continue;  // every sixth is scored anew, so that all seeds have their turn
        const NeuralNetwork network = load_network(clone / network_of(epoch, seed)).network;
        const double right = score(answers_of(network, records), records);
        EXPECT_EQ(lines[1 + i], start + to_text(right, 4));
    }
}

}  // namespace

TEST(Chapter3, SavesAndScoresEachSeedAfterEachScoredEpochOnOneThreadAsOnFour) {
    const SmallClone clone(20, 50);
    for (const std::string stage : {"train --records 15", "query", "result"})
        ASSERT_EQ(clone.run("$chapter3 --threads 4 " + stage).exit_code, 0);
    expect_a_network_of_each(clone);
    expect_the_records_were_shown_seven_times(clone);
    expect_scores_of_the_saved_networks(clone);

    ASSERT_EQ(clone.run("$chapter3 --threads 1 --records 15 --output one").exit_code, 0);
    EXPECT_EQ(clone.run("ls one").out, "epochs.pgm\nnetworks\nscores.csv\n");
    const Outcome difference = clone.run("diff -rq one output/chapter3");
    EXPECT_EQ(difference.out + difference.err, "");

    const Outcome query =
        clone.run("rm one/networks/epoch_10_seed_2/training.csv; $chapter3 query --output one");
    EXPECT_EQ(query.exit_code, 1);
    EXPECT_EQ(query.err,
              "chapter3: one/networks/epoch_10_seed_2/training.csv: not there yet: "
              "`.build/release/chapter3 --output one train` makes it\n");
}

TEST(Chapter3, CommittedMeansAreInTheExpectedRanges) {
    const std::vector<double> mean = {.9480, .9594, .9635, .9652, .9656,
                                      .9663, .9649, .9644, .9625};
    const std::vector<double> range = {.003, .004, .003, .004, .004, .003, .003, .003, .005};
    const std::vector<Spread> spreads = committed_spreads();
    ASSERT_EQ(spreads.size(), epochs.size());
    for (std::size_t i = 0; i < spreads.size(); ++i) {
        EXPECT_EQ(spreads[i].name, std::to_string(epochs[i]));
        EXPECT_NEAR(spreads[i].mean, mean[i], range[i]) << "after " << epochs[i] << " epochs";
    }
}

TEST(Chapter3, CommittedScoresRiseForFourToTenEpochsThenFallSlowly) {
    const std::vector<Spread> spreads = committed_spreads();
    for (std::size_t i = 1; i < 4; ++i)
        EXPECT_GT(spreads[i].mean, spreads[i - 1].mean) << "after " << epochs[i] << " epochs";
    const Spread& best = best_of(spreads);
    EXPECT_GE(std::stoi(best.name), 4);
    EXPECT_LE(std::stoi(best.name), 10);
    EXPECT_LT(spreads.back().mean, best.mean - 0.002) << "it does not fall";
    EXPECT_GT(spreads.back().mean, spreads.front().mean + 0.005) << "it falls fast";
}

TEST(Chapter3, CommittedFirstEpochIsChapter2sRateOf01) {
    Rows same;
    for (const std::vector<std::string>& row : rows_in("output/chapter2/scores.csv"))
        if (row[0] == "0.1")
            same.push_back({"1", row[1], row[2]});
    ASSERT_EQ(same.size(), seeds.size());
    const Rows chapter3 = rows_in(output + "/scores.csv");
    EXPECT_EQ(Rows(chapter3.begin(), chapter3.begin() + 5), same);
}

TEST(Chapter3, CommittedPictureIsThatOfTheCommittedScores) {
    const SmallClone clone(20, 10);
    put(clone / (output + "/scores.csv"), contents_of(output + "/scores.csv"));
    const Outcome result = clone.run("$chapter3 result");
    ASSERT_EQ(result.exit_code, 0) << result.err;
    EXPECT_TRUE(contents_of(clone / (output + "/epochs.pgm")) ==
                contents_of(output + "/epochs.pgm"));
    EXPECT_EQ(result.out.find(spreads_to_text({"epoch", "epoch #"}, committed_spreads())), 0u)
        << result.out;
}
