// Training that was stopped goes on with the networks that are there and whole, and begins anew
// where the program, the data or the settings are others. No date decides it, and no folder's name.

#include "common/program/note.h"

#include <gtest/gtest.h>

#include "common/experiment/train_networks.h"
#include "tests/in_small.h"

namespace {

namespace fs = std::filesystem;

const std::vector<::Run> two_runs = {{"networks/a", {"a"}, 3, 0.1f, 1, 1},
                                     {"networks/b", {"b"}, 3, 0.3f, 1, 2}};

std::vector<std::string> trained;

// Trains nothing, and remembers whose turn it was.
void remembered_epoch(NeuralNetwork&, const Records&, const ::Run& run, int, Progress&) {
    trained.push_back(run.columns.front());
}

using Names = std::vector<std::string>;

// Training of two runs that was stopped when both were there.
class StoppedTraining : public testing::Test {
protected:
    StoppedTraining() {
        options_.data = clone_ / "data";
        options_.output = clone_ / "output";
        options_.note.data_hash = "abc";
        EXPECT_EQ(train(), (Names{"a", "b"}));
        options_.note.goes_on = true;
    }

    Names train(const std::vector<::Run>& runs = two_runs) {
        trained.clear();
        train_networks(options_, runs, remembered_epoch);
        return trained;
    }

    void spoil(const std::string& file, const std::string& contents) const {
        put(options_.output + "/networks/a/" + file, contents);
    }

    const SmallClone clone_{5, 5};
    Options options_;
};

// Chapter 2 in small, trained, but neither asked nor finished: its note is there.
class TrainedChapter : public testing::Test {
protected:
    TrainedChapter() {
        put_in_small("chapter2", clone_);
        expect_files_of_undisturbed_run("");
        EXPECT_EQ(clone_.run("$chapter2 train").exit_code, 0);
        EXPECT_TRUE(fs::exists(note_));
    }

    // What chapter 2 says before the first network is trained.
    std::string said(const std::string& command) const {
        const Outcome outcome = clone_.run(command);
        EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
        return outcome.err.substr(0, outcome.err.find('\n'));
    }

    void expect_files_of_undisturbed_run(const std::string& options) const {
        const std::string other = "rm -rf other && $chapter2 --output other ";
        EXPECT_EQ(clone_.run(other + options).exit_code, 0);
    }

    void expect_as_undisturbed() const {
        EXPECT_EQ(clone_.run("diff -r other output/chapter2").out, "");
    }

    const std::string goes_on_ =
        "going on after training that was stopped: 2 of 2 networks are there";
    const std::string anew_ = "training begins anew: what was stopped in output/chapter2 was ";
    const SmallClone clone_{20, 10};
    const fs::path note_ = clone_ / "output/chapter2/training.unfinished";
};

}  // namespace

TEST_F(StoppedTraining, GoesOnWithTheNetworksThatAreNotThereYet) {
    EXPECT_EQ(train(), Names{});
    fs::remove_all(options_.output + "/networks/b");
    EXPECT_EQ(train(), Names{"b"});
}

TEST_F(StoppedTraining, DoesNotGoOnUnlessTheNoteSaysSo) {
    options_.note.goes_on = false;
    EXPECT_EQ(train(), (Names{"a", "b"}));
}

TEST_F(StoppedTraining, DoesNotTakeANetworkOfOtherSettings) {
    std::vector<::Run> runs = two_runs;
    runs[0].learning_rate = 0.2f;
    EXPECT_EQ(train(runs), Names{"a"});
    for (::Run& run : runs)
        run.settings = {{"degrees", 10, 360}};
    EXPECT_EQ(train(runs), (Names{"a", "b"}));
    runs[0].settings = {{"degrees", 5, 360}};
    EXPECT_EQ(train(runs), Names{"a"});
    runs[0].hidden_nodes = 4;
    EXPECT_EQ(train(runs), Names{"a"});
    EXPECT_EQ(train(runs), Names{});
}

TEST_F(StoppedTraining, DoesNotTakeANetworkOfOtherRecords) {
    options_.records = 4;
    EXPECT_EQ(train(), (Names{"a", "b"}));
    options_.note.data_hash = "abd";
    EXPECT_EQ(train(), (Names{"a", "b"}));
    EXPECT_EQ(train(), Names{});
}

TEST_F(StoppedTraining, DoesNotTakeANetworkThatIsCutOffOrEmptyOrAnothersOrChanged) {
    const fs::path folder = options_.output + "/networks/a";
    const std::string weights = contents_of(folder / "weights_hidden_output.csv");
    const std::string changed = "1" + weights.substr(weights.find(','));
    const std::string others =
        contents_of(options_.output + "/networks/b/weights_hidden_output.csv");
    for (const std::string& contents :
         {weights.substr(0, weights.size() / 2), std::string(), others, changed}) {
        spoil("weights_hidden_output.csv", contents);
        EXPECT_EQ(train(), Names{"a"}) << contents;
    }
    spoil("training.csv", "half a li");
    EXPECT_EQ(train(), Names{"a"});
    fs::remove(folder / "weights_input_hidden.csv");
    EXPECT_EQ(train(), Names{"a"});
    EXPECT_EQ(contents_of(folder / "weights_hidden_output.csv"), weights);
}

TEST_F(TrainedChapter, GoesOnAndItsNoteGoesWithTheResults) {
    EXPECT_EQ(said("$chapter2"), goes_on_);
    expect_as_undisturbed();
    EXPECT_FALSE(fs::exists(note_));
}

