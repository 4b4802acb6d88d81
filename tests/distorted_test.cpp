// Digits on rubber sheets.

#include "chapters/chapter9/distorted.h"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>

#include "common/random_numbers.h"
#include "tests/support.h"

namespace {

// Ink everywhere, out to the edges, and no two pixels alike.
Matrix noisy_inputs() {
    std::mt19937 random(1);
    Matrix inputs(784, 1);
    for (float& input : inputs)
        input = static_cast<float>(uniform_number(0.01, 1, random));
    return inputs;
}

Matrix even(float pull) {
    return Matrix(28, 28, pull);
}

std::vector<Matrix> fields_of(unsigned int seed, int count) {
    std::mt19937 random(seed);
    std::vector<Matrix> fields;
    for (int field = 0; field < count; ++field)
        fields.push_back(smooth_field(random));
    return fields;
}

// The mean of the products of two pixels that are so far apart, side by side, away from the edges:
// at 0 pixels the square of the standard deviation.
double mean_product(const std::vector<Matrix>& fields, int apart) {
    double sum = 0;
    int count = 0;
    for (const Matrix& field : fields)
        for (int y = 6; y < 22; ++y)
            for (int x = 6; x + apart < 22; ++x) {
                sum += double(field.at(y, x)) * field.at(y, x + apart);
                ++count;
            }
    return sum / count;
}

}  // namespace

TEST(RubberSheets, OfNoFieldAreRefused) {
    for (const int fields : {0, -1})
        EXPECT_EQ(
            message_of([&] { RubberSheets(1, fields); }),
            "RubberSheets: " + std::to_string(fields) + " fields where at least 1 was expected");
}

// Noise of variance 1/3 that a bell of s pixels blurs both ways keeps 1 / (4 pi s^2) of it, and
// pixels d apart share exp(-d^2 / (4 s^2)) of that.
TEST(Distorted, AFieldIsNoiseBlurredByABellOfFourPixelsTimes20) {
    const double pi = std::acos(-1.0);
    const double variance = 20 * 20 / 3.0 / (4 * pi * 4 * 4);
    const std::vector<Matrix> fields = fields_of(1, 600);
    EXPECT_NEAR(mean_product(fields, 0), variance, 0.1 * variance);
    EXPECT_NEAR(mean_product(fields, 4), variance * std::exp(-0.25), 0.1 * variance);
    EXPECT_NEAR(mean_product(fields, 10), variance * std::exp(-100 / 64.0), 0.1 * variance);
}

TEST(Distorted, EachNewFieldIsAnother) {
    std::mt19937 random(1), again(1);
    const Matrix first = smooth_field(random), second = smooth_field(random);
    EXPECT_EQ(first.shape(), "28x28");
    EXPECT_FALSE(first == second);
    EXPECT_TRUE(first == smooth_field(again));
    EXPECT_TRUE(second == smooth_field(again));
}

TEST(Distorted, WhereNothingPullsNoBitChanges) {
    EXPECT_TRUE(distorted(noisy_inputs(), even(0), even(0)) == noisy_inputs());
}

TEST(Distorted, AnEvenPullMovesTheDigitToTheRightAndDown) {
    const Matrix inputs = noisy_inputs();
    const Matrix moved = distorted(inputs, even(3), even(-2));
    ASSERT_EQ(moved.shape(), "784x1");
    for (int y = 0; y < 28; ++y)
        for (int x = 0; x < 28; ++x) {
            const bool from_outside = x < 3 || y + 2 > 27;
            const float expected = from_outside ? 0.01f : inputs.at(28 * (y + 2) + x - 3, 0);
            EXPECT_EQ(moved.at(28 * y + x, 0), expected) << x << ", " << y;
        }
}

TEST(Distorted, EachPixelIsPulledByItsOwnNumber) {
    const Matrix inputs = noisy_inputs();
    Matrix to_the_right = even(0), down = even(0);
    to_the_right.at(5, 9) = 0.5f;
    down.at(20, 11) = 4;
    const Matrix pulled = distorted(inputs, to_the_right, down);
    int changed = 0;
    for (int i = 0; i < 784; ++i)
        changed += pulled.at(i, 0) != inputs.at(i, 0);
    EXPECT_EQ(changed, 2);
    EXPECT_FLOAT_EQ(pulled.at(28 * 5 + 9, 0),
                    (inputs.at(28 * 5 + 8, 0) + inputs.at(28 * 5 + 9, 0)) / 2);
    EXPECT_EQ(pulled.at(28 * 20 + 11, 0), inputs.at(28 * 16 + 11, 0));
}

TEST(Distorted, RefusesOtherShapes) {
    EXPECT_THROW(distorted(Matrix(783, 1), even(0), even(0)), std::invalid_argument);
    EXPECT_THROW(distorted(noisy_inputs(), Matrix(28, 27), even(0)), std::invalid_argument);
    EXPECT_THROW(distorted(noisy_inputs(), even(0), Matrix(784, 1)), std::invalid_argument);
}

TEST(Distorted, ARubberSheetPullsByTwoFieldsOfItsSeedPickedAnewEachTime) {
    const Matrix inputs = noisy_inputs();
    const RubberSheets sheets(7, 20);
    const std::vector<Matrix> fields = fields_of(7, 20);
    std::mt19937 random(2), picking(2);
    for (int times = 0; times < 3; ++times) {
        const Matrix& to_the_right = fields[whole_number_below(20, picking)];
        const Matrix& down = fields[whole_number_below(20, picking)];
        EXPECT_TRUE(sheets.distorted(inputs, random) == distorted(inputs, to_the_right, down));
    }
}
