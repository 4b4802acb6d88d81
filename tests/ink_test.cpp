// What in a picture is ink and what is paper.

#include "chapters/chapter7/ink.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "chapters/chapter7/handwriting.h"
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
    EXPECT_THROW(ink_on(paper_under(darkness), darkness), Unreadable);
    return message_of([&] { ink_on(paper_under(darkness), darkness); });
}

using Greys = std::vector<float>;

// What without_the_faint leaves of this row, in a picture with twenty pixels of full ink, 0.8.
Greys cleared(const Greys& row) {
    Matrix ink(3, std::max(20, static_cast<int>(row.size())));
    std::fill(ink.row(0), ink.row(0) + 20, 0.8f);
    std::copy(row.begin(), row.end(), ink.row(2));
    const Matrix clear = without_the_faint(ink);
    return Greys(clear.row(2), clear.row(2) + row.size());
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

// Ink from side to side, and a column of paper on the left and on the right.
TEST(Ink, PaperIsWhatTheEdgeShowsWhereHardlyAnyIsInside) {
    Matrix tight(20, 8, 0.1f);
    for (int y = 1; y < 19; ++y)
        for (int x = 1; x < 7; ++x)
            tight.row(y)[x] = 0.9f;
    EXPECT_EQ(paper_of(tight), 0.9f) << "two thirds and more are ink: this is light ink";
    for (int y = 1; y < 19; ++y)
        tight.row(y)[2] = 0.1f;
    EXPECT_EQ(paper_of(tight), 0.1f);
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

TEST(Ink, IsOnOneSideOfThePaperOnly) {
    const Matrix grey(40, 40, 0.5f);
    const Matrix dark = with_square(grey, 5, 15, 0.4f);
    Matrix gleam = dark;
    for (int x = 20; x < 40; ++x)
        gleam.row(3)[x] = 0.0f;
    EXPECT_EQ(ink_on(grey, gleam), ink_on(grey, dark)) << "lighter than the paper is no ink here";
}

TEST(Ink, IsRefusedWhereThereIsNone) {
    const auto refusal = [](int greys) {
        return "no ink: nothing is more than " + std::to_string(greys) +
               " of 255 greys from the paper, where at least 25 were expected; write with a darker "
               "pen; white strokes on a transparent ground need black behind them";
    };
    const auto square = [](int greys) {
        return with_square(white, 15, 15, static_cast<float>(greys) / 255);
    };
    EXPECT_EQ(refusal_of(white), refusal(0));
    EXPECT_EQ(refusal_of(Matrix{{0.7f}}), refusal(0));
    EXPECT_EQ(refusal_of(square(24)), refusal(24));
    EXPECT_NO_THROW(ink_on(white, square(25)));
}

TEST(Ink, IsRefusedWhereThereAreTwo) {
    const Matrix grey(40, 40, 0.5f);
    const Matrix dark = with_square(grey, 5, 15, 0.4f);
    EXPECT_EQ(refusal_of(with_square(dark, 25, 15, -0.4f)),
              "two inks, where one was expected: 100 of the pixels darker than the paper, 100 "
              "lighter; cut out the paper around the digit, and nothing else");
    EXPECT_NO_THROW(ink_on(grey, with_square(dark, 25, 15, -0.19f))) << "too faint to count";
    Matrix fewer = with_square(dark, 25, 15, -0.4f);
    for (int y = 15; y < 25; ++y)
        for (int x = 25; x < 28; ++x)
            fewer.row(y)[x] = 0.5f;
    EXPECT_NO_THROW(ink_on(grey, fewer)) << "70 beside 100";
    EXPECT_NO_THROW(ink_on(grey, with_square(dark, 25, 15, -0.3f))) << "as many, but weaker";
}

TEST(Ink, OfLessThanHalfTheStrongestIsNone) {
    EXPECT_EQ(cleared({0.0f, 0.39f, 0.0f, 0.0f, 0.41f, 0.0f}),
              (Greys{0.0f, 0.0f, 0.0f, 0.0f, 0.41f, 0.0f}));
}

TEST(Ink, OfATenthOfTheStrongestStaysBesideAStroke) {
    EXPECT_EQ(cleared({0.8f, 0.3f, 0.3f, 0.0f}), (Greys{0.8f, 0.3f, 0.0f, 0.0f}));
    EXPECT_EQ(cleared({0.8f, 0.09f, 0.3f, 0.3f, 0.5f}), (Greys{0.8f, 0.09f, 0.0f, 0.3f, 0.5f}));
    EXPECT_EQ(cleared({0.8f, 0.07f}), (Greys{0.8f, 0.0f}));
    Matrix across_the_corner(20, 2, 0.8f);
    for (int x = 0; x < 2; ++x)
        across_the_corner.row(19)[x] = across_the_corner.row(18)[x] = 0.0f;
    across_the_corner.row(18)[0] = across_the_corner.row(19)[1] = 0.5f;
    across_the_corner.row(19)[1] = 0.3f;
    EXPECT_EQ(without_the_faint(across_the_corner), across_the_corner);
}

// The pen is as strong as the tenth of the strongest pixels; half of it is 0.2 here.
TEST(Ink, AFewSpecksDoNotSayHowStrongThePenIs) {
    Matrix ink(1, 60);
    for (int x = 0; x < 60; x += 3)
        ink.row(0)[x] = x < 27 ? 0.8f : x < 33 ? 0.4f : 0.21f;
    EXPECT_EQ(without_the_faint(ink), ink) << "nine specks of 0.8";
    ink.row(0)[27] = 0.8f;
    EXPECT_EQ(without_the_faint(ink).at(0, 30), 0.4f) << "ten are the pen";
    EXPECT_EQ(without_the_faint(ink).at(0, 33), 0.0f);
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
