// What in a picture of your own handwriting is ink and what is paper: the first steps towards a
// record. Each is a function of its own: print what it makes of a picture, or leave it out and see
// what it was worth. The scores here were measured on the 10,000 test records, spoilt as each
// comment says and prepared again, with 100 hidden nodes trained for 5 epochs at rate 0.1. (The
// records as they are score 0.966, and 0.967 when prepared.)
//
// A picture is a matrix with a row for each row of its pixels, and says how dark each is: 0 white
// to 1 black.

#pragma once

#include "common/matrix.h"

// How dark the paper of a picture is: what most of its pixels, at least one, show. (It is their
// median.) On paper that is 30 % grey the score is 0.967, and 0.147 where the paper is taken to be
// white.
// Book: Part 3, "Your Own Handwriting"
float paper_of(const Matrix& darkness);

// How dark the paper is under each pixel, in the shape of the picture. A photograph has its
// shadows, so the paper is what most pixels show in each of the four corners, unless that is ink,
// and in between something in between. Where the paper gets 40 % darker from one side to the other,
// the score is 0.963, and every record is refused, for two inks, where the whole picture has one
// paper.
// Book: Part 3, "Your Own Handwriting"
Matrix paper_under(const Matrix& darkness);

// How much ink each pixel has: its distance from the paper, no matter which of the two is darker.
// Light ink on dark paper scores 0.967, and 0.040 where all that is dark is taken for ink. Throws
// std::runtime_error where nothing differs much from the paper, and where there are two inks, one
// darker than the paper and one lighter. Book: Part 3, "Your Own Handwriting"
Matrix ink_on(const Matrix& paper, const Matrix& darkness);

// Ink of less than a quarter of the strongest is none: it is the grain of the paper, or what is
// left of a shadow. On grainy paper (by 5 % up or down, where ink and paper are 60 % apart) the
// score is 0.967, and 0.478 with the faint ink.
// Book: Part 3, "Your Own Handwriting"
Matrix without_the_faint(Matrix ink);
