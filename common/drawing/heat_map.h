// A grid of cells, each shaded by its value and with a text in it, beside a scale of the shades:
// which digit was taken for which, or the score for each learning rate and number of epochs.

#pragma once

#include <string>
#include <vector>

#include "common/drawing/image.h"

struct HeatCell {
    double value;  // finite; the higher, the darker
    std::string text;
    bool marked = false;  // framed, and its text in bold
};

struct HeatMap {
    std::string title;
    std::string x_label;  // below the columns
    std::string y_label;  // beside the rows
    std::string scale_label;
    std::string legend;                        // explains the marked cells; not empty
    std::vector<std::string> column_names;     // from the left, and at least one
    std::vector<std::string> row_names;        // from the top, and at least one
    std::vector<std::vector<HeatCell>> cells;  // cells[row][column]
};

// A picture of 1280 x 960. So that a few outliers do not make all other cells look alike, the
// highest 2 in 100 and the lowest 2 in 100 have the shade of the next value. The scale then ends in
// a number such as ">= 28". In small cells the texts shrink, and are left out where they could not
// be read.
Image draw_heat_map(const HeatMap& map);
