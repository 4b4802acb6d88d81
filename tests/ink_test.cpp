// What in a picture is ink and what is paper.

#include "chapters/chapter7/ink.h"
#include "common/drawing/digit_sheet.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/spoilt.h"
#include "tests/support.h"

namespace {

// White paper with a dark square of ink, 10 x 10, from this pixel on.
Matrix with_square(Matrix paper, int left, int top, float darker) {
    for (int y = top; y < top + 10; ++y)
        for (int x = left; x < left + 10; ++x)
            paper.row(y)[x] += darker;
    return paper;
}

// From white on the left to `grey` on the right.
Matrix shaded_paper(int rows, int columns, float grey) {
    Matrix paper(rows, columns);
    for (int y = 0; y < rows; ++y)
        for (int x = 0; x < columns; ++x)
            paper.row(y)[x] = grey * static_cast<float>(x) / static_cast<float>(columns - 1);
    return paper;
}

std::string refusal_of(const Matrix& darkness) {
    EXPECT_THROW(ink_on(paper_under(darkness), darkness), std::runtime_error);
    return message_of([&] { ink_on(paper_under(darkness), darkness); });
}

const Matrix white(40, 40, 0.0f);

}  // namespace

TEST(Ink, DarknessTurnsGreysRoundAndKeepsTheirPlaces) {
    Image picture(3, 2);
    picture.at(2, 0) = 0;
    picture.at(0, 1) = 204;
    EXPECT_EQ(darkness_of(picture), (Matrix{{0, 0, 1}, {0.2f, 0, 0}}));
}

TEST(Ink, PaperIsWhatMostPixelsShow) {
    EXPECT_EQ(paper_of(with_square(white, 0, 0, 0.9f)), 0.0f);
    EXPECT_EQ(paper_of(with_square(Matrix(40, 40, 0.3f), 5, 5, 0.5f)), 0.3f);
    EXPECT_EQ(paper_of(Matrix{{0.5f}}), 0.5f);
    EXPECT_EQ(paper_of(Matrix{{0.1f, 0.2f, 0.9f}}), 0.2f);
}

TEST(Ink, PaperOfOneGreyIsThatGreyUnderEveryPixel) {
    const Matrix grey(40, 30, 0.3f);
    EXPECT_LT(greatest_difference(paper_under(grey), grey), 1e-6f);
}

TEST(Ink, PaperUnderAShadowIsAsDarkAsTheShadow) {
    const Matrix shaded = shaded_paper(80, 200, 0.4f);
    const Matrix paper = paper_under(with_square(shaded, 95, 35, 0.5f));
    EXPECT_LT(greatest_difference(paper, shaded), 0.002f);
    EXPECT_EQ(paper.at(0, 100), paper.at(79, 100));
}

TEST(Ink, PaperIsReadInAllFourCorners) {
    Matrix darkness(36, 36);
    const float greys[2][2] = {{0.1f, 0.2f}, {0.3f, 0.4f}};
    for (int y = 0; y < 36; ++y)
        for (int x = 0; x < 36; ++x)
            darkness.row(y)[x] = greys[y / 18][x / 18];
    const Matrix paper = paper_under(with_square(darkness, 13, 13, 0.5f));
    EXPECT_FLOAT_EQ(paper.at(4, 4), 0.1f) << "the middle of the corner of 9 x 9 pixels";
    EXPECT_FLOAT_EQ(paper.at(4, 31), 0.2f);
    EXPECT_FLOAT_EQ(paper.at(31, 4), 0.3f);
    EXPECT_FLOAT_EQ(paper.at(31, 31), 0.4f);
    EXPECT_FLOAT_EQ(paper.at(17, 17) + paper.at(18, 18), 0.5f) << "halfway";
    EXPECT_LT(paper.at(0, 0), 0.08f) << "it goes on beyond the middle";
}

TEST(Ink, InACornerIsNotTakenForPaper) {
    EXPECT_LT(greatest_difference(paper_under(with_square(white, 0, 0, 0.9f)), white), 1e-6f)
        << "the square covers the whole corner";
    EXPECT_LT(greatest_difference(paper_under(with_square(white, 30, 28, 0.9f)), white), 1e-6f);
}

TEST(Ink, IsTheDistanceFromThePaperNoMatterWhichIsDarker) {
    const Matrix square = with_square(white, 15, 15, 0.5f);
    EXPECT_EQ(ink_on(white, square), square);
    const Matrix grey(40, 40, 0.75f);
    EXPECT_EQ(ink_on(grey, with_square(grey, 15, 15, -0.5f)), square);
}

TEST(Ink, IsRefusedWhereThereIsNone) {
    EXPECT_EQ(refusal_of(white),
              "no ink: nothing is more than 0 of 255 greys from the paper, where at least 25 were "
              "expected");
    EXPECT_EQ(refusal_of(Matrix{{0.7f}}),
              "no ink: nothing is more than 0 of 255 greys from the paper, where at least 25 were "
              "expected");
    const auto square = [](int greys) {
        return with_square(white, 15, 15, static_cast<float>(greys) / 255);
    };
    EXPECT_EQ(refusal_of(square(24)),
              "no ink: nothing is more than 24 of 255 greys from the paper, where at least 25 were "
              "expected");
    EXPECT_NO_THROW(ink_on(white, square(25)));
}

TEST(Ink, IsRefusedWhereThereAreTwo) {
    const Matrix grey(40, 40, 0.5f);
    const Matrix dark = with_square(grey, 5, 15, 0.4f);
    EXPECT_EQ(
        refusal_of(with_square(dark, 25, 15, -0.3f)),
        "two inks, where one was expected: 100 of the pixels darker than the paper, 100 lighter");
    EXPECT_NO_THROW(ink_on(grey, with_square(dark, 25, 15, -0.09f))) << "too faint to count";
    Matrix a_gleam = dark;
    for (int x = 20; x < 40; ++x)
        a_gleam.row(3)[x] = 0.0f;
    EXPECT_NO_THROW(ink_on(grey, a_gleam)) << "too small to count";
}

TEST(Ink, OfLessThanAQuarterOfTheStrongestIsNone) {
    EXPECT_EQ(without_the_faint(Matrix{{0.8f, 0.19f, 0.21f, 0.0f}}),
              (Matrix{{0.8f, 0.0f, 0.21f, 0.0f}}));
}

TEST(Ink, IsLookedForInPicturesOfOneColumnToo) {
    Matrix darkness(4096, 1, 0.2f);
    for (int y = 1000; y < 1100; ++y)
        darkness.row(y)[0] = 0.9f;
    const Matrix ink = ink_on(paper_under(darkness), darkness);
    EXPECT_EQ(ink.shape(), "4096x1");
    EXPECT_NEAR(ink.at(1000, 0), 0.7f, 1e-6f);
    EXPECT_NEAR(ink.at(999, 0), 0.0f, 1e-6f);
}
