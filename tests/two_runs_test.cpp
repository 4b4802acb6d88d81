// Two runs of chapter 2, in small, that write into one folder at once: what stands there in the end
// is whole.

#include <gtest/gtest.h>

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

    const std::size_t networks = 4;
    // So few records that a run does little but write and read its files.
    const SmallClone clone_{20, 10};
};

}  // namespace

// One may find a network missing that the other is just replacing, and says so in one line; what
// stands in the end is whole all the same.
TEST_F(TwoRunsAtOnce, EndWithWholeFiles) {
    const Files whole = undisturbed("");
    for (int i = 0; i < 20; ++i) {
        const Outcome two = clone_.run(
            "$chapter2 --output shared & $chapter2 --output shared; second=$?; wait $!; first=$?; "
            "[ $first = 0 ] || [ $second = 0 ]");
        EXPECT_EQ(two.exit_code, 0) << two.err;
        EXPECT_TRUE(files_in(clone_ / "shared") == whole);
    }
    EXPECT_EQ(clone_.run("find shared -name '*.partial'").out, "");
}

TEST_F(TwoRunsAtOnce, LeaveEachNetworkAsTheOneOrTheOtherTrainedIt) {
    const Files of_15 = undisturbed("--records 15");
    const Files of_20 = undisturbed("--records 20");
    for (int i = 0; i < 40; ++i) {
        const Outcome two = clone_.run(
            "$chapter2 train --output shared --records 15 & "
            "$chapter2 train --output shared --records 20; second=$?; wait $!; first=$?; "
            "[ $first = 0 ] && [ $second = 0 ]");
        EXPECT_EQ(two.exit_code, 0) << two.err;
        const Files files = files_in(clone_ / "shared");
        EXPECT_EQ(files.size(), networks * 3);
        expect_whole(files, of_15, of_20);
    }
}
