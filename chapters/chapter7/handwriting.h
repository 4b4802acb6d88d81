// Brings your own handwriting to the form of MNIST's: as large, in the same place and as dark.
// ink.h has the steps before these, and explains the scores that are named here.
//
// A picture is a matrix with a row for each row of its pixels. Points are counted in pixels, x to
// the right and y down. Whole numbers are the middles of pixels: (0, 0) is the middle of the first.

#pragma once

#include "common/drawing/image.h"
#include "common/matrix.h"

// How dark each pixel is, 0 white to 1 black, as MNIST has it: the higher number is ink.
// Book: Part 3, "Your Own Handwriting"
Matrix darkness_of(const Image& picture);

struct Box {
    int left;
    int top;
    int width;
    int height;
};

// The box around the ink. At each side less than a hundredth of the ink may stay outside, so that a
// speck of dust does not make the box larger. Without ink, the box is the whole picture. The
// picture has at least one pixel.
// Book: Part 3, "Your Own Handwriting"
Box box_of(const Matrix& ink);

// The point on which the ink balances. Throws std::invalid_argument where there is none.
// Book: Part 3, "Your Own Handwriting"
Point centre_of_mass(const Matrix& ink);

// The mean of an area, which may begin and end within a pixel, and is not empty. It is measured
// from the left and upper edges of the picture, and so pixel 0 reaches from 0 to 1. Beyond the
// picture there is no ink.
// Book: Part 3, "Your Own Handwriting"
double mean_of(const Area& area, const Matrix& picture);

// The digit in 28 x 28 pixels, as large as MNIST's digits and in the same place. The longer side of
// the box becomes 20 pixels, and the centre comes to the middle of pixel (14, 14). Each pixel is
// the mean of the area that it covers. Digits at 60 % of their size score 0.959. Where their size
// is kept, they score 0.201. Digits that nothing has spoilt score 0.965. Where the middle of the
// box takes the place of the centre of mass, they score 0.842.
// Book: Part 3, "Your Own Handwriting"
Matrix sized_and_centred(const Matrix& ink, const Box& box, const Point& centre);

// A thin pen on a large picture comes out pale. Most of MNIST's digits have forty pixels of full
// ink, or nearly full. So all pixels are multiplied by one factor, and what is then above full ink
// is cut off. The factor makes the fortieth darkest pixel full ink. But it never brings the darkest
// pixel to more than four times full ink. Strokes that have lost a pixel on each side score 0.803,
// and 0.720 without this step. Throws std::invalid_argument for another size than 28 x 28.
// Book: Part 3, "Your Own Handwriting"
Matrix with_full_ink(Matrix digit);

// The inputs for 28 x 28 pixels: 784 x 1, from 0.01 for blank paper to 1.0 for full ink.
// Throws std::invalid_argument for another size.
// Book: Part 2, "Preparing the MNIST Training Data"
Matrix signals_of(const Matrix& digit);

// A step that is left out of the preparation, to see what it is worth. The comments say what is
// done in its place.
enum class Step {
    nothing,
    paper_under,  // the paper is white
    its_corners,  // the paper is the same everywhere
    without_the_faint,
    without_the_edge,
    box_of,          // the box is the whole picture
    centre_of_mass,  // the centre is the middle of the box
    with_full_ink,
    everything  // the picture is shown as it is
};

// A picture as a record's inputs, 784 x 1, after all of these steps but `left_out`. Throws
// Unreadable where ink_on does.
// Book: Part 3, "Your Own Handwriting"
Matrix prepared(const Matrix& darkness, Step left_out = Step::nothing);

// A picture as a record's inputs, 784 x 1: only its size is changed, and one that is not square is
// squeezed. The book does no more, since its pictures are made with care.
// Book: Part 3, "Your Own Handwriting"
Matrix as_it_is(const Matrix& darkness);
