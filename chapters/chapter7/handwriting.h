// Your own handwriting as the network knows handwriting from MNIST: as large, in the same place and
// as dark. ink.h has the steps before these, and says what the scores are that are named here.
//
// A picture is a matrix with a row for each row of its pixels. Points are counted in pixels, x to
// the right and y down, and whole numbers are the middles of pixels, (0, 0) that of the first.

#pragma once

#include "common/matrix.h"

struct Place {
    double x;
    double y;
};

struct Box {
    int left;
    int top;
    int width;
    int height;
};

// The box around the ink; without ink it is the whole picture, which has at least one pixel. Less
// than a hundredth of the ink may stay outside at each side, so that a speck of dust does not say
// how large the digit is.
// Book: Part 3, "Your Own Handwriting"
Box box_of(const Matrix& ink);

// The point on which the ink balances. Throws std::invalid_argument where there is none.
// Book: Part 3, "Your Own Handwriting"
Place centre_of_mass(const Matrix& ink);

// The digit as large as MNIST's and where they are, in 28 x 28 pixels: the longer side of the box
// becomes 20 pixels, and the centre comes to the middle of pixel (14, 14). Each pixel is the mean
// of the area that it covers. At 60 % of their size digits score 0.959, and 0.201 where the size is
// kept. With the middle of the box in place of the centre of mass the score is 0.842.
// Book: Part 3, "Your Own Handwriting"
Matrix placed(const Matrix& ink, const Box& box, const Place& centre);

// A thin pen on a large picture comes out pale. In most of MNIST's digits forty pixels are full
// ink, or nearly: so the fortieth darkest becomes full ink here, and every pixel darker in the same
// measure, though no more than makes the darkest four times full. Strokes that have lost a pixel on
// each side score 0.803, and 0.720 without this. Takes 28 x 28 pixels, or throws
// std::invalid_argument. Book: Part 3, "Your Own Handwriting"
Matrix with_full_ink(Matrix digit);

// What the input layer is shown of 28 x 28 pixels: 784 x 1, full ink 1.0 and blank paper 0.01.
// Throws std::invalid_argument for another size.
// Book: Part 2, "Preparing the MNIST Training Data"
Matrix signals_of(const Matrix& digit);

// What can be left out of the preparation, to see what it is worth.
enum class Step {
    nothing,
    paper_under,  // then the paper is white
    its_corners,  // then the paper is the same everywhere
    without_the_faint,
    without_the_edge,
    box_of,          // then the whole picture is the digit
    centre_of_mass,  // then the middle of the box is the centre
    with_full_ink,
    everything  // then the picture is shown as it is
};

// A picture as a record's inputs, 784 x 1, after all of these steps but one. Throws Unreadable
// where ink_on finds no ink, or two. Book: Part 3, "Your Own Handwriting"
Matrix prepared(const Matrix& darkness, Step left_out = Step::nothing);

// Any picture in 28 x 28 pixels, each the mean of the area that it covers; a picture that is not
// square is squeezed. Book: Part 3, "Your Own Handwriting"
Matrix squeezed(const Matrix& picture);

// A picture as a record's inputs, 784 x 1, after no step but its size. The book does no more, for
// its pictures are made with care. Book: Part 3, "Your Own Handwriting"
Matrix as_it_is(const Matrix& darkness);
