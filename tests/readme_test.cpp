// The scores in the READMEs' tables are those of the committed results, and what a reader is told
// to run prints what the README says it does.

#include <gtest/gtest.h>

#include <map>

#include "common/files/text.h"
#include "tests/committed.h"
#include "tests/readme_tables.h"
#include "tests/support.h"

namespace {

std::string readme(int chapter) {
    return contents_of("chapters/chapter" + std::to_string(chapter) + "/README.md");
}

}  // namespace

// Every table and every sentence that a chapter prints, to the letter. Chapter 5 draws its network,
// which is not committed, and so it is run whole.
TEST(Readme, EachChaptersSummaryIsThatOfTheCommittedResults) {
    for (const std::string& chapter : chapters()) {
        const TemporaryFolder folder;
        const std::string here = folder.path().string();
        const std::string stage = chapter == "chapter5" ? "" : " result";
        const Outcome result =
            run("ln -s \"$PWD/.build\" \"$PWD/data\" " + here + " && mkdir -p " + here +
                "/output/" + chapter + " && cp output/" + chapter + "/*.csv " + here + "/output/" +
                chapter + " && cd " + here + " && .build/release/" + chapter + stage);
        EXPECT_EQ(result.exit_code, 0) << result.err;
        std::string block;
        for (const std::string& line : lines_of(result.out))
            block += (line.empty() ? "" : "    " + line) + "\n";
        EXPECT_TRUE(contains(contents_of("chapters/" + chapter + "/README.md"), block))
            << chapter << "'s README lacks\n"
            << block;
    }
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
