// A picture read at points between its pixels.

#include "common/between_pixels.h"

#include <gtest/gtest.h>

namespace {

const Matrix picture{{0.1f, 0.5f, 0.9f}, {0.3f, 0.7f, 0.2f}};
const float paper = 0.01f;

}  // namespace

TEST(BetweenPixels, AtTheMiddleOfAPixelItIsThatPixelToTheBit) {
    for (int y = 0; y < picture.rows(); ++y)
        for (int x = 0; x < picture.columns(); ++x)
            EXPECT_EQ(between_pixels(picture, x, y, paper), picture.at(y, x)) << x << ", " << y;
}

TEST(BetweenPixels, HalfwayItIsTheMeanAndNearerToTheNearerPixel) {
    EXPECT_FLOAT_EQ(between_pixels(picture, 0.5, 0, paper), 0.3f);
    EXPECT_FLOAT_EQ(between_pixels(picture, 0, 0.5, paper), 0.2f);
    EXPECT_FLOAT_EQ(between_pixels(picture, 0.5, 0.5, paper), 0.4f);
    EXPECT_FLOAT_EQ(between_pixels(picture, 1.75, 0, paper), 0.8f);
    EXPECT_FLOAT_EQ(between_pixels(picture, 1.25, 0.75, paper),
                    0.25f * (0.75f * 0.5f + 0.25f * 0.9f) + 0.75f * (0.75f * 0.7f + 0.25f * 0.2f));
}

TEST(BetweenPixels, AcrossTheEdgeThePictureFadesIntoThePaper) {
    EXPECT_FLOAT_EQ(between_pixels(picture, -0.5, 0, paper), 0.055f);
    EXPECT_FLOAT_EQ(between_pixels(picture, 2.25, 1, paper), 0.75f * 0.2f + 0.25f * 0.01f);
    EXPECT_FLOAT_EQ(between_pixels(picture, 1, 1.5, paper), 0.355f);
}

TEST(BetweenPixels, BeyondThePictureThereIsOnlyPaper) {
    for (const double far : {-1.0, -1e300, 1e300})
        EXPECT_EQ(between_pixels(picture, far, 0, paper), paper) << far;
    EXPECT_EQ(between_pixels(picture, 3, 0, paper), paper);
    EXPECT_EQ(between_pixels(picture, 0, 2, paper), paper);
    EXPECT_EQ(between_pixels(picture, 0, -7.5, paper), paper);
}
