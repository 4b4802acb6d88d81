#include "tests/real_paper.h"

#include <algorithm>
#include <cmath>

#include "common/between_pixels.h"
#include "common/random_numbers.h"

namespace {

// What a camera sees of a sheet: how dark its paper and its pen are, and the light on it.
struct Sheet {
    Matrix ink;    // 0 to 1 of the pen's
    float paper;   // darkness
    float pen;     // darkness above that of the paper
    Matrix light;  // what falls on each pixel, 1 is all
};

float part(double value) {
    return static_cast<float>(value);
}

// The digit at `scale` pixels for each of its own, its first pixel at (left, top) of the sheet.
void draw(const Matrix& record, double left, double top, double scale, Matrix& ink) {
    const PictureOnPaper picture(record, 0);
    for (int y = 0; y < ink.rows(); ++y)
        for (int x = 0; x < ink.columns(); ++x)
            ink.row(y)[x] = picture.between_pixels((x + 0.5 - left) / scale - 0.5,
                                                   (y + 0.5 - top) / scale - 0.5);
}

Sheet sheet_with(const Matrix& record, double room, std::mt19937& random) {
    const double scale = uniform_number(5, 9, random);
    const int width = static_cast<int>(28 * scale * uniform_number(1, 1 + room, random));
    const int height = static_cast<int>(28 * scale * uniform_number(1, 1 + room, random));
    Sheet sheet{Matrix(height, width), part(uniform_number(0.03, 0.2, random)),
                part(uniform_number(0.45, 0.75, random)), Matrix(height, width, 1)};
    const double left = uniform_number(0, width - 28 * scale + 1, random);
    const double top = uniform_number(0, height - 28 * scale + 1, random);
    draw(record, left, top, scale, sheet.ink);
    return sheet;
}

Image seen(const Sheet& sheet, std::mt19937& random) {
    Image picture(sheet.ink.columns(), sheet.ink.rows());
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const double darkness = sheet.paper + sheet.pen * sheet.ink.row(y)[x];
            const double grain = 0.015 * normal_number(random);
            const double grey = (1 - darkness) * sheet.light.row(y)[x] + grain;
            picture.at(x, y) =
                static_cast<unsigned char>(std::lround(255 * std::clamp(grey, 0.0, 1.0)));
        }
    }
    return picture;
}

// 1 on one side of the line at this angle through the origin, 0 on the other, soft in between.
double side_of_line(double x, double y, double angle) {
    const double softness = 4;  // pixels
    return std::clamp(0.5 + (x * std::cos(angle) + y * std::sin(angle)) / softness, 0.0, 1.0);
}

struct Extent {
    int left, top, right, bottom;
};

Extent extent_of(const Matrix& ink) {
    Extent extent{ink.columns(), ink.rows(), 0, 0};
    for (int y = 0; y < ink.rows(); ++y)
        for (int x = 0; x < ink.columns(); ++x)
            if (ink.row(y)[x] > 0.5f) {
                extent.left = std::min(extent.left, x);
                extent.top = std::min(extent.top, y);
                extent.right = std::max(extent.right, x);
                extent.bottom = std::max(extent.bottom, y);
            }
    return extent;
}

Image part_of(const Image& picture, const Extent& extent) {
    Image part(extent.right - extent.left + 1, extent.bottom - extent.top + 1);
    for (int y = 0; y < part.height(); ++y)
        for (int x = 0; x < part.width(); ++x)
            part.at(x, y) = picture.at(extent.left + x, extent.top + y);
    return part;
}

Matrix with_frame(const Matrix& ink, int frame) {
    Matrix framed(ink.rows() + 2 * frame, ink.columns() + 2 * frame);
    for (int y = 0; y < ink.rows(); ++y)
        std::copy(ink.row(y), ink.row(y) + ink.columns(), framed.row(y + frame) + frame);
    return framed;
}

// What lies over the paper: a table along a side, a corner, or a stamp that begins at a corner.
enum class Cover { table, corner, stamp };

bool covers(Cover cover, double along, double across, double depth) {
    if (cover == Cover::corner)
        return along + across < 2 * depth;
    return across < depth && (cover == Cover::table || along < 3 * depth);
}

}  // namespace

