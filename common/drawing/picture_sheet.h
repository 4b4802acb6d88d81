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

// Pictures of one size, enlarged by the factor, as many as `per_row` in a row. Captions shrink to
// the width of a picture, and take no space where the first is empty. The title stands on top and
// shrinks to the width of the sheet. It says how to read the sheet. Without a picture, the sheet is
// a blank strip.
Image picture_sheet(const std::vector<CaptionedPicture>& pictures, int per_row, int factor,
                    const std::string& title = "");
