// What lies along the edge of a picture is left out.

#include "chapters/chapter7/edge.h"

#include <gtest/gtest.h>

#include "tests/support.h"

namespace {

Matrix with_ink(Matrix picture, int left, int top, int width, int height) {
    for (int y = top; y < top + height; ++y)
        for (int x = left; x < left + width; ++x)
            picture.at(y, x) = 0.8f;
    return picture;
}

const Matrix digit = with_ink(Matrix(40, 60), 25, 10, 6, 20);

}  // namespace

TEST(Edge, WhatLiesAlongAnySideIsLeftOut) {
    EXPECT_EQ(without_the_edge(with_ink(digit, 0, 0, 60, 4)), digit) << "above";
    EXPECT_EQ(without_the_edge(with_ink(digit, 0, 35, 60, 5)), digit) << "below";
    EXPECT_EQ(without_the_edge(with_ink(digit, 0, 0, 5, 40)), digit) << "on the left";
    EXPECT_EQ(without_the_edge(with_ink(digit, 55, 0, 5, 40)), digit) << "on the right";
}

TEST(Edge, ACornerAndAStampAreLeftOut) {
    EXPECT_EQ(without_the_edge(with_ink(digit, 0, 0, 9, 9)), digit);
    EXPECT_EQ(without_the_edge(with_ink(digit, 50, 20, 10, 10)), digit);
}

TEST(Edge, WhatHangsTogetherWithTheEdgeGoesAsAWhole) {
    const Matrix table = with_ink(with_ink(digit, 0, 0, 4, 40), 4, 36, 40, 2);
    EXPECT_EQ(without_the_edge(table), digit);
    const Matrix apart = with_ink(digit, 5, 0, 3, 39);
    EXPECT_EQ(without_the_edge(with_ink(apart, 0, 0, 4, 40)), apart) << "by one column of paper";
}

TEST(Edge, AStrokeThatRunsOutOfThePictureStays) {
    const Matrix stroke = with_ink(digit, 27, 0, 7, 12);  // 7 of 60 pixels are under an eighth
    EXPECT_EQ(without_the_edge(stroke), stroke);
    const Matrix broader = with_ink(digit, 45, 0, 8, 12);
    EXPECT_EQ(without_the_edge(broader), digit);
}

TEST(Edge, ADigitThatIsCutOutTightlyStays) {
    const Matrix tight = with_ink(Matrix(20, 20), 0, 0, 20, 5);
    EXPECT_EQ(without_the_edge(tight), tight) << "nothing would be left";
    const Matrix speck = with_ink(tight, 10, 12, 3, 3);  // 9 pixels beside 100
    EXPECT_EQ(without_the_edge(speck), speck) << "less than a tenth would be left";
    EXPECT_EQ(without_the_edge(with_ink(tight, 10, 12, 4, 3)),
              with_ink(Matrix(20, 20), 10, 12, 4, 3));
}

TEST(Edge, PicturesMayBeOfAnyShape) {
    for (const Matrix& picture : {Matrix(1, 1, 1), Matrix(1, 9, 1), Matrix(9, 1, 1), Matrix(3, 3)})
        EXPECT_EQ(without_the_edge(picture), picture) << picture.shape();
}
