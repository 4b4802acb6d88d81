#include "common/drawing/heat_map.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "common/drawing/axis.h"

namespace {

constexpr Area grid{140, 100, 1100, 820};  // 960 x 720, which 8, 10 and 15 divide
constexpr Area scale{1132, grid.top, 1156, grid.bottom};
constexpr int most_ticks = 11;

constexpr int black = 0;
constexpr int white = 255;
constexpr int darkest_shade = 60;  // a black frame still shows on it
constexpr int middle_shade = 118;  // black ink and white ink are equally legible on it
constexpr int line_grey = 190;

constexpr double title_height = 20;
constexpr double label_height = 14;
constexpr double name_height = 12;
constexpr double half_name = name_height / 2;  // from the middle of a name down to its baseline

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
    canvas.frame(area, 1, line_grey);
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
        canvas.text({(area.left + area.right) / 2, grid.bottom + 26}, map.column_names[column],
                    name_height, Align::centre);
    }
    for (std::size_t row = 0; row < map.row_names.size(); ++row) {
        const Area area = heat_cell_area(map, row, 0);
        canvas.text({grid.left - 12, (area.top + area.bottom) / 2 + half_name}, map.row_names[row],
                    name_height, Align::right);
    }
}

void draw_labels(Canvas& canvas, const HeatMap& map) {
    const Point middle{(grid.left + grid.right) / 2, (grid.top + grid.bottom) / 2};
    canvas.text({middle.x, 62}, map.title, title_height, Align::centre);
    canvas.text({middle.x, grid.bottom + 62}, map.x_label, label_height, Align::centre);
    canvas.text_upwards({52, middle.y}, map.y_label, label_height, Align::centre);
    canvas.text_upwards({1252, middle.y}, map.scale_label, label_height, Align::centre);
}

void draw_legend(Canvas& canvas, const std::string& legend) {
    constexpr double side = 20;
    constexpr double gap = 12;
    constexpr double middle = 916;
    const double length = side + gap + text_width(legend, label_height);
    const double left = std::round((grid.left + grid.right - length) / 2);
    draw_mark(canvas, {left, middle - side / 2, left + side, middle + side / 2});
    canvas.text({left + side + gap, middle + label_height / 2}, legend, label_height);
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
    Image image(1280, 960);
    Canvas canvas(image);
    draw_cells(canvas, map);
    draw_names(canvas, map);
    draw_scale(canvas, map);
    draw_labels(canvas, map);
    if (!map.legend.empty())
        draw_legend(canvas, map.legend);
    return image;
}
