// Slanting digits set upright.

#include "chapters/chapter9/upright.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "common/mnist.h"
#include "tests/support.h"

namespace {

constexpr float paper = 0.01f;

// A stroke two pixels wide, 15 rows high, that wanders so many pixels a row to the right, through
// the point (14, 14).
Matrix stroke(double per_row) {
    Matrix inputs(784, 1, paper);
    for (int y = 7; y <= 21; ++y) {
        const double x = 14 + per_row * (y - 14);
        const int left = static_cast<int>(std::floor(x));
        const float right_part = static_cast<float>(x - left);
        inputs.at(28 * y + left - 1, 0) += 0.9f * (1 - right_part);
        inputs.at(28 * y + left, 0) += 0.9f;
        inputs.at(28 * y + left + 1, 0) += 0.9f * right_part;
    }
    return inputs;
}

struct Ink {
    double sum = 0, x = 0, y = 0;  // how much of it, and its centre of mass
    double wanders = 0;            // to the right, a row
};

Ink ink_of(const Matrix& inputs) {
    Ink ink;
    for (int i = 0; i < 784; ++i) {
        const double here = inputs.at(i, 0) - paper;
        ink.sum += here;
        ink.x += here * (i % 28);
        ink.y += here * (i / 28);
    }
    ink.x /= ink.sum;
    ink.y /= ink.sum;
    double sideways = 0, height = 0;
    for (int i = 0; i < 784; ++i) {
        const double here = inputs.at(i, 0) - paper;
        sideways += here * (i % 28 - ink.x) * (i / 28 - ink.y);
        height += here * (i / 28 - ink.y) * (i / 28 - ink.y);
    }
    ink.wanders = sideways / height;
    return ink;
}

}  // namespace

TEST(Upright, ASlantingStrokeIsSetUpright) {
    const Matrix straight = stroke(0);
    for (const double per_row : {-0.5, -0.25, 0.25, 0.5}) {
        const Matrix result = upright(stroke(per_row));
        ASSERT_EQ(result.shape(), "784x1");
        // Read between its pixels a stroke gets a little softer, but not out of place.
        for (int i = 0; i < 784; ++i)
            EXPECT_NEAR(result.at(i, 0), straight.at(i, 0), 0.24) << per_row << ": " << i;
        EXPECT_NEAR(ink_of(result).wanders, 0, 1e-6) << per_row;
    }
}

TEST(Upright, WhatStandsUprightChangesNoBit) {
    EXPECT_TRUE(upright(stroke(0)) == stroke(0));
}

TEST(Upright, BlankPaperStaysBlank) {
    EXPECT_TRUE(upright(Matrix(784, 1, paper)) == Matrix(784, 1, paper));
}

TEST(Upright, InkInOneRowHasNoSlant) {
    Matrix dash(784, 1, paper);
    for (int x = 5; x < 20; ++x)
        dash.at(28 * 14 + x, 0) = 1.0f;
    EXPECT_TRUE(upright(dash) == dash);
}

TEST(Upright, RecordsStandUprightAfterwardsAndKeepTheirInkAndItsCentre) {
    const Records records = read_test_records("data");
    double most = 0;
    for (int record = 0; record < 200; ++record) {
        const Ink before = ink_of(records.inputs(record));
        const Ink after = ink_of(upright(records.inputs(record)));
        most = std::max(most, std::abs(before.wanders));
        EXPECT_NEAR(after.wanders, 0, 0.02) << record;
        EXPECT_NEAR(after.x, before.x, 0.05) << record;
        EXPECT_NEAR(after.y, before.y, 0.05) << record;
        EXPECT_NEAR(after.sum, before.sum, 0.01 * before.sum) << record;
    }
    EXPECT_GT(most, 0.5) << "the test needs digits that slant";
}

TEST(Upright, RefusesWhatIsNoRecord) {
    EXPECT_THROW(upright(Matrix(785, 1)), std::invalid_argument);
}
