// The grey picture and its file.

#include "common/drawing/image.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "tests/support.h"

namespace {

std::string complaint_about_pixel(int x, int y) {
    const Image image(4, 2);
    EXPECT_THROW(image.at(x, y), std::out_of_range);
    return message_of([&] { image.at(x, y); });
}

}  // namespace

TEST(Image, IsWhitePaperUnlessAskedOtherwise) {
    EXPECT_EQ(Image(4, 2).at(3, 1), 255);
    EXPECT_EQ(Image(4, 2, 17).at(3, 1), 17);
}

TEST(Image, KeepsEachPixelApart) {
    Image image(4, 2);
    image.at(3, 0) = 10;
    image.at(0, 1) = 20;
    EXPECT_EQ(image.at(3, 0), 10);
    EXPECT_EQ(image.at(0, 1), 20);
    EXPECT_EQ(image.at(2, 0), 255);
    EXPECT_EQ(image.at(1, 1), 255);
}

TEST(Image, IsOfAnySizeFromOnePixelOn) {
    EXPECT_EQ(to_pgm(Image(1, 1, 'a')), "P5\n1 1\n255\na");
    EXPECT_EQ(Image(3, 5).pixels().size(), 15u);
}

TEST(Image, RefusesAPixelOutsideThePictureAndNamesBoth) {
    EXPECT_NO_THROW(Image(4, 2).at(3, 1));
    EXPECT_EQ(complaint_about_pixel(4, 1), "Image: no pixel (4, 1) in a picture of 4x2");
    EXPECT_EQ(complaint_about_pixel(0, 2), "Image: no pixel (0, 2) in a picture of 4x2");
    EXPECT_EQ(complaint_about_pixel(-1, 0), "Image: no pixel (-1, 0) in a picture of 4x2");
    EXPECT_EQ(complaint_about_pixel(0, -1), "Image: no pixel (0, -1) in a picture of 4x2");
}

TEST(Image, BecomesAPgmOfExactlyItsHeaderAndItsPixels) {
    Image image(4, 2, 'a');
    image.at(1, 0) = 'b';
    image.at(0, 1) = 'c';
    EXPECT_EQ(to_pgm(image), "P5\n4 2\n255\nabaacaaa");
}

TEST(Image, IsWrittenAsItsPgm) {
    const TemporaryFolder folder;
    const Image image(640, 480, 13);  // 13 and 10 would suffer in a file that is not binary
    write_pgm(folder / "new/picture.pgm", image);
    EXPECT_TRUE(contents_of(folder / "new/picture.pgm") == to_pgm(image));
}

TEST(Image, NamesTheFileThatCannotBeWritten) {
    const TemporaryFolder folder;
    put(folder / "file", "a file where a folder should be");
    EXPECT_EQ(message_of([&] { write_pgm(folder / "file/picture.pgm", Image(4, 2)); }),
              (folder / "file/picture.pgm").string() + ": cannot be written: Not a directory");
}
