// The grey picture and its file.

#include "common/drawing/image.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace {

std::string refusal(int width, int height) {
    try {
        const Image image(width, height);
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
    return "accepted";
}

std::string complaint_about_pixel(int x, int y) {
    const Image image(4, 2);
    try {
        image.at(x, y);
    } catch (const std::out_of_range& error) {
        return error.what();
    }
    return "accepted";
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

TEST(Image, RefusesSizesThatAreOddOrNotPositiveAndNamesThem) {
    EXPECT_EQ(refusal(641, 480), "Image: 641x480: width and height must be positive and even");
    EXPECT_EQ(refusal(640, 481), "Image: 640x481: width and height must be positive and even");
    EXPECT_EQ(refusal(0, 480), "Image: 0x480: width and height must be positive and even");
    EXPECT_EQ(refusal(640, -2), "Image: 640x-2: width and height must be positive and even");
    EXPECT_EQ(refusal(640, 480), "accepted");
}

TEST(Image, RefusesAPixelOutsideThePictureAndNamesBoth) {
    EXPECT_EQ(complaint_about_pixel(3, 1), "accepted");
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
    const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "image_test";
    const Image image(640, 480, 13);  // 13 and 10 would suffer in a file that is not binary
    write_pgm(folder / "picture.pgm", image);

    std::ifstream file(folder / "picture.pgm", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    EXPECT_EQ(bytes, to_pgm(image));
    std::filesystem::remove_all(folder);
}

TEST(Image, NamesTheFileThatCannotBeWritten) {
    const std::filesystem::path file = std::filesystem::path(testing::TempDir()) / "no_folder";
    std::ofstream(file) << "a file where a folder should be";
    try {
        write_pgm(file / "picture.pgm", Image(4, 2));
        FAIL() << "written into a file";
    } catch (const std::runtime_error& error) {
        EXPECT_NE(std::string(error.what()).find("picture.pgm"), std::string::npos) << error.what();
    }
    std::filesystem::remove(file);
}