Image cut_out_tightly(const Matrix& record, std::mt19937& random) {
    const Sheet sheet = sheet_with(record, 0, random);
    const Image whole = seen(sheet, random);
    const double scale = whole.width() / 28.0;
    const int margin = static_cast<int>(uniform_number(0, 2, random) * scale);
    Extent extent = extent_of(sheet.ink);
    extent.left = std::max(0, extent.left - margin);
    extent.top = std::max(0, extent.top - margin);
    extent.right = std::min(whole.width() - 1, extent.right + margin);
    extent.bottom = std::min(whole.height() - 1, extent.bottom + margin);
    return part_of(whole, extent);
}

Image with_dark_corners(const Matrix& record, std::mt19937& random) {
    Sheet sheet = sheet_with(record, 0.8, random);
    const double darker = uniform_number(0.2, 0.35, random);
    const double middle_x = (sheet.ink.columns() - 1) / 2.0;
    const double middle_y = (sheet.ink.rows() - 1) / 2.0;
    for (int y = 0; y < sheet.ink.rows(); ++y) {
        for (int x = 0; x < sheet.ink.columns(); ++x) {
            const double across = (x - middle_x) / middle_x;
            const double down = (y - middle_y) / middle_y;
            sheet.light.row(y)[x] = part(1 - darker * (across * across + down * down) / 2);
        }
    }
    return seen(sheet, random);
}

Image on_ruled_paper(const Matrix& record, std::mt19937& random) {
    Sheet sheet = sheet_with(record, 0.8, random);
    const float line = part(uniform_number(0.2, 0.4, random));
    const int distance = 14 + whole_number_below(27, random);
    const int thickness = 1 + whole_number_below(3, random);
    const int first = whole_number_below(distance, random);
    const bool is_grid = whole_number_below(2, random) == 0;
    for (int y = 0; y < sheet.ink.rows(); ++y) {
        for (int x = 0; x < sheet.ink.columns(); ++x) {
            const bool across = (y + first) % distance < thickness;
            const bool down = is_grid && (x + first) % distance < thickness;
            if (across || down)
                sheet.ink.row(y)[x] = std::max(sheet.ink.row(y)[x], line);
        }
    }
    return seen(sheet, random);
}

Image with_dark_edge(const Matrix& record, std::mt19937& random) {
    Sheet sheet = sheet_with(record, 0.5, random);
    const float dark = part(uniform_number(0.7, 1.3, random));  // of the pen
    const Cover cover = Cover(whole_number_below(3, random));
    const double depth =
        std::min(sheet.ink.columns(), sheet.ink.rows()) * uniform_number(0.05, 0.15, random);
    const double slant = uniform_number(-0.05, 0.05, random);
    const int side = whole_number_below(4, random);
    sheet.ink = with_frame(sheet.ink, static_cast<int>(depth) + 4);  // it covers no digit
    sheet.light = Matrix(sheet.ink.rows(), sheet.ink.columns(), 1);
    const int rows = sheet.ink.rows(), columns = sheet.ink.columns();
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < columns; ++x) {
            const int from_left = side < 2 ? x : columns - 1 - x;
            const int from_top = side < 2 ? y : rows - 1 - y;
            const double along = side % 2 == 0 ? from_top : from_left;
            const double across = side % 2 == 0 ? from_left : from_top;
            const double middle = (side % 2 == 0 ? rows : columns) / 2.0;
            if (covers(cover, along, across, depth + slant * (along - middle)))
                sheet.ink.row(y)[x] = dark;
        }
    }
    return seen(sheet, random);
}

Image under_hard_shadow(const Matrix& record, std::mt19937& random) {
    Sheet sheet = sheet_with(record, 0.8, random);
    const double darker = uniform_number(0.1, 0.3, random);
    const double angle = uniform_number(0, 6.283185307179586, random);
    const double middle_x = sheet.ink.columns() * uniform_number(0.2, 0.8, random);
    const double middle_y = sheet.ink.rows() * uniform_number(0.2, 0.8, random);
    for (int y = 0; y < sheet.ink.rows(); ++y)
        for (int x = 0; x < sheet.ink.columns(); ++x)
            sheet.light.row(y)[x] =
                part(1 - darker * side_of_line(x - middle_x, y - middle_y, angle));
    return seen(sheet, random);
}
