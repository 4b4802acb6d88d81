// Your own handwriting in the form of MNIST's: each step. What they do together is in
// prepared_test.cpp.

#include "chapters/chapter7/handwriting.h"

#include <gtest/gtest.h>

#include "common/drawing/digit_image.h"
#include "common/mnist.h"
#include "tests/spoilt.h"
#include "tests/support.h"

namespace {

Matrix with_ink(int rows, int columns, const Box& box, float ink) {
    Matrix picture(rows, columns);
    for (int y = box.top; y < box.top + box.height; ++y)
        for (int x = box.left; x < box.left + box.width; ++x)
            picture.row(y)[x] = ink;
    return picture;
}

void expect_box(const Box& box, const Box& expected) {
    EXPECT_EQ(box.left, expected.left);
    EXPECT_EQ(box.top, expected.top);
    EXPECT_EQ(box.width, expected.width);
    EXPECT_EQ(box.height, expected.height);
}

}  // namespace

TEST(Handwriting, BoxIsThatOfTheInk) {
    expect_box(box_of(with_ink(40, 60, {20, 5, 30, 10}, 0.5f)), {20, 5, 30, 10});
    expect_box(box_of(with_ink(40, 60, {0, 0, 60, 40}, 0.5f)), {0, 0, 60, 40});
    expect_box(box_of(with_ink(40, 60, {59, 39, 1, 1}, 0.5f)), {59, 39, 1, 1});
    expect_box(box_of(Matrix(40, 60)), {0, 0, 60, 40});
}

TEST(Handwriting, BoxLeavesDustOutside) {
    Matrix ink = with_ink(40, 60, {20, 5, 30, 10}, 1.0f);
    ink.at(2, 3) = 1.0f;
    ink.at(39, 59) = 1.0f;
    expect_box(box_of(ink), {20, 5, 30, 10});
    for (int y = 35; y < 40; ++y)
        ink.at(y, 59) = 1.0f;  // five of 306 pixels are no dust, but the lower three of them are
    expect_box(box_of(ink), {20, 5, 40, 32});
}

TEST(Handwriting, CentreOfMassIsWhereTheInkBalances) {
    const Point one = centre_of_mass(with_ink(40, 60, {7, 9, 1, 1}, 0.1f));
    EXPECT_DOUBLE_EQ(one.x, 7);
    EXPECT_DOUBLE_EQ(one.y, 9);
    Matrix two(1, 10);
    two.at(0, 0) = 0.25f;
    two.at(0, 8) = 0.75f;
    EXPECT_DOUBLE_EQ(centre_of_mass(two).x, 6);
    EXPECT_EQ(message_of([] { centre_of_mass(Matrix(4, 5)); }),
              "centre_of_mass: no ink in 4x5 pixels");
}

TEST(Handwriting, LongerSideBecomes20PixelsAndTheCentreTheMiddleOfAPixel) {
    const Matrix bar = with_ink(100, 100, {10, 30, 40, 20}, 1.0f);
    const Matrix moved_bar = sized_and_centred(bar, box_of(bar), centre_of_mass(bar));
    EXPECT_EQ(moved_bar.shape(), "28x28");
    for (int y = 0; y < 28; ++y) {
        for (int x = 0; x < 28; ++x) {
            const float across = x < 4 || x > 24 ? 0.0f : x == 4 || x == 24 ? 0.5f : 1.0f;
            const float down = y < 9 || y > 19 ? 0.0f : y == 9 || y == 19 ? 0.5f : 1.0f;
            ASSERT_NEAR(moved_bar.at(y, x), across * down, 1e-6f) << x << ", " << y;
        }
    }
}

TEST(Handwriting, FullInkIsThatOfTheFortiethDarkestPixel) {
    Matrix digit = with_ink(28, 28, {0, 0, 28, 28}, 0.05f);
    for (int pixel = 0; pixel < 40; ++pixel)
        digit.begin()[pixel] = pixel < 39 ? 0.6f : 0.5f;
    const Matrix full = with_full_ink(digit);
    EXPECT_EQ(full.at(0, 0), 1.0f) << "no more than full";
    EXPECT_EQ(full.begin()[39], 1.0f);
    EXPECT_FLOAT_EQ(full.at(27, 27), 0.1f);
}

TEST(Handwriting, FullInkIsAtLeastAQuarterOfTheDarkest) {
    Matrix digit = with_ink(28, 28, {0, 0, 28, 28}, 0.02f);
    digit.at(14, 14) = 0.4f;
    EXPECT_FLOAT_EQ(with_full_ink(digit).at(0, 0), 0.2f);
    EXPECT_EQ(with_full_ink(digit).at(14, 14), 1.0f);
    EXPECT_EQ(with_full_ink(Matrix(28, 28)), Matrix(28, 28)) << "paper stays paper";
}

TEST(Handwriting, SignalsAreThoseOfARecord) {
    const Records records = read_test_records("data");
    for (int record = 0; record < 20; ++record)
        EXPECT_EQ(as_it_is(digit_image(records.inputs(record))), records.inputs(record)) << record;
}

TEST(Handwriting, StepsOf28x28PixelsRefuseOthers) {
    EXPECT_EQ(message_of([] { with_full_ink(Matrix(28, 27)); }),
              "with_full_ink: 28x27 pixels where 28x28 were expected");
    EXPECT_EQ(message_of([] { signals_of(Matrix(1, 1)); }),
              "signals_of: 1x1 pixels where 28x28 were expected");
}

TEST(Handwriting, AsItIsEachPixelIsTheMeanOfItsArea) {
    Matrix picture(56, 84);
    for (int y = 0; y < 56; ++y)
        for (int x = 0; x < 84; ++x)
            picture.at(y, x) = static_cast<float>((x * 7 + y * 5) % 11) / 11;
    const Matrix small = as_it_is(picture);
    for (int y = 0; y < 28; ++y) {
        for (int x = 0; x < 28; ++x) {
            float sum = 0;
            for (int i = 0; i < 6; ++i)
                sum += picture.at(2 * y + i / 3, 3 * x + i % 3);
            ASSERT_NEAR(small[28 * y + x], 0.01f + 0.99f * sum / 6, 1e-6f) << x << ", " << y;
        }
    }
    const Matrix quarter(784, 1, 0.01f + 0.99f / 4), half(784, 1, 0.01f + 0.99f / 2);
    EXPECT_LT(greatest_difference(as_it_is(Matrix{{0.25f}}), quarter), 1e-6f);
    EXPECT_LT(greatest_difference(as_it_is(Matrix(4096, 1, 0.5f)), half), 1e-6f);
}
