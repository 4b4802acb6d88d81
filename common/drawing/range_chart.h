// A chart of a few named ways to do the same thing: for each the mean of several networks as a dot
// on a bar from their lowest to their highest score, so that one sees which differences are clear
// of chance; and, where there is one, a line at a score that all are to be compared with.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/drawing/chart_parts.h"
#include "common/drawing/image.h"

struct RangeChart {
    std::string title;
    std::string mean_name;            // the dots in the legend: "Mean of 3 seeds"
    std::optional<double> reference;  // a score at which a line stands
    std::string reference_name;       // the line in the legend
    std::vector<Spread> rows;         // from the top, and at least one
};

// A picture of 1280 x 960, with the means as numbers of four decimals.
Image draw_range_chart(const RangeChart& chart);
