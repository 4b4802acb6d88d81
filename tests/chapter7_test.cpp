// Chapter 7 as a reader runs it, on a few records, and its committed results.

#include <gtest/gtest.h>

#include "tests/committed.h"
#include "tests/small_clone.h"

namespace {

const std::string output = "output/chapter7";

// A reader's clone with the pictures of the project, trained on a few records.
class Chapter7 : public testing::Test {
protected:
    Chapter7() { EXPECT_EQ(clone_.run("$chapter7 train").exit_code, 0); }

    // What is said on stderr to this query, which must fail.
    std::string mistake(const std::string& commands) const {
        const Outcome outcome = clone_.run(commands + "; $chapter7 query");
        EXPECT_EQ(outcome.exit_code, 1);
        EXPECT_EQ(lines_of(outcome.err).size(), 1u) << outcome.err;
        return outcome.err;
    }

    const SmallClone clone_{40, 10};
};

}  // namespace

TEST_F(Chapter7, AnswersEveryPictureInTheOrderOfTheirNames) {
    ASSERT_EQ(clone_
                  .run("cp data/handwriting/thin_0.pgm data/handwriting/without.pgm; "
                       "touch data/handwriting/other.png; $chapter7 query")
                  .exit_code,
              0);
    const Rows rows = rows_in(clone_ / (output + "/answers.csv"));
    ASSERT_EQ(rows.size(), 15u);
    EXPECT_EQ(rows[0].at(0), "broad_2.pgm");
    EXPECT_EQ(rows[0].at(1), "2");
    EXPECT_EQ(rows[13].at(0), "varied_3.pgm");
    EXPECT_EQ(rows[14].at(0), "without.pgm");
    EXPECT_EQ(rows[14].at(1), "") << "its name has no digit";
    const Outcome result = clone_.run("$chapter7 result");
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_TRUE(contains(result.out, "Of 14 pictures that are named for their digit"))
        << result.out;
}

TEST_F(Chapter7, APictureThatCannotBeReadGetsOneLineAndTheOthersAreAnswered) {
    const Outcome outcome = clone_.run(
        "cd data/handwriting; printf 'P5 1 1 255\\n' > a_1.pgm; mkfifo b_2.pgm; "
        "printf 'P2 2 2 255 255 255 255 255' > c_3.PGM; cp thin_0.pgm 'd,4.pgm'; "
        "cp thin_0.pgm ._e_5.pgm; cd ../..; $chapter7 query");
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    const std::vector<std::string> lines = lines_of(outcome.err);
    ASSERT_EQ(lines.size(), 4u) << outcome.err;
    EXPECT_EQ(lines[0].find("chapter7: data/handwriting/a_1.pgm: truncated"), 0u) << lines[0];
    EXPECT_EQ(lines[1],
              "chapter7: data/handwriting/b_2.pgm: a pipe, a socket or a device where a "
              "file was expected");
    EXPECT_EQ(lines[2].find("chapter7: data/handwriting/c_3.PGM: no ink"), 0u) << lines[2];
    EXPECT_EQ(lines[3],
              "chapter7: data/handwriting/d,4.pgm: a name without commas, quotes and "
              "line ends was expected");
    EXPECT_EQ(rows_in(clone_ / (output + "/answers.csv")).size(), 14u);
    EXPECT_EQ(clone_.run("$chapter7 result").exit_code, 0);
}

TEST_F(Chapter7, WithoutAPictureThatCanBeReadItFails) {
    const std::string blank = "P2 2 2 255 255 255 255 255";
    const Outcome none = clone_.run("rm data/handwriting/*.pgm; printf '" + blank +
                                    "' > data/handwriting/a_1.pgm; $chapter7 query");
    EXPECT_EQ(none.exit_code, 1);
    ASSERT_EQ(lines_of(none.err).size(), 2u) << none.err;
    EXPECT_EQ(lines_of(none.err)[1],
              "chapter7: data/handwriting: none of its pictures can be read");
    EXPECT_EQ(mistake("rm data/handwriting/*.pgm"),
              "chapter7: data/handwriting: no .pgm there: `make handwriting` makes them of "
              "photographs\n");
    EXPECT_EQ(mistake("rm -r data/handwriting"),
              "chapter7: data/handwriting: cannot be read: No such file or directory\n");
}

