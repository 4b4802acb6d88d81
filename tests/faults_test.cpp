// Chapter 2 when it is killed, and when two of it run at once: what stands in its output folder is
// whole at every moment, and another run completes it to the same bytes.

#include <gtest/gtest.h>

#include <chrono>

#include "tests/small_clone.h"
#include "tests/whole_files.h"

namespace fs = std::filesystem;

namespace {

class Faults : public testing::Test {
protected:
    // Runs chapter 2 undisturbed; leaves its files in `files` and returns its milliseconds.
    int run_undisturbed(const std::string& options, Files& files) {
        const auto start = std::chrono::steady_clock::now();
        const Outcome outcome = clone_.run("$chapter2 --output undisturbed " + options);
        const auto end = std::chrono::steady_clock::now();
        EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
        files = files_in(clone_ / "undisturbed");
        EXPECT_EQ(files.size(), 60u * 3 + 2) << "three files a network, a table and a picture";
        return static_cast<int>(
            std::chrono::duration_cast<std::chrono::milliseconds>(end - start).count());
    }

    const SmallClone clone_{200, 50};
};

}  // namespace

TEST_F(Faults, KilledAtTwentyMomentsItLeavesWholeFilesAndCompletesThem) {
    Files of_100, of_200;
    run_undisturbed("--records 100", of_100);
    const int milliseconds = run_undisturbed("--records 200", of_200);
    int killed = 0;
    for (int i = 0; i < 20; ++i) {
        const int moment = milliseconds * (2 * i + 1) / 40;
        const std::string seconds = std::to_string(moment / 1000.0);
        const std::string records = i % 2 == 0 ? "100" : "200";  // new files over old ones
        const Outcome outcome = clone_.run("$chapter2 --output killed --records " + records +
                                           " & sleep " + seconds + "; kill -KILL $!; wait $!");
        killed += outcome.exit_code == 128 + 9 ? 1 : 0;
        SCOPED_TRACE("killed after " + seconds + " s");
        fs::create_directory(clone_ / "killed");
        expect_whole(files_in(clone_ / "killed"), of_100, of_200);
    }
    EXPECT_GE(killed, 10) << "most runs were over before they were killed";

    const Outcome rerun = clone_.run("$chapter2 --output killed --records 200");
    EXPECT_EQ(rerun.exit_code, 0) << rerun.err;
    EXPECT_TRUE(files_in(clone_ / "killed") == of_200);
}

// One may find a network missing that the other is just replacing, and says so in one line; what
// stands in the end is whole all the same.
TEST_F(Faults, TwoRunsAtOnceEndWithWholeFiles) {
    Files undisturbed;
    run_undisturbed("", undisturbed);
    for (int i = 0; i < 3; ++i) {
        const Outcome two = clone_.run(
            "$chapter2 --output shared & $chapter2 --output shared; second=$?; wait $!; first=$?; "
            "[ $first = 0 ] || [ $second = 0 ]");
        EXPECT_EQ(two.exit_code, 0) << two.err;
        EXPECT_TRUE(files_in(clone_ / "shared") == undisturbed);
    }
    EXPECT_EQ(clone_.run("find shared -name '*.partial'").out, "");
}

TEST_F(Faults, TwoRunsAtOnceLeaveEachNetworkAsTheOneOrTheOtherTrainedIt) {
    Files of_100, of_200;
    run_undisturbed("--records 100", of_100);
    run_undisturbed("--records 200", of_200);
    for (int i = 0; i < 5; ++i) {
        const Outcome two = clone_.run(
            "$chapter2 train --output shared --records 100 & "
            "$chapter2 train --output shared --records 200; second=$?; wait $!; first=$?; "
            "[ $first = 0 ] && [ $second = 0 ]");
        EXPECT_EQ(two.exit_code, 0) << two.err;
        const Files files = files_in(clone_ / "shared");
        EXPECT_EQ(files.size(), 60u * 3);
        expect_whole(files, of_100, of_200);
    }
}
