// Tables and matrices: what is written, and that it reads back.

#include "common/files/csv.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <random>

#include "tests/support.h"

namespace {

const std::vector<Column> two_columns = {columns::learning_rate, columns::score};

// What is said of a table file of these contents, without the name of the file.
std::string mistake_in_table(const std::string& contents, std::size_t rows = any_number) {
    const TemporaryFolder folder;
    put(folder / "table.csv", contents);
    return message_after((folder / "table.csv").string() + ": ",
                         [&] { read_table(folder / "table.csv", two_columns, rows); });
}

Matrix written_and_read(const Matrix& matrix) {
    const TemporaryFolder folder;
    put(folder / "matrix.csv", matrix_to_csv(matrix));
    return read_matrix(folder / "matrix.csv");
}

// The same bits, which tell 0 from -0 where == does not.
void expect_same_bits(const Matrix& actual, const Matrix& expected) {
    ASSERT_EQ(actual.shape(), expected.shape());
    for (std::size_t i = 0; i < expected.size(); ++i)
        ASSERT_EQ(std::memcmp(actual.begin() + i, expected.begin() + i, sizeof(float)), 0)
            << "element " << i << ": " << actual.begin()[i] << " for " << expected.begin()[i];
}

// Floats of every size and sign: random bits, but for the infinities and NaN.
Matrix random_bit_patterns(int rows, int columns) {
    std::mt19937 random(1);
    Matrix matrix(rows, columns);
    for (float& element : matrix)
        do {
            const std::uint32_t bits = static_cast<std::uint32_t>(random());
            std::memcpy(&element, &bits, sizeof element);
        } while (!std::isfinite(element));
    return matrix;
}

}  // namespace

TEST(Csv, WritesATableWithItsHeaderAndEachColumnsFormat) {
    const TemporaryFolder folder;
    write_table(folder / "table.csv", {columns::learning_rate, columns::epochs, columns::score},
                {{0.3f, 1, 0.94567}, {0.025f, 20, 1}, {1, 0, 0}});
    EXPECT_EQ(contents_of(folder / "table.csv"),
              "learning_rate,epochs,score\n0.3,1,0.9457\n0.025,20,1.0000\n1,0,0.0000\n");
}

TEST(Csv, ReadsATableBack) {
    const TemporaryFolder folder;
    const std::vector<Column> all = {columns::learning_rate, columns::epoch,       columns::epochs,
                                     columns::seed,          columns::samples,     columns::score,
                                     digit_column("digit"),  count_column("count")};
    const Table table = {{0.5, 0, 1000000, 4294967295.0, 1e9, 0.9457, 9, 1e9},
                         {1000, 1, 0, 0, 0, 0, 0, 0}};
    write_table(folder / "table.csv", all, table);
    EXPECT_EQ(read_table(folder / "table.csv", all), table);
    EXPECT_EQ(read_table(folder / "table.csv", all, 2), table);
}

TEST(Csv, ReadsATableThatASpreadsheetSaved) {
    const TemporaryFolder folder;
    put(folder / "table.csv", "learning_rate,score\r\n0.30,.9\r\n\r\n");
    EXPECT_EQ(read_table(folder / "table.csv", two_columns), (Table{{0.3, 0.9}}));
}

TEST(Csv, ATableOfNoRowsIsItsHeader) {
    const TemporaryFolder folder;
    write_table(folder / "table.csv", two_columns, {});
    EXPECT_EQ(contents_of(folder / "table.csv"), "learning_rate,score\n");
    EXPECT_EQ(read_table(folder / "table.csv", two_columns, 0), Table{});
}

TEST(Csv, RefusesAnotherHeader) {
    const std::string expected = " where the header learning_rate,score was expected";
    EXPECT_EQ(mistake_in_table("rate,score\n0.3,0.9\n"), "line 1: \"rate,score\"" + expected);
    EXPECT_EQ(mistake_in_table("0.3,0.9\n"), "line 1: \"0.3,0.9\"" + expected);
    EXPECT_EQ(mistake_in_table(""), "line 1: \"\"" + expected);
}

