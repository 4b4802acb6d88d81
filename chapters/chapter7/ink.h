// Tells ink from paper in a picture of your own handwriting: the first steps towards a record. Each
// step is a function of its own. Print what it makes of a picture, or leave it out and see what it
// was worth.
//
// Two kinds of numbers stand here. A score, such as 0.965, is for the 10,000 test records, spoilt
// as the comment says and then prepared. The network has 100 hidden nodes and 13 epochs on 20,000
// records. (The records as they are score 0.962, and 0.965 when prepared.) "58 of 60" is for digits
// on paper, as photographs show it, and for chapter 7's own network. It is the mean of nine times
// 60 test records, drawn by tests/real_paper.cpp.
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

// How dark the paper of a picture is: the median of its pixels. But in a picture that is cut out
// tightly, most pixels may be ink. So if less than two thirds of the pixels are near this median,
// and the median of the outermost pixels is far from it, the paper is the median of the outermost
// pixels. A light pen on dark paper scores 0.965, and 0.023 where the paper is taken to be white.
// Book: Part 3, "Your Own Handwriting"
float paper_of(const Matrix& darkness);

// How dark the paper is under each pixel, in the shape of the picture. A photograph has shadows. So
// the paper in each of the four corners is the median there, without what is surely ink. Between
// the corners it is interpolated. Under a hard shadow 58 of 60 digits are read, and 53 where the
// paper is taken to be the same everywhere.
// Book: Part 3, "Your Own Handwriting"
Matrix paper_under(const Matrix& darkness);

// How much ink each pixel has: how much darker than the paper it is. If more pixels are far lighter
// than the paper than far darker, the ink is light: then it counts how much lighter they are.
// Throws Unreadable where nothing differs much from the paper, and where there are two inks: nearly
// as many pixels are lighter than the paper as darker, and by nearly as much.
// Book: Part 3, "Your Own Handwriting"
Matrix ink_on(const Matrix& paper, const Matrix& darkness);

// The ink without what is less than half as strong as full ink: the grain of the paper, its lines,
// or a shadow. Only the soft edge of a stroke stays: pixels beside strong ink, with at least a
// tenth of full ink. On ruled and grid paper 59 of 60 digits are read, and 11 with the faint ink.
// Under a hard shadow 58 are read, and 17 with it.
// Book: Part 3, "Your Own Handwriting"
Matrix without_the_faint(const Matrix& ink);
