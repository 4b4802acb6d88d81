#include "common/drawing/picture_sheet.h"

#include <algorithm>

#include "common/drawing/canvas.h"

namespace {

constexpr int gap = 8;  // pixels, between pictures
constexpr int caption_height = 10;
constexpr int caption_space = 22;
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

}  // namespace

Image enlarged(const Image& image, int factor) {
    Image large(image.width() * factor, image.height() * factor);
    for (int y = 0; y < large.height(); ++y)
        for (int x = 0; x < large.width(); ++x)
            large.at(x, y) = image.at(x / factor, y / factor);
    return large;
}

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

Image picture_sheet(const std::vector<CaptionedPicture>& pictures, int per_row, int side) {
    const bool captioned = !pictures.empty() && !pictures.front().caption.empty();
    const int cell_width = side + gap;
    const int cell_height = side + gap + (captioned ? caption_space : 0);
    const int rows = (static_cast<int>(pictures.size()) + per_row - 1) / per_row;

    Image sheet(per_row * cell_width + gap, rows * cell_height + gap);
    Canvas canvas(sheet);
    int left = gap;
    int top = gap;
    for (const auto& [picture, caption] : pictures) {
        paste(fitted(picture, side), left, top, sheet);
        canvas.frame({left - 0.5, top - 0.5, left + side + 0.5, top + side + 0.5}, 1, frame_grey);
        canvas.text({left + side / 2.0, top + side + 6.0 + caption_height}, caption,
                    fitting_height(caption, caption_height, side), Align::centre);
        left += cell_width;
        if (left + cell_width > sheet.width()) {
            left = gap;
            top += cell_height;
        }
    }
    return sheet;
}
