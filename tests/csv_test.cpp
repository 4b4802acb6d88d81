// Comma-separated values line by line, and every mistake with its file, line and column.

#include "common/files/csv.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <stdexcept>

#include "tests/support.h"

namespace {

// A file of these contents, in a folder of its own.
struct CsvFile {
    explicit CsvFile(const std::string& contents) { put(path, contents); }

    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "file.csv";
};

// Every line's number of fields, from the first line to the last.
std::vector<std::size_t> fields_of_lines(const std::string& contents) {
    const CsvFile file(contents);
    CsvReader reader(file.path);
    std::vector<std::size_t> fields;
    while (reader.next_line())
        fields.push_back(reader.fields());
    EXPECT_FALSE(reader.next_line()) << "a line after the last one";
    return fields;
}

using Fields = std::vector<std::size_t>;

// What is said of a file with this line as its second, without the name of the file.
std::string mistake_in(const std::string& line, const std::function<void(CsvReader&)>& read) {
    const CsvFile file("1,2\n" + line);
    CsvReader reader(file.path);
    EXPECT_TRUE(reader.next_line());
    return message_after(file.path.string() + ": ", [&] {
        reader.next_line();
        read(reader);
    });
}

std::string whole_number_mistake(const std::string& text) {
    return mistake_in("7," + text, [](CsvReader& reader) { reader.whole_number(1, -5, 255); });
}

std::string number_mistake(const std::string& text) {
    return mistake_in("7," + text + ",8", [](CsvReader& reader) { reader.number(1, 0, 1000); });
}

std::string weight_mistake(const std::string& text) {
    return mistake_in(text + ",1", [](CsvReader& reader) { reader.weight(0); });
}

void only_the_line(CsvReader&) {}

}  // namespace

TEST(Csv, GivesEveryLineAndItsFields) {
    EXPECT_EQ(fields_of_lines("1,2,3\n4\n5,6\n"), (Fields{3, 1, 2}));
    EXPECT_EQ(fields_of_lines("1,,\n"), Fields{3});
    EXPECT_EQ(fields_of_lines(""), Fields{});
}

TEST(Csv, TakesAnyLineEndAndBlankLinesAtTheEnd) {
    EXPECT_EQ(fields_of_lines("1,2\n3"), (Fields{2, 1}));
    EXPECT_EQ(fields_of_lines("1,2\r\n3\r\n"), (Fields{2, 1}));
    EXPECT_EQ(fields_of_lines("1,2\n3\n\n\r\n\n"), (Fields{2, 1}));
    EXPECT_EQ(fields_of_lines("\n\r\n"), Fields{});

    const CsvFile file("1,2\r\n");
    CsvReader reader(file.path);
    reader.next_line();
    EXPECT_EQ(reader.whole_number(1, 0, 9), 2) << "without the carriage return";
}

TEST(Csv, SkipsAByteOrderMarkAtTheStartOnly) {
    const std::string mark = "\xEF\xBB\xBF";
    const CsvFile file(mark + "1,2\n" + mark + "3\n");
    CsvReader reader(file.path);
    reader.next_line();
    EXPECT_EQ(reader.text(0), "1");
    reader.next_line();
    EXPECT_EQ(reader.text(0), mark + "3");
    EXPECT_EQ(fields_of_lines(mark), Fields{});
    EXPECT_NO_THROW(CsvReader(CsvFile(mark + "a,b\n").path, "a,b"));
}

TEST(Csv, RefusesABlankLineInTheMiddle) {
    EXPECT_EQ(mistake_in("\n3,4\n", only_the_line), "line 3: a blank line before this one");
    EXPECT_EQ(mistake_in("\r\n\r\n3\r\n", only_the_line), "line 4: a blank line before this one");
}

