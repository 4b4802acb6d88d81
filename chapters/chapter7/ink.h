// What in a picture of your own handwriting is ink and what is paper: the first steps towards a
// record. Each is a function of its own: print what it makes of a picture, or leave it out and see
// what it was worth.
//
// Two kinds of numbers stand here. A score is that of the 10,000 test records, spoilt as the
// comment says and prepared again, with 100 hidden nodes trained for 13 epochs on 20,000 records.
// (The records as they are score 0.962, and 0.965 when prepared.) "58 of 60" counts digits on
// paper as photographs show it: the mean of nine times 60 test records, drawn by
// tests/real_paper.cpp, and asked of chapter 7's own network.
//
// A picture is a matrix with a row for each row of its pixels, and says how dark each is: 0 white
// to 1 black.

#pragma once

#include <stdexcept>

#include "common/matrix.h"

// What is thrown for a picture in which no digit can be found.
struct Unreadable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// How dark the paper of a picture is: the median of its pixels. In a picture that is cut out
// tightly, most pixels may be ink. So where less than two thirds of the pixels are near the median,
// and the median of the outermost pixels is far from it, that is the paper. A light
// pen on dark paper scores 0.965, and 0.023 where the paper is taken to be white.
// Book: Part 3, "Your Own Handwriting"
float paper_of(const Matrix& darkness);

// How dark the paper is under each pixel, in the shape of the picture. A photograph has its
// shadows. So the paper is the median of each of the four corners, without what is surely ink, and
// between the corners it is interpolated. Under a hard shadow 58 of 60 digits are read, and 53
// where the whole picture has one paper.
// Book: Part 3, "Your Own Handwriting"
Matrix paper_under(const Matrix& darkness);

// How much ink each pixel has. It is the distance from the paper, on that side of it, darker or
// lighter, on which more pixels are far from it: in a photograph with dark corners the middle is no
// ink. Throws Unreadable where nothing differs much from the paper, and where there are two inks:
// nearly as many pixels are lighter than the paper as darker, and by as much.
// Book: Part 3, "Your Own Handwriting"
Matrix ink_on(const Matrix& paper, const Matrix& darkness);

// Ink of less than half the strongest is none: it is the grain of the paper, its lines, or a
// shadow. Beside stronger ink it stays, if it has a tenth, for it is the soft edge of a stroke. On
// ruled and grid paper 59 of 60 digits are read, and 11 with the faint ink; under a hard shadow 58,
// and 17. Book: Part 3, "Your Own Handwriting"
Matrix without_the_faint(const Matrix& ink);
