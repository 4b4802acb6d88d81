// Tables of scores: written of the networks that their runs name, and read back for these runs
// only.

#include "common/experiment/scores.h"

#include <gtest/gtest.h>

#include "chapters/chapter1/score.h"
#include "tests/small_clone.h"

namespace {

namespace fs = std::filesystem;

const ScoreTable table = {"scores.csv", "digit,seed"};

::Run run_of(const std::string& digit) {
    const std::vector<Setting> settings = {{"digit", std::stof(digit), 9}};
    return {"networks/digit_" + digit, {digit, "1"}, 1, 0.1f, 1, 1, settings};
}

std::vector<::Run> runs_of(const std::vector<std::string>& digits) {
    std::vector<::Run> runs;
    for (const std::string& digit : digits)
        runs.push_back(run_of(digit));
    return runs;
}

// A network that takes everything for the same digit.
NeuralNetwork answering(int digit) {
    Matrix weights_hidden_output(Records::digits, 1, -1.0f);
    weights_hidden_output.at(digit, 0) = 1.0f;
    return NeuralNetwork(Matrix(1, Records::pixels), weights_hidden_output, 0.1f);
}

// A chapter's output, and the first ten test records, which show 7 2 1 0 4 1 4 9 5 9.
class Scores : public testing::Test {
protected:
    Scores() {
        options_.output = clone_ / "here";
        options_.command = "chapter9 --output here";
        options_.data = clone_ / "data";
        records_ = options_.test_records();
    }

    void save(const ::Run& run, int records = 60) const {
        save_run(options_, run, answering(std::stoi(run.columns[0])), records);
    }

    std::string mistake_in_writing(const std::vector<::Run>& runs) const {
        return message_after(options_.output + "/",
                             [&] { write_scores(options_, table, runs, records_); });
    }

    std::string mistake_in_reading(const std::string& text, const std::vector<::Run>& runs) const {
        put(options_.output + "/scores.csv", text);
        return message_after(options_.output + "/scores.csv" + ": ",
                             [&] { read_scores(options_, table, runs); });
    }

    const SmallClone clone_{1, 10};
    Options options_;
    Records records_;
};

const std::string anew = ": `chapter9 --output here query` makes it anew";

}  // namespace

TEST_F(Scores, AreWrittenInTheOrderOfTheRunsAndReadBack) {
    const std::vector<::Run> runs = runs_of({"4", "3", "7", "1", "6", "0"});
    for (const ::Run& run : runs)
        save(run);
    for (const int threads : {1, 4}) {
        options_.threads = threads;
        EXPECT_EQ(write_scores(options_, table, runs, records_), std::vector<int>(10, 0));
        EXPECT_EQ(contents_of(options_.output + "/scores.csv"),
                  "digit,seed,score\n4,1,0.2000\n3,1,0.0000\n7,1,0.1000\n1,1,0.2000\n"
                  "6,1,0.0000\n0,1,0.1000\n");
        EXPECT_EQ(read_scores(options_, table, runs),
                  (std::vector<double>{0.2, 0.0, 0.1, 0.2, 0.0, 0.1}));
    }
}

TEST_F(Scores, NameTheFirstMissingNetworkAndTheCommandThatMakesIt) {
    save(run_of("1"));
    EXPECT_EQ(mistake_in_writing(runs_of({"1", "2", "3"})),
              "networks/digit_2/training.csv: not there yet: `chapter9 --output here train` "
              "makes it");
}

TEST_F(Scores, RefuseNetworksTrainedOnDifferentNumbersOfRecords) {
    save(run_of("1"), 1000);
    save(run_of("2"), 1000);
    save(run_of("3"), 60000);
    EXPECT_EQ(mistake_in_writing(runs_of({"1", "2", "3"})),
              "networks/digit_3: trained on 60000 records, but " + options_.output +
                  "/networks/digit_1" +
                  " on 1000: they cannot be compared; `chapter9 --output here train` trains all "
                  "anew");
    save(run_of("3"), 100);
    EXPECT_EQ(mistake_in_writing(runs_of({"1", "2", "3"})),
              "networks/digit_1: trained on 1000 records, but " + options_.output +
                  "/networks/digit_3" +
                  " on 100: they cannot be compared; `chapter9 --output here train` trains all "
                  "anew");
}

