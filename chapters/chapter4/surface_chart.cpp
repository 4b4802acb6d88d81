#include "chapters/chapter4/surface_chart.h"

#include <algorithm>
#include <cstddef>
#include <stdexcept>

#include "chapters/chapter4/chart_box.h"
#include "chapters/chapter4/projection.h"
#include "chapters/chapter4/surface.h"
#include "common/drawing/chart_parts.h"

namespace {

// Places and lengths in a picture of 1280 x 960. The letters are larger than those of other charts,
// to be legible in a film of half that size.
constexpr Point box_centre{640, 514};
constexpr double half_box_width = 310;
constexpr double half_box_height = 185;
constexpr double large_title_height = 24;
constexpr double letter_height = 20;

// How far the surface reaches on the way from the box's centre to its walls (outer_part) and to its
// floor (lowest_part), so that it stays clear of the axes and of the floor.
constexpr double outer_part = 0.92;
constexpr double lowest_part = 0.8;

bool rising(const std::vector<double>& numbers) {
    for (std::size_t i = 1; i < numbers.size(); ++i) {
        if (numbers[i - 1] >= numbers[i])
            return false;
    }
    return true;
}

void require_grid(const SurfaceChart& chart) {
    const std::size_t columns = chart.xs.size();
    const std::size_t rows = chart.ys.size();
    const std::string size = std::to_string(columns) + "x" + std::to_string(rows);
    if (columns < 2 || rows < 2)
        throw std::invalid_argument("SurfaceChart: " + size + " points where 2x2 are the least");
    if (!rising(chart.xs) || !rising(chart.ys))
        throw std::invalid_argument("SurfaceChart: its xs and ys must rise");
    bool matching = chart.heights.size() == columns;
    for (const std::vector<double>& heights : chart.heights)
        matching = matching && heights.size() == rows;
    if (!matching)
        throw std::invalid_argument("SurfaceChart: not one height for each of " + size + " points");
    if (chart.best_x < 0 || chart.best_x >= static_cast<int>(columns) || chart.best_y < 0 ||
        chart.best_y >= static_cast<int>(rows))
        throw std::invalid_argument("SurfaceChart: its best point is none of its " + size);
}

double scale_of(const SurfaceView& view) {
    return std::min(double(view.width) / chart_width, double(view.height) / chart_height);
}

// Where a place in the full picture of 1280 x 960 comes to in this picture.
Point placed(Point full, const SurfaceView& view) {
    return {view.width / 2.0 + scale_of(view) * (full.x - chart_width / 2.0),
            view.height / 2.0 + scale_of(view) * (full.y - chart_height / 2.0)};
}

Projection projection_of(const SurfaceView& view) {
    return Projection(view.turn_degrees, placed(box_centre, view));
}

Axis upright_axis(const SurfaceChart& chart, double ceiling) {
    double lowest = chart.heights[0][0];
    double highest = lowest;
    for (const std::vector<double>& heights : chart.heights) {
        lowest = std::min(lowest, *std::min_element(heights.begin(), heights.end()));
        highest = std::max(highest, *std::max_element(heights.begin(), heights.end()));
    }
    return {lowest, highest, -lowest_part * ceiling, outer_part * ceiling};
}

ChartBox box_of(const SurfaceChart& chart, const SurfaceView& view) {
    const double wall = scale_of(view) * half_box_width;
    const double ceiling = scale_of(view) * half_box_height;
    const double end = outer_part * wall;
    return {{wall, {chart.xs.front(), chart.xs.back(), -end, end}, chart.x_label},
            {wall, {chart.ys.front(), chart.ys.back(), -end, end}, chart.y_label},
            {ceiling, upright_axis(chart, ceiling), chart.z_label}};
}

Surface surface_of(const SurfaceChart& chart, const ChartBox& box) {
    Surface surface{{}, -box.z.half, box.z.half, chart.best_x, chart.best_y};
    for (std::size_t i = 0; i < chart.xs.size(); ++i) {
        surface.points.push_back({});
        for (std::size_t j = 0; j < chart.ys.size(); ++j)
            surface.points[i].push_back({box.x.axis.pixel(chart.xs[i]),
                                         box.y.axis.pixel(chart.ys[j]),
                                         box.z.axis.pixel(chart.heights[i][j])});
    }
    return surface;
}

}  // namespace

Image draw_surface_chart(const SurfaceChart& chart, const SurfaceView& view) {
    require_grid(chart);
    const double scale = scale_of(view);
    const ChartBox box = box_of(chart, view);
    const Projection projection = projection_of(view);
    Image image(view.width, view.height);
    Canvas canvas(image);
    draw_box(canvas, box, projection, scale);
    draw_surface(canvas, surface_of(chart, box), projection, scale);
    canvas.text(placed(title_position, view), chart.title, large_title_height * scale,
                Align::centre);
    draw_legend(canvas, {{best_entry(chart.best_name)},
                         placed(legend_position, view),
                         letter_height * scale,
                         scale});
    return image;
}

Point surface_point(const SurfaceChart& chart, const SurfaceView& view, int i, int j) {
    require_grid(chart);
    const Surface surface = surface_of(chart, box_of(chart, view));
    return projection_of(view).seen(surface.points.at(i).at(j));
}