TEST_F(TrainedChapter, GoesOnAfterAQueryThatFailed) {
    EXPECT_EQ(clone_.run("$chapter2 query --data nowhere").exit_code, 1);
    EXPECT_EQ(said("$chapter2"), goes_on_);
}

TEST_F(TrainedChapter, LosesItsNoteToTheStageThatWritesTheResults) {
    EXPECT_EQ(clone_.run("$chapter2 query && $chapter2 result").exit_code, 0);
    EXPECT_FALSE(fs::exists(note_));
    expect_as_undisturbed();
}

TEST_F(TrainedChapter, GoesOnHoweverItsDataFolderIsSpeltAndWhateverTheDates) {
    clone_.run("touch -d '+1 hour' output/chapter2/training.unfinished $chapter2");
    EXPECT_EQ(said("$chapter2 train --data ./data/../data"), goes_on_);
    clone_.run("cp -r data copy; find output -name '*.csv' | xargs touch -d '2001-01-01'");
    EXPECT_EQ(said("PATH=.build/release:$PATH; chapter2 train --data copy"), goes_on_);
}

// Their dates say that they are younger than anything, also than the other program.
TEST_F(TrainedChapter, BeginsAnewWithAnotherProgramOnItsOutput) {
    clone_.run("find output | xargs touch -d '+1 hour'");
    EXPECT_EQ(clone_.run("cp $chapter2 small; printf x >> small").exit_code, 0);
    EXPECT_EQ(said("./small train"), anew_ + "another program's");
    put(clone_ / ".build/release/chapter2", contents_of(".build/release/chapter2"));  // in large
    expect_files_of_undisturbed_run("train");
    EXPECT_EQ(said("$chapter2 train"), anew_ + "another program's");
    expect_as_undisturbed();
}

TEST_F(TrainedChapter, BeginsAnewWithAnotherProgramFoundByPath) {
    clone_.run("mkdir bin; cp $chapter2 bin; printf x >> bin/chapter2");
    EXPECT_EQ(said("PATH=bin:$PATH; chapter2 train"), anew_ + "another program's");
}

TEST_F(TrainedChapter, BeginsAnewOnAnotherNumberOfRecords) {
    EXPECT_EQ(said("$chapter2 --records 15"), anew_ + "on other records");
    expect_files_of_undisturbed_run("--records 15");
    expect_as_undisturbed();
}

TEST_F(TrainedChapter, BeginsAnewWhereLabelsInTheDataFolderWereChanged) {
    clone_.run("printf '\\000' | dd of=data/train-labels-idx1-ubyte bs=1 seek=8 conv=notrunc");
    EXPECT_EQ(said("$chapter2"), anew_ + "on other records");
    expect_files_of_undisturbed_run("");
    expect_as_undisturbed();
}

TEST_F(TrainedChapter, BeginsAnewWithAProgramThatMayNotReadItsOwnFile) {
    clone_.run("chmod 111 $chapter2; chmod -R a+rwX output");
    EXPECT_EQ(said("ordinary $chapter2 train"),
              anew_ + "perhaps another program's: this one cannot read its own file to tell");
    EXPECT_EQ(said("ordinary $chapter2 train"),
              anew_ + "perhaps another program's: this one cannot read its own file to tell");
}

// A slip on the command line throws nothing away.
TEST_F(TrainedChapter, KeepsItsNoteWhereAnotherRunFailsBeforeItTrains) {
    EXPECT_EQ(clone_.run("$chapter2 --records 21").exit_code, 1);
    EXPECT_EQ(said("$chapter2"), goes_on_);
}

TEST_F(TrainedChapter, IsRidOfWhatAStoppedProgramLeft) {
    clone_.run("mkdir -p output/chapter2/frames");
    clone_.run("cd output/chapter2 && mkdir networks/x.1.partial y.2.partial frames/z.3.partial");
    EXPECT_EQ(said("$chapter2 train"), goes_on_);
    EXPECT_EQ(clone_.run("find output -name '*.partial'").out, "");
}

TEST(Note, AReaderIsToldWhatIsThereAndTheRestIsTrained) {
    const SmallClone clone(200, 10);
    const Outcome again = clone.run(
        "$chapter4 train --threads 1 2> early & "
        "while kill -0 $! && ! grep -q '30 of 120' early; do sleep 0.02; done; "
        "kill -KILL $!; wait $!; "
        "$chapter4 train 2> said; head -n 1 said");
    EXPECT_EQ(again.out.find("going on after training that was stopped: "), 0u) << again.out;
    const Outcome complete = clone.run("$chapter4 query && wc -l < output/chapter4/scores.csv");
    EXPECT_EQ(complete.out, "121\n") << complete.err;
}

// What was stopped may have been begun again by now, and then it is no longer stopped.
TEST(Note, OfTrainingThatWasStoppedIsReplacedOnce) {
    const TemporaryFolder folder;
    Options options;
    options.output = folder.path().string();
    options.note.own = "this one's\n";
    options.note.found = "another's\n";
    put(folder / "training.unfinished", "another's\n");
    keep_note(options);
    EXPECT_EQ(contents_of(folder / "training.unfinished"), "this one's\n");
    keep_note(options);
    put(folder / "training.unfinished", "another's\n");
    EXPECT_EQ(message_of([&] { keep_note(options); }),
              (folder / "training.unfinished").string() +
                  ": another program has begun to train here, and so this one stops");
    EXPECT_EQ(contents_of(folder / "training.unfinished"), "another's\n");
}
