// Chapter 8 as a reader runs it, on a few records, and its committed results.

#include <gtest/gtest.h>

#include "chapters/chapter8/turned.h"
#include "common/experiment/saved_network.h"
#include "common/files/text.h"
#include "common/mnist.h"
#include "common/random_numbers.h"
#include "tests/committed.h"
#include "tests/small_clone.h"
#include "tests/support.h"

namespace {

const std::string output = "output/chapter8";

// What chapter 8 saved under this name.
NeuralNetwork saved(const SmallClone& clone, const std::string& name) {
    return load_network(clone / (output + "/networks/" + name)).network;
}

void expect_same(const NeuralNetwork& a, const NeuralNetwork& b) {
    EXPECT_TRUE(a.weights_input_hidden() == b.weights_input_hidden());
    EXPECT_TRUE(a.weights_hidden_output() == b.weights_hidden_output());
}

void expect_each_record_turned_by_a_fresh_angle_of_the_runs_seed(const SmallClone& clone) {
    const Records records = read_training_records(clone / "data");
    NeuralNetwork network(784, 100, 10, 0.05f, 2);
    for (int epoch = 1; epoch <= 10; ++epoch) {
        std::mt19937 random = random_numbers_of(2, epoch);
        for (int record = 0; record < records.size(); ++record) {
            const double angle = uniform_number(-15, 15, random);
            network.train(turned(records.inputs(record), angle), records.targets(record));
        }
    }
    expect_same(saved(clone, "degrees_15_seed_2"), network);
}

void expect_the_books_way_to_show_each_record_as_it_is_and_turned(const SmallClone& clone) {
    const Records records = read_training_records(clone / "data");
    NeuralNetwork network(784, 100, 10, 0.01f, 3), plain = network;
    for (int epoch = 1; epoch <= 30; ++epoch) {
        for (int record = 0; record < records.size(); ++record) {
            const Matrix inputs = records.inputs(record);
            plain.train(inputs, records.targets(record));
            if (epoch > 10)
                continue;
            network.train(inputs, records.targets(record));
            network.train(turned(inputs, 10), records.targets(record));
            network.train(turned(inputs, -10), records.targets(record));
        }
    }
    expect_same(saved(clone, "turned_10_seed_3"), network);
    expect_same(saved(clone, "plain_30_seed_3"), plain);
}

}  // namespace

TEST(Chapter8, TrainsWithTurnedRecordsOnOneThreadAsOnFour) {
    const SmallClone clone(5, 10);
    for (const std::string stage : {"train", "query", "result"})
        ASSERT_EQ(clone.run("$chapter8 --threads 4 " + stage).exit_code, 0);
    expect_each_record_turned_by_a_fresh_angle_of_the_runs_seed(clone);
    expect_the_books_way_to_show_each_record_as_it_is_and_turned(clone);

    ASSERT_EQ(clone.run("$chapter8 --threads 1 --output one").exit_code, 0);
    EXPECT_EQ(clone.run("ls one").out,
              "degrees.pgm\nnetworks\nscores.csv\nturned.pgm\nways.csv\nways.pgm\n");
    const Outcome difference = clone.run("diff -rq one output/chapter8");
    EXPECT_EQ(difference.out + difference.err, "");
}

TEST(Chapter8, ShowsUntrainedNetworksToo) {
    const Outcome outcome = SmallClone(5, 10).run("$chapter8 --records 0");
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
}

TEST(Chapter8, CommittedMeansAreHighestAt10DegreesClearOf0AndOf25) {
    const std::vector<Spread> degrees = spreads_in(output + "/scores.csv");
    ASSERT_EQ(degrees.size(), 6u);
    EXPECT_EQ(best_of(degrees).name, "10");
    EXPECT_GT(degrees[2].lowest, degrees[0].highest);
    EXPECT_GT(degrees[0].lowest, degrees[5].highest);
    EXPECT_NEAR(degrees[0].mean, 0.9683, 0.003);
    EXPECT_NEAR(degrees[2].mean, 0.9724, 0.003);
}

TEST(Chapter8, CommittedScoresOfTheBooksWayAreThoseOfLongerTraining) {
    const std::vector<Spread> ways = spreads_in(output + "/ways.csv");
    ASSERT_EQ(ways.size(), 3u);
    EXPECT_GT(ways[1].lowest, ways[0].highest + 0.005);
    EXPECT_NEAR(ways[1].mean, ways[2].mean, 0.003);
    EXPECT_NEAR(ways[0].mean, 0.9616, 0.004);
    EXPECT_NEAR(ways[1].mean, 0.9713, 0.004);
    EXPECT_NEAR(ways[2].mean, 0.9727, 0.004);
}

// Turned by nothing, they are the network of chapter 4.
TEST(Chapter8, CommittedScoreOfSeed1At0DegreesIsChapter4sAfterTenEpochs) {
    std::string here, there = "none";
    for (const std::vector<std::string>& row : rows_in(output + "/scores.csv"))
        if (row.at(0) == "0" && row.at(1) == "1")
            here = row.at(2);
    for (const std::vector<std::string>& row : rows_in("output/chapter4/scores.csv"))
        if (row.at(0) == "0.05" && row.at(1) == "10")
            there = row.at(2);
    EXPECT_EQ(here, there);
}

TEST(Chapter8, CommittedPicturesAreThoseOfTheCommittedScores) {
    const SmallClone clone(5, 10);  // the first training record is the first of all
    for (const std::string table : {"/scores.csv", "/ways.csv"})
        put(clone / (output + table), contents_of(output + table));
    ASSERT_EQ(clone.run("$chapter8 result").exit_code, 0);
    for (const std::string picture : {"/degrees.pgm", "/ways.pgm", "/turned.pgm"})
        EXPECT_TRUE(contents_of(clone / (output + picture)) == contents_of(output + picture))
            << picture;
}