TEST(Csv, RefusesALineOfMoreThan65535Characters) {
    EXPECT_EQ(fields_of_lines(std::string(65535, '1') + "\n2"), (Fields{1, 1}));
    EXPECT_EQ(fields_of_lines("2\n" + std::string(65535, '1')), (Fields{1, 1}));
    for (const std::string end : {"", "\n", "\n3\n"})
        EXPECT_EQ(mistake_in(std::string(65536, '1') + end, only_the_line),
                  "line 2: longer than 65535 characters");
}

TEST(Csv, ReadsWholeNumbersInTheirRange) {
    const CsvFile file("-5,0,255,-0,007\n");
    CsvReader reader(file.path);
    reader.next_line();
    EXPECT_EQ(reader.whole_number(0, -5, 255), -5);
    EXPECT_EQ(reader.whole_number(1, -5, 255), 0);
    EXPECT_EQ(reader.whole_number(2, -5, 255), 255);
    EXPECT_EQ(reader.whole_number(3, 0, 9), 0);
    EXPECT_EQ(reader.whole_number(4, 0, 9), 7);
}

TEST(Csv, ReadsWholeNumbersThatNumpyOrASpreadsheetWroteAsDecimals) {
    const CsvFile file("2.0,2.000e+00,2.,-5.0,2.55e2\n");
    CsvReader reader(file.path);
    reader.next_line();
    for (const std::size_t field : {0u, 1u, 2u})
        EXPECT_EQ(reader.whole_number(field, -5, 255), 2);
    EXPECT_EQ(reader.whole_number(3, -5, 255), -5);
    EXPECT_EQ(reader.whole_number(4, -5, 255), 255);
}

TEST(Csv, RefusesWhatIsNoWholeNumberInItsRange) {
    const std::string expected = " where a whole number from -5 to 255 was expected";
    for (const std::string text : {"256", "-6", "99999999999999999999", "1x", "x", "2.5", "3e2",
                                   "1e400", "1e-9", "0x1", " 1", "1 ", "--1", "nan", "inf", ""})
        EXPECT_EQ(whole_number_mistake(text), "line 2, column 2: \"" + text + "\"" + expected);
}

TEST(Csv, ReadsNumbersInTheirRange) {
    const CsvFile file("0,1000,0.1,2.5e-3\n");
    CsvReader reader(file.path);
    reader.next_line();
    EXPECT_EQ(reader.number(0, 0, 1000), 0.0);
    EXPECT_EQ(reader.number(1, 0, 1000), 1000.0);
    EXPECT_EQ(reader.number(2, 0, 1000), 0.1);
    EXPECT_EQ(reader.number(3, 0, 1000), 0.0025);
}

TEST(Csv, RefusesWhatIsNoNumberInItsRange) {
    const std::string expected = " where a number from 0 to 1000 was expected";
    for (const std::string text : {"1000.1", "-0.1", "1e400", "0x1p3", " 0.5", "1x", "x", "0.1.2",
                                   "0.1 ", "nan", "inf", "-inf", "infinity", "-", ""})
        EXPECT_EQ(number_mistake(text), "line 2, column 2: \"" + text + "\"" + expected);
}

// One lies just above the middle between two floats, one just below. A double would hold that very
// middle, which is rounded the other way.
TEST(Csv, AWeightIsTheFloatNearestToItsText) {
    const TemporaryFolder folder;
    put(folder / "table.csv", "1.00000005960464477539062501,1.00000017881393432617187499\n");
    CsvReader reader(folder / "table.csv");
    ASSERT_TRUE(reader.next_line());
    EXPECT_EQ(reader.weight(0), std::nextafterf(1.0f, 2.0f));
    EXPECT_EQ(reader.weight(1), std::nextafterf(1.0f, 2.0f));
}

TEST(Csv, RefusesAWeightThatIsNotFinite) {
    const std::string expected = " where a finite number was expected";
    for (const std::string text : {"nan", "-nan", "inf", "-inf", "1e39", "-1e39", "1x", "x", ""})
        EXPECT_EQ(weight_mistake(text), "line 2, column 1: \"" + text + "\"" + expected);
}

