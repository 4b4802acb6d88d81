// Which digits are taken for which, and which records are answered wrong.

#include "chapters/chapter1/confusion.h"

#include <gtest/gtest.h>

#include "tests/support.h"

namespace {

// The tables of a chapter's output in a folder of its own.
struct Output {
    Output() {
        options.output = folder.path();
        options.command = "chapter1 --output here";
    }
    std::string file(const std::string& name) const { return (folder / name).string(); }

    const TemporaryFolder folder;
    Options options;
};

const std::string anew = ": `chapter1 --output here query` makes it anew";

}  // namespace

TEST(Confusion, CountsTheAnswersToEachDigit) {
    const Confusion confusion = confusion_of({3, 1, 7, 7, 3}, records_of({3, 1, 1, 1, 9}));
    for (int actual = 0; actual < 10; ++actual)
        for (int answer = 0; answer < 10; ++answer) {
            const bool once = (actual == 3 && answer == 3) || (actual == 1 && answer == 1) ||
                              (actual == 9 && answer == 3);
            const bool twice = actual == 1 && answer == 7;
            EXPECT_EQ(confusion.counts[actual][answer], twice  ? 2
                                                        : once ? 1
                                                               : 0)
                << actual << " taken for " << answer;
        }
    EXPECT_EQ(records_showing(confusion, 1), 3);
    EXPECT_EQ(records_showing(confusion, 2), 0);
}

TEST(Confusion, MistakesAreTheWrongAnswersInTheOrderOfTheRecords) {
    const Records records = records_of({3, 1, 4, 1});
    const std::vector<Mistake> mistakes = mistakes_of({8, 1, 4, 7}, records);
    ASSERT_EQ(mistakes.size(), 2u);
    EXPECT_EQ(mistakes[0].record, 0);
    EXPECT_EQ(mistakes[0].actual, 3);
    EXPECT_EQ(mistakes[0].answer, 8);
    EXPECT_EQ(mistakes[1].record, 3);
    EXPECT_EQ(mistakes[1].actual, 1);
    EXPECT_EQ(mistakes[1].answer, 7);
    EXPECT_TRUE(mistakes_of({3, 1, 4, 1}, records).empty());
}

TEST(Confusion, TablesOfBothReadBack) {
    const Output output;
    const Records records = records_of({3, 5, 3});
    const std::vector<int> answers = {8, 5, 3};
    write_confusion(output.options, confusion_of(answers, records));
    write_mistakes(output.options, mistakes_of(answers, records));
    const std::string confusion = contents_of(output.file("confusion.csv"));
    EXPECT_EQ(confusion.substr(0, confusion.find('\n')), "actual,0,1,2,3,4,5,6,7,8,9");
    EXPECT_TRUE(contains(confusion, "\n3,0,0,0,1,0,0,0,0,1,0\n"));
    EXPECT_EQ(contents_of(output.file("mistakes.csv")), "record,actual,answer\n0,3,8\n");
    EXPECT_EQ(read_confusion(output.options, records).counts[3][8], 1);
    EXPECT_EQ(read_mistakes(output.options, records).at(0).answer, 8);
}

TEST(Confusion, MistakesOfMoreRecordsThanTheBookTestsReadBack) {
    const Output output;
    const Records records = records_of(std::vector<int>(10001, 3));
    std::vector<int> answers(10000, 3);
    answers.push_back(8);
    write_mistakes(output.options, mistakes_of(answers, records));
    EXPECT_EQ(read_mistakes(output.options, records).at(0).record, 10000);
}

TEST(Confusion, TablesOfOtherRecordsAreRefused) {
    const Output output;
    const Records records = records_of({3, 5, 3});
    const Records others = records_of({5, 3, 3});  // as many of each, in another order
    const Records fewer = records_of({3, 5});
    write_confusion(output.options, confusion_of({8, 5, 3}, records));
    write_mistakes(output.options, mistakes_of({8, 5, 3}, records));
    EXPECT_EQ(
        message_of([&] { read_confusion(output.options, fewer); }),
        output.file("confusion.csv") + ": not of these test records, of which 1 show a 3" + anew);
    EXPECT_EQ(message_of([&] { read_mistakes(output.options, others); }),
              output.file("mistakes.csv") +
                  ": not of these test records, whose record 0 shows a 5" + anew);
}

