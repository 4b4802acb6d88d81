#include "common/drawing/picture_sheet.h"

#include <algorithm>

#include "common/drawing/canvas.h"

namespace {

constexpr int gap = 8;  // pixels, between pictures
constexpr int caption_height = 10;
constexpr int caption_space = 22;
constexpr int title_height = 20;
constexpr int title_space = 36;
constexpr int frame_grey = 190;

void paste(const Image& picture, int left, int top, Image& sheet) {
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            sheet.at(left + x, top + y) = picture.at(x, y);
}

// How much of pixel i lies between two places on the line of pixels.
double part_of_pixel(int i, double from, double to) {
    return std::min(i + 1.0, to) - std::max(double(i), from);
}

// The mean of what lies in the area. Beyond the picture there is white paper.
double mean_grey(const Image& picture, const Area& area) {
    const int left = static_cast<int>(std::max(area.left, 0.0));
    const int top = static_cast<int>(std::max(area.top, 0.0));
    double ink = 0;
    for (int y = top; y < picture.height() && y < area.bottom; ++y) {
        const double height = part_of_pixel(y, area.top, area.bottom);
        for (int x = left; x < picture.width() && x < area.right; ++x)
            ink += (white - picture.at(x, y)) * part_of_pixel(x, area.left, area.right) * height;
    }
    return white - ink / ((area.right - area.left) * (area.bottom - area.top));
}

void draw_captioned(const CaptionedPicture& pictured, int left, int top, int side, Image& sheet) {
    Canvas canvas(sheet);
    paste(fitted(pictured.picture, side), left, top, sheet);
    canvas.frame({left - 0.5, top - 0.5, left + side + 0.5, top + side + 0.5}, 1, frame_grey);
    canvas.text({left + side / 2.0, top + side + 6.0 + caption_height}, pictured.caption,
                fitting_height(pictured.caption, caption_height, side), Align::centre);
}

void draw_title(const std::string& title, Image& sheet) {
    Canvas(sheet).text({sheet.width() / 2.0, gap + title_height}, title,
                       fitting_height(title, title_height, sheet.width() - 2 * gap), Align::centre);
}

}  // namespace

Image fitted(const Image& picture, int side) {
    const double longer = std::max(picture.width(), picture.height());
    const double step = longer / side;  // pixels of the picture for each of the square
    const double left = (picture.width() - longer) / 2;  // of the square, seen from the picture
    const double top = (picture.height() - longer) / 2;
    Image square(side, side);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const Area covered{left + x * step, top + y * step, left + (x + 1) * step,
                               top + (y + 1) * step};
            square.at(x, y) = static_cast<unsigned char>(mean_grey(picture, covered) + 0.5);
        }
    }
    return square;
}

Image picture_sheet(const std::vector<CaptionedPicture>& pictures, int per_row, int side,
                    const std::string& title) {
    const bool captioned = !pictures.empty() && !pictures.front().caption.empty();
    const int cell_width = side + gap;
    const int cell_height = side + gap + (captioned ? caption_space : 0);
    const int rows = (static_cast<int>(pictures.size()) + per_row - 1) / per_row;
    const int first_top = gap + (title.empty() ? 0 : title_space);

    Image sheet(per_row * cell_width + gap, first_top + rows * cell_height);
    draw_title(title, sheet);
    for (int i = 0; i < static_cast<int>(pictures.size()); ++i)
        draw_captioned(pictures[i], gap + i % per_row * cell_width,
                       first_top + i / per_row * cell_height, side, sheet);
    return sheet;
}
