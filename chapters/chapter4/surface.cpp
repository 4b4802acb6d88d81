#include "chapters/chapter4/surface.h"

#include <algorithm>
#include <cmath>

#include "common/drawing/chart_parts.h"

namespace {

constexpr int mesh_grey = 30;

constexpr double mesh_width = 1.5;  // in pixels

// The greys of level ground. As in a heat map, the higher, the darker.
constexpr double floor_grey = 235;
constexpr double ceiling_grey = 100;
constexpr double side_grey = 250;  // pale, so that the sides do not pass for high ground

// The direction to the light, of length 1. It stays at the viewer's upper left while the surface
// turns: the eye expects light from there, and so takes no hill for a hollow.
constexpr Position light{-4.0 / 9, -4.0 / 9, 7.0 / 9};
constexpr double contrast = 0.3;

Position difference(const Position& a, const Position& b) {
    return {a.x - b.x, a.y - b.y, a.z - b.z};
}

// A direction at right angles to both, upwards.
Position upward_normal(const Position& a, const Position& b) {
    const Position normal{a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
    if (normal.z < 0)
        return {-normal.x, -normal.y, -normal.z};
    return normal;
}

// The same surface, its points counted from the far walls to the near ones.
Surface far_to_near(Surface surface, const Projection& projection) {
    if (projection.near_x() < 0) {
        std::reverse(surface.points.begin(), surface.points.end());
        surface.marked_i = surface.points.size() - 1 - surface.marked_i;
    }
    if (projection.near_y() < 0) {
        for (std::vector<Position>& row : surface.points)
            std::reverse(row.begin(), row.end());
        surface.marked_j = surface.points[0].size() - 1 - surface.marked_j;
    }
    return surface;
}

class SurfaceDrawing {
public:
    SurfaceDrawing(Canvas& canvas, const Surface& surface, const Projection& projection)
        : canvas_(canvas),
          surface_(far_to_near(surface, projection)),
          projection_(projection),
          last_i_(surface_.points.size() - 2),
          last_j_(surface_.points[0].size() - 2) {}

    // In the painter's order, from far to near, so that each cell covers what it hides. Rows and
    // columns give that order exactly. Cells that are sorted by distance could change places, by
    // rounding, from one picture of a film to the next.
    void draw() {
        draw_cells(true);
        draw_best_dot(canvas_, projection_.seen(at(surface_.marked_i, surface_.marked_j)));
        draw_cells(false);
    }

private:
    // Behind the dot are the cells that touch it, and all that are farther in both directions.
    void draw_cells(bool behind_dot) {
        for (std::size_t i = 0; i <= last_i_; ++i)
            for (std::size_t j = 0; j <= last_j_; ++j)
                if (behind_dot == (i <= surface_.marked_i && j <= surface_.marked_j))
                    draw_cell(i, j);
    }

    // Its top and, at the near edges, its sides.
    void draw_cell(std::size_t i, std::size_t j) {
        draw_top(i, j);
        if (i == last_i_)
            draw_side(at(i + 1, j), at(i + 1, j + 1), at(i, j));
        if (j == last_j_)
            draw_side(at(i, j + 1), at(i + 1, j + 1), at(i, j));
    }

    void draw_top(std::size_t i, std::size_t j) {
        const Position& a = at(i, j);
        const Position& b = at(i + 1, j);
        const Position& c = at(i + 1, j + 1);
        const Position& d = at(i, j + 1);
        const double height = (a.z + b.z + c.z + d.z) / 4;
        const double part = (height - surface_.floor) / (surface_.ceiling - surface_.floor);
        const double grey = floor_grey + part * (ceiling_grey - floor_grey);
        draw_quad({a, b, c, d}, lit(grey, upward_normal(difference(c, a), difference(d, b))));
    }

    // `inner` is the point of the cell that lies straight behind `from`.
    void draw_side(const Position& from, const Position& to, const Position& inner) {
        const Position foot{from.x, from.y, surface_.floor};
        const Position other_foot{to.x, to.y, surface_.floor};
        const Position outwards{from.x - inner.x, from.y - inner.y, 0};
        draw_quad({from, to, other_foot, foot}, lit(side_grey, outwards));
    }

    // The mesh lines cover the seams, where the paper would shine through.
    void draw_quad(const std::vector<Position>& corners, double grey) {
        std::vector<Point> outline = projection_.seen(corners);
        canvas_.polygon(outline, static_cast<int>(grey + 0.5));
        outline.push_back(outline[0]);
        canvas_.polyline(outline, mesh_width, mesh_grey);
    }

    // The grey of level ground, made lighter on slopes towards the light and darker on all other
    // slopes.
    double lit(double grey, const Position& normal) const {
        const Position n = projection_.turned(normal);
        const double length = std::sqrt(n.x * n.x + n.y * n.y + n.z * n.z);
        const double facing = (n.x * light.x + n.y * light.y + n.z * light.z) / length;
        return grey * (1 + contrast * (facing - light.z));
    }

    const Position& at(std::size_t i, std::size_t j) const { return surface_.points[i][j]; }

    Canvas& canvas_;
    Surface surface_;
    const Projection& projection_;
    std::size_t last_i_;  // the cells at the near edges
    std::size_t last_j_;
};

}  // namespace

void draw_surface(Canvas& canvas, const Surface& surface, const Projection& projection) {
    SurfaceDrawing(canvas, surface, projection).draw();
}
