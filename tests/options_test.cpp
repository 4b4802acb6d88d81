// The command line that all chapters share: what it takes, and every mistake in it.

#include "common/program/options.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include "tests/in_small.h"

namespace {

Options parsed(std::vector<std::string> words) {
    words.insert(words.begin(), ".build/release/chapter3");
    return parse_options("chapter3", words);
}

std::string mistake_in(const std::vector<std::string>& words) {
    EXPECT_THROW(parsed(words), UsageError);
    return message_of([&] { parsed(words); });
}

}  // namespace

TEST(Options, HaveTheirDefaults) {
    const Options options = parsed({});
    EXPECT_EQ(options.stage, "");
    EXPECT_EQ(options.data, "data");
    EXPECT_EQ(options.output, "output/chapter3");
    EXPECT_FALSE(options.records);
    EXPECT_EQ(options.threads, static_cast<int>(std::max(1u, std::thread::hardware_concurrency())));
    EXPECT_FALSE(options.help);
    EXPECT_EQ(options.command, ".build/release/chapter3");
}

TEST(Options, AreTakenFromTheCommandLineInAnyOrder) {
    const Options options = parsed({"--threads", "3", "--data", "elsewhere", "query", "--records",
                                    "1000", "--output", "results", "--help"});
    EXPECT_EQ(options.stage, "query");
    EXPECT_EQ(options.data, "elsewhere");
    EXPECT_EQ(options.output, "results");
    EXPECT_EQ(options.records, 1000);
    EXPECT_EQ(options.threads, 3);
    EXPECT_TRUE(options.help);
    EXPECT_EQ(options.command, ".build/release/chapter3 --data elsewhere --output results");
}

TEST(Options, TakeAnEqualsSignBeforeTheValue) {
    const Options options = parsed({"--data=a=b", "--output=results", "--records=5", "-h"});
    EXPECT_EQ(options.data, "a=b");
    EXPECT_EQ(options.output, "results");
    EXPECT_EQ(options.records, 5);
    EXPECT_TRUE(options.help);
    EXPECT_EQ(options.command, ".build/release/chapter3 --data a=b --output results");
    EXPECT_EQ(mistake_in({"--records="}), "--records: its value is missing");
    EXPECT_EQ(mistake_in({"--records=x"}),
              "--records x: a whole number from 0 to 1000000000 was expected");
}

TEST(Options, AFolderMayEndInASlash) {
    const Options options = parsed({"--data", "elsewhere/", "--output=results//"});
    EXPECT_EQ(options.data, "elsewhere");
    EXPECT_EQ(options.output, "results");
    EXPECT_EQ(parsed({"--output", "/"}).output, "/");
}

TEST(Options, TheSummaryAdvisesTheMakePngOfItsFolder) {
    EXPECT_FALSE(parsed({"--data", "elsewhere"}).own_output);
    EXPECT_TRUE(parsed({"--output", "results", "--data", "elsewhere"}).own_output);
    const SmallClone clone(20, 10);
    put_in_small("chapter4", clone);
    for (const std::string chapter : {"$chapter1", "$chapter4"}) {
        EXPECT_TRUE(contains(clone.run(chapter).out, "`make png`"));
        const std::string text = clone.run(chapter + " --output 'my results'").out;
        EXPECT_FALSE(contains(text, "`make png`")) << text;
        EXPECT_FALSE(contains(text, "`make gif`")) << text;
        EXPECT_TRUE(contains(text, "`make png FROM='my results'`")) << text;
    }
}

TEST(Options, TakeEachStage) {
    for (const std::string stage : {"train", "query", "result"})
        EXPECT_EQ(parsed({stage}).stage, stage);
}

TEST(Options, TakeTheLowestAndTheHighestNumbers) {
    EXPECT_EQ(parsed({"--records", "0"}).records, 0);
    EXPECT_EQ(parsed({"--records", "1000000000"}).records, 1000000000);
    EXPECT_EQ(parsed({"--threads", "1"}).threads, 1);
    EXPECT_EQ(parsed({"--threads", "1000"}).threads, 1000);
}