TEST(Csv, ShowsOnlyTheStartOfAStrangeTextAndOnlyWhatPrints) {
    const std::string end = " where a finite number was expected";
    EXPECT_EQ(weight_mistake(std::string(20, 'x')),
              "line 2, column 1: \"" + std::string(20, 'x') + "\"" + end);
    EXPECT_EQ(weight_mistake(std::string(21, 'x')),
              "line 2, column 1: \"" + std::string(20, 'x') + "…\"" + end);
    EXPECT_EQ(weight_mistake("\x1b[2J\t\xff"), "line 2, column 1: \"?[2J\\t?\"" + end);
    EXPECT_EQ(weight_mistake(std::string("1\0", 2)), "line 2, column 1: \"1?\"" + end);
}

TEST(Csv, RefusesAnotherNumberOfFields) {
    const auto require_three = [](CsvReader& reader) { reader.require_fields(3); };
    EXPECT_EQ(mistake_in("1,2", require_three), "line 2: 2 numbers where 3 were expected: \"1,2\"");
    EXPECT_EQ(mistake_in("1,2,3,", require_three),
              "line 2: 4 numbers where 3 were expected: \"1,2,3,\"");
    EXPECT_EQ(mistake_in("1;2;3", require_three),
              "line 2: 1 number where 3 were expected: \"1;2;3\"");
    EXPECT_EQ(mistake_in("1\t2\t3", require_three),
              "line 2: 1 number where 3 were expected: \"1\\t2\\t3\"");
    EXPECT_EQ(mistake_in(std::string(41, '7'), require_three),
              "line 2: 1 number where 3 were expected: \"" + std::string(40, '7') + "…\"");
    EXPECT_EQ(mistake_in("1,2", [](CsvReader& reader) { reader.require_fields(1); }),
              "line 2: 2 numbers where 1 was expected: \"1,2\"");

    const CsvFile file("1,2,3\n");
    CsvReader reader(file.path);
    reader.next_line();
    EXPECT_NO_THROW(reader.require_fields(3));
}

TEST(Csv, TheHeaderMustBeTheExpectedOne) {
    const auto require_header = [](const std::string& contents) {
        const CsvFile file(contents);
        return message_after(file.path.string(), [&] { CsvReader(file.path, "a,b"); });
    };
    const std::string end = " where the header a,b was expected";
    EXPECT_EQ(require_header("a,c\n"), ": line 1: \"a,c\"" + end);
    EXPECT_EQ(require_header("a,b,c\n"), ": line 1: \"a,b,c\"" + end);
    EXPECT_EQ(require_header(""), ": line 1: \"\"" + end);

    const CsvFile file("a,b\r\n1,2\r\n");
    CsvReader reader(file.path, "a,b");
    EXPECT_TRUE(reader.next_line());
    EXPECT_EQ(reader.whole_number(0, 0, 9), 1);
    EXPECT_FALSE(reader.next_line());
}

TEST(Csv, UnderAHeaderEveryLineHasAsManyFields) {
    const CsvFile file("a,b\n1,2\n1,2,3\n");
    CsvReader reader(file.path, "a,b");
    EXPECT_TRUE(reader.next_line());
    EXPECT_EQ(message_after(file.path.string(), [&] { reader.next_line(); }),
              ": line 3: 3 numbers where 2 were expected: \"1,2,3\"");
}

TEST(Csv, RequireTextsComparesTheFirstFieldsToTheLetter) {
    const auto require_texts = [](CsvReader& reader) {
        reader.require_texts({"0.025", "1"}, ": make it anew");
    };
    EXPECT_EQ(mistake_in("0.0250000000001,1,0.9", require_texts),
              "line 2, column 1: \"0.0250000000001\" where 0.025 was expected: make it anew");
    EXPECT_EQ(mistake_in("0.025,2,0.9", require_texts),
              "line 2, column 2: \"2\" where 1 was expected: make it anew");
    const CsvFile file("0.025,1,0.9\n");
    CsvReader reader(file.path);
    reader.next_line();
    EXPECT_NO_THROW(require_texts(reader));
}

