#include "common/drawing/canvas.h"

#include <algorithm>
#include <cmath>

#include "common/drawing/font.h"

namespace {

// A box of pixels; right and bottom are the first pixels outside it.
struct Box {
    int left, top, right, bottom;
};

// The pixel that a coordinate falls into, or the nearest from `first` to `last`.
int pixel_at(double coordinate, int first, int last) {
    const double pixel = std::max(1.0 * first, std::floor(coordinate));
    return static_cast<int>(std::min(pixel, 1.0 * last));
}

// The pixels of `whole` within `reach` of the rectangle between two points.
Box box_around(Point a, Point b, double reach, const Box& whole) {
    return {pixel_at(std::min(a.x, b.x) - reach, whole.left, whole.right),
            pixel_at(std::min(a.y, b.y) - reach, whole.top, whole.bottom),
            pixel_at(std::max(a.x, b.x) + reach + 1, whole.left, whole.right),
            pixel_at(std::max(a.y, b.y) + reach + 1, whole.top, whole.bottom)};
}

Box box_around(const std::vector<Stroke>& strokes, double reach, const Image& image) {
    Point low{1.0 * image.width(), 1.0 * image.height()};  // any point is further left and up
    Point high{0, 0};
    for (const Stroke& stroke : strokes) {
        for (const Point& point : stroke) {
            low = {std::min(low.x, point.x), std::min(low.y, point.y)};
            high = {std::max(high.x, point.x), std::max(high.y, point.y)};
        }
    }
    return box_around(low, high, reach, {0, 0, image.width(), image.height()});
}

double distance_to_segment(Point point, Point from, Point to) {
    const double along_x = to.x - from.x;
    const double along_y = to.y - from.y;
    const double length_squared = along_x * along_x + along_y * along_y;
    const double projection = (point.x - from.x) * along_x + (point.y - from.y) * along_y;
    const double part = length_squared > 0 ? std::clamp(projection / length_squared, 0.0, 1.0) : 0;
    const double x = from.x + part * along_x - point.x;
    const double y = from.y + part * along_y - point.y;
    return std::sqrt(x * x + y * y);
}

// The integral of clamp(t, 0, 1), and with it the mean as t runs from `from` to `to`.
double integral_of_clamp(double t) {
    const double clamped = std::clamp(t, 0.0, 1.0);
    return clamped * clamped / 2 + std::max(t - 1, 0.0);
}

double mean_of_clamp(double from, double to) {
    if (std::abs(to - from) < 1e-6)
        return std::clamp((from + to) / 2, 0.0, 1.0);
    return (integral_of_clamp(to) - integral_of_clamp(from)) / (to - from);
}

// How much of each pixel a shape covers: 1 or more is all of it, and the sign only tells which way
// round a polygon goes. A shape is collected here first and inked once, so that the joins of its
// lines are no darker than the lines.
class Coverage {
public:
    explicit Coverage(const Box& whole)
        : whole_(whole),
          width_(whole.right - whole.left),
          covered_(width_ * (whole.bottom - whole.top)) {}

    void add_segment(Point from, Point to, double width) {
        const double reach = width / 2 + 0.5;
        const Box box = box_around(from, to, reach, whole_);
        for (int y = box.top; y < box.bottom; ++y) {
            for (int x = box.left; x < box.right; ++x) {
                const double distance = distance_to_segment({x + 0.5, y + 0.5}, from, to);
                at(x, y) = std::max(at(x, y), reach - distance);
            }
        }
    }

    // Adds, for each pixel, the part of it that lies right of an edge: as positive where the edge
    // runs down and as negative where it runs up. When all edges of a polygon are added, its inside
    // remains, exactly.
    void add_edge(Point from, Point to) {
        if (from.y == to.y)
            return;
        const double slope = (to.x - from.x) / (to.y - from.y);
        const Box box = box_around(from, to, 0, whole_);
        for (int y = box.top; y < box.bottom; ++y) {
            const double from_y = std::clamp(from.y, 1.0 * y, y + 1.0);  // the part in this row
            const double to_y = std::clamp(to.y, 1.0 * y, y + 1.0);
            const double from_x = from.x + slope * (from_y - from.y);
            const double to_x = from.x + slope * (to_y - from.y);
            for (int x = box.left; x < whole_.right; ++x)
                at(x, y) += (to_y - from_y) * mean_of_clamp(x + 1 - from_x, x + 1 - to_x);
        }
    }

    void ink(Image& image, int grey) {
        const double tone = std::clamp(grey, 0, 255);
        for (int y = whole_.top; y < whole_.bottom; ++y) {
            for (int x = whole_.left; x < whole_.right; ++x) {
                const double covered = std::min(std::abs(at(x, y)), 1.0);
                const double paper = image.at(x, y);
                image.at(x, y) = static_cast<unsigned char>(paper + (tone - paper) * covered + 0.5);
            }
        }
    }

private:
    std::size_t index(int x, int y) const { return (y - whole_.top) * width_ + (x - whole_.left); }
    double& at(int x, int y) { return covered_[index(x, y)]; }

    Box whole_;
    int width_;
    std::vector<double> covered_;
};

void draw_strokes(Image& image, const std::vector<Stroke>& strokes, double width, int grey) {
    if (strokes.empty())
        return;  // the box around nothing would be the whole picture
    Coverage coverage(box_around(strokes, width / 2 + 0.5, image));
    for (const Stroke& stroke : strokes) {
        for (std::size_t i = 0; i < stroke.size(); ++i)  // a single point is a dot
            coverage.add_segment(stroke[i > 0 ? i - 1 : 0], stroke[i], width);
    }
    coverage.ink(image, grey);
}

double pen_width(double height) {
    return std::max(1.0, 0.1 * height);
}

double part_before(Align align) {
    if (align == Align::left)
        return 0;
    return align == Align::centre ? 0.5 : 1;
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
    draw_strokes(image_, {points}, width, grey);
}

void Canvas::polygon(const std::vector<Point>& corners, int grey) {
    Coverage coverage(box_around({corners}, 0, image_));
    for (std::size_t i = 0; i < corners.size(); ++i)
        coverage.add_edge(corners[i], corners[(i + 1) % corners.size()]);
    coverage.ink(image_, grey);
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
void Canvas::text(Point position, const std::string& text, double height, Align align, int grey) {
    const double pen = pen_width(height);
    const double left = position.x - part_before(align) * text_width(text, height);
    const Point start{std::round(left), std::round(position.y) - pen / 2};
    draw_strokes(image_, text_strokes(text, start, {height, 0}, {0, -height}), pen, grey);
}

void Canvas::text_upwards(Point position, const std::string& text, double height, Align align,
                          int grey) {
    const double pen = pen_width(height);
    const double bottom = position.y + part_before(align) * text_width(text, height);
    const Point start{std::round(position.x) - pen / 2, std::round(bottom)};
    draw_strokes(image_, text_strokes(text, start, {0, -height}, {-height, 0}), pen, grey);
}

double text_width(const std::string& text, double height) {
    double width = 0;
    for (const char character : text)
        width += glyph(character).width;
    return width * height;
}

double fitting_height(const std::string& text, double height, double width) {
    return std::min(height, height * width / text_width(text, height));
}
