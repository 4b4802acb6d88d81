// How much of each pixel a shape covers, which is what makes its edges smooth. A row of the shape
// is collected first and inked once, so that the joins of its lines are no darker than the lines.

#pragma once

#include <vector>

#include "common/drawing/image.h"

// A box of pixels; right and bottom are the first pixels outside it.
struct PixelBox {
    int left, top, right, bottom;
};

// The smallest box of pixels of `whole` that has all within `reach` of these points in it. Without
// points it is empty, and its right is not beyond its left.
PixelBox box_around(const std::vector<std::vector<Point>>& strokes, double reach,
                    const PixelBox& whole);

class CoveredRow {
public:
    explicit CoveredRow(const PixelBox& box);  // the shape touches no pixel outside it

    // A line with round ends.
    void add_segment(int y, Point from, Point to, double width);

    // Adds for each pixel the part of it that lies right of the edge, or, where the edge runs up,
    // subtracts it. A square's left edge adds all that is right of it, and its right edge takes
    // away all that is right of the square: its inside remains.
    void add_edge(int y, Point from, Point to);

    // Draws what was collected in this grey, and is empty again.
    void ink(Image& image, int y, int grey);

private:
    double& at(int x) { return covered_[x - left_]; }
    void touch(int first, int last);

    int left_;
    int right_;
    int first_;  // the pixels touched; last_ is the first behind them
    int last_;
    std::vector<double> covered_;  // 1 or more is all of it; below 0 in a polygon drawn backwards
};
