#include "common/drawing/canvas.h"

#include <algorithm>
#include <cmath>

#include "common/drawing/coverage.h"
#include "common/drawing/font.h"

namespace {

PixelBox pixels_of(const Area& part) {
    return {static_cast<int>(part.left), static_cast<int>(part.top), static_cast<int>(part.right),
            static_cast<int>(part.bottom)};
}

void draw_strokes(Image& image, const Area& part, const std::vector<Stroke>& strokes, double width,
                  int grey) {
    const PixelBox box = box_around(strokes, width / 2 + 0.5, pixels_of(part));
    CoveredRow row(box);
    for (int y = box.top; y < box.bottom; ++y) {
        for (const Stroke& stroke : strokes) {
            for (std::size_t i = 0; i < stroke.size(); ++i)  // a single point is a dot
                row.add_segment(y, stroke[i > 0 ? i - 1 : 0], stroke[i], width);
        }
        row.ink(image, y, grey);
    }
}

double pen_width(double height) {
    return std::max(1.0, 0.1 * height);
}

double width_before(Align align, const std::string& text, double height) {
    return static_cast<int>(align) * text_width(text, height) / 2;
}

// `along` points to the next letter and `up` to this one's top, both as long as a capital is high.
std::vector<Stroke> text_strokes(const std::string& text, Point start, Point along, Point up) {
    std::vector<Stroke> strokes;
    double position = 0;
    for (const char character : text) {
        for (Stroke stroke : glyph(character).strokes) {
            for (Point& point : stroke) {
                const double x = position + point.x;
                const double y = point.y;
                point = {start.x + x * along.x + y * up.x, start.y + x * along.y + y * up.y};
            }
            strokes.push_back(stroke);
        }
        position += glyph(character).width;
    }
    return strokes;
}

}  // namespace

void Canvas::polyline(const std::vector<Point>& points, double width, int grey) {
    draw_strokes(image_, part_, {points}, width, grey);
}

void Canvas::polygon(const std::vector<Point>& corners, int grey) {
    const PixelBox box = box_around({corners}, 0, pixels_of(part_));
    CoveredRow row(box);
    for (int y = box.top; y < box.bottom; ++y) {
        for (std::size_t i = 0; i < corners.size(); ++i)
            row.add_edge(y, corners[i], corners[(i + 1) % corners.size()]);
        row.ink(image_, y, grey);
    }
}

void Canvas::rectangle(const Area& area, int grey) {
    const auto& [left, top, right, bottom] = area;
    polygon({{left, top}, {right, top}, {right, bottom}, {left, bottom}}, grey);
}

void Canvas::frame(const Area& area, double width, int grey) {
    const auto& [left, top, right, bottom] = area;
    polyline({{left, top}, {right, top}, {right, bottom}, {left, bottom}, {left, top}}, width,
             grey);
}

// The letters stand on a pixel's edge, which keeps the horizontal strokes sharp.
void Canvas::text(Point position, const std::string& text, double height, Align align) {
    const double pen = pen_width(height);
    const double left = position.x - width_before(align, text, height);
    const Point start{std::round(left), std::round(position.y) - pen / 2};
    draw_strokes(image_, part_, text_strokes(text, start, {height, 0}, {0, -height}), pen, black);
}

void Canvas::text_upwards(Point position, const std::string& text, double height, Align align) {
    const double pen = pen_width(height);
    const double bottom = position.y + width_before(align, text, height);
    const Point start{std::round(position.x) - pen / 2, std::round(bottom)};
    draw_strokes(image_, part_, text_strokes(text, start, {0, -height}, {-height, 0}), pen, black);
}

double text_width(const std::string& text, double height) {
    double width = 0;
    for (const char character : text)
        width += glyph(character).width;
    return width * height;
}

double fitting_height(const std::string& text, double height, double width) {
    const double full_width = text_width(text, height);
    return full_width > width ? height * width / full_width : height;
}
