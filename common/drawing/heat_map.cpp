#include "common/drawing/heat_map.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "common/drawing/axis.h"
#include "common/drawing/chart_parts.h"

namespace {

constexpr Area grid{130, plot_top, 1090, plot_bottom};  // 960 x 720, which 8, 10 and 15 divide
constexpr Area scale{1120, grid.top, 1144, grid.bottom};
constexpr int darkest_shade = 60;  // a black frame still shows on it
constexpr int middle_shade = 118;  // black ink and white ink are equally legible on it
constexpr double mark_width = 20;  // in the legend

void require_a_cell_for_each_name(const HeatMap& map) {
    bool matching = map.rows.size() == map.row_names.size();
    for (const std::vector<HeatCell>& row : map.rows)
        matching = matching && row.size() == map.column_names.size();
    if (map.rows.empty() || map.column_names.empty() || !matching)
        throw std::invalid_argument("HeatMap: the cells are not those of " +
                                    std::to_string(map.row_names.size()) + " rows and " +
                                    std::to_string(map.column_names.size()) + " columns");
}

Axis scale_axis(const HeatMap& map) {
    double lowest = map.rows[0][0].value;
    double highest = lowest;
    for (const std::vector<HeatCell>& row : map.rows) {
        for (const HeatCell& cell : row) {
            lowest = std::min(lowest, cell.value);
            highest = std::max(highest, cell.value);
        }
    }
    return {lowest, highest, scale.bottom, scale.top};
}

// The grey of the scale at this height, and so of the cells whose value is there.
int shade_at(double y) {
    const double part = (scale.bottom - y) / (scale.bottom - scale.top);
    return static_cast<int>(white - part * (white - darkest_shade) + 0.5);
}

void draw_mark(Canvas& canvas, const Area& area) {
    const Area inside{area.left + 3, area.top + 3, area.right - 3, area.bottom - 3};
    canvas.frame(inside, 2, white);  // sets the black frame off from a dark cell
    canvas.frame(area, 4, black);
}

void draw_cell(Canvas& canvas, const HeatCell& cell, const Area& area, int shade) {
    canvas.rectangle(area, shade);
    canvas.frame(area, 1, grid_grey);
    const int ink = shade < middle_shade ? white : black;
    const Point position{(area.left + area.right) / 2, (area.top + area.bottom) / 2 + half_name};
    canvas.text(position, cell.text, name_height, Align::centre, ink);
    if (cell.marked)  // struck twice, which makes it bold
        canvas.text({position.x + 1, position.y}, cell.text, name_height, Align::centre, ink);
}

void draw_cells(Canvas& canvas, const HeatMap& map) {
    const Axis axis = scale_axis(map);
    std::vector<Area> marked;  // their frames reach into the cells around, so they come last
    for (std::size_t row = 0; row < map.rows.size(); ++row) {
        for (std::size_t column = 0; column < map.rows[row].size(); ++column) {
            const HeatCell& cell = map.rows[row][column];
            const Area area = heat_cell_area(map, row, column);
            draw_cell(canvas, cell, area, shade_at(axis.pixel(cell.value)));
            if (cell.marked)
                marked.push_back(area);
        }
    }
    for (const Area& area : marked)
        draw_mark(canvas, area);
}

void draw_names(Canvas& canvas, const HeatMap& map) {
    for (std::size_t column = 0; column < map.column_names.size(); ++column) {
        const Area area = heat_cell_area(map, 0, column);
        canvas.text({(area.left + area.right) / 2, grid.bottom + 28}, map.column_names[column],
                    name_height, Align::centre);
    }
    for (std::size_t row = 0; row < map.row_names.size(); ++row) {
        const Area area = heat_cell_area(map, row, 0);
        canvas.text({grid.left - 14, (area.top + area.bottom) / 2 + half_name}, map.row_names[row],
                    name_height, Align::right);
    }
}

void draw_mark_sign(Canvas& canvas, Point centre, double sign_scale) {
    const double half = mark_width / 2 * sign_scale;
    draw_mark(canvas, {centre.x - half, centre.y - half, centre.x + half, centre.y + half});
}

void draw_scale(Canvas& canvas, const HeatMap& map) {
    for (double y = scale.top; y < scale.bottom; ++y)
        canvas.rectangle({scale.left, y, scale.right, y + 1}, shade_at(y + 0.5));
    canvas.frame(scale, 2, black);
    const Axis axis = scale_axis(map);
    const std::vector<double> ticks = round_ticks(axis.lowest, axis.highest, most_ticks);
    const std::vector<std::string> texts = tick_texts(ticks);
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const double y = std::round(axis.pixel(ticks[i]));
        canvas.line({scale.right, y}, {scale.right + 6, y}, 2, black);
        canvas.text({scale.right + 13, y + half_name}, texts[i], name_height);
    }
    canvas.text_upwards({1252, (scale.top + scale.bottom) / 2}, map.scale_label, label_height,
                        Align::centre);
}

}  // namespace

Area heat_cell_area(const HeatMap& map, std::size_t row, std::size_t column) {
    const double cell_width =
        (grid.right - grid.left) / static_cast<double>(map.column_names.size());
    const double cell_height = (grid.bottom - grid.top) / static_cast<double>(map.row_names.size());
    const double left = grid.left + cell_width * static_cast<double>(column);
    const double top = grid.top + cell_height * static_cast<double>(row);
    return {left, top, left + cell_width, top + cell_height};
}

Image draw_heat_map(const HeatMap& map) {
    require_a_cell_for_each_name(map);
    Image image(chart_width, chart_height);
    Canvas canvas(image);
    draw_labels(canvas, grid, map.title, map.x_label, map.y_label);
    if (!map.legend.empty())
        draw_legend(canvas, {{{map.legend, mark_width, draw_mark_sign}}});
    draw_cells(canvas, map);
    draw_names(canvas, map);
    draw_scale(canvas, map);
    return image;
}
