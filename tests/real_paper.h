// Records as a reader's pictures of real paper show them. They are enlarged, drawn on paper that
// has a grain and is larger than they are, and then comes what makes such pictures hard to read.

#pragma once

#include <random>

#include "common/drawing/image.h"
#include "common/matrix.h"

// A record is a matrix of 28 x 28 pixels here, from 0, paper, to 1, ink. Pen, paper, size and place
// are drawn from `random`, and so is what a comment leaves open.
Image cut_out_tightly(const Matrix& record, std::mt19937& random);    // 0 to 2 of its pixels around
Image with_dark_corners(const Matrix& record, std::mt19937& random);  // by 20 to 35 %
Image on_ruled_paper(const Matrix& record, std::mt19937& random);     // or grid, 20 to 40 % of ink
Image with_dark_edge(const Matrix& record, std::mt19937& random);     // a table, corner or stamp
Image under_hard_shadow(const Matrix& record, std::mt19937& random);  // 10 to 30 % darker
