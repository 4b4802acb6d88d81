// Training that was stopped goes on with the networks that are not there yet; training that was not
// stopped begins anew.

#include "common/experiment/unfinished.h"

#include <gtest/gtest.h>

#include <chrono>

#include "common/experiment/train_networks.h"
#include "tests/small_clone.h"

namespace {

namespace fs = std::filesystem;

const std::vector<Run> two_runs = {{"networks/a", {"a"}, 3, 0.1f, 1, 1},
                                   {"networks/b", {"b"}, 3, 0.1f, 1, 2}};

std::vector<std::string> trained;

// Trains nothing, remembers whose turn it was, and is stopped in the epoch of "b" if so told.
bool stop_at_b = false;
void remembered_epoch(NeuralNetwork&, const Records&, const Run& run, int, Progress&) {
    if (stop_at_b && run.columns.front() == "b")
        throw std::runtime_error("stopped");
    trained.push_back(run.columns.front());
}

class UnfinishedTraining : public testing::Test {
protected:
    UnfinishedTraining() {
        options_.data = clone_ / "data";
        options_.output = clone_ / "output";
        options_.program = clone_ / ".build/release/chapter1";
        put(options_.program, "a program");
        // Any note is younger than the program.
        fs::last_write_time(options_.program,
                            fs::file_time_type::clock::now() - std::chrono::hours(1));
    }

    std::vector<std::string> train(bool stopped) {
        trained.clear();
        stop_at_b = stopped;
        try {
            train_networks(options_, two_runs, remembered_epoch);
        } catch (const std::runtime_error&) {
            EXPECT_TRUE(stopped);
        }
        return trained;
    }

    const SmallClone clone_{5, 5};
    Options options_;
};

using Names = std::vector<std::string>;

}  // namespace

TEST_F(UnfinishedTraining, GoesOnWithTheNetworksThatAreNotThereYet) {
    EXPECT_EQ(train(true), Names{"a"});
    EXPECT_EQ(train(false), Names{"b"});
}

TEST_F(UnfinishedTraining, ThatCameToItsEndBeginsAnew) {
    EXPECT_EQ(train(false), (Names{"a", "b"}));
    EXPECT_EQ(train(false), (Names{"a", "b"}));
    EXPECT_EQ(clone_.run("find output -name '*.unfinished'").out, "");
}

TEST_F(UnfinishedTraining, ByAProgramThatWasBuiltAnewBeginsAnew) {
    train(true);
    fs::last_write_time(options_.program, fs::file_time_type::clock::now() + std::chrono::hours(1));
    EXPECT_EQ(train(false), (Names{"a", "b"}));
}

TEST_F(UnfinishedTraining, OnOtherRecordsBeginsAnew) {
    train(true);
    options_.records = 4;
    EXPECT_EQ(train(false), (Names{"a", "b"}));
}

TEST_F(UnfinishedTraining, DoesNotTakeANetworkThatIsNotThatOfItsRun) {
    train(true);
    save_network(NeuralNetwork(784, 3, 10, 0.2f, 1), {0.2f, 1, 1, 5},
                 options_.output / "networks/a");
    EXPECT_EQ(train(false), (Names{"a", "b"}));
}

TEST_F(UnfinishedTraining, DoesNotTakeADamagedNetwork) {
    train(true);
    put(options_.output / "networks/a/training.csv", "half a li");
    EXPECT_EQ(train(false), (Names{"a", "b"}));
}

// The networks of an earlier training are older than the note.
TEST_F(UnfinishedTraining, DoesNotTakeNetworksOfTheTrainingBefore) {
    train(false);
    for (const std::string name : {"a", "b"})
        fs::last_write_time(options_.output / "networks" / name / "training.csv",
                            fs::file_time_type::clock::now() - std::chrono::minutes(1));
    EXPECT_EQ(train(true), Names{"a"});
}

TEST(Unfinished, AReaderIsToldWhatIsThere) {
    const SmallClone clone(200, 10);
    const Outcome again = clone.run(
        "touch -d '1 hour ago' $chapter4; "
        "$chapter4 train --threads 1 2> early & "
        "while kill -0 $! && ! grep -q '30 of 120' early; do sleep 0.02; done; "
        "kill -KILL $!; wait $!; "
        "$chapter4 train 2> said; head -n 1 said");
    EXPECT_EQ(again.out.find("going on after training that was stopped: "), 0u) << again.out;
    const Outcome complete = clone.run("$chapter4 query && wc -l < output/chapter4/scores.csv");
    EXPECT_EQ(complete.out, "121\n") << complete.err;
}
