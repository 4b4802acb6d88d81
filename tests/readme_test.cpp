// The scores in the READMEs' tables are those of the committed results, and what a reader is told
// to run prints what the README says it does.

#include <gtest/gtest.h>

#include <map>

#include "chapters/chapter5/brain_scans.h"
#include "common/drawing/image.h"
#include "common/experiment/saved_network.h"
#include "common/files/text.h"
#include "common/neural_network.h"
#include "tests/committed.h"
#include "tests/readme_tables.h"
#include "tests/support.h"

namespace {

std::string readme(int chapter) {
    return contents_of("chapters/chapter" + std::to_string(chapter) + "/README.md");
}

// Runs a command in a folder from which the programs and the data are seen.
Outcome run_in(const TemporaryFolder& folder, const std::string& command) {
    const std::string here = folder.path().string();
    return run("ln -sf \"$PWD/.build\" \"$PWD/data\" " + here + "; cd " + here + " || exit; " +
               command);
}

}  // namespace

// Every table and every sentence that a chapter prints, to the letter. Chapter 4 draws a film, and
// is asked where that is watched (chapter4_test.cpp). Chapter 5 draws networks, which are not
// committed, and is asked below.
TEST(Readme, EachChaptersSummaryIsThatOfTheCommittedResults) {
    for (const std::string& chapter : chapters()) {
        if (chapter == "chapter4" || chapter == "chapter5")
            continue;
        const TemporaryFolder folder;
        const std::string results = (folder / ("output/" + chapter)).string();
        EXPECT_EQ(
            run("mkdir -p " + results + " && cp output/" + chapter + "/*.csv " + results).exit_code,
            0);
        const Outcome result = run_in(folder, ".build/release/" + chapter + " result");
        EXPECT_EQ(result.exit_code, 0) << result.err;
        expect_in_readme_of(chapter, result.out);
    }
}

// Its training is stopped after the first epoch, as soon as that network is saved. What the last
// network says stands in the committed answers.
TEST(Readme, Chapter5sSummaryIsThatOfTheCommittedAnswersAndOfTheFirstEpoch) {
    const TemporaryFolder folder;
    const std::string saved = "output/chapter5/network_after_1";
    run_in(folder, ".build/release/chapter5 train & while kill -0 $! && ! test -e " + saved +
                       "; do sleep 0.02; done; kill -KILL $!; wait");
    const std::vector<BrainScan> first = brain_scans(load_network(folder / saved).network);
    EXPECT_TRUE(contents_of("output/chapter5/digits_after_1.pgm") == to_pgm(draw_scans(first, 1)));

    std::vector<BrainScan> last;
    for (const std::vector<std::string>& row : rows_in("output/chapter5/answers.csv"))
        last.push_back({std::stoi(row.at(0)), {}, std::stoi(row.at(1)), std::stod(row.at(2))});
    const std::string summary =
        run_in(folder,
               ".build/release/chapter5 --records 20 | sed 's/recognises [0-9]*/recognises " +
                   std::to_string(recognised(last)) + "/; s/recognised [0-9]*/recognised " +
                   std::to_string(recognised(first)) + "/'")
            .out;
    expect_in_readme_of("chapter5",
                        scans_to_text(last) + summary.substr(summary.find("\nThe network")));
}

TEST(Readme, TableOfChaptersTellsTheCommittedResults) {
    const std::vector<Cells> rows = table_in(contents_of("README.md"), "chapter");
    ASSERT_EQ(rows.size(), chapters().size());
    const std::string score = contents_of("output/chapter1/score.csv");
    double best = 0;
    for (const std::vector<std::string>& row : rows_in("output/chapter4/scores.csv"))
        best = std::max(best, std::stod(row[2]));
    int recognised = 0;
    for (const std::vector<std::string>& row : rows_in("output/chapter5/answers.csv"))
        recognised += row.at(0) == row.at(1) ? 1 : 0;
    int pictures = 0, right = 0, right_as_are = 0;
    for (const std::vector<std::string>& row : rows_in("output/chapter7/answers.csv")) {
        ++pictures;
        right += row.at(1) == row.at(2) ? 1 : 0;
        right_as_are += row.at(1) == row.at(4) ? 1 : 0;
    }
    EXPECT_EQ(right, pictures) << "the README says all";
    const auto best_mean = [](const std::string& table) {
        return to_text(best_of(spreads_in("output/" + table)).mean, 4);
    };
    const std::map<std::string, std::string> results = {
        {"chapter0", rows_in("output/chapter0/garden.csv").at(2).at(3) + " of 200 bugs right"},
        {"chapter1", score.substr(score.rfind(',') + 1, 6)},
        {"chapter2", best_mean("chapter2/scores.csv")},
        {"chapter3", best_mean("chapter3/scores.csv")},
        {"chapter4", to_text(best, 4)},
        {"chapter5", "after 13 it recognises " + std::to_string(recognised)},
        {"chapter6", best_mean("chapter6/scores.csv")},
        {"chapter7", "Of " + std::to_string(pictures) + " drawn digits it reads " +
                         std::to_string(right_as_are) + " as they are. It reads all " +
                         std::to_string(right) + " when"},
        {"chapter8", best_mean("chapter8/scores.csv")},
        {"chapter9", best_mean("chapter9/scores.csv")}};
    for (const Cells& row : rows) {
        const std::string chapter = "chapter" + row.at(0).substr(1, 1);
        ASSERT_EQ(results.count(chapter), 1u) << "what " << chapter << " shows is not checked";
        EXPECT_TRUE(contains(row.at(3), results.at(chapter))) << results.at(chapter);
    }
}

TEST(Readme, FewerRecordsScoreWhatChapter1Tells) {
    const std::string text = readme(1);
    const TemporaryFolder folder;
    for (const std::string records : {"100", "1000", "10000"}) {
        const std::string option = "--records " + records;
        const std::string score = text.substr(text.find(" 0.", text.find(option)) + 1, 6);
        const Outcome outcome =
            run(".build/release/chapter1 " + option + " --output " + folder.path().string());
        const std::string expected = "trained on " + records + " records: score " + score;
        EXPECT_NE(outcome.out.find(expected), std::string::npos) << expected << outcome.out;
    }
}
