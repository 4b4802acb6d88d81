// Chapter 0 as a reader runs it, and its committed results.

#include <gtest/gtest.h>

#include <cmath>
#include <sstream>

#include "chapters/chapter0/line.h"
#include "common/files/text.h"
#include "tests/committed.h"
#include "tests/pgm.h"
#include "tests/small_clone.h"

namespace {

const std::string output = "output/chapter0/";

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

// A line of the summary: after what it is about come the book's numbers, then as many of ours.
struct Compared {
    bool is_cut_off;
    std::vector<std::string> book;
    std::vector<std::string> ours;
};

std::vector<Compared> compared_in(const std::string& summary) {
    std::vector<Compared> all;
    for (const std::string& line : lines_of(summary)) {
        if (line.rfind("  ", 0) != 0 || line.size() < 70 || contains(line, " corners, ") ||
            contains(line, "the book"))
            continue;
        const std::vector<std::string> ours = words_of(line.substr(64));
        std::vector<std::string> book = words_of(line.substr(0, 64));
        if (book.size() > ours.size())
            book.erase(book.begin(), book.end() - static_cast<long>(ours.size()));
        if (book.back() != "error")  // what the machine has learned is not in the book
            all.push_back({contains(line, ", cut off"), book, ours});
    }
    return all;
}

std::size_t decimals_of(const std::string& number) {
    return number.find('.') == std::string::npos ? 0 : number.size() - number.find('.') - 1;
}

bool has_ink(const Pgm& picture, int left, int top, int right, int bottom) {
    for (int y = top; y < bottom; ++y)
        for (int x = left; x < right; ++x)
            if (static_cast<unsigned char>(picture.at(x, y)) < 64)
                return true;
    return false;
}

}  // namespace

TEST(Chapter0, NeedsNoDataAndLeavesTheCommittedResultsAsTheyAre) {
    const SmallClone clone(20, 10);
    const Outcome outcome =
        clone.run("rm -r data; $chapter0 --records 5 --threads 3 --data nowhere");
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_EQ(outcome.err, "");
    for (const std::string file :
         {"predictor.csv", "line.csv", "garden.csv", "gates.csv", "garden.pgm", "gates.pgm"})
        EXPECT_TRUE(contents_of(clone / (output + file)) == contents_of(output + file)) << file;
}

TEST(Chapter0, HelpSaysWhatItDoesNotUse) {
    const Outcome outcome = SmallClone(20, 10).run("$chapter0 --help");
    EXPECT_TRUE(contains(outcome.out, "Chapter 0: how does a machine learn from its mistakes?"));
    EXPECT_TRUE(contains(outcome.out, "This chapter reads no records"));
}

TEST(Chapter0, AStageNamesTheOneBeforeIt) {
    const SmallClone clone(20, 10);
    EXPECT_EQ(clone.run("$chapter0 query").err,
              "chapter0: output/chapter0/line.csv: not there yet: `.build/release/chapter0 train` "
              "makes it\n");
    EXPECT_EQ(
        clone.run("$chapter0 train && $chapter0 result").err,
        "chapter0: output/chapter0/garden.csv: not there yet: `.build/release/chapter0 query` "
        "makes it\n");
    EXPECT_EQ(clone.run("$chapter0 query && $chapter0 result > /dev/null").exit_code, 0);
}

TEST(Chapter0, ATableWithAMistakeIsRefused) {
    const SmallClone clone(20, 10);
    ASSERT_EQ(clone.run("$chapter0 > /dev/null").exit_code, 0);
    const Outcome query =
        clone.run("sed -i 's/2.9000/steep/' output/chapter0/line.csv; $chapter0 query");
    EXPECT_EQ(query.exit_code, 1);
    EXPECT_EQ(
        query.err,
        "chapter0: output/chapter0/line.csv: line 3, column 5: \"steep\" where a finite number "
        "was expected\n");
    const Outcome result =
        clone.run("sed -i 's/146/201/' output/chapter0/garden.csv; $chapter0 result");
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_TRUE(contains(result.err, "\"201\" where a whole number from 0 to 200 was expected"));
}

// Two numbers are the same where ours rounds to the book's, or where the line says that the book
// cuts off and ours begins with the book's.
TEST(Chapter0, TheSummaryHasTheBooksNumbersAndOurs) {
    const Outcome outcome = SmallClone(20, 10).run("$chapter0");
    int numbers = 0;
    for (const Compared& line : compared_in(outcome.out)) {
        bool rounded = true;
        for (std::size_t i = 0; i < line.book.size() && line.book.size() == line.ours.size(); ++i) {
            SCOPED_TRACE(line.book[i] + " and " + line.ours[i]);
            ++numbers;
            EXPECT_GE(decimals_of(line.ours[i]), 4u);
            const int decimals = static_cast<int>(decimals_of(line.book[i]));
            const bool same = to_text(std::stod(line.ours[i]), decimals) == line.book[i];
            rounded = rounded && same;
            EXPECT_TRUE(same || (line.is_cut_off &&
                                 line.ours[i].compare(0, line.book[i].size(), line.book[i]) == 0));
        }
        EXPECT_NE(rounded, line.is_cut_off);
    }
    EXPECT_GE(numbers, 40);
}

