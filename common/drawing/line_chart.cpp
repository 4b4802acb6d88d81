#include "common/drawing/line_chart.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "common/drawing/canvas.h"
#include "common/files/text.h"

namespace {

constexpr Area plot{130, 100, 1230, 840};
constexpr Point middle{(plot.left + plot.right) / 2, (plot.top + plot.bottom) / 2};
constexpr double inset = 40;  // from the plot's frame to the nearest data
constexpr int most_ticks = 11;

constexpr int black = 0;
constexpr int white = 255;
constexpr int band_grey = 215;
constexpr int grid_grey = 180;

constexpr double title_height = 20;
constexpr double label_height = 14;
constexpr double name_height = 12;
constexpr double half_name = name_height / 2;  // from the middle of a name down to its baseline

constexpr double line_width = 3;
constexpr double dot_radius = 5;
constexpr double best_radius = 9;

constexpr double legend_gap = 20;  // to the frame, and to the data at least
constexpr double legend_padding = 14;
constexpr double sample_length = 44;
constexpr double row_height = 30;

void require_a_point(const std::vector<ChartPoint>& points) {
    if (points.empty())
        throw std::invalid_argument("LineChart: there is no point to draw");
}

void require_rising_points(const std::vector<ChartPoint>& points) {
    require_a_point(points);
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (!(points[i - 1].x < points[i].x))
            throw std::invalid_argument("LineChart: its points must rise, but " +
                                        to_text(points[i].x) + " comes after " +
                                        to_text(points[i - 1].x));
    }
}

Axis x_axis(const std::vector<ChartPoint>& points) {
    return {points.front().x, points.back().x, plot.left + inset, plot.right - inset};
}

Axis y_axis(const std::vector<ChartPoint>& points) {
    double lowest = points[0].lowest;
    double highest = points[0].highest;
    for (const ChartPoint& point : points) {
        lowest = std::min(lowest, point.lowest);
        highest = std::max(highest, point.highest);
    }
    return {lowest, highest, plot.bottom - inset, plot.top + inset};
}

Point place(const ChartLayout& layout, double x, double score) {
    return {layout.x.pixel(x), layout.y.pixel(score)};
}

// Looks at the box around each piece of the band, which is never less than the piece itself.
bool legend_is_near_data(const ChartLayout& layout, const std::vector<ChartPoint>& points) {
    const Area around{layout.legend.left - legend_gap, layout.legend.top - legend_gap,
                      layout.legend.right + legend_gap, layout.legend.bottom + legend_gap};
    for (std::size_t i = 0; i < points.size(); ++i) {
        const ChartPoint& from = points[i > 0 ? i - 1 : 0];
        const ChartPoint& to = points[i];
        const Point top_left = place(layout, from.x, std::max(from.highest, to.highest));
        const Point bottom_right = place(layout, to.x, std::min(from.lowest, to.lowest));
        const bool beside = bottom_right.x < around.left || top_left.x > around.right;
        const bool above_or_below = bottom_right.y < around.top || top_left.y > around.bottom;
        if (!beside && !above_or_below)
            return true;
    }
    return false;
}

double legend_width(const LineChart& chart) {
    double longest = 0;
    for (const std::string& name : {chart.best_name, chart.line_name, chart.band_name})
        longest = std::max(longest, text_width(name, name_height));
    return std::ceil(3 * legend_padding + sample_length + longest);
}

// Ends with a top corner, where the legend goes above the data should no corner be free.
std::vector<Area> corners_of_plot(double width, double height) {
    const double left = plot.left + legend_gap;
    const double top = plot.top + legend_gap;
    const double right = plot.right - legend_gap;
    const double bottom = plot.bottom - legend_gap;
    return {{right - width, bottom - height, right, bottom},
            {left, bottom - height, left + width, bottom},
            {left, top, left + width, top + height},
            {right - width, top, right, top + height}};
}

void draw_x_axis(Canvas& canvas, const LineChart& chart, const Axis& axis) {
    const std::vector<double> ticks = round_ticks(axis.lowest, axis.highest, most_ticks);
    const std::vector<std::string> names = tick_texts(ticks);
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const double x = std::round(axis.pixel(ticks[i]));
        canvas.line({x, plot.top}, {x, plot.bottom}, 1, grid_grey);
        canvas.line({x, plot.bottom}, {x, plot.bottom + 7}, 2, black);
        canvas.text({x, plot.bottom + 28}, names[i], name_height, Align::centre);
    }
    canvas.text({middle.x, plot.bottom + 66}, chart.x_label, label_height, Align::centre);
}