TEST_F(Scores, RefuseANetworkThatIsNotThatOfItsRun) {
    ::Run run = run_of("1");
    run.settings = {{"upright", 1, 1}};
    const auto mistake_with = [&](const ::Run& saved) {
        save(saved);
        const std::string message = mistake_in_writing({run});
        const std::string end = ": `chapter9 --output here train` makes it anew";
        EXPECT_EQ(message.substr(message.size() - end.size()), end);
        return message.substr(0, message.size() - end.size());
    };
    const std::string found = "networks/digit_1: ";
    const auto with = [&](float learning_rate, int epochs, unsigned int seed, float upright) {
        ::Run other = run;
        other.learning_rate = learning_rate;
        other.epochs = epochs;
        other.seed = seed;
        other.settings[0].value = upright;
        return other;
    };
    EXPECT_EQ(mistake_with(with(0.5f, 1, 1, 1)),
              found + "learning_rate \"0.5\" where 0.1 was expected");
    EXPECT_EQ(mistake_with(with(0.1f, 2, 1, 1)), found + "epochs \"2\" where 1 was expected");
    EXPECT_EQ(mistake_with(with(0.1f, 1, 3, 1)), found + "seed \"3\" where 1 was expected");
    EXPECT_EQ(mistake_with(with(0.1f, 1, 1, 0)), found + "upright \"0\" where 1 was expected");
    ::Run other = run;
    other.settings = {};
    EXPECT_EQ(mistake_with(other), found + "column 6 of training.csv is not upright");
    other.settings = {{"upright", 1, 1}, {"sheet", 0, 1}};
    EXPECT_EQ(mistake_with(other), found + "column 7 of training.csv is not data_hash");
    other.settings = run.settings;
    other.hidden_nodes = 2;
    EXPECT_EQ(mistake_with(other), found + "hidden_nodes \"2\" where 1 was expected");
}

// As floats, these two would be one number.
TEST_F(Scores, RefuseANetworkOfASeedThatIsAlmostItsRuns) {
    ::Run run = run_of("1");
    run.seed = 4294967294;
    save(run);
    run.seed = 4294967295;
    EXPECT_EQ(mistake_in_writing({run}),
              "networks/digit_1: seed \"4294967294\" where 4294967295 was expected: `chapter9 "
              "--output here train` makes it anew");
}

// What a message shows of such a file stays on its line.
TEST_F(Scores, RefuseANetworkWhoseHistoryIsDamaged) {
    const ::Run run = run_of("1");
    const auto mistake_in_history = [&](const std::string& text) {
        save(run);
        put(options_.output + "/" + run.folder + "/training.csv", text);
        const std::string message = mistake_in_writing({run});
        return message.substr(0, message.find(": `"));
    };
    const std::string found = "networks/digit_1: ";
    EXPECT_EQ(mistake_in_history("learning_rate,\x1b\xff,c,records,e,f\n0.1,1,1,60,1,9\n"),
              found + "column 2 of training.csv is not epochs");
    EXPECT_EQ(mistake_in_history("learning_rate,epochs,seed,records,hidden_nodes,digit\n"
                                 "0.1,\x1b\xff,1,60,1,1\n"),
              found + "epochs \"??\" where 1 was expected");
    EXPECT_EQ(mistake_in_history("learning_rate,epochs,seed,records,hidden_nodes,digit\n"
                                 "0.1,1,1,60,1,1\n"),
              found + "column 7 of training.csv is not data_hash");
}

// This program has trained them itself, and knows on what.
TEST_F(Scores, RefuseANetworkOfOtherRecordsThanThisProgramTrainedOn) {
    const ::Run run = run_of("1");
    save(run);
    options_.note.data_hash = "abc";
    EXPECT_EQ(mistake_in_writing({run}),
              "networks/digit_1: data_hash \"\" where abc was expected: `chapter9 --output here "
              "train` makes it anew");
}

// A reader may edit weights, and see what happens.
TEST_F(Scores, TakeWeightsThatWereChangedAfterTheTrainingAndSaySo) {
    const ::Run run = run_of("1");
    save(run);
    put(options_.output + "/" + run.folder + "/weights_hidden_output.csv",
        "9\n-1\n-1\n-1\n-1\n-1\n-1\n-1\n-1\n-1\n");
    testing::internal::CaptureStderr();
    write_scores(options_, table, {run}, records_);
    EXPECT_EQ(testing::internal::GetCapturedStderr(), options_.output + "/" + run.folder +
                                                          "/weights_hidden_output.csv" +
                                                          " was changed after the training\n");
}

