// Pictures side by side, enlarged and captioned.

#include "common/drawing/picture_sheet.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

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

// How many pixels of a rectangle are darker than the frames' grey.
int ink_in(const Image& image, int left, int top, int width, int height) {
    int ink = 0;
    for (int y = top; y < top + height; ++y)
        for (int x = left; x < left + width; ++x)
            ink += image.at(x, y) < 150 ? 1 : 0;
    return ink;
}

constexpr int side = 28;

Image blank() {
    return Image(side, side);
}

Image all_ink() {
    return Image(side, side, 0);
}

Image left_half() {
    Image image = blank();
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side / 2; ++x)
            image.at(x, y) = 0;
    return image;
}

}  // namespace

TEST(PictureSheet, PlacesPicturesInRowsWithGapsAndFramesBetween) {
    const int factor = 2, size = side * factor, cell = size + 8;
    const Image sheet =
        picture_sheet({{all_ink(), ""}, {left_half(), ""}, {all_ink(), ""}}, 2, factor);
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

TEST(PictureSheet, WritesEachCaptionBelowItsPicture) {
    const int size = side * 4, cell = size + 8;
    const Image sheet = picture_sheet({{blank(), "7"}, {blank(), ""}, {blank(), "2"}}, 2, 4);
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

TEST(PictureSheet, WithoutAPictureSaysSoBelowItsTitle) {
    const Image sheet = picture_sheet({}, 10, 4, "All mistakes");
    EXPECT_GT(ink_in(sheet, 0, 0, sheet.width(), 36), 200) << "no title";
    EXPECT_GT(ink_in(sheet, 0, 46, sheet.width(), sheet.height() - 46), 100) << "no words";
    EXPECT_EQ(darkest_of(sheet, {0, 0, 4, sheet.height()}), 255) << "no margin";
}

TEST(PictureSheet, HoldsMoreThanAHundredPictures) {
    std::vector<CaptionedPicture> digits(110, {blank(), "4 read as 9"});
    digits.back().picture = all_ink();
    const int factor = 2, size = side * factor;
    const Image sheet = picture_sheet(digits, 12, factor);
    ASSERT_EQ(sheet.width(), 12 * (size + 8) + 8);
    ASSERT_EQ(sheet.height(), 10 * (size + 8 + 22) + 8);
    const int left = 8 + 1 * (size + 8), top = 8 + 9 * (size + 8 + 22);
    EXPECT_EQ(ink_in(sheet, left, top, size, size), size * size) << "the 110th";
}

TEST(PictureSheet, EnlargesEachPixelToASquare) {
    Image image(28, 28);
    for (int pixel = 0; pixel < 28 * 28; ++pixel)
        image.at(pixel % 28, pixel / 28) = static_cast<unsigned char>(pixel % 256);
    for (const int factor : {1, 2, 3, 4, 7, 10}) {
        const Image large = enlarged(image, factor);
        ASSERT_EQ(large.width(), 28 * factor);
        ASSERT_EQ(large.height(), 28 * factor);
        for (int y = 0; y < large.height(); ++y)
            for (int x = 0; x < large.width(); ++x)
                ASSERT_EQ(large.at(x, y), image.at(x / factor, y / factor)) << factor;
    }
}

TEST(PictureSheet, ShowsPicturesThatAreNotSquare) {
    const Image sheet = picture_sheet({{Image(20, 10, 100), ""}, {Image(20, 10, 50), ""}}, 2, 3);
    ASSERT_EQ(sheet.width(), 2 * (60 + 8) + 8);
    ASSERT_EQ(sheet.height(), 30 + 8 + 8);
    EXPECT_EQ(sheet.at(8, 8), 100);
    EXPECT_EQ(sheet.at(8 + 59, 8 + 29), 100);
    EXPECT_EQ(sheet.at(8 + 59, 8 + 30), 190) << "no frame below it";
    EXPECT_EQ(sheet.at(8 + 68, 8), 50);
    EXPECT_EQ(sheet.at(8 + 68 + 59, 8 + 29), 50);
}

TEST(PictureSheet, ShrinksACaptionThatIsWiderThanItsPicture) {
    const int side = 84;
    const Image sheet = picture_sheet({{Image(28, 28), "a_photograph_of_my_own_3"}}, 1, 3);
    const int below = 8 + side + 1;
    EXPECT_EQ(darkest_of(sheet, {0, below, 8, sheet.height()}), 255);
    EXPECT_EQ(darkest_of(sheet, {8 + side, below, sheet.width(), sheet.height()}), 255);
    EXPECT_LT(darkest_of(sheet, {8, below, 8 + side, sheet.height()}), 150) << "no caption";
}

TEST(PictureSheet, HasItsTitleOnTopAndBelowItTheSameSheet) {
    const std::vector<CaptionedPicture> pictures(3, {Image(28, 28, 50), "a 3"});
    const Image plain = picture_sheet(pictures, 2, 3);
    const Image titled = picture_sheet(pictures, 2, 3, "Three times");
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
    const Image sheet = picture_sheet({{Image(28, 28), ""}}, 1, 3, title);
    EXPECT_EQ(darkest_of(sheet, {0, 0, 4, 40}), 255) << "beyond the left margin";
    EXPECT_EQ(darkest_of(sheet, {sheet.width() - 4, 0, sheet.width(), 40}), 255);
    EXPECT_LT(darkest_of(sheet, {8, 8, sheet.width() - 8, 40}), 200) << "there is no title";
}
