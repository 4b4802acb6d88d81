#include "chapters/chapter4/chart_box.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace {

constexpr int grid_grey = 205;
constexpr int floor_grey = 236;
constexpr int wall_grey = 246;
constexpr int most_ticks = 8;

// In pixels.
constexpr double axis_width = 2;
constexpr double grid_width = 1.5;
constexpr double tick_length = 9;
constexpr double gap = 12;

// An edge of the box, as it is seen.
struct Edge {
    Point start;
    Point end;
    Point outwards;  // away from the box at right angles to the edge, one pixel long
};

Point along(const Edge& edge, double part) {
    return {edge.start.x + part * (edge.end.x - edge.start.x),
            edge.start.y + part * (edge.end.y - edge.start.y)};
}

Point beside(Point point, const Edge& edge, double distance) {
    return {point.x + distance * edge.outwards.x, point.y + distance * edge.outwards.y};
}

// The distance that keeps the centre of a text clear of a line along the edge. It grows and shrinks
// smoothly as the edge turns, so that texts glide around the box and never jump from side to side.
double clearance(const Edge& edge, double width, double height) {
    return (width * std::abs(edge.outwards.x) + height * std::abs(edge.outwards.y)) / 2;
}

std::vector<double> ticks_of(const BoxSide& side) {
    return round_ticks(side.axis.lowest, side.axis.highest, most_ticks);
}

class BoxDrawing {
public:
    BoxDrawing(Canvas& canvas, const ChartBox& box, const Projection& projection)
        : canvas_(canvas),
          box_(box),
          projection_(projection),
          near_x_(projection.near_x() * box.x.half),
          near_y_(projection.near_y() * box.y.half),
          floor_(-box.z.half),
          ceiling_(box.z.half) {}

    void draw_panes() {
        const double x = box_.x.half;
        const double y = box_.y.half;
        fill({{-x, -y, floor_}, {x, -y, floor_}, {x, y, floor_}, {-x, y, floor_}}, floor_grey);
        fill_wall({-near_x_, -y, floor_}, {-near_x_, y, ceiling_});
        fill_wall({-x, -near_y_, floor_}, {x, -near_y_, ceiling_});
    }

    // A line starts at its tick, runs over the floor to the far wall and there to the ceiling. That
    // of an upright tick runs around both far walls, and the last line is where they meet.
    void draw_grid() {
        for (const double tick : ticks_of(box_.x)) {
            const double x = box_.x.axis.pixel(tick);
            draw_grid_line({{x, near_y_, floor_}, {x, -near_y_, floor_}, {x, -near_y_, ceiling_}});
        }
        for (const double tick : ticks_of(box_.y)) {
            const double y = box_.y.axis.pixel(tick);
            draw_grid_line({{near_x_, y, floor_}, {-near_x_, y, floor_}, {-near_x_, y, ceiling_}});
        }
        for (const double tick : ticks_of(box_.z)) {
            const double z = box_.z.axis.pixel(tick);
            draw_grid_line(
                {{near_x_, -near_y_, z}, {-near_x_, -near_y_, z}, {-near_x_, near_y_, z}});
        }
        draw_grid_line({{-near_x_, -near_y_, floor_}, {-near_x_, -near_y_, ceiling_}});
    }

    // The floor's axes run along its near edges, where nothing stands before them. The upright one
    // stands beside all that is in the box, at the leftmost corner, a quarter around from the
    // nearest.
    void draw_axes() {
        const double x = box_.x.half;
        const double y = box_.y.half;
        draw_floor_axis(box_.x, edge_between({-x, near_y_, floor_}, {x, near_y_, floor_}));
        draw_floor_axis(box_.y, edge_between({near_x_, -y, floor_}, {near_x_, y, floor_}));
        const double left_x = projection_.near_y() * x;
        const double left_y = -projection_.near_x() * y;
        draw_upright_axis(box_.z,
                          edge_between({left_x, left_y, floor_}, {left_x, left_y, ceiling_}));
    }

private:
    void fill(const std::vector<Position>& corners, int grey) {
        canvas_.polygon(projection_.seen(corners), grey);
    }

    // Given by two opposite corners.
    void fill_wall(const Position& foot, const Position& top) {
        fill({foot, {top.x, top.y, foot.z}, top, {foot.x, foot.y, top.z}}, wall_grey);
    }

    void draw_grid_line(const std::vector<Position>& positions) {
        canvas_.polyline(projection_.seen(positions), grid_width, grid_grey);
    }

    Edge edge_between(const Position& start, const Position& end) const {
        const Point from = projection_.seen(start);
        const Point to = projection_.seen(end);
        const Point centre = projection_.seen({0, 0, 0});
        const Point normal{from.y - to.y, to.x - from.x};
        const double length = std::sqrt(normal.x * normal.x + normal.y * normal.y);
        const double away = (from.x - centre.x) * normal.x + (from.y - centre.y) * normal.y;
        const double divisor = away < 0 ? -length : length;
        return {from, to, {normal.x / divisor, normal.y / divisor}};
    }

    // Writes from this distance on, before this point of the edge. Returns how far it reaches.
    double write_beside(const Edge& edge, Point foot, double start, const std::string& text) {
        const double half = clearance(edge, text_width(text, box_letters), box_letters);
        const Point centre = beside(foot, edge, start + half);
        canvas_.text({centre.x, centre.y + box_letters / 2}, text, box_letters, Align::centre);
        return start + 2 * half;
    }

    // The edge, its ticks and their numbers. Returns how far away there is room for a label.
    double draw_ticks(const BoxSide& side, const Edge& edge) {
        canvas_.line(edge.start, edge.end, axis_width, black);
        const std::vector<double> ticks = ticks_of(side);
        const std::vector<std::string> texts = tick_texts(ticks);
        double end = 0;
        for (std::size_t i = 0; i < ticks.size(); ++i) {
            const Point tick = along(edge, 0.5 + side.axis.pixel(ticks[i]) / (2 * side.half));
            const Point tip = beside(tick, edge, tick_length);
            canvas_.line(tick, tip, axis_width, black);
            end = std::max(end, write_beside(edge, tick, tick_length + gap, texts[i]));
        }
        return end + gap;
    }

    void draw_floor_axis(const BoxSide& side, const Edge& edge) {
        write_beside(edge, along(edge, 0.5), draw_ticks(side, edge), side.label);
    }

    void draw_upright_axis(const BoxSide& side, const Edge& edge) {
        const Point bottom = beside(along(edge, 0.5), edge, draw_ticks(side, edge));
        canvas_.text_upwards(bottom, side.label, box_letters, Align::centre);
    }

    Canvas& canvas_;
    const ChartBox& box_;
    const Projection& projection_;
    double near_x_;  // the far walls are opposite
    double near_y_;
    double floor_;
    double ceiling_;
};

}  // namespace

void draw_box(Canvas& canvas, const ChartBox& box, const Projection& projection) {
    BoxDrawing drawing(canvas, box, projection);
    drawing.draw_panes();
    drawing.draw_grid();
    drawing.draw_axes();
}
