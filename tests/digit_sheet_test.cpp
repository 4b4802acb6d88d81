// Digits to look at: as pictures, on a sheet, and as text.

#include "common/drawing/digit_sheet.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

#include "chapters/chapter5/brain_scans.h"
#include "common/mnist.h"
#include "tests/support.h"

namespace {

constexpr int side = Records::side;

Matrix blank() {
    return Matrix(Records::pixels, 1, 0.01f);
}

Matrix all_ink() {
    return Matrix(Records::pixels, 1, 1.0f);
}

// Ink in the left half of each row.
Matrix left_half() {
    Matrix signals = blank();
    for (int pixel = 0; pixel < Records::pixels; ++pixel)
        if (pixel % side < side / 2)
            signals.at(pixel, 0) = 1.0f;
    return signals;
}

// A digit in 14 lines of up to 28 characters.
std::string as_text(const Matrix& signals) {
    return row_of_digits({{signals, ""}}, side, side / 2);
}

// How many pixels of a rectangle are darker than the frames' grey.
int ink_in(const Image& image, int left, int top, int width, int height) {
    int ink = 0;
    for (int y = top; y < top + height; ++y)
        for (int x = left; x < left + width; ++x)
            ink += image.at(x, y) < 150 ? 1 : 0;
    return ink;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST(DigitSheet, ARecordIsDrawnAsExactly255MinusEachByte) {
    const TemporaryFolder folder;
    std::string line = "7";
    for (int pixel = 0; pixel < Records::pixels; ++pixel)
        line += ',' + std::to_string(pixel % 256);
    put(folder / "mnist_test.csv", line);
    const Image image = digit_image(read_test_records(folder.path()).inputs(0));
    ASSERT_EQ(image.width(), side);
    ASSERT_EQ(image.height(), side);
    for (int pixel = 0; pixel < Records::pixels; ++pixel)
        EXPECT_EQ(image.at(pixel % side, pixel / side), 255 - pixel % 256) << pixel;
}

TEST(DigitSheet, SignalsBeyondTheRangeArePaperAndInk) {
    Matrix signals = blank();
    signals.at(0, 0) = -3.0f;
    signals.at(1, 0) = 0.0f;
    signals.at(2, 0) = 5.0f;
    const Image image = digit_image(signals);
    EXPECT_EQ(image.at(0, 0), 255);
    EXPECT_EQ(image.at(1, 0), 255);
    EXPECT_EQ(image.at(2, 0), 0);
}

TEST(DigitSheet, RefusesSignalsOfAnotherShape) {
    EXPECT_THROW(digit_image(Matrix(783, 1)), std::out_of_range);
    EXPECT_THROW(digit_image(Matrix(28, 28)), std::out_of_range);
    EXPECT_THROW(as_text(Matrix(1, 784)), std::out_of_range);
}

TEST(DigitSheet, ACaptionNamesTheDigitAndWhatItWasTakenForIfNotForItself) {
    EXPECT_EQ(caption_of(4, 0), "4 read as 0");
    EXPECT_EQ(caption_of(4, 4), "4");
}

// One of the ten nodes has the strong weights, and one of these is stronger still.
TEST(DigitSheet, WeightsAreOnTheScaleOfTheStrongestHundredth) {
    Matrix weights(10, Records::pixels, 0.5f);
    for (int pixel = 0; pixel < Records::pixels; ++pixel)
        weights.at(7, pixel) = pixel % 2 == 0 ? 1.0f : -1.0f;
    weights.at(7, 0) = 40.0f;
    weights.at(7, 1) = -40.0f;
    weights.at(3, 5) = 0;
    const std::vector<CaptionedDigit> digits = weights_as_digits(weights);
    ASSERT_EQ(digits.size(), 10u);
    const Image node3 = digit_image(digits[3].signals);
    const Image node7 = digit_image(digits[7].signals);
    EXPECT_NEAR(node3.at(0, 0), 64, 1) << "half as strong";
    EXPECT_NEAR(node3.at(5, 0), 127.5, 0.5) << "no weight";
    for (const int x : {0, 2, 4})
        EXPECT_EQ(node7.at(x, 0), 0) << "strong or stronger, at " << x;
    for (const int x : {1, 3, 5})
        EXPECT_EQ(node7.at(x, 0), 255) << "as strong, but negative, at " << x;
}

TEST(DigitSheet, NumbersTheNodesWhoseWeightsItShows) {
    const std::vector<CaptionedDigit> digits =
        weights_as_digits(Matrix(100, Records::pixels, 0.1f));
    EXPECT_EQ(digits.front().caption, "0");
    EXPECT_EQ(digits.back().caption, "99");
}

TEST(DigitSheet, ShowsWeightsThatAreAllZeroAsMidGrey) {
    const Image image = digit_image(weights_as_digits(Matrix(1, Records::pixels))[0].signals);
    EXPECT_EQ(std::count(image.pixels().begin(), image.pixels().end(), image.at(0, 0)), 784);
    EXPECT_NEAR(image.at(0, 0), 127.5, 0.5);
}

TEST(DigitSheet, PlacesDigitsInRowsWithGapsAndFramesBetween) {
    const int factor = 2, size = side * factor, cell = size + 8;
    const Image sheet =
        digit_sheet({{all_ink(), ""}, {left_half(), ""}, {all_ink(), ""}}, 2, factor);
    ASSERT_EQ(sheet.width(), 2 * cell + 8);
    ASSERT_EQ(sheet.height(), 2 * cell + 8);
    EXPECT_EQ(ink_in(sheet, 8, 8, size, size), size * size);
    EXPECT_EQ(ink_in(sheet, 8 + cell, 8, size / 2, size), size * size / 2);
    EXPECT_EQ(ink_in(sheet, 8, 8 + cell, size, size), size * size);
    const int all = ink_in(sheet, 0, 0, sheet.width(), sheet.height());
    EXPECT_EQ(all, size * size * 5 / 2) << "ink elsewhere";
    for (const int frame : {7, 8 + size})
        EXPECT_EQ(sheet.at(frame, 20), 190) << "no frame at " << frame;
    EXPECT_EQ(sheet.at(4, 20), 255) << "no gap";
}

TEST(DigitSheet, WritesEachCaptionBelowItsDigit) {
    const int size = side * 4, cell = size + 8;
    const Image sheet = digit_sheet({{blank(), "7"}, {blank(), ""}, {blank(), "2"}}, 2, 4);
    ASSERT_EQ(sheet.width(), 2 * cell + 8);
    ASSERT_EQ(sheet.height(), 2 * (cell + 22) + 8);
    const int below = 8 + size + 1, second_row = 8 + cell + 22;
    const int middle = 8 + size / 2;
    const int seven = ink_in(sheet, middle - 8, below, 16, 28);
    EXPECT_GT(ink_in(sheet, middle - 8, below, 8, 28), 0) << "not centred";
    EXPECT_GT(ink_in(sheet, middle, below, 8, 28), 0) << "not centred";
    const int two = ink_in(sheet, middle - 8, second_row + size + 1, 16, 28);
    EXPECT_GT(two, 0);
    EXPECT_EQ(ink_in(sheet, 0, 0, sheet.width(), sheet.height()), seven + two) << "elsewhere";
}

TEST(DigitSheet, IsOfEvenSizeWhateverTheFactor) {
    for (const int factor : {1, 3, 5})
        for (const std::string caption : {"", "7"})
            EXPECT_NO_THROW(digit_sheet({{blank(), caption}}, 3, factor)) << factor;
}

TEST(DigitSheet, WithoutADigitIsABlankStrip) {
    const Image sheet = digit_sheet({}, 10, 4);
    EXPECT_EQ(sheet.width(), 10 * (side * 4 + 8) + 8);
    EXPECT_EQ(sheet.height(), 8);
    EXPECT_EQ(sheet.pixels(), std::vector<unsigned char>(sheet.pixels().size(), 255));
}

TEST(DigitSheet, HoldsMoreThanAHundredDigits) {
    std::vector<CaptionedDigit> digits(110, {blank(), "4 read as 9"});
    digits.back().signals = all_ink();
    const int factor = 2, size = side * factor;
    const Image sheet = digit_sheet(digits, 12, factor);
    ASSERT_EQ(sheet.width(), 12 * (size + 8) + 8);
    ASSERT_EQ(sheet.height(), 10 * (size + 8 + 22) + 8);
    const int left = 8 + 1 * (size + 8), top = 8 + 9 * (size + 8 + 22);
    EXPECT_EQ(ink_in(sheet, left, top, size, size), size * size) << "the 110th";
}

TEST(DigitSheet, TextHas14LinesFromBlankPaperToInk) {
    EXPECT_EQ(lines_of(as_text(blank())), Lines(14));
    EXPECT_EQ(lines_of(as_text(all_ink())), Lines(14, std::string(28, '@')));
    EXPECT_EQ(lines_of(as_text(left_half())), Lines(14, std::string(14, '@')));
}

TEST(DigitSheet, TextShowsEveryPixelWhereItStands) {
    Matrix signals = blank();
    signals.at(5 * side + 3, 0) = 1.0f;  // the lower half of a character in the third line
    const Lines lines = lines_of(as_text(signals));
    for (std::size_t line = 0; line < 14; ++line)
        EXPECT_EQ(lines.at(line).size(), line == 2 ? 4u : 0u) << line;
}

TEST(DigitSheet, TextGrowsDarkerWithTheInk) {
    const std::string lightest_first = " .:-=+*#%@";
    for (std::size_t i = 0; i < lightest_first.size(); ++i) {
        const float signal = 0.01f + 0.99f * static_cast<float>(i) / 9.0f;
        const std::string text = as_text(Matrix(Records::pixels, 1, signal));
        EXPECT_EQ(i == 0 ? ' ' : text.at(0), lightest_first[i]) << signal;
    }
}

TEST(DigitSheet, ARowOfDigitsStandsUnderItsCaptions) {
    const std::string text = row_of_digits({{all_ink(), "7"}, {left_half(), "2 read as 7"}}, 10, 3);
    EXPECT_EQ(text,
              "7           2 read as 7\n@@@@@@@@@@  @@@@@\n@@@@@@@@@@  @@@@@\n@@@@@@@@@@  @@@@@\n");
    EXPECT_EQ(row_of_digits({{all_ink(), ""}}, 4, 2), "@@@@\n@@@@\n") << "no line of no captions";
}
