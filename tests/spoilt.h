// Records spoilt in the ways in which your own pictures differ from MNIST's. A record is a matrix
// of 28 x 28 pixels here, from 0, paper, to 1, ink.

#pragma once

#include "common/drawing/image.h"
#include "common/matrix.h"

// 784 x 1 inputs as 28 x 28 pixels.
Matrix record_of(const Matrix& inputs);

// What becomes of a picture as it was read from a file.
Matrix prepared(const Image& picture);
Matrix as_it_is(const Image& picture);

// Dark ink on white paper.
Image picture_of(const Matrix& record);

// Grain and dust are drawn by chance, and are others each time.
Matrix shifted(const Matrix& record, double right, double down);
Matrix resized(const Matrix& record, double size);  // about its middle; 1 leaves it as it is
Matrix in_light_ink(const Matrix& record);          // on dark paper
Matrix on_grey_paper(const Matrix& record, float grey);
Matrix in_shade(const Matrix& record, float grey);  // from white on the left to this on the right
Matrix on_grainy_paper(const Matrix& record);       // light grey, with ink that is not quite black
Matrix in_thicker_strokes(const Matrix& record);    // by a pixel on each side
Matrix in_thinner_strokes(const Matrix& record);
Matrix with_dust(const Matrix& record);  // three specks of full ink

// Between two pictures of one size, the pixels that differ most.
float greatest_difference(const Matrix& a, const Matrix& b);
