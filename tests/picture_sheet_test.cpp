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

// Of whole pixels, from the left and the top to before the right and the bottom.
struct Part {
    int left;
    int top;
    int right;
    int bottom;
};

int darkest_of(const Image& image, const Part& part) {
    int darkest = 255;
    for (int y = part.top; y < part.bottom; ++y)
        for (int x = part.left; x < part.right; ++x)
            darkest = std::min<int>(darkest, image.at(x, y));
    return darkest;
}

}  // namespace

TEST(PictureSheet, FittedEnlargesBySquaresWhereItFitsAWholeNumberOfTimes) {
    Image image(28, 28);
    for (int pixel = 0; pixel < 28 * 28; ++pixel)
        image.at(pixel % 28, pixel / 28) = static_cast<unsigned char>(pixel % 256);
    for (const int factor : {1, 2, 3, 4, 7, 10}) {
        const Image large = fitted(image, 28 * factor);
        ASSERT_EQ(large.width(), 28 * factor);
        for (int y = 0; y < large.height(); ++y)
            for (int x = 0; x < large.width(); ++x)
                ASSERT_EQ(large.at(x, y), image.at(x / factor, y / factor)) << factor;
    }
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
    const int below = 8 + side + 1;
    EXPECT_EQ(darkest_of(sheet, {0, below, 8, sheet.height()}), 255);
    EXPECT_EQ(darkest_of(sheet, {8 + side, below, sheet.width(), sheet.height()}), 255);
    EXPECT_LT(darkest_of(sheet, {8, below, 8 + side, sheet.height()}), 150) << "no caption";
}

TEST(PictureSheet, HasItsTitleOnTopAndBelowItTheSameSheet) {
    const std::vector<CaptionedPicture> pictures(3, {Image(28, 28, 50), "a 3"});
    const Image plain = picture_sheet(pictures, 2, 84);
    const Image titled = picture_sheet(pictures, 2, 84, "Three times");
    ASSERT_EQ(titled.width(), plain.width());
    ASSERT_EQ(titled.height(), plain.height() + 36);
    for (int y = 8; y < plain.height(); ++y)
        for (int x = 0; x < plain.width(); ++x)
            ASSERT_EQ(titled.at(x, y + 36), plain.at(x, y)) << x << ", " << y;
    const int bottom = 8 + 20;
    EXPECT_LT(darkest_of(titled, {0, 8, titled.width() / 2, bottom}), 50) << "not centred";
    EXPECT_LT(darkest_of(titled, {titled.width() / 2, 8, titled.width(), bottom}), 50);
    EXPECT_EQ(darkest_of(titled, {0, 0, titled.width(), 4}), 255) << "no margin";
}

TEST(PictureSheet, ShrinksATitleThatIsWiderThanTheSheet) {
    const std::string title = "Each picture beside what the network was shown of it";
    const Image sheet = picture_sheet({{Image(28, 28), ""}}, 1, 84, title);
    EXPECT_EQ(darkest_of(sheet, {0, 0, 4, 40}), 255) << "beyond the left margin";
    EXPECT_EQ(darkest_of(sheet, {sheet.width() - 4, 0, sheet.width(), 40}), 255);
    EXPECT_LT(darkest_of(sheet, {8, 8, sheet.width() - 8, 40}), 200) << "there is no title";
}
