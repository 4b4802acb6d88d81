// Many pictures on one sheet, each in a frame and over its caption, however large they are.

#pragma once

#include <string>
#include <vector>

#include "common/drawing/image.h"

struct CaptionedPicture {
    Image picture;
    std::string caption;
};

// The picture, as large as fits, in the middle of side x side pixels of white paper. Each pixel is
// the mean of the area it covers, so that a thin line in a large picture is still seen in a small
// one; and a small picture that fits a whole number of times is enlarged by that factor.
Image fitted(const Image& picture, int side);

// Each picture fitted into side x side pixels, as many as `per_row` in a row. Captions shrink to
// the width of a picture, and take no space where the first is empty. The title stands on top and
// shrinks to the width of the sheet. Without a picture, the sheet is a blank strip.
Image picture_sheet(const std::vector<CaptionedPicture>& pictures, int per_row, int side,
                    const std::string& title = "");