TEST(Confusion, TablesThatAreMissingOrDamagedAreNamed) {
    const Output output;
    const Records records = records_of({3});
    EXPECT_EQ(
        message_of([&] { read_mistakes(output.options, records); }),
        output.file("mistakes.csv") + ": not there yet: `chapter1 --output here query` makes it");
    write_confusion(output.options, confusion_of({8}, records));
    const std::string whole = contents_of(output.file("confusion.csv"));
    const std::string anew = ": `chapter1 --output here query` makes it anew";
    put(output.file("confusion.csv"), whole + "9,0,0,0,0,0,0,0,0,0,0\n");
    EXPECT_EQ(message_of([&] { read_confusion(output.options, records); }),
              output.file("confusion.csv") + ": line 12: a row more than the 10 expected" + anew);
    put(output.file("confusion.csv"), whole.substr(0, whole.rfind("9,")));
    EXPECT_EQ(
        message_of([&] { read_confusion(output.options, records); }),
        output.file("confusion.csv") + ": below the header, 9 rows where 10 were expected" + anew);
    put(output.file("mistakes.csv"), "record,actual,answer\n1,3,8\n");
    EXPECT_EQ(message_of([&] { read_mistakes(output.options, records); }),
              output.file("mistakes.csv") +
                  ": line 2, column 1: \"1\" where a whole number from 0 to 0 was expected");
}

TEST(Confusion, TheHardestDigitHasTheSmallestFractionOfRightAnswers) {
    // Two of three fives and one of two sixes are right; of the sevens all, of the rest none shown.
    const Confusion confusion = confusion_of({5, 5, 0, 6, 0, 7}, records_of({5, 5, 5, 6, 6, 7}));
    EXPECT_DOUBLE_EQ(fraction_right(confusion, 5), 2.0 / 3.0);
    EXPECT_DOUBLE_EQ(fraction_right(confusion, 6), 0.5);
    EXPECT_DOUBLE_EQ(fraction_right(confusion, 7), 1.0);
    EXPECT_DOUBLE_EQ(fraction_right(confusion, 0), 1.0) << "not shown, not wrong";
    EXPECT_EQ(hardest_digit(confusion), 6);
}

TEST(Confusion, OfEquallyHardDigitsTheFirstIsNamed) {
    EXPECT_EQ(hardest_digit(confusion_of({5, 0, 0}, records_of({5, 6, 7}))), 6);
}

TEST(Confusion, OfAFewRecordsTheSummaryShowsEveryAnswer) {
    const Records records = records_of({3, 5, 3});
    const std::vector<int> answers = {8, 5, 3};
    EXPECT_EQ(
        answers_to_text(confusion_of(answers, records), mistakes_of(answers, records), records),
        "record  actual  answer\n"
        "     0       3       8  wrong\n"
        "     1       5       5\n"
        "     2       3       3\n");
    const std::vector<int> right = {3, 5, 3};
    EXPECT_EQ(answers_to_text(confusion_of(right, records), {}, records),
              "record  actual  answer\n"
              "     0       3       3\n"
              "     1       5       5\n"
              "     2       3       3\n"
              "No mistakes.\n");
}

TEST(Confusion, OfManyRecordsTheSummaryShowsTheHardestDigitAndTheFirstMistakes) {
    const std::vector<int> right(21, 7);
    const Records records = records_of(right);
    EXPECT_EQ(answers_to_text(confusion_of(right, records), {}, records), "No mistakes.\n");
    std::vector<int> answers = right;
    answers[20] = 1;
    const std::string text =
        answers_to_text(confusion_of(answers, records), mistakes_of(answers, records), records);
    EXPECT_EQ(text.find("Hardest digit: 7, of which it read 95.2 % right.\n7 read as 1\n"), 0u)
        << text;
    EXPECT_EQ(lines_of(text).size(), 14u) << "the picture is twelve lines high";
}

TEST(Confusion, WhereNothingIsWrongTheSheetSaysSo) {
    const Image sheet = draw_mistakes({}, records_of({7}));
    int ink = 0;
    for (int y = 0; y < sheet.height(); ++y)
        for (int x = 0; x < sheet.width(); ++x)
            ink += sheet.at(x, y) < 128 ? 1 : 0;
    EXPECT_GT(ink, 300) << "letters";
    EXPECT_EQ(sheet.width() % 2 + sheet.height() % 2, 0);
}

TEST(Confusion, ASheetHasTheFirstFiftyMistakes) {
    const Records records = records_of(std::vector<int>(60, 7));
    const std::vector<Mistake> mistakes = mistakes_of(std::vector<int>(60, 1), records);
    const std::vector<Mistake> fifty(mistakes.begin(), mistakes.begin() + 50);
    EXPECT_EQ(draw_mistakes(mistakes, records).height(), draw_mistakes(fifty, records).height());
}
