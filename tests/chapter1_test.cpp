// Chapter 1 as a reader runs it: the release program, on the real data.

#include <gtest/gtest.h>

#include "common/experiment/saved_network.h"
#include "common/mnist.h"
#include "common/neural_network.h"
#include "tests/committed.h"
#include "tests/support.h"

namespace {

const std::string program = ".build/release/chapter1";

std::string output_to(const TemporaryFolder& folder) {
    return " --output " + folder.path().string();
}

const std::vector<std::string> results = {"score.csv", "confusion.csv", "mistakes.csv",
                                          "confusion.pgm", "mistakes.pgm"};

}  // namespace

// In 80 MB of memory: the records take 47 of them once, and are never copied.
TEST(Chapter1, FullEpochGivesTheCommittedResultsToTheLastByte) {
    const TemporaryFolder folder;
    const Outcome all = run("ulimit -v 80000 && " + program + output_to(folder));
    ASSERT_EQ(all.exit_code, 0) << all.err;
    for (const std::string& file : results)
        EXPECT_TRUE(contents_of(folder / file) == contents_of("output/chapter1/" + file)) << file;
}

TEST(Chapter1, CommittedScoreIsInTheExpectedRange) {
    const double score = std::stod(rows_in("output/chapter1/score.csv").at(0).at(4));
    EXPECT_GE(score, 0.930);
    EXPECT_LE(score, 0.955);
}

TEST(Chapter1, StagesApartGiveWhatTheyGiveTogether) {
    const TemporaryFolder together;
    const TemporaryFolder apart;
    const std::string records = " --records 300";
    const Outcome all = run(program + records + output_to(together));
    ASSERT_EQ(all.exit_code, 0) << all.err;
    for (const std::string stage : {" train", " query", " result"})
        ASSERT_EQ(run(program + stage + records + output_to(apart)).exit_code, 0) << stage;
    for (const std::string& file : results)
        EXPECT_TRUE(contents_of(together / file) == contents_of(apart / file)) << file;
}

TEST(Chapter1, SummaryTellsScoreRecordsAndFiles) {
    const TemporaryFolder folder;
    const Outcome all = run(program + " --records 300" + output_to(folder));
    ASSERT_EQ(all.exit_code, 0) << all.err;
    for (const std::string word : {"score 0.", "300 records", "Hardest digit", "mistakes.pgm"})
        EXPECT_NE(all.out.find(word), std::string::npos) << word << " is missing in\n" << all.out;
    EXPECT_NE(all.out.find('@'), std::string::npos) << "no mistake is drawn in\n" << all.out;
}

// With the committed tables. An exercise that changes the code may score outside the range, and so
// the sentence speaks of the unchanged program. After 59,999 records nothing is known of the range.
TEST(Chapter1, SaysOfAllRecordsOnlyWhatTheUnchangedProgramScores) {
    const TemporaryFolder folder;
    const std::string here = folder.path().string();
    ASSERT_EQ(run("cp output/chapter1/*.csv " + here).exit_code, 0);
    const std::string result = program + " result --output " + here;
    EXPECT_TRUE(contains(run(result).out,
                         "trained on 60000 records: score 0.9489.\n"
                         "With seeds 1 to 5 the unchanged program scores "));
    put(folder / "score.csv", "learning_rate,epochs,seed,records,score\n0.3,1,1,59999,0.9489\n");
    const std::string fewer = run(result).out;
    EXPECT_TRUE(contains(fewer, "trained on 59999 records: score 0.9489.\n")) << fewer;
    EXPECT_FALSE(contains(fewer, "unchanged")) << fewer;
}

TEST(Chapter1, NoRecordsSaveTheUntrainedNetwork) {
    const TemporaryFolder folder;
    ASSERT_EQ(run(program + " train --records 0" + output_to(folder)).exit_code, 0);
    const NeuralNetwork saved = load_network(folder / "network").network;
    const NeuralNetwork untrained(Records::pixels, 100, Records::digits, 0.3f, 1);
    EXPECT_TRUE(saved.weights_input_hidden() == untrained.weights_input_hidden());
    EXPECT_TRUE(saved.weights_hidden_output() == untrained.weights_hidden_output());
    EXPECT_EQ(saved.learning_rate(), 0.3f);
}

// The test program is compiled with other options than the release program, so this compares the
// bits of two builds, too.
TEST(Chapter1, SomeRecordsAreTheFirstOfTheFile) {
    const TemporaryFolder folder;
    ASSERT_EQ(run(program + " train --records 20" + output_to(folder)).exit_code, 0);
    const NeuralNetwork saved = load_network(folder / "network").network;
    const Records records = read_training_records("data");
    NeuralNetwork network(Records::pixels, 100, Records::digits, 0.3f, 1);
    for (int record = 0; record < 20; ++record)
        network.train(records.inputs(record), records.targets(record));
    EXPECT_TRUE(saved.weights_input_hidden() == network.weights_input_hidden());
    EXPECT_TRUE(saved.weights_hidden_output() == network.weights_hidden_output());
}

TEST(Chapter1, HelpExplainsStagesAndOptions) {
    const Outcome help = run(program + " --help");
    EXPECT_EQ(help.exit_code, 0);
    for (const std::string word : {"train", "query", "result", "--data", "--output", "--records",
                                   "--threads", "output/chapter1"})
        EXPECT_NE(help.out.find(word), std::string::npos) << word;
}