TEST_F(Chapter7, LooksAtAllPicturesBeforeTheTraining) {
    const Outcome outcome = clone_.run("printf P5 > data/handwriting/a_1.pgm; $chapter7");
    EXPECT_EQ(outcome.exit_code, 0);
    const std::size_t refusal = outcome.err.find("a_1.pgm: truncated");
    EXPECT_LT(refusal, outcome.err.find("trained network")) << outcome.err;
    EXPECT_EQ(outcome.err.find("a_1.pgm", refusal + 1), std::string::npos) << "said once";
    EXPECT_EQ(clone_.run("rm data/handwriting/*; $chapter7 train").exit_code, 0)
        << "it is not asked about pictures";
}

TEST_F(Chapter7, PicturesWithoutADigitInTheirNameGetAnswersAndNoTableOfSteps) {
    const Outcome outcome = clone_.run(
        "cd data/handwriting; mv thin_0.pgm letter.pgm; rm *_*.pgm; cd ../..; "
        "$chapter7 query && $chapter7 result");
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_TRUE(contains(outcome.out, "letter.pgm")) << outcome.out;
    EXPECT_TRUE(
        contains(outcome.out, "No name tells the digit: in mine_3.pgm, the 3 at its end does.\n"));
    EXPECT_FALSE(contains(outcome.out, "left out")) << outcome.out;
    EXPECT_FALSE(contains(outcome.out, "read right")) << outcome.out;
}

TEST_F(Chapter7, ResultRefusesOtherPicturesThanQueryHad) {
    ASSERT_EQ(clone_.run("$chapter7 query").exit_code, 0);
    const Outcome fewer = clone_.run("mv data/handwriting/grainy_1.pgm .; $chapter7 result");
    EXPECT_EQ(fewer.err,
              "chapter7: output/chapter7/answers.csv: line 5, column 1: "
              "\"grainy_1.pgm\" where grey_8.pgm was expected: "
              "`.build/release/chapter7 query` makes it anew\n");
    const Outcome more = clone_.run("mv grainy_1.pgm data/handwriting/z.pgm; $chapter7 result");
    EXPECT_EQ(more.exit_code, 1);
}

TEST_F(Chapter7, LeavesOutEachStepForThePicturesThatAreNamed) {
    ASSERT_EQ(
        clone_
            .run(
                "cd data/handwriting && rm [a-fh-z]*.pgm gr[ei]*.pgm && cp grainy_1.pgm grainy.pgm")
            .exit_code,
        0);
    const Outcome outcome = clone_.run("$chapter7 query && $chapter7 result");
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    for (const std::vector<std::string>& row : rows_in(clone_ / (output + "/steps.csv")))
        EXPECT_TRUE(row.at(1) == "0" || row.at(1) == "1") << row.at(0);
    EXPECT_TRUE(contains(outcome.out, "left out  read right  confidence")) << outcome.out;
}

TEST_F(Chapter7, TakesAnotherFolderOfData) {
    const Outcome other = clone_.run(
        "mkdir other; mv data/handwriting other; $chapter7 query --data other && "
        "$chapter7 result --data other");
    EXPECT_EQ(other.exit_code, 0) << other.err;
    EXPECT_TRUE(contains(other.out, "thin_0.pgm")) << other.out;
}

// Written once, and none chosen for its answer.
TEST(Chapter7Results, AllAreReadRightAndFewerAsTheyAre) {
    int right = 0, right_as_are = 0;
    const Rows rows = rows_in(output + "/answers.csv");
    ASSERT_EQ(rows.size(), 14u);
    for (const std::vector<std::string>& row : rows) {
        right += row.at(1) == row.at(2) ? 1 : 0;
        right_as_are += row.at(1) == row.at(4) ? 1 : 0;
    }
    EXPECT_EQ(right, 14);
    EXPECT_LT(right_as_are, right);
}

TEST(Chapter7Results, CommittedPictureIsThatOfTheCommittedAnswers) {
    const TemporaryFolder folder;
    const std::string here = folder.path().string();
    const Outcome result = run("cp " + output + "/*.csv " + here +
                               " && .build/release/chapter7 result --output " + here);
    ASSERT_EQ(result.exit_code, 0) << result.err;
    EXPECT_TRUE(contents_of(folder / "handwriting.pgm") ==
                contents_of(output + "/handwriting.pgm"));
}
