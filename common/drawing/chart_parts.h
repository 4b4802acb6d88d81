// What the charts share, so that they look alike: sizes, greys and letters, axes and the round
// numbers that get a tick, the title on top, and the legend below it, where no data can be.

#pragma once

#include <string>
#include <vector>

#include "common/drawing/canvas.h"

// In pixels. Above the plot there is room for the title and the legend, below it for an axis.
constexpr int chart_width = 1280;
constexpr int chart_height = 960;
constexpr double plot_left = 130;
constexpr double plot_top = 120;
constexpr double plot_right = 1230;
constexpr double plot_bottom = 840;
constexpr double inset = 40;                            // from the plot's frame to the nearest data
constexpr Point title_position{chart_width / 2.0, 56};  // the middle of its baseline
constexpr Point legend_position{chart_width / 2.0, 90};  // the middle of it all

constexpr double title_height = 20;  // of a capital, as are the next two
constexpr double label_height = 14;
constexpr double name_height = 12;
constexpr double half_name = name_height / 2;  // from the middle of a name down to its baseline
constexpr double beside_names = 34;            // left of the plot, besides the names
constexpr int most_ticks = 11;

constexpr int grid_grey = 180;
constexpr int band_grey = 215;

constexpr char score_label[] = "Score";
constexpr char range_name[] = "Lowest to highest";

// What networks scored that differ in their seeds only.
struct Spread {
    std::string name;  // what they have in common: "0.1"
    int seeds;
    double mean;
    double lowest;
    double highest;
};

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

// Where a chart has its plot, and its axes there.
struct ChartLayout {
    Area plot;
    Axis x;
    Axis y;
};

// The pixel of two numbers, one of each axis.
Point place(const ChartLayout& layout, double x, double y);

// A sign that the data are drawn with, and what it stands for. A sign is drawn around its centre.
struct LegendEntry {
    std::string name;
    double sign_width;
    void (*draw_sign)(Canvas& canvas, Point centre);
};
using Legend = std::vector<LegendEntry>;

// One row of signs and names. The letters shrink where it would be wider than the chart.
void draw_legend(Canvas& canvas, const Legend& legend, double letter_height = label_height);

// The sign of a band, or of any other area that is shaded.
constexpr double wide_sign = 44;  // its width, and that of a line and of a bar
void draw_band_sign(Canvas& canvas, Point centre);

// The title, and the labels of the two axes: one below the plot, the other beside it.
void draw_labels(Canvas& canvas, const Area& plot, const std::string& title,
                 const std::string& x_label, const std::string& y_label);

// Ticks below the plot or to the left of it, each with its name and with a line across the plot.
// Names to the left shrink where they would be wider than the space there.
void draw_x_ticks(Canvas& canvas, const ChartLayout& layout, const std::vector<double>& ticks,
                  const std::vector<std::string>& names);
void draw_y_ticks(Canvas& canvas, const ChartLayout& layout, const std::vector<double>& ticks,
                  const std::vector<std::string>& names);

// A text among the data, from its baseline's left end on: it has paper of its own, so that no line
// runs through it.
void draw_text_on_paper(Canvas& canvas, Point start, const std::string& text);

// The mark of the best result, and its sign in the legend: a black dot, set off from what is below.
constexpr double best_radius = 9;
void draw_best_dot(Canvas& canvas, Point centre);
