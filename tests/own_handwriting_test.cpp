// What is said of your own pictures, and which of them are shown.

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

}  // namespace

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
    EXPECT_EQ(caption_of({"letter.pgm", -1, 8, 0.9, 8}), "read as 8");
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
