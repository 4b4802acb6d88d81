// Digits to look at: the 784 signals of an input layer as 28 x 28 pixels, black ink on white
// paper as in the book's figures, and as text in a terminal.

#pragma once

#include <string>
#include <vector>

#include "common/drawing/image.h"
#include "common/drawing/picture_sheet.h"
#include "common/matrix.h"

// Signals, 784 x 1, as a picture of 28 x 28: 0.01 and below is paper, 1.0 and above ink.
// Book: Part 2, "The MNIST Dataset of Handwritten Numbers"
Image digit_image(const Matrix& signals);

// "4" where the answer to a digit is right, and "4 read as 0" where the answer to a 4 is 0.
std::string caption_of(int digit, int answer);

// Digits of 28 x 28 pixels side by side, each under its caption and columns x rows characters
// large. A caption is cut where the next digit begins.
std::string row_of_digits(const std::vector<CaptionedPicture>& digits, int columns, int rows);