void draw_y_axis(Canvas& canvas, const LineChart& chart, const Axis& axis) {
    const std::vector<double> ticks = round_ticks(axis.lowest, axis.highest, most_ticks);
    const std::vector<std::string> names = tick_texts(ticks);
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const double y = std::round(axis.pixel(ticks[i]));
        canvas.line({plot.left, y}, {plot.right, y}, 1, grid_grey);
        canvas.line({plot.left - 7, y}, {plot.left, y}, 2, black);
        canvas.text({plot.left - 14, y + half_name}, names[i], name_height, Align::right);
    }
    canvas.text_upwards({44, middle.y}, chart.y_label, label_height, Align::centre);
}

void draw_band(Canvas& canvas, const LineChart& chart, const ChartLayout& layout) {
    std::vector<Point> corners;
    for (const ChartPoint& point : chart.points)
        corners.push_back(place(layout, point.x, point.highest));
    for (std::size_t i = chart.points.size(); i-- > 0;)
        corners.push_back(place(layout, chart.points[i].x, chart.points[i].lowest));
    canvas.polygon(corners, band_grey);
}

void draw_best_dot(Canvas& canvas, Point centre) {
    canvas.disc(centre, best_radius + 3, white);  // sets the dot off from the line
    canvas.disc(centre, best_radius, black);
}

void draw_line(Canvas& canvas, const LineChart& chart, const ChartLayout& layout) {
    std::vector<Point> line;
    for (const ChartPoint& point : chart.points)
        line.push_back(place(layout, point.x, point.mean));
    canvas.polyline(line, line_width, black);
    for (const Point& point : line)
        canvas.disc(point, dot_radius, black);
    const ChartPoint& best = best_point(chart.points);
    draw_best_dot(canvas, place(layout, best.x, best.mean));
}

void draw_legend(Canvas& canvas, const LineChart& chart, const Area& area) {
    canvas.rectangle(area, white);
    canvas.frame(area, 2, grid_grey);
    const double left = area.left + legend_padding;
    const double right = left + sample_length;
    const double sample_x = (left + right) / 2;
    const double best_y = area.top + legend_padding + row_height / 2;
    const double line_y = best_y + row_height;
    const double band_y = line_y + row_height;
    draw_best_dot(canvas, {sample_x, best_y});
    canvas.line({left, line_y}, {right, line_y}, line_width, black);
    canvas.disc({sample_x, line_y}, dot_radius, black);
    canvas.rectangle({left, band_y - half_name, right, band_y + half_name}, band_grey);

    const double text_x = right + legend_padding;
    canvas.text({text_x, best_y + half_name}, chart.best_name, name_height);
    canvas.text({text_x, line_y + half_name}, chart.line_name, name_height);
    canvas.text({text_x, band_y + half_name}, chart.band_name, name_height);
}

}  // namespace

const ChartPoint& best_point(const std::vector<ChartPoint>& points) {
    require_a_point(points);
    const ChartPoint* best = &points[0];
    for (const ChartPoint& point : points)
        if (point.mean > best->mean)
            best = &point;
    return *best;
}

ChartLayout layout_of(const LineChart& chart) {
    require_rising_points(chart.points);
    ChartLayout layout{plot, x_axis(chart.points), y_axis(chart.points), {}};
    const double legend_height = 2 * legend_padding + 3 * row_height;
    for (const Area& corner : corners_of_plot(legend_width(chart), legend_height)) {
        layout.legend = corner;
        if (!legend_is_near_data(layout, chart.points))
            return layout;
    }
    layout.y.end = layout.legend.bottom + inset;
    return layout;
}

Image draw_line_chart(const LineChart& chart) {
    const ChartLayout layout = layout_of(chart);
    Image image(1280, 960);
    Canvas canvas(image);
    canvas.text({middle.x, 62}, chart.title, title_height, Align::centre);
    draw_band(canvas, chart, layout);
    draw_x_axis(canvas, chart, layout.x);
    draw_y_axis(canvas, chart, layout.y);
    canvas.frame(plot, 2, black);
    draw_line(canvas, chart, layout);
    draw_legend(canvas, chart, layout.legend);
    return image;
}
