// A picture read at points between its pixels.

#include "common/between_pixels.h"

#include <gtest/gtest.h>

#include <limits>

namespace {

const Matrix picture{{0.1f, 0.5f, 0.9f}, {0.3f, 0.7f, 0.2f}};
constexpr float paper = 0.05f;
const PictureOnPaper on_paper(picture, paper);

}  // namespace

TEST(BetweenPixels, AtTheMiddleOfAPixelItIsThatPixelToTheBit) {
    for (int y = 0; y < picture.rows(); ++y)
        for (int x = 0; x < picture.columns(); ++x)
            EXPECT_EQ(on_paper.between_pixels(x, y), picture.at(y, x)) << x << ", " << y;
}

TEST(BetweenPixels, HalfwayItIsTheMeanAndNearerToTheNearerPixel) {
    EXPECT_FLOAT_EQ(on_paper.between_pixels(0.5, 0), 0.3f);
    EXPECT_FLOAT_EQ(on_paper.between_pixels(0, 0.5), 0.2f);
    EXPECT_FLOAT_EQ(on_paper.between_pixels(0.5, 0.5), 0.4f);
    EXPECT_FLOAT_EQ(on_paper.between_pixels(1.75, 0), 0.8f);
    EXPECT_FLOAT_EQ(on_paper.between_pixels(1.25, 0.75),
                    0.25f * (0.75f * 0.5f + 0.25f * 0.9f) + 0.75f * (0.75f * 0.7f + 0.25f * 0.2f));
}

TEST(BetweenPixels, AcrossTheEdgeThePictureFadesIntoThePaper) {
    EXPECT_FLOAT_EQ(on_paper.between_pixels(-0.5, 0), 0.075f);
    EXPECT_FLOAT_EQ(on_paper.between_pixels(2.25, 1), 0.75f * 0.2f + 0.25f * 0.05f);
    EXPECT_FLOAT_EQ(on_paper.between_pixels(1, 1.5), 0.375f);
}

TEST(BetweenPixels, BeyondThePictureThereIsOnlyPaper) {
    for (const double far : {-1.0, -1e300, 1e300}) {
        EXPECT_EQ(on_paper.between_pixels(far, 0), paper) << far;
        EXPECT_EQ(on_paper.between_pixels(far, far), paper) << far;
    }
    EXPECT_EQ(on_paper.between_pixels(3, 0), paper);
    EXPECT_EQ(on_paper.between_pixels(0, 2), paper);
    EXPECT_EQ(on_paper.between_pixels(0.3, -7.5), paper);
    EXPECT_EQ(on_paper.between_pixels(3.5, 0.3), paper);
    const double no_number = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(on_paper.between_pixels(no_number, no_number), paper);
}