TEST_F(Scores, AWorkersMistakeIsThatOfTheFileItRead) {
    options_.threads = 4;
    save(run_of("1"));
    save(run_of("2"));
    put(options_.output + "/networks/digit_2/weights_hidden_output.csv", "1\nx\n");
    EXPECT_EQ(mistake_in_writing(runs_of({"1", "2"})),
              "networks/digit_2/weights_hidden_output.csv: line 2, column 1: \"x\" where a finite "
              "number was expected");
}

TEST_F(Scores, OfOtherRunsAreRefused) {
    const std::vector<::Run> runs = runs_of({"1", "2"});
    const std::string header = "digit,seed,score\n";
    EXPECT_EQ(mistake_in_reading(header + "1,1,0.5\n", runs),
              "below the header, 1 row where 2 were expected" + anew);
    EXPECT_EQ(mistake_in_reading(header + "1,1,0.5\n2,1,0.5\n3,1,0.5\n", runs),
              "line 4: a row more than the 2 expected" + anew);
    EXPECT_EQ(mistake_in_reading(header + "1,1,0.5\n3,1,0.5\n", runs),
              "line 3, column 1: \"3\" where 2 was expected" + anew);
    EXPECT_EQ(mistake_in_reading(header + "1,2,0.5\n2,1,0.5\n", runs),
              "line 2, column 2: \"2\" where 1 was expected" + anew);
    EXPECT_EQ(mistake_in_reading(header + "1,1,0.5\n2,1,1.5\n", runs),
              "line 3, column 3: \"1.5\" where a number from 0 to 1 was expected");
    EXPECT_EQ(mistake_in_reading("rate,seed,score\n", runs),
              "line 1: \"rate,seed,score\" where the header digit,seed,score was expected");
}

// As floats they would be the same number.
TEST_F(Scores, OfARateThatIsNotToTheLetterTheRunsAreRefused) {
    const ::Run run = {"networks/rate_0.025", {"0.025", "1"}, 1, 0.025f, 1, 1};
    EXPECT_EQ(mistake_in_reading("digit,seed,score\n0.0250000000001,1,0.5\n", {run}),
              "line 2, column 1: \"0.0250000000001\" where 0.025 was expected" + anew);
}

TEST_F(Scores, ThatAreMissingNameTheCommandThatMakesThem) {
    EXPECT_EQ(message_of([&] { read_scores(options_, table, runs_of({"1"})); }),
              options_.output + "/scores.csv" +
                  ": not there yet: `chapter9 --output here query` makes it");
}

TEST_F(Scores, OfOneNetworkStandBesideHowItCameAbout) {
    write_score(options_, run_of("1"), {300, 0.51239});
    EXPECT_EQ(contents_of(options_.output + "/score.csv"),
              "learning_rate,epochs,seed,records,score\n0.1,1,1,300,0.5124\n");
    const Score score = read_score(options_, run_of("1"));
    EXPECT_EQ(score.score, 0.5124);
    EXPECT_EQ(score.records, 300);
}

TEST_F(Scores, OfOneNetworkAreRefusedForAnotherRunOrNumberOfRows) {
    const std::string header = "learning_rate,epochs,seed,records,score\n";
    const auto mistake = [&](const std::string& rows) {
        put(options_.output + "/score.csv", header + rows);
        return message_after(options_.output + "/score.csv" + ": ",
                             [&] { read_score(options_, run_of("1")); });
    };
    EXPECT_EQ(mistake("0.5,1,1,300,0.5\n"),
              "line 2, column 1: \"0.5\" where 0.1 was expected" + anew);
    EXPECT_EQ(mistake("0.1,1,20240101,300,0.5\n"),
              "line 2, column 3: \"20240101\" where 1 was expected" + anew);
    EXPECT_EQ(mistake(""), "below the header, 0 rows where 1 was expected" + anew);
    EXPECT_EQ(mistake("0.1,1,1,300,0.5\n0.1,1,1,300,0.5\n"),
              "line 3: a row more than the 1 expected" + anew);
}
