#include "common/drawing/line_chart.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "common/files/text.h"

namespace {

constexpr Area plot{plot_left, plot_top, plot_right, plot_bottom};
constexpr double line_width = 3;
constexpr double dot_radius = 5;
constexpr double name_to_name = 8;

ChartLayout layout_of(const LineChart& chart) {
    const auto& [first_x, first] = *chart.spreads.begin();
    double lowest = first.lowest;
    double highest = first.highest;
    for (const auto& [x, spread] : chart.spreads) {
        lowest = std::min(lowest, spread.lowest);
        highest = std::max(highest, spread.highest);
    }
    const double last_x = chart.spreads.rbegin()->first;
    return {plot,
            {first_x, last_x, plot.left + inset, plot.right - inset,
             chart.logarithmic_x && first_x > 0},
            {lowest, highest, plot.bottom - inset, plot.top + inset}};
}

// Whether there is room for a name at tick i among those that have been placed before it.
bool has_room(const std::string& name, std::size_t i, const std::vector<std::string>& placed,
              const Axis& axis, const std::vector<double>& ticks) {
    for (std::size_t j = 0; j < placed.size(); ++j) {
        const double distance = std::abs(axis.pixel(ticks[i]) - axis.pixel(ticks[j]));
        const double widths = text_width(name, name_height) + text_width(placed[j], name_height);
        if (!placed[j].empty() && distance < widths / 2 + name_to_name)
            return false;
    }
    return true;
}

// Names for the numbers of a logarithmic axis, each as short as can be. Where two would touch, the
// longer is left out, and is an empty text: 0.2 stays, and 0.18 beside it goes.
std::vector<std::string> names_with_room(const Axis& axis, const std::vector<double>& ticks) {
    std::size_t longest = 0;
    for (const double tick : ticks)
        longest = std::max(longest, to_text(tick).size());
    std::vector<std::string> names(ticks.size());
    for (std::size_t length = 1; length <= longest; ++length) {
        for (std::size_t i = 0; i < ticks.size(); ++i) {
            const std::string name = to_text(ticks[i]);
            if (name.size() == length && has_room(name, i, names, axis, ticks))
                names[i] = name;
        }
    }
    return names;
}

void draw_ticks(Canvas& canvas, const LineChart& chart, const ChartLayout& layout) {
    const std::vector<double> ys = round_ticks(layout.y.lowest, layout.y.highest, most_ticks);
    draw_y_ticks(canvas, layout, ys, tick_texts(ys));
    if (!layout.x.logarithmic) {
        const std::vector<double> xs = round_ticks(layout.x.lowest, layout.x.highest, most_ticks);
        draw_x_ticks(canvas, layout, xs, tick_texts(xs));
        return;
    }
    std::vector<double> numbers;
    for (const auto& [x, spread] : chart.spreads)
        numbers.push_back(x);
    draw_x_ticks(canvas, layout, numbers, names_with_room(layout.x, numbers));
}

void draw_band(Canvas& canvas, const LineChart& chart, const ChartLayout& layout) {
    std::vector<Point> corners;
    for (const auto& [x, spread] : chart.spreads)
        corners.push_back(place(layout, x, spread.highest));
    for (auto point = chart.spreads.rbegin(); point != chart.spreads.rend(); ++point)
        corners.push_back(place(layout, point->first, point->second.lowest));
    canvas.polygon(corners, band_grey);
}

void draw_line(Canvas& canvas, const LineChart& chart, const ChartLayout& layout) {
    std::vector<Point> line;
    Point best = {0, plot.bottom};  // the highest point, the first of equals
    for (const auto& [x, spread] : chart.spreads) {
        line.push_back(place(layout, x, spread.mean));
        if (line.back().y < best.y)
            best = line.back();
    }
    canvas.polyline(line, line_width, black);
    for (const Point& point : line)
        canvas.disc(point, dot_radius, black);
    draw_best_dot(canvas, best);
}

void draw_line_sign(Canvas& canvas, Point centre) {
    const double half = wide_sign / 2;
    canvas.line({centre.x - half, centre.y}, {centre.x + half, centre.y}, line_width, black);
    canvas.disc(centre, dot_radius, black);
}

Legend legend_of(const LineChart& chart) {
    return {{chart.best_name, 2 * best_radius, draw_best_dot},
            {chart.mean_name, wide_sign, draw_line_sign},
            {range_name, wide_sign, draw_band_sign}};
}

}  // namespace

Image draw_line_chart(const LineChart& chart) {
    const ChartLayout layout = layout_of(chart);
    Image image(chart_width, chart_height);
    Canvas canvas(image);
    draw_labels(canvas, plot, chart.title, chart.x_label, score_label);
    draw_legend(canvas, legend_of(chart));
    draw_band(canvas, chart, layout);
    draw_ticks(canvas, chart, layout);
    canvas.frame(plot, 2, black);
    draw_line(canvas, chart, layout);
    return image;
}
