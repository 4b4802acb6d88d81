// Pictures of any size, fitted and side by side.

#include "common/drawing/picture_sheet.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

// The darkness of all pixels together, in black pixels.
double ink(const Image& image) {
    double sum = 0;
    for (const unsigned char pixel : image.pixels())
        sum += (255 - pixel) / 255.0;
    return sum;
}

}  // namespace

TEST(PictureSheet, EnlargedMakesEveryPixelASquare) {
    Image image(4, 2);
    image.at(1, 0) = 10;
    image.at(3, 1) = 20;
    const Image large = enlarged(image, 3);
    ASSERT_EQ(large.width(), 12);
    ASSERT_EQ(large.height(), 6);
    for (int y = 0; y < 6; ++y)
        for (int x = 0; x < 12; ++x)
            EXPECT_EQ(large.at(x, y), image.at(x / 3, y / 3)) << x << ", " << y;
}

TEST(PictureSheet, FittedEnlargesBySquaresWhereItFitsAWholeNumberOfTimes) {
    Image image(28, 28);
    for (int pixel = 0; pixel < 28 * 28; ++pixel)
        image.at(pixel % 28, pixel / 28) = static_cast<unsigned char>(pixel % 256);
    for (const int factor : {1, 2, 3, 4, 7, 10})
        EXPECT_EQ(fitted(image, 28 * factor).pixels(), enlarged(image, factor).pixels()) << factor;
}

TEST(PictureSheet, FittedShrinksToTheMeanOfEachArea) {
    Image image(4, 4);
    image.at(0, 0) = 0;    // one of the four pixels of the first
    image.at(3, 3) = 155;  // and of the last
    const Image small = fitted(image, 2);
    EXPECT_EQ(small.at(0, 0), 191);
    EXPECT_EQ(small.at(1, 0), 255);
    EXPECT_EQ(small.at(0, 1), 255);
    EXPECT_EQ(small.at(1, 1), 230);
}

TEST(PictureSheet, FittedLosesNoInkOfAThinLine) {
    Image image(1000, 1000);
    for (int y = 100; y < 900; ++y)
        image.at(503, y) = image.at(504, y) = 0;
    const Image small = fitted(image, 28);
    const double scale = 28.0 / 1000;
    EXPECT_NEAR(ink(small), ink(image) * scale * scale, 0.1);
    for (int y = 4; y < 24; ++y)
        EXPECT_LT(small.at(14, y), 245) << y;
}

TEST(PictureSheet, FittedPutsAWideOrATallPictureInTheMiddleOfThePaper) {
    const Image wide = fitted(Image(40, 10, 0), 20);
    const Image tall = fitted(Image(10, 40, 0), 20);
    for (int y = 0; y < 20; ++y) {
        for (int x = 0; x < 20; ++x) {
            // 20 x 5 pixels: seven and a half of paper, five of ink, seven and a half of paper
            const int expected = y < 7 || y > 12 ? 255 : y == 7 || y == 12 ? 128 : 0;
            EXPECT_EQ(wide.at(x, y), expected) << x << ", " << y;
            EXPECT_EQ(tall.at(y, x), expected) << y << ", " << x;
        }
    }
}

TEST(PictureSheet, ShowsPicturesOfDifferentSizesEquallyLarge) {
    const Image sheet = picture_sheet({{Image(600, 400, 100), ""}, {Image(28, 28, 50), ""}}, 2, 84);
    ASSERT_EQ(sheet.width(), 2 * (84 + 8) + 8);
    ASSERT_EQ(sheet.height(), 84 + 8 + 8);
    EXPECT_EQ(sheet.at(8, 8 + 42), 100);
    EXPECT_EQ(sheet.at(8 + 83, 8 + 42), 100);
    EXPECT_EQ(sheet.at(8 + 42, 8), 255) << "above it there is paper";
    EXPECT_EQ(sheet.at(8 + 92, 8), 50);
    EXPECT_EQ(sheet.at(8 + 92 + 83, 8 + 83), 50);
}

TEST(PictureSheet, ShrinksACaptionThatIsWiderThanItsPicture) {
    const int side = 84;
    const Image sheet = picture_sheet({{Image(28, 28), "a_photograph_of_my_own_3"}}, 1, side);
    int darkest = 255;
    for (int y = 8 + side + 1; y < sheet.height(); ++y) {
        for (int x = 0; x < sheet.width(); ++x) {
            const bool below = x >= 8 && x < 8 + side;
            darkest = std::min<int>(darkest, sheet.at(x, y));
            EXPECT_TRUE(below || sheet.at(x, y) == 255) << x << ", " << y;
        }
    }
    EXPECT_LT(darkest, 150) << "there is no caption";
}
