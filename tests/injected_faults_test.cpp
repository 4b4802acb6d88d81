// A chapter when a call to the system fails: it says so in one line, and what stands in its output
// folder is whole. And a chapter that is killed before such a call: what stands there is whole,
// too, and another run completes it. Each call has its turn, in one chapter for each way of
// writing; with FAULTS=all in the environment, in every chapter. All chapters are in small
// (in_small.h).

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <map>

#include "tests/in_small.h"
#include "tests/injector.h"
#include "tests/whole_files.h"

namespace {

using Stages = std::vector<std::string>;

// A way of writing, and where it is asked.
struct Way {
    std::string name;
    std::string chapter;
    Stages stages;
};

void PrintTo(const Way& way, std::ostream* out) {
    *out << way.name;
}

const Stages all_stages = {"train", "query", "result"};

std::vector<Way> ways() {
    std::vector<Way> ways = {{"ASingleNetworkATableAndAPicture", "chapter1", all_stages},
                             {"ManyNetworksAndANoteOfUnfinishedTraining", "chapter2", all_stages},
                             {"AFilm", "chapter4", {"result"}},
                             {"OwnPictures", "chapter7", {"query", "result"}}};
    if (std::getenv("FAULTS") == nullptr)
        return ways;
    ways.clear();
    for (const std::string& chapter : chapters())
        ways.push_back({chapter, chapter, all_stages});
    return ways;
}

std::string name_of_way(const testing::TestParamInfo<Way>& way) {
    return way.param.name;
}

// What is said on stderr, but for the progress, is one line of the chapter's own.
void expect_one_line(const std::string& chapter, const std::string& text) {
    std::vector<std::string> said;
    for (const std::string& line : lines_of(text))
        if (line.rfind("trained ", 0) != 0 && line.rfind("going on after ", 0) != 0 &&
            line.rfind("training begins anew: ", 0) != 0)
            said.push_back(line);
    ASSERT_EQ(said.size(), 1u) << text;
    EXPECT_EQ(said[0].rfind(chapter + ": ", 0), 0u) << text;
    for (const std::string word : {"filesystem error", "basic_", "iostream", "std::", "truncated"})
        EXPECT_EQ(said[0].find(word), std::string::npos) << text;
}

// A chapter in a clone of its own, with the files that it makes of 15 and of 20 records.
class Injected {
public:
    explicit Injected(const std::string& chapter) : chapter_(chapter) {
        put_in_small(chapter, clone_);
        clone_.run("cd data/handwriting && ls *.pgm | grep -v 'thick_9\\|typed_7' | xargs rm");
        put_injector(clone_);
        EXPECT_EQ(clone_.run(command("") + " --records 15").exit_code, 0);
        of_15_ = files_in(clone_ / "results");
        EXPECT_EQ(clone_.run(command("") + " --records 20").exit_code, 0);
        of_20_ = files_in(clone_ / "results");
        EXPECT_EQ(clone_.run("cp -r results of-20").exit_code, 0);
    }

    // How many calls of each kind there are in this stage.
    std::map<std::string, int> calls_in(const std::string& stage) {
        with_fault(stage, "none", 0, 20);
        return calls_counted(clone_);
    }

    // Lets every call of every kind fail in this stage; returns how many there were.
    int fail_in(const std::string& stage) {
        int failed = 0;
        for (const auto& [call, count] : calls_in(stage))
            for (int number = 1; number <= count; ++number) {
                SCOPED_TRACE(chapter_ + " " + stage + ", " + call + " " + std::to_string(number));
                fail_once(stage, call, number, stage == "train" && number % 2 == 1 ? 15 : 20);
                ++failed;
            }
        EXPECT_EQ(clone_.run(command(stage) + " --records 20").exit_code, 0);
        return failed;
    }

    // Lets all renaming fail from this call on, but for the last: what stepped aside steps back.
    void fail_until_the_way_back(int number) {
        SCOPED_TRACE("rename " + std::to_string(number));
        restore();
        with_fault("train", "rename", number, 15, "FAULT_UNTIL=1000000 ");
        const int last = calls_counted(clone_)["rename"];
        restore();
        const Outcome outcome = with_fault("train", "rename", number, 15,
                                           "FAULT_UNTIL=" + std::to_string(last - 1) + " ");
        EXPECT_EQ(outcome.exit_code, 1);
        expect_one_line(chapter_, outcome.err);
        EXPECT_TRUE(files_in(clone_ / "results") == of_20_);
        EXPECT_EQ(clone_.run("find results -name '*.partial'").out, "");
    }

    // Lets each writing of a larger file fail, as on a full disk; returns how often it was tried.
    int fail_while_the_disk_is_full() {
        const Outcome outcome = with_fault("train", "writev", 1, 15, "FAULT_UNTIL=1000000 ");
        EXPECT_EQ(outcome.exit_code, 1);
        expect_one_line(chapter_, outcome.err);
        return calls_counted(clone_)["writev"];
    }

