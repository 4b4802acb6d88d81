// Pictures of every kind and shape, brought to the form of MNIST's digits by all steps together,
// and what that is worth to a network.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "chapters/chapter7/handwriting.h"
#include "chapters/chapter7/ink.h"
#include "chapters/chapter7/own_handwriting.h"
#include "chapters/chapter7/pgm_reader.h"
#include "common/mnist.h"
#include "common/neural_network.h"
#include "common/training.h"
#include "tests/spoilt.h"
#include "tests/support.h"

namespace {

namespace fs = std::filesystem;

Matrix with_ink(int rows, int columns, const Box& box, float ink) {
    Matrix picture(rows, columns);
    for (int y = box.top; y < box.top + box.height; ++y)
        for (int x = box.left; x < box.left + box.width; ++x)
            picture.row(y)[x] = ink;
    return picture;
}

float mean_difference(const Matrix& a, const Matrix& b) {
    float sum = 0;
    for (const float difference : a - b)
        sum += std::abs(difference);
    return sum / static_cast<float>(a.size());
}

void expect_signals(const Matrix& signals) {
    ASSERT_EQ(signals.shape(), "784x1");
    for (const float signal : signals)
        ASSERT_TRUE(signal >= 0.01f && signal <= 1.0f) << signal;
    EXPECT_GT(*std::max_element(signals.begin(), signals.end()), 0.9f) << "no ink";
}

Matrix test_record(int record) {
    static const Records records = read_test_records("data");
    return record_of(records.inputs(record));
}

}  // namespace

TEST(Prepared, IsNearlyTheSameAtAnySizeOfThePicture) {
    for (int record = 0; record < 10; ++record) {
        const Image picture = picture_of(test_record(record));
        const Matrix large = prepared(fitted(picture, 8 * Records::side));
        EXPECT_LT(mean_difference(prepared(fitted(picture, 9 * Records::side)), large), 0.01f)
            << record;
        EXPECT_LT(mean_difference(prepared(picture), large), 0.05f) << record;
        const Image another = picture_of(test_record(record + 1));
        EXPECT_GT(mean_difference(prepared(another), large), 0.1f) << "this is no measure";
    }
}

TEST(Prepared, IsTheSameWhereverTheDigitStandsOnThePaper) {
    for (int record = 0; record < 10; ++record) {
        const Matrix digit = test_record(record);
        Matrix sheet(60, 90);
        for (int y = 0; y < 28; ++y)
            std::copy(digit.row(y), digit.row(y) + 28, sheet.row(y + 30) + 5 * record);
        EXPECT_LT(greatest_difference(prepared(picture_of(sheet)), prepared(picture_of(digit))),
                  1e-4f);
    }
}

TEST(Prepared, IsTheSameInLightInkOnDarkPaper) {
    for (int record = 0; record < 10; ++record) {
        const Matrix digit = test_record(record);
        EXPECT_LT(greatest_difference(prepared(picture_of(in_light_ink(digit))),
                                      prepared(picture_of(digit))),
                  1e-4f);
    }
}

TEST(Prepared, ChangesARecordThatIsPreparedAlreadyLittle) {
    for (int record = 0; record < 100; ++record) {
        const Matrix once = prepared(picture_of(test_record(record)));
        const Matrix twice = prepared(picture_of(record_of(once)));
        EXPECT_LT(mean_difference(once, twice), 0.05f) << record;
    }
}

TEST(Prepared, InkBalancesInTheSamePlaceAsMnists) {
    double mnist = 0;
    for (int record = 0; record < 200; ++record) {
        const Point centre = centre_of_mass(record_of(prepared(picture_of(test_record(record)))));
        EXPECT_NEAR(centre.x, 14, 0.4) << record;
        EXPECT_NEAR(centre.y, 14, 0.4) << record;
        mnist += centre_of_mass(test_record(record)).x / 200;
    }
    EXPECT_NEAR(mnist, 14, 0.1);
}

TEST(Prepared, OnePixelOfInkBecomesASquare) {
    const Matrix signals = prepared(picture_of(with_ink(28, 28, {20, 3, 1, 1}, 1.0f)));
    expect_signals(signals);
    EXPECT_EQ(signals.row(14 * 28 + 5)[0], 1.0f);
    EXPECT_FLOAT_EQ(signals.row(14 * 28 + 4)[0], 0.505f) << "half covered";
    EXPECT_EQ(signals.row(14 * 28 + 3)[0], 0.01f);
}

TEST(Prepared, InkMayReachTheEdgesAndTheCorners) {
    for (const Box& box :
         {Box{0, 0, 4, 20}, Box{24, 8, 4, 20}, Box{0, 24, 28, 4}, Box{8, 0, 20, 4}})
        expect_signals(prepared(picture_of(with_ink(28, 28, box, 1.0f))));
}

TEST(Prepared, PicturesMayBeOfAnyShape) {
    expect_signals(prepared(picture_of(with_ink(4096, 1, {0, 1000, 1, 500}, 1.0f))));
    expect_signals(prepared(picture_of(with_ink(1, 4096, {4000, 0, 96, 1}, 1.0f))));
    expect_signals(prepared(picture_of(with_ink(3, 2, {0, 0, 1, 1}, 1.0f))));
    expect_signals(as_it_is(Image(1, 1, 0)));
    expect_signals(as_it_is(Image(4096, 1, 0)));
}

TEST(Prepared, NoInkOrTwoInksAreRefused) {
    for (const Image& blank : {Image(28, 28), Image(1, 1, 0), Image(1, 4096, 77)}) {
        EXPECT_THROW(prepared(blank), Unreadable);
        EXPECT_TRUE(contains(message_of([&] { prepared(blank); }), "no ink: "));
    }
    Image two_inks(28, 28, 128);
    two_inks.at(10, 10) = 0;
    two_inks.at(20, 10) = 255;
    EXPECT_TRUE(contains(message_of([&] { prepared(two_inks); }),
                         "two inks, where one was expected: 1 of the pixels darker than the paper, "
                         "1 lighter; "));
}

// The README of the folder names them; others are a reader's own.
TEST(Prepared, TakesThePicturesOfTheProjectAtLeastOneForEachDigit) {
    const std::string readme = contents_of("data/handwriting/README.md");
    std::set<char> digits;
    int pictures = 0;
    std::uintmax_t bytes = 0;
    for (const fs::directory_entry& file : fs::directory_iterator("data/handwriting")) {
        const std::string name = file.path().filename();
        if (file.path().extension() != ".pgm" || !contains(readme, "`" + name + "`"))
            continue;
        expect_signals(prepared(read_pgm(file.path())));
        digits.insert(file.path().stem().string().back());
        ++pictures;
        bytes += file.file_size();
    }
    EXPECT_EQ(std::string(digits.begin(), digits.end()), "0123456789");
    EXPECT_EQ(pictures, 14);
    EXPECT_LT(bytes, 500000u);
    EXPECT_EQ(contents_of("data/handwriting/typed_7.pgm").substr(0, 3), "P2\n");
}