TEST(Csv, NextRowRefusesATableOfMoreOrFewerRows) {
    const CsvFile file("a,b\n1,2\n3,4\n");
    const auto read = [&](std::size_t rows) {
        CsvReader reader(file.path, "a,b");
        std::string texts;
        while (reader.next_row(rows, ": a remedy"))
            texts += reader.text(0);
        return texts;
    };
    EXPECT_EQ(read(2), "13");
    const std::string path = file.path.string();
    EXPECT_EQ(message_of([&] { read(1); }),
              path + ": line 3: a row more than the 1 expected: a remedy");
    EXPECT_EQ(message_of([&] { read(3); }),
              path + ": below the header, 2 rows where 3 were expected: a remedy");
}

TEST(Csv, GivesTheTextsOfALine) {
    const CsvFile file("0.3,,a b\n");
    CsvReader reader(file.path);
    reader.next_line();
    EXPECT_EQ(reader.texts(), (std::vector<std::string>{"0.3", "", "a b"}));
}

TEST(Csv, NamesABoundThatIsNoWholeNumber) {
    EXPECT_EQ(mistake_in("0.7", [](CsvReader& reader) { reader.number(0, 0, 0.5); }),
              "line 2, column 1: \"0.7\" where a number from 0 to 0.5 was expected");
}

TEST(Csv, ALineIsItsFieldsBetweenCommas) {
    EXPECT_EQ(csv_line({"0.3", "", "word"}), "0.3,,word\n");
    EXPECT_EQ(csv_line({"", "1"}), ",1\n");
    EXPECT_EQ(csv_line({"1"}), "1\n");
}

TEST(Csv, ALineRefusesAFieldThatWouldNotReadBackAsOne) {
    for (const std::string field : {"a,b", "a\"b", "a\nb", "a\rb"})
        EXPECT_THROW(csv_line({"1", field}), std::invalid_argument) << field;
    EXPECT_EQ(message_of([] { csv_line({"+0, +10"}); }), "csv_line: \"+0, +10\" is not one field");
}

TEST(Csv, AReadThatFailsIsNoEndOfTheTable) {
    if (!std::filesystem::exists("/proc/self/mem"))
        GTEST_SKIP() << "only Linux shows a program its memory";
    EXPECT_EQ(message_of([] { CsvReader("/proc/self/mem").next_line(); }),
              "/proc/self/mem: line 1: cannot be read: Input/output error");
}

TEST(Csv, NamesAFileThatCannotBeReadAndTheReason) {
    const TemporaryFolder folder;
    EXPECT_EQ(message_of([&] { CsvReader(folder / "no.csv"); }),
              (folder / "no.csv").string() + ": cannot be read: No such file or directory");
    EXPECT_EQ(message_of([&] { CsvReader(folder.path()); }),
              folder.path().string() + ": a folder where a file was expected");
    EXPECT_THROW(CsvReader(folder.path()), std::runtime_error);
}

TEST(Csv, ATableIsWrittenWithItsHeaderAndReadsBack) {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "deep" / "table.csv";
    write_csv(path, "c,miles", {{"0.5", "50"}, {"0.6", "60"}});
    EXPECT_EQ(contents_of(path), "c,miles\n0.5,50\n0.6,60\n");
    write_csv(path, "c,miles", {});
    EXPECT_EQ(contents_of(path), "c,miles\n");
    EXPECT_THROW(write_csv(path, "c,miles", {{"0,5", "50"}}), std::invalid_argument);
    EXPECT_EQ(contents_of(path), "c,miles\n") << "the old table stands";
}
