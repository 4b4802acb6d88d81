// The scores in the READMEs' tables are those of the committed results, and what a reader is told
// to type shows what the README says it does.

#include <gtest/gtest.h>

#include <map>
#include <sstream>

#include "common/files/text.h"
#include "tests/committed.h"
#include "tests/support.h"

namespace {

using Cells = std::vector<std::string>;

std::string readme(int chapter) {
    return contents_of("chapters/chapter" + std::to_string(chapter) + "/README.md");
}

// The rows of the first table whose header begins with this cell, without header and rule.
std::vector<Cells> table_in(const std::string& text, const std::string& first_heading) {
    std::istringstream rest(text.substr(text.find("| " + first_heading + " |")));
    std::vector<Cells> rows;
    for (std::string line; std::getline(rest, line) && line.substr(0, 2) == "| ";) {
        Cells cells;
        std::size_t start = 2;
        for (std::size_t end = line.find(" |", start); end != std::string::npos;
             end = line.find(" |", start)) {
            cells.push_back(line.substr(start, end - start));
            start = end + 3;
        }
        rows.push_back(cells);
        if (rows.size() == 1)
            std::getline(rest, line);  // the rule below the header
    }
    EXPECT_GT(rows.size(), 2u) << "no table of " << first_heading;
    rows.erase(rows.begin());
    return rows;
}

// The parts of a cell that are set as code.
std::vector<std::string> code_in(const std::string& cell) {
    std::vector<std::string> parts;
    std::istringstream text(cell);
    std::string part;
    for (bool code = false; std::getline(text, part, '`'); code = !code)
        if (code)
            parts.push_back(part);
    return parts;
}

void expect_steps(const std::string& name) {
    const TemporaryFolder folder;
    std::string command = "gdb -q -batch -x .gdb";
    std::vector<std::string> expected;
    for (const Cells& row : table_in(contents_of("chapters/" + name + "/README.md"), "type")) {
        for (const std::string& typed : code_in(row.at(0)))
            command += " -ex '" + typed + "'";
        for (const std::string& shown : code_in(row.at(1)))
            expected.push_back(shown);
    }
    const Outcome gdb = run(command + " --args .build/debug/" + name +
                            " --records 1000 --threads 1 --output " + folder.path().string());
    EXPECT_GT(expected.size(), 1u);
    for (const std::string& shown : expected)
        EXPECT_NE(gdb.out.find(shown), std::string::npos) << shown << " is missing in\n"
                                                          << gdb.out << gdb.err;
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
    const auto best_mean = [](const std::string& table) {
        return to_text(best_of(spreads_in("output/" + table)).mean, 4);
    };
    const std::map<std::string, std::string> results = {
        {"chapter1", score.substr(score.rfind(',') + 1, 6)},
        {"chapter2", best_mean("chapter2/scores.csv")},
        {"chapter3", best_mean("chapter3/scores.csv")},
        {"chapter4", to_text(best, 4)},
        {"chapter5", "recognises " + std::to_string(recognised)},
        {"chapter6", best_mean("chapter6/scores.csv")},
        {"chapter7", "four as they are, and all ten"},
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

TEST(Readme, BeginsWithTheDigitsThatChapter1Prints) {
    const TemporaryFolder folder;
    const Outcome chapter =
        run("cp -r output/chapter1 " + (folder / "1").string() +
            " && .build/release/chapter1 result --output " + (folder / "1").string());
    std::string drawing;
    std::istringstream lines(contents_of("README.md"));
    for (std::string line; std::getline(lines, line) && line.find("These are") != 0;)
        if (line.find("    ") == 0 || (line.empty() && !drawing.empty()))
            drawing += (line.empty() ? "" : line.substr(4)) + '\n';
    EXPECT_GT(drawing.size(), 400u);
    EXPECT_NE(chapter.out.find(drawing.substr(0, drawing.size() - 1)), std::string::npos)
        << drawing << "is not in\n"
        << chapter.out;
}

TEST(Readme, FiveCommandsLeadToTheHiddenErrorsThatItShows) {
    if (!is_installed("gdb"))
        GTEST_SKIP() << gdb_is_missing;
    const std::string text = contents_of("README.md");
    const std::size_t shown = text.find("$1 = ");
    const TemporaryFolder folder;
    const Outcome gdb =
        run("gdb -q -batch -x .gdb -ex 'break NeuralNetwork::train' -ex run -ex 'next 6' "
            "-ex 'print hidden_errors' --args .build/debug/chapter1 --records 1000 --threads 1 "
            "--output " +
            folder.path().string());
    for (const std::string typed : {"make debug-chapter1", "break NeuralNetwork::train", "run",
                                    "next 6", "print hidden_errors"})
        EXPECT_NE(text.find("\n    " + typed + "\n"), std::string::npos) << typed;
    EXPECT_NE(gdb.out.find(text.substr(shown, text.find('\n', shown) - shown)), std::string::npos)
        << gdb.out;
}

TEST(Readme, SteppingThroughAChapterShowsWhatItsTableSays) {
    if (!is_installed("gdb"))
        GTEST_SKIP() << gdb_is_missing;
    for (const std::string& chapter : chapters())
        expect_steps(chapter);
}
