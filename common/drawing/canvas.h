// Draws on a picture: lines, filled shapes and text, with smooth edges. Lengths are in pixels;
// x runs to the right and y down, and pixel (0, 0) has its centre at (0.5, 0.5). Greys run from 0,
// black, to 255, white. Whatever falls outside the picture, or the part drawn on, is left out.

#pragma once

#include <string>
#include <vector>

#include "common/drawing/image.h"

constexpr int black = 0;
constexpr int white = 255;

enum class Align { left, centre, right };  // 0, 1 and 2 halves of a text are before its position

class Canvas {
public:
    // On all of the picture, which must outlive the canvas, or on this part of it only.
    explicit Canvas(Image& image)
        : Canvas(image, {0, 0, double(image.width()), double(image.height())}) {}
    Canvas(Image& image, const Area& part) : image_(image), part_(part) {}

    // Lines have round ends and round corners.
    void polyline(const std::vector<Point>& points, double width, int grey);
    void line(Point from, Point to, double width, int grey) { polyline({from, to}, width, grey); }
    void disc(Point centre, double radius, int grey) { polyline({centre}, 2 * radius, grey); }

    // Filled, either way round. Polygons that share an edge let a little of the paper through
    // along it: a line over the edge hides that.
    void polygon(const std::vector<Point>& corners, int grey);

    // Filled, or as a line centred on the edges.
    void rectangle(const Area& area, int grey);
    void frame(const Area& area, double width, int grey);

    // In black. The text starts, is centred or ends at `position`, and stands on it. `height` is a
    // capital's, and letters are sharpest where it is 10 or 20; characters of no known shape look
    // like '?'.
    void text(Point position, const std::string& text, double height, Align align = Align::left);

    // The same, turned to read from bottom to top, as beside a vertical axis.
    void text_upwards(Point position, const std::string& text, double height,
                      Align align = Align::left);

private:
    Image& image_;
    Area part_;
};

// How far the text reaches along its line, in pixels.
double text_width(const std::string& text, double height);

// The height, `height` at the most, of letters in which the text is no wider than `width`.
double fitting_height(const std::string& text, double height, double width);
