// What all chapters' programs share, with chapters made for the tests.

#include "common/program/chapter.h"

#include <gtest/gtest.h>

#include "tests/support.h"

namespace {

int stages_run = 0;

void stage(const Options&) {
    ++stages_run;
}

// Runs a chapter that reads these records, in a folder without any.
int run_reading(Reads reads, std::string option) {
    const TemporaryFolder folder;
    const std::string data = (folder / "nowhere").string();
    const std::string output = (folder / "output").string();
    std::vector<std::string> words = {"chapter", "--data", data, "--output", output, option};
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    stages_run = 0;
    return run_chapter({3, "how often?", stage, stage, stage, reads},
                       static_cast<int>(arguments.size()), arguments.data());
}

std::string printed_by(Reads reads, const std::string& option) {
    testing::internal::CaptureStdout();
    run_reading(reads, option);
    return testing::internal::GetCapturedStdout();
}

}  // namespace

TEST(Chapter, ThatReadsNoRecordsRunsWithoutThem) {
    EXPECT_EQ(run_reading(Reads::no_records, "--threads=1"), 0);
    EXPECT_EQ(stages_run, 3);
    EXPECT_EQ(run_reading(Reads::training_records, "--threads=1"), 1);
    EXPECT_EQ(run_reading(Reads::all_records, "--threads=1"), 1);
    EXPECT_EQ(stages_run, 0) << "what is missing is said before the training";
}

TEST(Chapter, SaysInItsHelpWhichOptionsItDoesNotUse) {
    const std::string unused = "--data, --records and --threads\nchange nothing in it.\n";
    EXPECT_TRUE(contains(printed_by(Reads::no_records, "--help"), unused));
    EXPECT_FALSE(contains(printed_by(Reads::training_records, "--help"), "change nothing"));
    EXPECT_FALSE(contains(printed_by(Reads::all_records, "--help"), "change nothing"));
}
