#include "common/drawing/line_chart.h"

#include <algorithm>
#include <cstddef>
#include <stdexcept>

#include "common/files/text.h"

namespace {

constexpr Area plot{130, plot_top, 1230, plot_bottom};
constexpr double inset = 40;  // from the plot's frame to the nearest data

constexpr double line_width = 3;
constexpr double dot_radius = 5;
constexpr double sign_width = 44;

void require_points_to_draw(const LineChart& chart) {
    const std::vector<ChartPoint>& points = chart.points;
    if (points.empty())
        throw std::invalid_argument("LineChart: there is no point to draw");
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (!(points[i - 1].x < points[i].x))
            throw std::invalid_argument("LineChart: its points must rise, but " +
                                        to_text(points[i].x) + " comes after " +
                                        to_text(points[i - 1].x));
    }
    if (chart.logarithmic_x && !(points[0].x > 0))
        throw std::invalid_argument("LineChart: a logarithmic axis has no place for " +
                                    to_text(points[0].x));
}

Axis x_axis(const LineChart& chart) {
    return {chart.points.front().x, chart.points.back().x, plot.left + inset, plot.right - inset,
            chart.logarithmic_x};
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

void draw_ticks(Canvas& canvas, const LineChart& chart, const ChartLayout& layout) {
    const std::vector<double> ys = round_ticks(layout.y.lowest, layout.y.highest, most_ticks);
    draw_y_ticks(canvas, layout, ys, tick_texts(ys));
    if (!chart.logarithmic_x) {
        const std::vector<double> xs = round_ticks(layout.x.lowest, layout.x.highest, most_ticks);
        draw_x_ticks(canvas, layout, xs, tick_texts(xs));
        return;
    }
    std::vector<double> tried;
    for (const ChartPoint& point : chart.points)
        tried.push_back(point.x);
    draw_x_ticks(canvas, layout, tried, names_with_room(layout.x, tried));
}

void draw_band(Canvas& canvas, const LineChart& chart, const ChartLayout& layout) {
    std::vector<Point> corners;
    for (const ChartPoint& point : chart.points)
        corners.push_back(place(layout, point.x, point.highest));
    for (std::size_t i = chart.points.size(); i-- > 0;)
        corners.push_back(place(layout, chart.points[i].x, chart.points[i].lowest));
    canvas.polygon(corners, band_grey);
}

bool is_lower(const ChartPoint& a, const ChartPoint& b) {
    return a.mean < b.mean;
}

void draw_line(Canvas& canvas, const LineChart& chart, const ChartLayout& layout) {
    std::vector<Point> line;
    for (const ChartPoint& point : chart.points)
        line.push_back(place(layout, point.x, point.mean));
    canvas.polyline(line, line_width, black);
    for (const Point& point : line)
        canvas.disc(point, dot_radius, black);
    const auto best = std::max_element(chart.points.begin(), chart.points.end(), is_lower);
    draw_best_dot(canvas, place(layout, best->x, best->mean));
}

void draw_line_sign(Canvas& canvas, Point centre) {
    const double half = sign_width / 2;
    canvas.line({centre.x - half, centre.y}, {centre.x + half, centre.y}, line_width, black);
    canvas.disc(centre, dot_radius, black);
}

Legend legend_of(const LineChart& chart) {
    return {best_entry(chart.best_name),
            {chart.line_name, sign_width, draw_line_sign},
            {chart.band_name, band_sign_width, draw_band_sign}};
}

}  // namespace

ChartLayout layout_of(const LineChart& chart) {
    require_points_to_draw(chart);
    return {plot, x_axis(chart), y_axis(chart.points), legend_area(legend_of(chart))};
}

Image draw_line_chart(const LineChart& chart) {
    const ChartLayout layout = layout_of(chart);
    Image image(chart_width, chart_height);
    Canvas canvas(image);
    draw_labels(canvas, plot, chart.title, chart.x_label, chart.y_label);
    draw_legend(canvas, legend_of(chart));
    draw_band(canvas, chart, layout);
    draw_ticks(canvas, chart, layout);
    canvas.frame(plot, 2, black);
    draw_line(canvas, chart, layout);
    return image;
}