TEST(Chapter0, LearnsTheBooksSlopes) {
    const Rows rows = rows_in(output + "line.csv");
    ASSERT_EQ(rows.size(), 3u * 2 * 20);
    const auto slope = [&](const std::string& rate, const std::string& step) {
        for (const std::vector<std::string>& row : rows)
            if (row[0] == rate && row[1] == step)
                return row[4];
        return std::string("none");
    };
    EXPECT_EQ(slope("1", "1"), "0.3667");
    EXPECT_EQ(slope("1", "2"), "2.9000");
    EXPECT_EQ(slope("1", "40"), "2.9000") << "the ladybird is forgotten each time";
    EXPECT_EQ(slope("0.5", "1"), "0.3083");
    EXPECT_EQ(slope("0.5", "2"), "1.6042");
}

TEST(Chapter0, PredictsWhatTheBookDoesAndThenLearns) {
    const Rows rows = rows_in(output + "predictor.csv");
    ASSERT_EQ(rows.size(), 12u);
    const std::vector<std::string> errors = {"12.1370", "2.1370", "-7.8630", "1.1370"};
    for (std::size_t row = 0; row < rows.size(); ++row) {
        EXPECT_NEAR(std::stod(rows[row][0]) * 100, std::stod(rows[row][1]), 0.006);
        EXPECT_NEAR(62.137 - std::stod(rows[row][1]), std::stod(rows[row][2]), 0.0002);
        if (row < errors.size()) {
            EXPECT_EQ(rows[row][2], errors[row]);
        } else {
            EXPECT_NEAR(std::stod(rows[row][2]), std::stod(rows[row - 1][2]) / 2, 0.0002);
        }
    }
}

TEST(Chapter0, CountsTheBugsThatTheSavedLinesHaveRight) {
    const std::vector<Example> garden = garden_of(200, 1);
    const Rows lines = rows_in(output + "line.csv");
    const Rows rows = rows_in(output + "garden.csv");
    ASSERT_EQ(rows.size(), 6u);
    for (const std::vector<std::string>& row : rows) {
        const std::string step = std::to_string(2 * std::stoi(row[1]));
        int found = 0;
        for (const std::vector<std::string>& line : lines)
            if (line[0] == row[0] && line[1] == step) {
                ++found;
                EXPECT_EQ(std::to_string(count_right({{std::stof(line[4]), 0}}, garden)), row[3]);
            }
        EXPECT_EQ(found, 1);
    }
}

TEST(Chapter0, GatesAreCounted) {
    EXPECT_EQ(contents_of(output + "gates.csv"),
              "gate,lines,right\nAND,1,4\nOR,1,4\nXOR,1,3\nXOR,2,4\n");
}

// A panel of the garden is 440 pixels for 5 units and begins at (85, 150); the second is 610
// further to the right.
TEST(Chapter0, TheGardensLinesRunWhereTheirSlopesSay) {
    const Pgm picture = pgm_in(output + "garden.pgm");
    const std::vector<std::vector<double>> slopes = {{0.25, 0.3667, 2.9}, {0.25, 0.3083, 1.6042}};
    for (int panel = 0; panel < 2; ++panel)
        for (const double slope : slopes[panel]) {
            int inked = 0;
            for (int i = 1; i <= 20; ++i) {
                const double x = (slope > 1 ? 5 / slope : 5) * i / 21;
                const int column = static_cast<int>(85 + 610 * panel + 88 * x);
                const int row = static_cast<int>(590 - 88 * slope * x);
                inked += has_ink(picture, column - 1, row - 1, column + 2, row + 2) ? 1 : 0;
            }
            EXPECT_GE(inked, 16) << "slope " << slope;  // bugs have a rim of paper
        }
}

TEST(Chapter0, TheGatesShadeIsWhereTheAnswerIs1) {
    const Pgm picture = pgm_in(output + "gates.pgm");
    const std::vector<Gate> gates = and_or_xor();
    for (int panel = 0; panel < 4; ++panel)
        for (const float a : {-0.25f, 0.25f, 0.75f, 1.25f})
            for (const float b : {-0.3f, 0.2f, 0.8f, 1.3f}) {
                const int x = static_cast<int>(85 + 300 * panel + (a + 0.5) / 2 * 245);
                const int y = static_cast<int>(395 - (b + 0.5) / 2 * 245);
                const bool is_1 = count_right(gates[panel].lines, {{a, b, true}}) == 1;
                const int grey = static_cast<unsigned char>(picture.at(x, y));
                EXPECT_EQ(grey, is_1 ? 215 : 255) << panel << ": " << a << ", " << b;
            }
}
