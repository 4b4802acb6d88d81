// What lies along the edge of a picture: the table under the paper, the dark edge of a scan, the
// corner of another sheet. ink.h says what a picture of ink is.

#pragma once

#include "common/matrix.h"

// The ink without the regions that lie along the edge of the picture. A region is a piece of
// connected ink. It lies along the edge if it touches the edge for at least an eighth of the longer
// side. A stroke that runs out of the picture touches it for less. Where less than a tenth of the
// ink would be left, nothing is taken away: then the digit is cut out so tightly that it touches
// the edge itself. With a dark edge 58 of 60 digits are read, and 12 without this step.
// Book: Part 3, "Your Own Handwriting"
Matrix without_the_edge(const Matrix& ink);
