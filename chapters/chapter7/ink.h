// Tells ink from paper in a picture of your own handwriting: the first steps towards a record. Each
// step is a function of its own. Print what it makes of a picture, or leave it out and see what it
// was worth.
//
// The comments tell in two kinds of numbers what a step is worth:
// - A score, such as 0.965. The 10,000 test records are spoilt as the comment says, and then
//   prepared. The network that reads them has 100 hidden nodes, and has learned 20,000 records for
//   13 epochs. Records that nothing has spoilt score 0.962 as they are, and 0.965 when prepared.
// - "58 of 60". tests/real_paper.cpp draws 60 test records on paper, as a photograph shows it.
//   Chapter 7's own network reads 58 of them: the mean of nine such drawings of 60, with the seeds
//   301 to 309.
//
// A picture is a matrix with a row for each row of its pixels. It says how dark each pixel is, from
// 0, white, to 1, black.

#pragma once

#include <stdexcept>

#include "common/matrix.h"

// What is thrown for a picture in which no digit can be found.
struct Unreadable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// How dark the paper of a picture is. Most pixels show paper, so it is the median of all pixels. A
// picture that is cut out tightly may show more ink than paper. Then it is the median of the
// outermost pixels. Two signs tell of such a picture: less than two thirds of its pixels are near
// the median of all, and the outermost pixels are far from it. A light pen on dark paper scores
// 0.965. Without this step, where the paper is taken to be white, it scores 0.023.
// Book: Part 3, "Your Own Handwriting"
float paper_of(const Matrix& darkness);

// How dark the paper is under each pixel, in the shape of the picture. A photograph has shadows:
// the paper may be darker in one corner than in another. In each of the four corners it is the
// median of the pixels there, without those that are surely ink. Between the corners it is
// interpolated. Under a hard shadow 58 of 60 digits are read. Where the paper is taken to be the
// same everywhere, 53 are read.
// Book: Part 3, "Your Own Handwriting"
Matrix paper_under(const Matrix& darkness);

// How much ink each pixel has: how much darker than the paper it is. But the ink may be lighter
// than the paper. That is so if the pixels far lighter than the paper outnumber those far darker.
// Then a pixel's ink is how much lighter it is. Throws Unreadable where nothing differs much from
// the paper. Throws it, too, where there are two inks: about as many pixels are lighter as are
// darker, and by about as much.
// Book: Part 3, "Your Own Handwriting"
Matrix ink_on(const Matrix& paper, const Matrix& darkness);

// The ink without what is less than half as strong as full ink: the grain of the paper, its lines,
// or a shadow. Of what is less, only the soft edge of a stroke stays: pixels beside strong ink,
// with at least a tenth of full ink. On ruled and grid paper 58 of 60 digits are read, and 11
// without this step. Under a hard shadow 58 are read, and 20 without this step.
// Book: Part 3, "Your Own Handwriting"
Matrix without_the_faint(const Matrix& ink);
