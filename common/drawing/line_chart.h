// A chart of scores along an axis: the mean over several networks as a line, with the band from
// their lowest to their highest score behind it, and the best mean marked and named in a legend.
// The axis has its ticks at round numbers, or, where it is logarithmic, at the numbers tried.

#pragma once

#include <map>
#include <string>

#include "common/drawing/chart_parts.h"
#include "common/drawing/image.h"

struct LineChart {
    std::string title;
    std::string x_label;
    std::string mean_name;  // the line in the legend: "Mean of 5 seeds"
    std::string best_name;  // the best point in the legend: "Best: learning rate 0.15, score 0.951"
    std::map<double, Spread> spreads;  // by their x, and at least one
    bool logarithmic_x = false;        // for numbers from 5 to 500; has no effect where one is 0
};

// A picture of 1280 x 960.
Image draw_line_chart(const LineChart& chart);
