// The committed pictures, read back by a reader of the tests' own.

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <stdexcept>
#include <utility>

#include "common/drawing/image.h"
#include "tests/pgm.h"
#include "tests/support.h"

namespace {

namespace fs = std::filesystem;

using Size = std::pair<int, int>;
const Size chart(1280, 960);
const Size any(0, 0);  // a sheet is as large as its digits need

std::map<std::string, Size> expected_sizes() {
    std::map<std::string, Size> sizes = {
        {"chapter0/garden.pgm", {1280, 680}},  {"chapter0/gates.pgm", {1280, 490}},
        {"chapter1/confusion.pgm", chart},     {"chapter1/mistakes.pgm", any},
        {"chapter2/learning_rate.pgm", chart}, {"chapter3/epochs.pgm", chart},
        {"chapter4/heatmap.pgm", chart},       {"chapter4/surface.pgm", chart},
        {"chapter6/hidden_nodes.pgm", chart},  {"chapter8/degrees.pgm", chart},
        {"chapter8/ways.pgm", chart},          {"chapter8/turned.pgm", any},
        {"chapter7/handwriting.pgm", any},     {"chapter9/recipes.pgm", chart},
        {"chapter9/mistakes.pgm", any},        {"chapter9/distorted.pgm", any},
        {"chapter5/digits.pgm", any},          {"chapter5/digits_after_1.pgm", any},
        {"chapter5/hidden_nodes.pgm", any}};
    for (int digit = 0; digit < 10; ++digit)
        sizes["chapter5/digit_" + std::to_string(digit) + ".pgm"] = {280, 280};
    return sizes;
}

std::map<std::string, Pgm> committed_pictures() {
    std::map<std::string, Pgm> pictures;
    for (const fs::directory_entry& chapter : fs::directory_iterator("output"))
        for (const fs::directory_entry& file : fs::directory_iterator(chapter.path()))
            if (file.path().extension() == ".pgm") {
                const std::string name = chapter.path().filename() / file.path().filename();
                pictures.emplace(name, pgm_in(file.path()));
            }
    return pictures;
}

}  // namespace

TEST(Pictures, AreTheOnesTheChaptersDrawInTheSizesTheyPromise) {
    std::map<std::string, Size> sizes = expected_sizes();
    for (const auto& [name, picture] : committed_pictures()) {
        ASSERT_EQ(sizes.count(name), 1u) << name << " is drawn by no chapter";
        const Size size(picture.width, picture.height);
        EXPECT_TRUE(size == sizes[name] || sizes[name] == any)
            << name << ": " << size.first << " x " << size.second;
        EXPECT_EQ(picture.width % 2, 0) << name;
        EXPECT_EQ(picture.height % 2, 0) << name;
        sizes.erase(name);
    }
    for (const auto& missing : sizes)
        ADD_FAILURE() << missing.first << " is missing";
}

TEST(Pictures, HaveInkAndPaper) {
    for (const auto& [name, picture] : committed_pictures()) {
        int ink = 0;
        int paper = 0;
        for (const char pixel : picture.pixels) {
            ink += static_cast<unsigned char>(pixel) < 64 ? 1 : 0;
            paper += static_cast<unsigned char>(pixel) == 255 ? 1 : 0;
        }
        EXPECT_GT(ink, 0) << name;
        EXPECT_GT(paper, 0) << name;
    }
}

TEST(Pictures, OfOneDigitConsistOfSquaresOfTenByTen) {
    for (int digit = 0; digit < 10; ++digit) {
        const std::string name = "output/chapter5/digit_" + std::to_string(digit) + ".pgm";
        const Pgm picture = pgm_in(name);
        for (int y = 0; y < picture.height; ++y)
            for (int x = 0; x < picture.width; ++x)
                ASSERT_EQ(picture.at(x, y), picture.at(x / 10 * 10, y / 10 * 10)) << name;
    }
}

TEST(PgmOfTheTests, ReadsWhatTheProjectWrites) {
    Image image(4, 2);
    image.at(0, 0) = '\n';  // a pixel that looks like the header's end
    image.at(3, 1) = 7;
    const Pgm picture = pgm_of(to_pgm(image));
    EXPECT_EQ(picture.width, 4);
    EXPECT_EQ(picture.height, 2);
    for (int y = 0; y < 2; ++y)
        for (int x = 0; x < 4; ++x)
            EXPECT_EQ(picture.at(x, y), image.at(x, y));
    EXPECT_THROW(picture.at(4, 0), std::out_of_range);
}

TEST(PgmOfTheTests, TakesNoOtherHeaderAndNoOtherNumberOfPixels) {
    EXPECT_EQ(pgm_of("P5\n2 2\n255\nabcd").pixels, "abcd");
    for (const std::string bytes :
         {"", "P2\n2 2\n255\nabcd", "P5\n2 2\n254\nabcd", "P5\n2\n255\nabcd", "P5\n0 2\n255\n",
          "P5\n2 2\n255 abcd", "P5\n2 2\n255\r\nabcd", "P5 2 2\n255\nabcd", "P5\n-2 2\n255\nabcd"})
        EXPECT_EQ(message_of([&] { pgm_of(bytes); }), "not P5, width, height and 255") << bytes;
    for (const std::string bytes : {"P5\n2 2\n255\nabc", "P5\n2 2\n255\nabcd\n"})
        EXPECT_THROW(pgm_of(bytes), std::runtime_error) << bytes;
}
