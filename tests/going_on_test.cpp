// Training that was stopped, as a reader sees it go on: what it says is there, and what it makes of
// a network that was damaged in between. The chapters are in small, and killed before a call.

#include <gtest/gtest.h>

#include "tests/in_small.h"
#include "tests/injector.h"
#include "tests/whole_files.h"

namespace {

class GoingOn : public testing::Test {
protected:
    void SetUp() override {
        if (!is_linux())
            GTEST_SKIP() << "a call can be told from another on Linux only";
        put_injector(clone_);
    }

    // Trains until the network is to be renamed to its place that comes after so many others.
    void train_and_stop_after(const std::string& chapter, int networks) {
        put_in_small(chapter, clone_);
        const std::string command = "$" + chapter + " train --threads 1 --output results";
        EXPECT_EQ(clone_.run(command + " && rm -rf whole && mv results whole").exit_code, 0);
        int renames = 0;
        do {
            clone_.run("rm -rf results");
            run_injected(clone_,
                         "FAULT_KILLS=yes FAULT_CALL=rename FAULT_AT=" + std::to_string(++renames),
                         command);
        } while (there() < networks && renames < 20);
        ASSERT_EQ(there(), networks);
        train_ = command;
    }

    int there() const {
        return std::stoi(
            clone_.run("ls results/networks | grep -v 'partial\\|unfinished' | wc -l").out);
    }

    void expect_the_files_of_an_undisturbed_run() const {
        EXPECT_TRUE(files_in(clone_ / "results") == files_in(clone_ / "whole"));
    }

    const SmallClone clone_{20, 10};
    std::string train_;
};

}  // namespace

TEST_F(GoingOn, SaysHowManyNetworksAreThere) {
    train_and_stop_after("chapter2", 1);
    const Outcome outcome = clone_.run(train_);
    EXPECT_TRUE(contains(outcome.err, "1 of 2 networks are there\n")) << outcome.err;
    expect_the_files_of_an_undisturbed_run();
}

// Chapter 3 saves a network along the way: that of the first epoch counts, too.
TEST_F(GoingOn, TrainsAnewWhatWasDamagedAtAnyOfItsStops) {
    for (const std::string epoch : {"epoch_01", "epoch_02"}) {
        train_and_stop_after("chapter3", 2);
        put(clone_ / ("results/networks/" + epoch + "_seed_1/training.csv"), "half a li");
        const Outcome outcome = clone_.run(train_);
        EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
        expect_the_files_of_an_undisturbed_run();
    }
}
