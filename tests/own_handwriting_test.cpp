// What is said of your own pictures, which of them are shown, and how large.

#include "chapters/chapter7/own_handwriting.h"

#include <gtest/gtest.h>

#include "chapters/chapter7/own_pictures.h"
#include "tests/support.h"

namespace {

const std::vector<Reading> readings = {{"a_1.pgm", 1, 1, 0.9, 7},
                                       {"b_2.pgm", 2, 2, 0.4, 2},
                                       {"c_3.pgm", 3, 8, 0.95, 8},
                                       {"d_4.pgm", 4, 4, 0.4, 4},
                                       {"e_5.pgm", 5, 3, 0.2, 5}};

// The darkness of all pixels together, in black pixels.
double ink(const Image& image) {
    double sum = 0;
    for (const unsigned char pixel : image.pixels())
        sum += (255 - pixel) / 255.0;
    return sum;
}

}  // namespace

TEST(OwnHandwriting, FittedEnlargesBySquaresWhereItFitsAWholeNumberOfTimes) {
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

TEST(OwnHandwriting, FittedShrinksToTheMeanOfEachArea) {
    Image image(4, 4);
    image.at(0, 0) = 0;    // one of the four pixels of the first
    image.at(3, 3) = 155;  // and of the last
    const Image small = fitted(image, 2);
    EXPECT_EQ(small.at(0, 0), 191);
    EXPECT_EQ(small.at(1, 0), 255);
    EXPECT_EQ(small.at(0, 1), 255);
    EXPECT_EQ(small.at(1, 1), 230);
}

TEST(OwnHandwriting, FittedLosesNoInkOfAThinLine) {
    Image image(1000, 1000);
    for (int y = 100; y < 900; ++y)
        image.at(503, y) = image.at(504, y) = 0;
    const Image small = fitted(image, 28);
    const double scale = 28.0 / 1000;
    EXPECT_NEAR(ink(small), ink(image) * scale * scale, 0.1);
    for (int y = 4; y < 24; ++y)
        EXPECT_LT(small.at(14, y), 245) << y;
}

TEST(OwnHandwriting, FittedPutsAWideOrATallPictureInTheMiddleOfThePaper) {
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

TEST(OwnHandwriting, WrongAnswersAreShownFirstThenTheLeastConfidentThenByName) {
    EXPECT_EQ(worth_a_look(readings, 3), std::vector<int>({4, 2, 1}));
    EXPECT_EQ(worth_a_look(readings, 9), std::vector<int>({4, 2, 1, 3, 0}));
    EXPECT_EQ(worth_a_look({}, 3), std::vector<int>());
}

TEST(OwnHandwriting, EachAnswerGetsALineAndTheRightOnesAreCounted) {
    EXPECT_EQ(readings_to_text(readings),
              "picture  answer  confidence  as it is\n"
              "a_1.pgm       1      0.9000         7\n"
              "b_2.pgm       2      0.4000         2  a guess\n"
              "c_3.pgm       8      0.9500         8  wrong\n"
              "d_4.pgm       4      0.4000         4  a guess\n"
              "e_5.pgm       3      0.2000         5  wrong  a guess\n\n"
              "Of 5 pictures that are named for their digit, 3 are read right, and 3 as they are.\n"
              "3 answers are guesses: their confidence is below 0.5.\n");
}

TEST(OwnHandwriting, CaptionsSayWhatIsWrongAndWhatIsAGuess) {
    EXPECT_EQ(caption_of(readings[0]), "read as 1");
    EXPECT_EQ(caption_of(readings[1]), "read as 2?");
    EXPECT_EQ(caption_of(readings[2]), "read as 8, wrong");
    EXPECT_EQ(caption_of(readings[4]), "read as 3?, wrong");
    EXPECT_EQ(caption_of({"letter.pgm", std::nullopt, 8, 0.9, 8}), "read as 8");
}

TEST(OwnHandwriting, LargePicturesAreAveragedDownByAWholeFactor) {
    EXPECT_EQ(averaged_down(Image(1024, 700, 9)).width(), 1024);
    Image picture(2049, 5, 200);
    picture.at(1, 1) = 20;
    picture.at(2048, 4) = 0;
    const Image small = averaged_down(picture);
    EXPECT_EQ(small.width(), 683);
    EXPECT_EQ(small.height(), 2);
    EXPECT_EQ(small.at(0, 0), 180) << "a ninth of 180 less";
    EXPECT_EQ(small.at(1, 0), 200);
    EXPECT_EQ(small.at(682, 1), 167) << "six pixels are in the picture";
    EXPECT_EQ(averaged_down(Image(4032, 3024)).width(), 1008);
    EXPECT_EQ(averaged_down(Image(1, 8192)).height(), 1024);
}

TEST(OwnHandwriting, AConfidenceOfAHalfIsNoGuess) {
    EXPECT_FALSE(contains(readings_to_text({{"a_1.pgm", 1, 1, 0.5, 1}}), "a guess\n"));
    EXPECT_TRUE(contains(readings_to_text({{"a_1.pgm", 1, 1, 0.4999, 1}}), "a guess\n"));
}
