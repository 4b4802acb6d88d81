// Chapter 9 as a reader runs it, on a few records, and its committed results.

#include <gtest/gtest.h>

#include "common/experiment/saved_network.h"
#include "tests/committed.h"
#include "tests/in_small.h"
#include "tests/small_clone.h"

namespace {

const std::string output = "output/chapter9";

}  // namespace

TEST(Chapter9, StagesApartOnFourThreadsGiveTheFilesOfAllStagesOnOneThread) {
    const SmallClone clone(3, 10);
    put_in_small("chapter9", clone);
    ASSERT_EQ(clone.run("$chapter9 --threads 1 --output one").exit_code, 0);
    for (const std::string stage : {"train", "query", "result"})
        ASSERT_EQ(clone.run("$chapter9 --threads 4 --output four " + stage).exit_code, 0);
    EXPECT_EQ(clone.run("ls one").out,
              "distorted.pgm\nmistakes.csv\nmistakes.pgm\nnetworks\nrecipes.pgm\nscores.csv\n");
    const Outcome difference = clone.run("diff -rq one four");
    EXPECT_EQ(difference.out + difference.err, "");
}

TEST(Chapter9, ShowsUntrainedNetworksTooAndSaysOnceThatWeightsOfTheLastWereChanged) {
    const SmallClone clone(5, 10);
    const Outcome outcome = clone.run("$chapter9 --records 0 --output here");
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_EQ(clone.run("ls here/networks | wc -l").out, "14\n");
    const SavedNetwork longest = load_network(clone / "here/networks/8_seed_1");
    EXPECT_EQ(longest.network.weights_input_hidden().rows(), 800);
    EXPECT_EQ(longest.history.texts[1], "60");
    const std::string weights = "here/networks/8_seed_1/weights_hidden_output.csv";
    EXPECT_EQ(clone.run("sed -i '1s/[^,]*/9/' " + weights + "; $chapter9 query --output here").err,
              weights + " was changed after the training\n");
}

// The ladder, as measured with independent programs.
TEST(Chapter9, CommittedLadderClimbsPastTheAuthorsRecord) {
    const std::vector<Spread> rungs = spreads_in(output + "/scores.csv");
    ASSERT_EQ(rungs.size(), 8u);
    EXPECT_NEAR(rungs[0].mean, 0.975, 0.004);
    EXPECT_GT(rungs[1].mean, rungs[0].mean);
    EXPECT_GT(rungs[3].lowest, rungs[2].highest) << "digits set upright";
    EXPECT_GT(rungs[4].lowest, rungs[3].highest) << "rubber sheets";
    EXPECT_GE(rungs[4].mean, 0.986) << "nothing changed but the digits";
    EXPECT_GE(rungs[5].mean, 0.990) << "without the slope";
    EXPECT_GE(rungs[7].mean, 0.9915) << "the long one";
    EXPECT_GT(rungs[3].lowest, 0.9803) << "past the author's record";
}

TEST(Chapter9, CommittedMistakesAreThoseOfTheLastNetwork) {
    const double score = std::stod(rows_in(output + "/scores.csv").back().back());
    const Rows mistakes = rows_in(output + "/mistakes.csv");
    EXPECT_NEAR(1 - double(mistakes.size()) / 10000, score, 1e-9);
}

TEST(Chapter9, CommittedPicturesAreThoseOfTheCommittedTables) {
    const TemporaryFolder folder;
    const std::string here = folder.path().string();
    const Outcome result = run("cp " + output + "/*.csv " + here +
                               " && .build/release/chapter9 result --output " + here);
    ASSERT_EQ(result.exit_code, 0) << result.err;
    for (const std::string picture : {"recipes.pgm", "mistakes.pgm", "distorted.pgm"})
        EXPECT_TRUE(contents_of(folder / picture) == contents_of(output + "/" + picture))
            << picture;
}
