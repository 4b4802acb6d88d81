// Chapter 2 as a reader runs it, on a few records, and its committed results.

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

const std::string output = "output/chapter2";
const std::vector<std::string> rates = {"0.01", "0.05", "0.08", "0.1", "0.12", "0.15",
                                        "0.18", "0.2",  "0.3",  "0.5", "0.7",  "1"};
const std::vector<std::string> seeds = {"1", "2", "3", "4", "5"};

fs::path network_of(const std::string& rate, const std::string& seed) {
    return output + "/networks/rate_" + rate + "_seed_" + seed;
}

std::vector<Spread> committed_spreads() {
    return spreads_in(output + "/scores.csv");
}

// Each differs from all others.
void expect_a_network_of_each(const SmallClone& clone) {
    std::set<std::string> weights;
    for (const std::string& rate : rates) {
        for (const std::string& seed : seeds) {
            const fs::path folder = clone / network_of(rate, seed);
            const std::string training = rate + ",1," + seed + ",15,100,";
            EXPECT_TRUE(contains(contents_of(folder / "training.csv"), "\n" + training))
                << training;
            weights.insert(contents_of(folder / "weights_hidden_output.csv"));
        }
    }
    EXPECT_EQ(weights.size(), 60u) << "some networks are the same";
    EXPECT_EQ(clone.run("ls output/chapter2/networks | wc -l").out, "60\n");
}

// To the last bit.
void expect_the_first_15_records_were_trained_on(const SmallClone& clone) {
    const NeuralNetwork saved = load_network(clone / network_of("0.3", "2")).network;
    const Records records = read_training_records(clone / "data");
    NeuralNetwork network(784, 100, 10, 0.3f, 2);
    for (int record = 0; record < 15; ++record)
        network.train(records.inputs(record), records.targets(record));
    EXPECT_TRUE(saved.weights_input_hidden() == network.weights_input_hidden());
    EXPECT_TRUE(saved.weights_hidden_output() == network.weights_hidden_output());
}

void expect_scores_of_the_saved_networks(const SmallClone& clone) {
    const std::vector<std::string> lines = lines_of(contents_of(clone / (output + "/scores.csv")));
    ASSERT_EQ(lines.size(), 61u);
    EXPECT_EQ(lines[0], "learning_rate,seed,score");
    const Records records = read_test_records(clone / "data");
    for (std::size_t i = 0; i < 60; ++i) {
        const std::string& rate = rates[i / 5];
        const std::string& seed = seeds[i % 5];
        EXPECT_EQ(lines[1 + i].find(rate + "," + seed + ",0."), 0u) << lines[1 + i];
        if (i % 7 != 0)
            continue;  // every seventh is scored anew, so that all seeds have their turn
        const NeuralNetwork network = load_network(clone / network_of(rate, seed)).network;
        const double right = score(answers_of(network, records), records);
        EXPECT_EQ(lines[1 + i], rate + "," + seed + "," + to_text(right, 4));
    }
}

}  // namespace

TEST(Chapter2, SavesAndScoresTheNetworkOfEveryRateAndSeedOnOneThreadAsOnFour) {
    const SmallClone clone(20, 50);
    for (const std::string stage : {"train --records 15", "query", "result"})
        ASSERT_EQ(clone.run("$chapter2 --threads 4 " + stage).exit_code, 0);
    expect_a_network_of_each(clone);
    expect_the_first_15_records_were_trained_on(clone);
    expect_scores_of_the_saved_networks(clone);

    ASSERT_EQ(clone.run("$chapter2 --threads 1 --records 15 --output one").exit_code, 0);
    EXPECT_EQ(clone.run("ls one").out, "learning_rate.pgm\nnetworks\nscores.csv\n");
    const Outcome difference = clone.run("diff -rq one output/chapter2");
    EXPECT_EQ(difference.out + difference.err, "");
}

// A spreadsheet may have sorted them by score.
TEST(Chapter2, ResultRefusesScoresInAnotherOrder) {
    const SmallClone clone(20, 10);
    put(clone / (output + "/scores.csv"), contents_of(output + "/scores.csv"));
    const Outcome result = clone.run(
        "cd output/chapter2; (head -n 1 scores.csv; tail -n +2 scores.csv | sort -t, -k3) > sorted;"
        "mv sorted scores.csv; cd ../..; ulimit -t 60; $chapter2 result");
    EXPECT_EQ(result.exit_code, 1) << "over 128: stopped after a minute of computing";
    EXPECT_NE(result.err.find("chapter2: output/chapter2/scores.csv: "), std::string::npos)
        << result.err;
}

// A thread needs memory for its stack, which is scarce here.
TEST(Chapter2, WorksWithTheThreadsTheSystemGives) {
    const SmallClone clone(20, 10);
    const Outcome few = clone.run(
        "ulimit -s 1000000 && ulimit -v 4000000 && $chapter2 train --threads 60 2> /dev/null");
    EXPECT_EQ(few.exit_code, 0);
    EXPECT_EQ(clone.run("ls output/chapter2/networks/*/training.csv | wc -l").out, "60\n");
}

TEST(Chapter2, CommittedMeansAreInTheExpectedRanges) {
    const std::vector<double> low = {.908, .937, .943, .944, .944, .948,
                                     .947, .946, .939, .907, .875, .795};
    const std::vector<double> high = {.912, .944, .951, .950, .953, .955,
                                      .953, .955, .949, .934, .911, .866};
    const std::vector<Spread> spreads = committed_spreads();
    ASSERT_EQ(spreads.size(), rates.size());
    for (std::size_t i = 0; i < spreads.size(); ++i) {
        EXPECT_EQ(spreads[i].name, rates[i]);
        EXPECT_GE(spreads[i].mean, low[i]) << "at rate " << rates[i];
        EXPECT_LE(spreads[i].mean, high[i]) << "at rate " << rates[i];
    }
}

TEST(Chapter2, CommittedScoresHaveAPlateauAboveTheLowestAndTheHighestRates) {
    double plateau = 1;
    for (const Spread& spread : committed_spreads())
        if (std::stod(spread.name) > 0.07 && std::stod(spread.name) < 0.25)
            plateau = std::min(plateau, spread.lowest);
    for (const Spread& spread : committed_spreads()) {
        const bool beside = std::stod(spread.name) < 0.02 || std::stod(spread.name) > 0.4;
        EXPECT_EQ(spread.highest < plateau - 0.005, beside) << "at rate " << spread.name;
    }
}

TEST(Chapter2, CommittedPictureIsThatOfTheCommittedScores) {
    const SmallClone clone(20, 10);
    put(clone / (output + "/scores.csv"), contents_of(output + "/scores.csv"));
    const Outcome result = clone.run("$chapter2 result");
    ASSERT_EQ(result.exit_code, 0) << result.err;
    EXPECT_TRUE(contents_of(clone / (output + "/learning_rate.pgm")) ==
                contents_of(output + "/learning_rate.pgm"));
    EXPECT_EQ(
        result.out.find(spreads_to_text({"learning rate", "learning rate #"}, committed_spreads())),
        0u)
        << result.out;
}
