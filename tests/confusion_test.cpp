// Which digits are taken for which, and which records are answered wrong.

#include "common/experiment/confusion.h"

#include <gtest/gtest.h>

#include "tests/support.h"

TEST(Confusion, CountsTheAnswersToEachDigit) {
    const Table confusion = confusion_of({3, 1, 7, 7, 3}, records_of({3, 1, 1, 1, 9}));
    Table expected;
    for (int digit = 0; digit < Mnist::digits; ++digit)
        expected.push_back({1.0 * digit, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    expected[3][1 + 3] = 1;
    expected[1][1 + 1] = 1;
    expected[1][1 + 7] = 2;
    expected[9][1 + 3] = 1;
    EXPECT_EQ(confusion, expected);
}

TEST(Confusion, MistakesAreTheWrongAnswersInTheTestsOrder) {
    const Mnist records = records_of({3, 1, 4, 1});
    EXPECT_EQ(mistakes_of({8, 1, 4, 7}, records), (Table{{0, 3, 8}, {3, 1, 7}}));
    EXPECT_EQ(mistakes_of({3, 1, 4, 1}, records), Table{});
}

TEST(Confusion, TablesOfBothAreWrittenUnderTheirHeaders) {
    const TemporaryFolder folder;
    const Mnist records = records_of({3});
    write_table(folder / "confusion.csv", confusion_columns(), confusion_of({8}, records));
    write_table(folder / "mistakes.csv", mistake_columns(records), mistakes_of({8}, records));
    const std::string confusion = contents_of(folder / "confusion.csv");
    EXPECT_EQ(confusion.substr(0, confusion.find('\n')), "actual,0,1,2,3,4,5,6,7,8,9");
    EXPECT_EQ(contents_of(folder / "mistakes.csv"), "record,actual,answer\n0,3,8\n");
}

TEST(Confusion, MistakesOfMoreRecordsThanTheBookTestsReadBack) {
    const TemporaryFolder folder;
    const Mnist records = records_of(std::vector<int>(Mnist::test_records + 1, 3));
    std::vector<int> answers(Mnist::test_records, 3);
    answers.push_back(8);
    const Table mistakes = mistakes_of(answers, records);
    write_table(folder / "mistakes.csv", mistake_columns(records), mistakes);
    EXPECT_EQ(read_table(folder / "mistakes.csv", mistake_columns(records)), mistakes);
    EXPECT_EQ(mistakes, (Table{{Mnist::test_records, 3, 8}}));
}

TEST(Confusion, TheHardestDigitHasTheSmallestFractionOfRightAnswers) {
    // Two of three fives and one of two sixes are right; of the sevens all, of the rest none shown.
    const Mnist records = records_of({5, 5, 5, 6, 6, 7});
    const Table confusion = confusion_of({5, 5, 0, 6, 0, 7}, records);
    EXPECT_DOUBLE_EQ(fraction_right(confusion, 5), 2.0 / 3.0);
    EXPECT_DOUBLE_EQ(fraction_right(confusion, 6), 0.5);
    EXPECT_DOUBLE_EQ(fraction_right(confusion, 7), 1.0);
    EXPECT_DOUBLE_EQ(fraction_right(confusion, 0), 1.0) << "not shown, not wrong";
    EXPECT_EQ(hardest_digit(confusion), 6);
}

TEST(Confusion, OfEquallyHardDigitsTheFirstIsNamed) {
    const Mnist records = records_of({5, 6, 7});
    EXPECT_EQ(hardest_digit(confusion_of({5, 0, 0}, records)), 6);
}