TEST(Options, RefuseWhatIsNoWholeNumberInItsRange) {
    for (const std::string value :
         {"-1", "1000000001", "99999999999999999999", "1x", "x", "1.5", "1e3", " 1", "+1"})
        EXPECT_EQ(mistake_in({"--records", value}),
                  "--records " + value + ": a whole number from 0 to 1000000000 was expected");
    for (const std::string value : {"0", "-1", "1001", "99999999999999999999", "all"})
        EXPECT_EQ(mistake_in({"--threads", value}),
                  "--threads " + value + ": a whole number from 1 to 1000 was expected");
}

TEST(Options, RefuseAMissingValue) {
    for (const std::string option : {"--data", "--output", "--records", "--threads"}) {
        EXPECT_EQ(mistake_in({option}), option + ": its value is missing");
        EXPECT_EQ(mistake_in({option, ""}), option + ": its value is missing");
    }
}

TEST(Options, RefuseAnUnknownOption) {
    for (const std::string option : {"--record", "-r", "--record=5", "--help=5", "--", "-"})
        EXPECT_EQ(mistake_in({option}), option + ": unknown option");
}

TEST(Options, RefuseAnUnknownOrASecondStage) {
    EXPECT_EQ(mistake_in({"trian"}), "\"trian\": unknown stage; there are train, query and result");
    EXPECT_EQ(mistake_in({"train", "query"}),
              "query: a second stage after train; give one, or none for all three");
}

TEST(Options, TrainingRecordsAreAllUnlessFewerAreAskedFor) {
    const SmallClone clone(20, 10);
    const std::string data = (clone / "data").string();
    EXPECT_EQ(parsed({"--data", data}).training_records().size(), 20);
    EXPECT_EQ(parsed({"--data", data, "--records", "0"}).training_records().size(), 0);
    EXPECT_EQ(parsed({"--data", data, "--records", "19"}).training_records().size(), 19);
    EXPECT_EQ(parsed({"--data", data, "--records", "20"}).training_records().size(), 20);
    EXPECT_EQ(message_of([&] {
                  parsed({"--data", data, "--records", "21"}).training_records();
              }),
              "--records 21: " + data + " has only 20 training records");
    EXPECT_EQ(parsed({"--data", data, "--records", "5"}).test_records().size(), 10);
}

TEST(Options, RequireNamesTheCommandThatMakesAMissingFile) {
    const TemporaryFolder folder;
    const Options options = parsed({"result", "--output", folder.path().string()});
    const std::filesystem::path file = folder / "scores.csv";
    EXPECT_EQ(message_of([&] { options.require(file, "query"); }),
              file.string() + ": not there yet: `.build/release/chapter3 --output " +
                  folder.path().string() + " query` makes it");
    put(file, "learning_rate,score\n");
    EXPECT_NO_THROW(options.require(file, "query"));
}

TEST(Options, RepeatedCommandsQuoteFoldersThatNeedIt) {
    EXPECT_EQ(parsed({"--output", "my results"}).command,
              ".build/release/chapter3 --output 'my results'");
    EXPECT_EQ(parsed({"--data", "Anna's"}).command, ".build/release/chapter3 --data 'Anna'\\''s'");
}

TEST(Options, UsageAndHelpNameTheChapterItsStagesAndEveryOption) {
    EXPECT_EQ(usage("chapter3"),
              "usage: chapter3 [train | query | result] [--data DIR] [--output DIR]\n"
              "       [--records N] [--threads N] [--help]\n");
    const std::string text = help("chapter3", "How often?");
    EXPECT_EQ(text.find("How often?\n\n" + usage("chapter3")), 0u) << text;
    for (const std::string named :
         {"\n  train ", "\n  query ", "\n  result ", "\n  --data DIR ", "\n  --output DIR ",
          "\n  --records N ", "\n  --threads N ", "\n  --help, -h "})
        EXPECT_NE(text.find(named), std::string::npos) << named;
}

TEST(Options, HelpTellsTheDefaultOfEach) {
    const Options defaults = parsed({});
    const std::string text = help("chapter3", "How often?");
    const auto default_of = [&](const std::string& option) {
        const std::size_t start = text.find("(default: ", text.find("\n  " + option + ' ')) + 10;
        return text.substr(start, text.find(')', start) - start);
    };
    EXPECT_EQ(default_of("--data"), defaults.data);
    EXPECT_EQ(default_of("--output"), defaults.output);
    EXPECT_EQ(default_of("--records"), "all");
    EXPECT_EQ(default_of("--threads"), "as many as there are cores");
}
