#include "tests/chart_places.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "chapters/chapter4/projection.h"

namespace {

// The plot's frame is two pixels wide and black from its top to its bottom.
double left_of_frame(const Image& image) {
    for (int x = 1; x < image.width(); ++x) {
        int y = 120;
        while (y < 840 && image.at(x - 1, y) == black && image.at(x, y) == black)
            ++y;
        if (y == 840)
            return x;
    }
    ADD_FAILURE() << "the plot has no frame";
    return 0;
}

}  // namespace

ChartLayout layout_of(const LineChart& chart) {
    double lowest = chart.spreads.begin()->second.lowest;
    double highest = lowest;
    for (const auto& [x, spread] : chart.spreads) {
        lowest = std::min(lowest, spread.lowest);
        highest = std::max(highest, spread.highest);
    }
    const double first = chart.spreads.begin()->first;
    const double last = chart.spreads.rbegin()->first;
    return {{130, 120, 1230, 840},
            {first, last, 170, 1190, chart.logarithmic_x},
            {lowest, highest, 800, 160}};
}

ChartLayout layout_of(const RangeChart& chart) {
    double lowest = chart.rows[0].lowest;
    double highest = chart.rows[0].highest;
    for (const Spread& row : chart.rows) {
        lowest = std::min(lowest, row.lowest);
        highest = std::max(highest, row.highest);
    }
    if (chart.reference) {
        lowest = std::min(lowest, *chart.reference);
        highest = std::max(highest, *chart.reference);
    }
    const double left = left_of_frame(draw_range_chart(chart));
    const double rows = double(chart.rows.size());
    return {{left, 120, 1230, 840},
            {lowest, highest, left + 40, 1110},
            {0, rows - 1, 120 + 360 / rows, 840 - 360 / rows}};
}

Area heat_cell_area(const HeatMap& map, std::size_t row, std::size_t column) {
    const double width = 960 / double(map.column_names.size());
    const double height = 720 / double(map.row_names.size());
    const double left = 130 + width * double(column);
    const double top = 120 + height * double(row);
    return {left, top, left + width, top + height};
}

Point surface_point(const Landscape& landscape, double turn_degrees, std::size_t i, std::size_t j) {
    const std::vector<double>& rates = landscape.learning_rates;
    const double epochs = double(landscape.scores[0].size());
    double lowest = landscape.scores[0][0];
    double highest = lowest;
    for (const std::vector<double>& scores : landscape.scores) {
        lowest = std::min(lowest, *std::min_element(scores.begin(), scores.end()));
        highest = std::max(highest, *std::max_element(scores.begin(), scores.end()));
    }
    const Axis x{rates.front(), rates.back(), -0.92 * 310, 0.92 * 310};
    const Axis y{1, epochs, -0.92 * 310, 0.92 * 310};
    const Axis z{lowest, highest, -0.8 * 185, 0.92 * 185};
    return Projection(turn_degrees, {640, 514})
        .seen(
            {x.pixel(rates.at(i)), y.pixel(double(j + 1)), z.pixel(landscape.scores.at(i).at(j))});
}

int grey_at(const Image& image, double x, double y) {
    return image.at(static_cast<int>(std::floor(x)), static_cast<int>(std::floor(y)));
}

int grey_at(const Image& image, Point point) {
    return grey_at(image, point.x, point.y);
}

bool is_black_disc(const Image& image, double centre_x, double centre_y, double radius) {
    for (double y = -radius; y <= radius; ++y)
        for (double x = -radius; x <= radius; ++x)
            if (x * x + y * y <= radius * radius && grey_at(image, centre_x + x, centre_y + y) > 0)
                return false;
    return true;
}

int ink_in(const Image& image, const Area& area) {
    int ink = 0;
    for (double y = area.top; y < area.bottom; ++y)
        for (double x = area.left; x < area.right; ++x)
            ink += grey_at(image, x, y) < 128 ? 1 : 0;
    return ink;
}