    // Kills a run on 15 records before this call of its kind. It had begun to put its files in the
    // place of those of 20.
    void kill_before(const std::string& call, int number) {
        SCOPED_TRACE(chapter_ + " " + call + " " + std::to_string(number));
        restore();
        const Outcome killed = with_fault("", call, number, 15, "FAULT_KILLS=yes ");
        EXPECT_EQ(killed.exit_code, 128 + 9) << killed.err;
        expect_whole(files_in(clone_ / "results"), of_15_, of_20_);
        const Outcome outcome = clone_.run(command("") + " --records 15");
        EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
        EXPECT_TRUE(files_in(clone_ / "results") == of_15_) << "another run has not completed it";
    }

private:
    std::string command(const std::string& stage) const {
        return "$" + chapter_ + " " + stage + " --threads 1 --output results";
    }

    void restore() const { clone_.run("rm -rf results && cp -r of-20 results"); }

    void fail_once(const std::string& stage, const std::string& call, int number, int records) {
        const Outcome outcome = with_fault(stage, call, number, records);
        if (outcome.exit_code == 0 && contains(outcome.err, ": data/handwriting/"))
            expect_the_other_picture_to_be_answered(stage, outcome);
        const Files files = files_in(clone_ / "results");
        expect_whole(files, of_15_, of_20_);
        EXPECT_EQ(files.size(), of_15_.size()) << "a file is lost";
        EXPECT_TRUE(outcome.exit_code == 0 || outcome.exit_code == 1) << outcome.exit_code;
        if (outcome.exit_code == 0)
            expect_finished(stage, files, records == 15 ? of_15_ : of_20_);
        else
            expect_one_line(chapter_, outcome.err);
    }

    // One of the two pictures cannot be read, which costs the other nothing. Once it can be read
    // again, both are answered.
    void expect_the_other_picture_to_be_answered(const std::string& stage, const Outcome& outcome) {
        expect_one_line(chapter_, outcome.err);
        EXPECT_EQ(lines_of(contents_of(clone_ / "results/answers.csv")).size(), 2u);
        EXPECT_EQ(clone_.run(command(stage)).exit_code, 0);
    }

    Outcome with_fault(const std::string& stage, const std::string& call, int number, int records,
                       const std::string& setting = "") {
        return run_injected(clone_,
                            setting + "FAULT_CALL=" + call + " FAULT_AT=" + std::to_string(number),
                            command(stage) + " --records " + std::to_string(records));
    }

    // A network belongs to the stage that trains, all else to the others.
    static void expect_finished(const std::string& stage, const Files& files,
                                const Files& finished) {
        for (const auto& [name, contents] : finished) {
            const bool network = name.rfind("network", 0) == 0;
            if (network == (stage == "train")) {
                EXPECT_TRUE(files.count(name) == 1 && files.at(name) == contents) << name;
            }
        }
    }

    const std::string chapter_;
    const SmallClone clone_{20, 10};
    Files of_15_, of_20_;
};

class FaultsOfTheSystem : public testing::TestWithParam<Way> {};
class Killed : public testing::TestWithParam<std::string> {};

}  // namespace

TEST_P(FaultsOfTheSystem, AreSaidInOneLineAndLeaveWholeFiles) {
    if (!is_linux())
        GTEST_SKIP() << "calls can be made to fail on Linux only";
    Injected injected(GetParam().chapter);
    int failed = 0;
    for (const std::string& stage : GetParam().stages)
        failed += injected.fail_in(stage);
    EXPECT_GT(failed, 10);
    EXPECT_LT(failed, 3000) << "the chapter in small is not small";
    std::cout << failed << " calls failed\n";
}

INSTANTIATE_TEST_SUITE_P(In, FaultsOfTheSystem, testing::ValuesIn(ways()), name_of_way);

TEST(FaultsOfRenaming, LeaveTheOldNetworkWhereTheNewOneCannotTakeItsPlace) {
    if (!is_linux())
        GTEST_SKIP() << "calls can be made to fail on Linux only";
    Injected injected("chapter1");
    for (int number = 1; number <= 4; ++number)
        injected.fail_until_the_way_back(number);
}

TEST(FaultsOfWriting, OfANetworkAreToldAtOnceWhereTheDiskIsFull) {
    if (!is_linux())
        GTEST_SKIP() << "calls can be made to fail on Linux only";
    EXPECT_EQ(Injected("chapter1").fail_while_the_disk_is_full(), 1);
}

TEST_P(Killed, BeforeAnyCallAChapterLeavesWholeFilesAndAnotherRunCompletesThem) {
    if (!is_linux())
        GTEST_SKIP() << "a call can be told from another on Linux only";
    Injected injected(GetParam());
    const std::map<std::string, int> calls = injected.calls_in("");
    int killed = 0;
    for (const std::string call : {"write", "writev", "mkdir", "rename", "unlinkat", "remove"})
        for (int number = 1; number <= calls.at(call); ++number, ++killed)
            injected.kill_before(call, number);
    EXPECT_GT(killed, 5);
}

INSTANTIATE_TEST_SUITE_P(In, Killed,
                         testing::ValuesIn(std::getenv("FAULTS") == nullptr
                                               ? Stages{"chapter1", "chapter2"}
                                               : chapters()),
                         name_of_chapter);
