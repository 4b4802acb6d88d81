#include "chapters/chapter4/surface_chart.h"

#include <algorithm>
#include <cstddef>
#include <stdexcept>

#include "chapters/chapter4/chart_box.h"
#include "chapters/chapter4/projection.h"
#include "chapters/chapter4/surface.h"
#include "common/drawing/chart_parts.h"

namespace {

// In pixels.
constexpr Point box_centre{640, 514};
constexpr double half_box_width = 310;
constexpr double half_box_height = 185;
constexpr double large_title_height = 24;

// How far the surface reaches on the way from the box's centre to its walls (outer_part) and to its
// floor (lowest_part), so that it stays clear of the axes and of the floor.
constexpr double outer_part = 0.92;
constexpr double lowest_part = 0.8;

void require_grid(const SurfaceChart& chart) {
    if (chart.xs.size() < 2 || chart.ys.size() < 2)
        throw std::invalid_argument("SurfaceChart: " + std::to_string(chart.xs.size()) + "x" +
                                    std::to_string(chart.ys.size()) +
                                    " points where 2x2 are the least");
}

Axis upright_axis(const SurfaceChart& chart) {
    double lowest = chart.heights[0][0];
    double highest = lowest;
    for (const std::vector<double>& heights : chart.heights) {
        lowest = std::min(lowest, *std::min_element(heights.begin(), heights.end()));
        highest = std::max(highest, *std::max_element(heights.begin(), heights.end()));
    }
    return {lowest, highest, -lowest_part * half_box_height, outer_part * half_box_height};
}

ChartBox chart_box_of(const SurfaceChart& chart) {
    const double end = outer_part * half_box_width;
    return {{half_box_width, {chart.xs.front(), chart.xs.back(), -end, end}, chart.x_label},
            {half_box_width, {chart.ys.front(), chart.ys.back(), -end, end}, chart.y_label},
            {half_box_height, upright_axis(chart), chart.z_label}};
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

Image draw_surface_chart(const SurfaceChart& chart, double turn_degrees) {
    require_grid(chart);
    const ChartBox box = chart_box_of(chart);
    const Projection projection(turn_degrees, box_centre);
    Image image(chart_width, chart_height);
    Canvas canvas(image);
    draw_box(canvas, box, projection);
    draw_surface(canvas, surface_of(chart, box), projection);
    canvas.text(title_position, chart.title, large_title_height, Align::centre);
    draw_legend(canvas, {{chart.best_name, 2 * best_radius, draw_best_dot}}, box_letters);
    return image;
}
