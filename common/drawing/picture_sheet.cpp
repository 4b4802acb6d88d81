#include "common/drawing/picture_sheet.h"

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

void draw_captioned(const Image& picture, const std::string& caption, int left, int top,
                    Image& sheet) {
    const int right = left + picture.width();
    const int bottom = top + picture.height();
    Canvas canvas(sheet);
    paste(picture, left, top, sheet);
    canvas.frame({left - 0.5, top - 0.5, right + 0.5, bottom + 0.5}, 1, frame_grey);
    canvas.text({(left + right) / 2.0, bottom + 6.0 + caption_height}, caption,
                fitting_height(caption, caption_height, picture.width()), Align::centre);
}

void draw_title(const std::string& title, Image& sheet) {
    Canvas(sheet).text({sheet.width() / 2.0, gap + title_height}, title,
                       fitting_height(title, title_height, sheet.width() - 2 * gap), Align::centre);
}

}  // namespace

Image enlarged(const Image& picture, int factor) {
    Image large(picture.width() * factor, picture.height() * factor);
    for (int y = 0; y < large.height(); ++y)
        for (int x = 0; x < large.width(); ++x)
            large.at(x, y) = picture.at(x / factor, y / factor);
    return large;
}

Image picture_sheet(const std::vector<CaptionedPicture>& pictures, int per_row, int factor,
                    const std::string& title) {
    if (pictures.empty())
        return picture_sheet({{Image(1000, 2), "There are no pictures."}}, 1, 1, title);
    const Image& first = pictures.front().picture;
    const bool captioned = !pictures.front().caption.empty();
    const int cell_width = first.width() * factor + gap;
    const int cell_height = first.height() * factor + gap + (captioned ? caption_space : 0);
    const int rows = (static_cast<int>(pictures.size()) + per_row - 1) / per_row;
    const int first_top = gap + (title.empty() ? 0 : title_space);

    Image sheet(per_row * cell_width + gap, first_top + rows * cell_height);
    draw_title(title, sheet);
    for (int i = 0; i < static_cast<int>(pictures.size()); ++i)
        draw_captioned(enlarged(pictures[i].picture, factor), pictures[i].caption,
                       gap + i % per_row * cell_width, first_top + i / per_row * cell_height,
                       sheet);
    return sheet;
}
