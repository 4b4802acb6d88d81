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

// What gdb shows of a chapter when these commands are typed.
Outcome debug(const std::string& chapter, const std::vector<std::string>& commands) {
    const TemporaryFolder folder;
    std::string command = "gdb -q -batch -x .gdb";
    for (const std::string& typed : commands)
        command += " -ex '" + typed + "'";
    return run(command + " --args .build/debug/" + chapter +
               " --records 1000 --threads 1 --output " + folder.path().string());
}

void expect_steps(const std::string& name) {
    std::vector<std::string> typed;
    std::vector<std::string> expected;
    for (const Cells& row : table_in(contents_of("chapters/" + name + "/README.md"), "type")) {
        const std::vector<std::string> commands = code_in(row.at(0));
        const std::vector<std::string> shown = code_in(row.at(1));
        typed.insert(typed.end(), commands.begin(), commands.end());
        expected.insert(expected.end(), shown.begin(), shown.end());
    }
    const Outcome gdb = debug(name, typed);
    EXPECT_GT(expected.size(), 1u);
    for (const std::string& shown : expected)
        EXPECT_NE(gdb.out.find(shown), std::string::npos) << shown << " is missing in\n"
                                                          << gdb.out << gdb.err;
}

// The commands of a row of the README's tour, where Enter alone repeats the last one.
std::vector<std::string> commands_of(const Cells& row) {
    std::vector<std::string> commands = code_in(row.at(0));
    if (contains(row.at(0), "and eight times Enter"))
        commands.insert(commands.end(), 8, commands.back());
    return commands;
}

// `step 13` is one that is typed twelve times.
int times_typed(const std::string& command) {
    return command.find("step ") == 0 ? std::stoi(command.substr(5)) : 1;
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
        {"chapter0", rows_in("output/chapter0/garden.csv").at(2).at(3) + " of 200 bugs right"},
        {"chapter1", score.substr(score.rfind(',') + 1, 6)},
        {"chapter2", best_mean("chapter2/scores.csv")},
        {"chapter3", best_mean("chapter3/scores.csv")},
        {"chapter4", to_text(best, 4)},
        {"chapter5", "after 13 it recognises " + std::to_string(recognised)},
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

TEST(Readme, FiveCommandsLeadToTheHiddenErrorsThatItShows) {
    if (!is_installed("gdb"))
        GTEST_SKIP() << gdb_is_missing;
    const std::string text = contents_of("README.md");
    const std::size_t shown = text.find("$1 = ");
    const Outcome gdb =
        debug("chapter1", {"break NeuralNetwork::train", "run", "next 6", "print hidden_errors"});
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

TEST(Readme, LeadsFromMainToTheChangedWeightsInUnder60Commands) {
    if (!is_installed("gdb"))
        GTEST_SKIP() << gdb_is_missing;
    const std::string where =
        R"(python print("in", gdb.selected_frame().name().replace("(anonymous namespace)::", "")))";
    int count = 0;
    std::vector<std::string> typed;
    std::vector<std::string> expected;
    for (const Cells& row : table_in(contents_of("README.md"), "type")) {
        for (const std::string& command : commands_of(row)) {
            typed.push_back(command);
            count += times_typed(command);
        }
        const std::string shown = code_in(row.at(1)).front();
        const bool printed = typed.back().find("print ") == 0;
        expected.push_back(printed ? shown : "in " + shown);
        if (!printed)
            typed.push_back(where);
    }
    EXPECT_LT(count, 60);

    const std::string session = debug("chapter1", typed).out;
    std::size_t place = 0;
    for (const std::string& shown : expected) {
        place = session.find(shown + '\n', place);
        ASSERT_NE(place, std::string::npos) << shown << " is missing, or too late, in\n" << session;
    }
}
