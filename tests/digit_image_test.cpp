// Digits to look at: as pictures, and as text.

#include "common/drawing/digit_image.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

#include "chapters/chapter5/brain_scans.h"
#include "common/drawing/picture_sheet.h"
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
    return row_of_digits({{digit_image(signals), ""}}, side, side / 2);
}

using Lines = std::vector<std::string>;

}  // namespace

TEST(DigitImage, ARecordIsDrawnAsExactly255MinusEachByte) {
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

TEST(DigitImage, SignalsBeyondTheRangeArePaperAndInk) {
    Matrix signals = blank();
    signals.at(0, 0) = -3.0f;
    signals.at(1, 0) = 0.0f;
    signals.at(2, 0) = 5.0f;
    const Image image = digit_image(signals);
    EXPECT_EQ(image.at(0, 0), 255);
    EXPECT_EQ(image.at(1, 0), 255);
    EXPECT_EQ(image.at(2, 0), 0);
}

TEST(DigitImage, RefusesSignalsOfAnotherShape) {
    EXPECT_THROW(digit_image(Matrix(783, 1)), std::out_of_range);
    EXPECT_THROW(digit_image(Matrix(28, 28)), std::out_of_range);
    EXPECT_THROW(as_text(Matrix(1, 784)), std::out_of_range);
}

TEST(DigitImage, ACaptionNamesTheDigitAndWhatItWasTakenForIfNotForItself) {
    EXPECT_EQ(caption_of(4, 0), "4 read as 0");
    EXPECT_EQ(caption_of(4, 4), "4");
}

// One of the ten nodes has the strong weights, and one of these is stronger still.
TEST(DigitImage, WeightsAreOnTheScaleOfTheStrongestHundredth) {
    Matrix weights(10, Records::pixels, 0.5f);
    for (int pixel = 0; pixel < Records::pixels; ++pixel)
        weights.at(7, pixel) = pixel % 2 == 0 ? 1.0f : -1.0f;
    weights.at(7, 0) = 40.0f;
    weights.at(7, 1) = -40.0f;
    weights.at(3, 5) = 0;
    const std::vector<CaptionedPicture> digits = weights_as_digits(weights);
    ASSERT_EQ(digits.size(), 10u);
    const Image& node3 = digits[3].picture;
    const Image& node7 = digits[7].picture;
    EXPECT_NEAR(node3.at(0, 0), 64, 1) << "half as strong";
    EXPECT_NEAR(node3.at(5, 0), 127.5, 0.5) << "no weight";
    for (const int x : {0, 2, 4})
        EXPECT_EQ(node7.at(x, 0), 0) << "strong or stronger, at " << x;
    for (const int x : {1, 3, 5})
        EXPECT_EQ(node7.at(x, 0), 255) << "as strong, but negative, at " << x;
}

TEST(DigitImage, NumbersTheNodesWhoseWeightsItShows) {
    const std::vector<CaptionedPicture> digits =
        weights_as_digits(Matrix(100, Records::pixels, 0.1f));
    EXPECT_EQ(digits.front().caption, "0");
    EXPECT_EQ(digits.back().caption, "99");
}

TEST(DigitImage, ShowsWeightsThatAreAllZeroAsMidGrey) {
    const Image image = weights_as_digits(Matrix(1, Records::pixels))[0].picture;
    EXPECT_EQ(std::count(image.pixels().begin(), image.pixels().end(), image.at(0, 0)), 784);
    EXPECT_NEAR(image.at(0, 0), 127.5, 0.5);
}

TEST(DigitImage, TextHas14LinesFromBlankPaperToInk) {
    EXPECT_EQ(lines_of(as_text(blank())), Lines(14));
    EXPECT_EQ(lines_of(as_text(all_ink())), Lines(14, std::string(28, '@')));
    EXPECT_EQ(lines_of(as_text(left_half())), Lines(14, std::string(14, '@')));
}

TEST(DigitImage, TextShowsEveryPixelWhereItStands) {
    Matrix signals = blank();
    signals.at(5 * side + 3, 0) = 1.0f;  // the lower half of a character in the third line
    const Lines lines = lines_of(as_text(signals));
    for (std::size_t line = 0; line < 14; ++line)
        EXPECT_EQ(lines.at(line).size(), line == 2 ? 4u : 0u) << line;
}

TEST(DigitImage, TextGrowsDarkerWithTheInk) {
    const std::string lightest_first = " .:-=+*#%@";
    for (std::size_t i = 0; i < lightest_first.size(); ++i) {
        const float signal = 0.01f + 0.99f * static_cast<float>(i) / 9.0f;
        const std::string text = as_text(Matrix(Records::pixels, 1, signal));
        EXPECT_EQ(i == 0 ? ' ' : text.at(0), lightest_first[i]) << signal;
    }
}

TEST(DigitImage, ARowOfDigitsStandsUnderItsCaptions) {
    const std::string text = row_of_digits(
        {{digit_image(all_ink()), "7"}, {digit_image(left_half()), "2 read as 7"}}, 10, 3);
    EXPECT_EQ(text,
              "7           2 read as 7\n@@@@@@@@@@  @@@@@\n@@@@@@@@@@  @@@@@\n@@@@@@@@@@  @@@@@\n");
    EXPECT_EQ(row_of_digits({{digit_image(all_ink()), ""}}, 4, 2), "@@@@\n@@@@\n")
        << "no line of no captions";
}
