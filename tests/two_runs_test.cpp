// Two runs of chapter 2, in small, that write into one folder at once: what stands there in the end
// is whole.

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/in_small.h"
#include "tests/whole_files.h"

namespace {

class TwoRunsAtOnce : public testing::Test {
protected:
    TwoRunsAtOnce() { put_in_small("chapter2", clone_); }

    // The files of a run of its own.
    Files undisturbed(const std::string& options) {
        const Outcome outcome = clone_.run("$chapter2 --output undisturbed " + options);
        EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
        const Files files = files_in(clone_ / "undisturbed");
        EXPECT_EQ(files.size(), networks * 3 + 2) << "three files a network, a table and a picture";
        return files;
    }

    const std::size_t networks = 2;
    // So few records that a run does little but write and read its files.
    const SmallClone clone_{20, 10};
};

}  // namespace

// What the first to finish has written stays where it is, for the other writes the same.
TEST_F(TwoRunsAtOnce, OfOneProgramAndSettingsBothEndWell) {
    const Files whole = undisturbed("");
    for (int i = 0; i < 20; ++i) {
        const Outcome two = clone_.run(
            "rm -rf shared; $chapter2 --output shared & $chapter2 --output shared; second=$?; "
            "wait $!; first=$?; [ $first = 0 ] && [ $second = 0 ]");
        EXPECT_EQ(two.exit_code, 0) << two.err;
        EXPECT_TRUE(files_in(clone_ / "shared") == whole);
    }
    EXPECT_EQ(clone_.run("find shared -name '*.partial' -o -name '*.unfinished'").out, "");
}

// Where the second begins only when the first has ended, both end well. Where the one that stops
// was just saving a network, the other finds it, and refuses to compare it with its own.
TEST_F(TwoRunsAtOnce, OfOtherSettingsOneStopsAndTheResultsAreTheOthers) {
    const Files of_15 = undisturbed("--records 15");
    const Files of_20 = undisturbed("--records 20");
    int stopped = 0;
    for (int i = 0; i < 40; ++i) {
        const Outcome two = clone_.run(
            "rm -rf shared; $chapter2 --output shared --records 15 > out15 2> err15 & "
            "$chapter2 --output shared --records 20 > out20 2> err20; second=$?; wait $!; "
            "first=$?; "
            "grep -h '^chapter2: ' err15 err20 >&2; echo $first $second");
        const Files files = files_in(clone_ / "shared");
        expect_whole(files, of_15, of_20);
        const Files& finished = two.out == "0 1\n" ? of_15 : of_20;
        if (two.out == "0 1\n" || two.out == "1 0\n") {
            EXPECT_EQ(files.at("scores.csv"), finished.at("scores.csv"));
        }
        EXPECT_EQ(std::count(two.err.begin(), two.err.end(), '\n'),
                  std::count(two.out.begin(), two.out.end(), '1'))
            << two.out << two.err;
        if (contains(two.err, "another program has begun to train here, and so this one stops\n"))
            ++stopped;
    }
    EXPECT_GT(stopped, 0);
}