TEST(Csv, NamesLineAndColumnOfAValueOutOfItsColumnsRange) {
    const std::string header = "learning_rate,score\n0.3,0.9\n";
    EXPECT_EQ(mistake_in_table(header + "0.3,1.5\n"),
              "line 3, column 2: \"1.5\" where a number from 0 to 1 was expected");
    EXPECT_EQ(mistake_in_table(header + "-1,0.5\n"),
              "line 3, column 1: \"-1\" where a number from 0 to 1000 was expected");
    EXPECT_EQ(mistake_in_table(header + "0.3\n"), "line 3: 1 number where 2 were expected");

    const TemporaryFolder folder;
    put(folder / "table.csv", "digit\n10\n");
    EXPECT_EQ(message_of([&] { read_table(folder / "table.csv", {digit_column("digit")}); }),
              (folder / "table.csv").string() +
                  ": line 2, column 1: \"10\" where a whole number from 0 to 9 was expected");
}

TEST(Csv, RefusesAnotherNumberOfRowsThanWasAskedFor) {
    const std::string header = "learning_rate,score\n";
    EXPECT_EQ(mistake_in_table(header, 2), "below the header, 0 rows where 2 were expected");
    EXPECT_EQ(mistake_in_table(header + "1,1\n1,1\n1,1\n", 2),
              "below the header, 3 rows where 2 were expected");
}

TEST(Csv, WritesAMatrixAsPlainRowsWithoutAHeader) {
    const TemporaryFolder folder;
    put(folder / "matrix.csv", matrix_to_csv(Matrix{{0.1f, -2.0f}, {1e-10f, 16777216.0f}}));
    EXPECT_EQ(contents_of(folder / "matrix.csv"), "0.1,-2\n1e-10,16777216\n");
}

TEST(Csv, BringsBackTheExtremesOfFloatToTheLastBit) {
    using Limits = std::numeric_limits<float>;
    const float denormal = Limits::denorm_min();
    const Matrix matrix{{0.0f, -0.0f, denormal, -denormal, Limits::min()},
                        {Limits::min() - denormal, Limits::max(), Limits::lowest(),
                         Limits::epsilon(), 1.0f + Limits::epsilon()}};
    expect_same_bits(written_and_read(matrix), matrix);
}

TEST(Csv, BringsBackAHundredThousandRandomFloatsToTheLastBit) {
    const Matrix matrix = random_bit_patterns(100, 1000);
    expect_same_bits(written_and_read(matrix), matrix);
}

TEST(Csv, ReadsAMatrixWithoutItsLastLineEnd) {
    const TemporaryFolder folder;
    put(folder / "matrix.csv", "1,2\r\n3,4.5");
    EXPECT_TRUE(read_matrix(folder / "matrix.csv") == (Matrix{{1.0f, 2.0f}, {3.0f, 4.5f}}));
}

TEST(Csv, RefusesAMatrixWithoutNumbers) {
    const TemporaryFolder folder;
    const std::string name = (folder / "matrix.csv").string();
    for (const std::string contents : {"", "\n", "\r\n\r\n"}) {
        put(name, contents);
        EXPECT_EQ(message_of([&] { read_matrix(name); }),
                  name + ": no numbers where a matrix was expected");
    }
}

TEST(Csv, RefusesAMatrixOfRaggedRows) {
    const TemporaryFolder folder;
    const std::string name = (folder / "matrix.csv").string();
    put(name, "1,2\n3,4\n5\n");
    EXPECT_EQ(message_of([&] { read_matrix(name); }),
              name + ": line 3: 1 number where 2 were expected");
    put(name, "1,2\n3,4,5\n");
    EXPECT_EQ(message_of([&] { read_matrix(name); }),
              name + ": line 2: 3 numbers where 2 were expected");
}
