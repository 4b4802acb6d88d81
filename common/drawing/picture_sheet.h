// Many pictures on one sheet, each in a frame and over its caption.

#pragma once

#include <string>
#include <vector>

#include "common/drawing/image.h"

struct CaptionedPicture {
    Image picture;
    std::string caption;
};

// Every pixel becomes a square of factor x factor.
Image enlarged(const Image& picture, int factor);

// Pictures, enlarged by the factor, as many as `per_row` in a row. All must have one size. Captions
// shrink to the width of a picture, and take no space where the first is empty. The title says how
// to read the sheet. It stands on top, and shrinks to the sheet's width. Where there is no picture,
// the sheet says so.
Image picture_sheet(const std::vector<CaptionedPicture>& pictures, int per_row, int factor,
                    const std::string& title = "");
