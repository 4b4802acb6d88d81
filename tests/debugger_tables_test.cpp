// What the READMEs tell a reader to type shows in both debuggers what they say it does: one session
// for each table.

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/debugger_session.h"
#include "tests/readme_tables.h"
#include "tests/support.h"

namespace {

class DebuggerTables : public DebuggerTest {
protected:
    // Where the program stands, in both debuggers' words.
    std::string where() const { return GetParam() == "gdb" ? "frame" : "frame select"; }
};

// "#0  0x0804 in train_epoch (network=...) at" and "frame #0: train_epoch at" are in train_epoch.
std::string function_in(const std::string& answer) {
    std::string rest = answer.substr(answer.find("#0") + 3);
    rest.erase(0, rest.find_first_not_of(' '));
    if (rest.compare(0, 2, "0x") == 0)
        rest.erase(0, rest.find(" in ") + 4);
    return rest.substr(0, rest.find_first_of(" ("));
}

// The line of the program that comes next: LLDB's arrow points at it among others, and gdb shows no
// other.
std::string line_in(const std::string& answer) {
    const std::size_t arrow = answer.find("\n-> ");
    const std::string from_there = arrow == std::string::npos ? answer : answer.substr(arrow + 1);
    const std::vector<std::string> lines = lines_of(from_there);
    return arrow == std::string::npos ? lines.back() : lines.front();
}

// The lines that are set as code, each by itself, from the one that begins so.
std::vector<std::string> block_from(const std::string& text, const std::string& first) {
    const std::size_t start = text.find("    " + first);
    std::vector<std::string> block;
    for (const std::string& line : lines_of(text.substr(std::min(start, text.size())))) {
        if (line.compare(0, 4, "    ") != 0)
            break;
        block.push_back(line.substr(4));
    }
    EXPECT_FALSE(block.empty()) << first;
    return block;
}

// The options for what a chapter asks after its training on a thousand records, as `make
// debug-chapter1` trains. The release program has done that a hundred times as fast, to the same
// bits.
std::string query_of_trained(const std::string& chapter, const TemporaryFolder& folder) {
    const std::string output = " --output " + (folder / "output").string();
    const Outcome trained = run(".build/release/" + chapter + " train --records 1000" + output);
    EXPECT_EQ(trained.exit_code, 0) << trained.err;
    return "query" + output;
}

// The options for a chapter's table. Most need the first record only.
std::string options_for(const std::string& chapter, const std::string& first_command,
                        const TemporaryFolder& folder) {
    if (chapter == "chapter5")
        return query_of_trained(chapter, folder);
    return first_command == "break save_run" ? "--records 1000 --data data" : "--records 50";
}

}  // namespace

TEST_P(DebuggerTables, TheFirstCommandsOfTheReadmeLeadToTheHiddenErrorsThatItShows) {
    const std::string text = contents_of("README.md");
    std::vector<std::string> typed = block_from(text, "make debug-chapter1");
    typed.erase(typed.begin());
    const std::string shown = block_from(text, "$1 = ").front().substr(5);
    const std::vector<std::string> answers = answers_to(typed, GetParam());
    EXPECT_TRUE(contains(answers.back(), shown)) << answers.back();
}

TEST_P(DebuggerTables, TheReadmeLeadsFromMainToTheChangedWeights) {
    std::vector<std::string> typed;
    std::vector<std::size_t> last_of_row;
    const std::vector<Cells> table = table_in(contents_of("README.md"), "type");
    for (const Cells& row : table) {
        for (const std::string& command : code_in(row.at(0)))
            typed.push_back(command);
        if (typed.back().compare(0, 6, "print ") != 0)
            typed.push_back(where());
        last_of_row.push_back(typed.size() - 1);
    }
    EXPECT_LT(typed.size(), 40u);
    const std::vector<std::string> answers = answers_to(typed, GetParam());
    for (std::size_t row = 0; row < table.size(); ++row) {
        const std::vector<std::string> shown = code_in(table[row].at(1));
        const std::string& answer = answers[last_of_row[row]];
        SCOPED_TRACE("row " + std::to_string(row) + ":\n" + answer);
        if (typed[last_of_row[row]] != where()) {
            EXPECT_TRUE(contains(answer, shown.front()));
            continue;
        }
        EXPECT_EQ(function_in(answer), shown.front());
        EXPECT_TRUE(contains(line_in(answer), shown.size() > 1 ? shown[1] : ""));
    }
}

TEST_P(DebuggerTables, TheReadmeAsksForTheTenOutputsOfTheFirstTestRecord) {
    const std::string text = contents_of("README.md");
    const std::vector<std::string> typed = block_from(text, "break answer");
    EXPECT_TRUE(contains(text, "The eighth line of ten, 0.9937,"));
    const TemporaryFolder folder;
    const std::string options = query_of_trained("chapter1", folder);
    const std::string answer = answers_to(typed, GetParam(), "chapter1", options).back();
    const std::vector<std::string> outputs = lines_of(answer);
    ASSERT_GE(outputs.size(), 11u) << answer;
    EXPECT_EQ(outputs[0], "10x1");
    EXPECT_EQ(outputs[8], "     0.9937");
}

TEST_P(DebuggerTables, EachChaptersTableShowsWhatItSays) {
    for (const std::string& chapter : chapters()) {
        SCOPED_TRACE(chapter);
        const std::vector<Cells> table =
            table_in(contents_of("chapters/" + chapter + "/README.md"), "type");
        std::vector<std::string> typed;
        for (const Cells& row : table)
            for (const std::string& command : code_in(row.at(0)))
                typed.push_back(command);
        const TemporaryFolder folder;
        const std::vector<std::string> answers =
            answers_to(typed, GetParam(), chapter, options_for(chapter, typed.front(), folder));
        std::size_t next = 0;
        for (const Cells& row : table) {
            std::string answer;
            for (std::size_t i = code_in(row.at(0)).size(); i > 0; --i)
                answer += answers[next++];
            for (const std::string& shown : code_in(row.at(1)))
                EXPECT_TRUE(contains(answer, shown)) << shown << " is missing in\n" << answer;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(, DebuggerTables, testing::Values("gdb", "lldb"), name_of_debugger);
