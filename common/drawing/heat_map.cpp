#include "common/drawing/heat_map.h"

#include <algorithm>
#include <cmath>

#include "common/drawing/chart_parts.h"

namespace {

// 960 x 720, which 8, 10 and 15 divide.
constexpr Area grid{plot_left, plot_top, 1090, plot_bottom};
constexpr Area scale_area{1120, grid.top, 1144, grid.bottom};
constexpr int darkest_shade = 140;           // black ink is legible on it
constexpr std::size_t percent_left_out = 2;  // of the cells, at either end of the scale
constexpr double tick_distance = 18;         // pixels, so that two numbers do not touch
constexpr double mark_width = 20;            // in the legend
constexpr double cell_margin = 5;            // between a cell's edge and its text
constexpr double least_text_height = 8;      // smaller letters cannot be read

// The values that the shades tell apart, and whether there are others beyond them.
struct Scale {
    Axis axis;
    bool open_below;
    bool open_above;
};

// Chosen by the bulk of the cells: a few values far from the others would make these look alike.
Scale scale_of(const HeatMap& map) {
    std::vector<double> values;
    for (const std::vector<HeatCell>& row : map.cells)
        for (const HeatCell& cell : row)
            values.push_back(cell.value);
    std::sort(values.begin(), values.end());
    std::size_t few = values.size() * percent_left_out / 100;
    if (values[few] == values[values.size() - 1 - few])
        few = 0;  // the bulk is all the same
    const double lowest = values[few];
    const double highest = values[values.size() - 1 - few];
    return {{lowest, highest, scale_area.bottom, scale_area.top},
            values.front() < lowest,
            values.back() > highest};
}

// The grey of the scale at this height, and so of the cells whose value is there or beyond.
int shade_at(double y) {
    const double part =
        std::clamp((scale_area.bottom - y) / (scale_area.bottom - scale_area.top), 0.0, 1.0);
    return static_cast<int>(white - part * (white - darkest_shade) + 0.5);
}

void draw_mark(Canvas& canvas, const Area& area) {
    canvas.frame(area, 4, black);
}

Area cell_area(const HeatMap& map, std::size_t row, std::size_t column) {
    const double cell_width = (grid.right - grid.left) / double(map.column_names.size());
    const double cell_height = (grid.bottom - grid.top) / double(map.row_names.size());
    const double left = grid.left + cell_width * double(column);
    const double top = grid.top + cell_height * double(row);
    return {left, top, left + cell_width, top + cell_height};
}

// The height at which each cell has room for its text.
double text_height_of(const HeatMap& map) {
    const Area cell = cell_area(map, 0, 0);
    const double width = cell.right - cell.left - 2 * cell_margin;
    double height = std::min(name_height, cell.bottom - cell.top - 2 * cell_margin);
    for (const std::vector<HeatCell>& row : map.cells)
        for (const HeatCell& each : row)
            height = fitting_height(each.text, height, width);
    return height;
}

void draw_text(Canvas& canvas, const HeatCell& cell, const Area& area, double height) {
    const Point position{(area.left + area.right) / 2, (area.top + area.bottom + height) / 2};
    canvas.text(position, cell.text, height, Align::centre);
    if (cell.marked)  // struck twice, which makes it bold
        canvas.text({position.x + 1, position.y}, cell.text, height, Align::centre);
}

void draw_cells(Canvas& canvas, const HeatMap& map) {
    const Axis axis = scale_of(map).axis;
    const double text_height = text_height_of(map);
    std::vector<Area> marked;  // their frames reach into the cells around, so they come last
    for (std::size_t row = 0; row < map.row_names.size(); ++row) {
        for (std::size_t column = 0; column < map.column_names.size(); ++column) {
            const HeatCell& cell = map.cells[row][column];
            const Area area = cell_area(map, row, column);
            canvas.rectangle(area, shade_at(axis.pixel(cell.value)));
            canvas.frame(area, 1, grid_grey);
            if (text_height >= least_text_height)
                draw_text(canvas, cell, area, text_height);
            if (cell.marked)
                marked.push_back(area);
        }
    }
    for (const Area& area : marked)
        draw_mark(canvas, area);
}

void draw_names(Canvas& canvas, const HeatMap& map) {
    for (std::size_t column = 0; column < map.column_names.size(); ++column) {
        const Area area = cell_area(map, 0, column);
        canvas.text({(area.left + area.right) / 2, grid.bottom + 28}, map.column_names[column],
                    name_height, Align::centre);
    }
    for (std::size_t row = 0; row < map.row_names.size(); ++row) {
        const Area area = cell_area(map, row, 0);
        canvas.text({grid.left - 14, (area.top + area.bottom) / 2 + half_name}, map.row_names[row],
                    name_height, Align::right);
    }
}

void draw_mark_sign(Canvas& canvas, Point centre) {
    const double half = mark_width / 2;
    draw_mark(canvas, {centre.x - half, centre.y - half, centre.x + half, centre.y + half});
}

// Round numbers; and at an end beyond which there are values, that end itself.
std::vector<double> scale_ticks(const Scale& scale) {
    const Axis& axis = scale.axis;
    std::vector<double> ticks;
    if (scale.open_below)
        ticks.push_back(axis.lowest);
    for (const double tick : round_ticks(axis.lowest, axis.highest, most_ticks)) {
        const double y = axis.pixel(tick);
        if ((!scale.open_below || scale_area.bottom - y >= tick_distance) &&
            (!scale.open_above || y - scale_area.top >= tick_distance))
            ticks.push_back(tick);
    }
    if (scale.open_above)
        ticks.push_back(axis.highest);
    return ticks;
}

void draw_scale(Canvas& canvas, const HeatMap& map) {
    for (double y = scale_area.top; y < scale_area.bottom; ++y)
        canvas.rectangle({scale_area.left, y, scale_area.right, y + 1}, shade_at(y + 0.5));
    canvas.frame(scale_area, 2, black);
    const Scale scale = scale_of(map);
    const std::vector<double> ticks = scale_ticks(scale);
    std::vector<std::string> texts = tick_texts(ticks);
    if (scale.open_below)
        texts.front() = "<= " + texts.front();
    if (scale.open_above)
        texts.back() = ">= " + texts.back();
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const double y = std::round(scale.axis.pixel(ticks[i]));
        canvas.line({scale_area.right, y}, {scale_area.right + 6, y}, 2, black);
        canvas.text({scale_area.right + 13, y + half_name}, texts[i], name_height);
    }
    canvas.text_upwards({1252, (scale_area.top + scale_area.bottom) / 2}, map.scale_label,
                        label_height, Align::centre);
}

}  // namespace

Image draw_heat_map(const HeatMap& map) {
    Image image(chart_width, chart_height);
    Canvas canvas(image);
    draw_labels(canvas, grid, map.title, map.x_label, map.y_label);
    draw_legend(canvas, {{map.legend, mark_width, draw_mark_sign}});
    draw_cells(canvas, map);
    draw_names(canvas, map);
    draw_scale(canvas, map);
    return image;
}
