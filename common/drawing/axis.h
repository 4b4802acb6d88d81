// The axes of a chart: where in the picture a number goes, and which round numbers get a tick. All
// charts and the heat map's scale share them.

#pragma once

#include <string>
#include <vector>

// Numbers from `lowest` to `highest` laid out along a line of pixels.
struct Axis {
    double lowest;
    double highest;
    double start;  // the pixel of `lowest`
    double end;    // the pixel of `highest`, which is further left or up where it is smaller
    bool logarithmic = false;  // 1, 10 and 100 are evenly spaced; all numbers must be above 0

    // An axis of one number only has it in the middle.
    double pixel(double number) const;
};

// The multiples of 1, 2 or 5 times a power of ten from `lowest` to `highest`, which are finite: at
// most `most` of them, which is 2 or more. Where these are the same number it is the only tick.
std::vector<double> round_ticks(double lowest, double highest, int most);

// The numbers beside the ticks, all with as many decimals as the longest needs, five at most.
std::vector<std::string> tick_texts(const std::vector<double>& ticks);
