#include "common/drawing/range_chart.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "common/files/text.h"

namespace {

constexpr double most_left = 620;   // of the plot
constexpr double value_room = 120;  // at the right, where a value may stand behind the data

constexpr double dot_radius = 6;
constexpr double bar_height = 20;
constexpr double value_gap = 10;
constexpr double dash_length = 10;
constexpr double dash_gap = 6;
constexpr double reference_width = 2;

// The plot begins to the right of the longest name.
Area plot_of(const RangeChart& chart) {
    double left = plot_left;
    for (const Spread& row : chart.rows)
        left = std::max(left, beside_names + std::ceil(text_width(row.name, name_height)));
    return {std::min(left, most_left), plot_top, plot_right, plot_bottom};
}

// The y axis counts the rows from 0.
ChartLayout layout_of(const RangeChart& chart) {
    double lowest = chart.reference.value_or(chart.rows[0].lowest);
    double highest = lowest;
    for (const Spread& row : chart.rows) {
        lowest = std::min(lowest, row.lowest);
        highest = std::max(highest, row.highest);
    }
    const Area plot = plot_of(chart);
    const double rows = double(chart.rows.size());
    const double half_row = (plot.bottom - plot.top) / rows / 2;
    return {plot,
            {lowest, highest, plot.left + inset, plot.right - value_room},
            {0, rows - 1, plot.top + half_row, plot.bottom - half_row}};
}

void draw_dashes(Canvas& canvas, double x, double top, double bottom) {
    for (double y = top; y < bottom; y += dash_length + dash_gap)
        canvas.rectangle({x - reference_width / 2, y, x + reference_width / 2,
                          std::min(y + dash_length, bottom)},
                         black);
}

void draw_bar(Canvas& canvas, double from, double to, double y) {
    const double half = bar_height / 2;
    canvas.rectangle({from, y - half, to, y + half}, band_grey);
}

void draw_bar_sign(Canvas& canvas, Point centre) {
    const double half = wide_sign / 2;
    draw_bar(canvas, centre.x - half, centre.x + half, centre.y);
}

void draw_dot_sign(Canvas& canvas, Point centre) {
    canvas.disc(centre, dot_radius, black);
}

void draw_reference_sign(Canvas& canvas, Point centre) {
    const double half = dash_length + dash_gap / 2;  // two dashes
    draw_dashes(canvas, centre.x, centre.y - half, centre.y + half);
}

Legend legend_of(const RangeChart& chart) {
    Legend legend = {{chart.mean_name, 2 * dot_radius, draw_dot_sign},
                     {range_name, wide_sign, draw_bar_sign}};
    if (chart.reference)
        legend.push_back({chart.reference_name, reference_width, draw_reference_sign});
    return legend;
}

void draw_row(Canvas& canvas, const Spread& row, const ChartLayout& layout, double y) {
    const double mean = layout.x.pixel(row.mean);
    const double highest = layout.x.pixel(row.highest);
    draw_bar(canvas, layout.x.pixel(row.lowest), highest, y);
    canvas.disc({mean, y}, dot_radius, black);
    const double left = std::max(highest, mean + dot_radius) + value_gap;
    draw_text_on_paper(canvas, {left, y + half_name}, to_text(row.mean, 4));
}

void draw_ticks(Canvas& canvas, const RangeChart& chart, const ChartLayout& layout) {
    std::vector<double> rows;
    std::vector<std::string> names;
    for (const Spread& row : chart.rows) {
        rows.push_back(double(rows.size()));
        names.push_back(row.name);
    }
    const std::vector<double> xs = round_ticks(layout.x.lowest, layout.x.highest, most_ticks);
    draw_x_ticks(canvas, layout, xs, tick_texts(xs));
    draw_y_ticks(canvas, layout, rows, names);
}

}  // namespace

Image draw_range_chart(const RangeChart& chart) {
    const ChartLayout layout = layout_of(chart);
    Image image(chart_width, chart_height);
    Canvas canvas(image);
    draw_labels(canvas, layout.plot, chart.title, score_label, "");
    draw_legend(canvas, legend_of(chart));
    draw_ticks(canvas, chart, layout);
    if (chart.reference)
        draw_dashes(canvas, std::round(layout.x.pixel(*chart.reference)), plot_top, plot_bottom);
    for (std::size_t i = 0; i < chart.rows.size(); ++i)
        draw_row(canvas, chart.rows[i], layout, std::round(layout.y.pixel(double(i))));
    canvas.frame(layout.plot, 2, black);
    return image;
}
