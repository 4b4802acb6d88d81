// Reads the pictures of your own handwriting from their folder.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/drawing/image.h"
#include "common/matrix.h"
#include "common/program/options.h"

struct OwnPicture {
    std::string name;          // of its file, without the folder: "thin_0.pgm"
    std::optional<int> digit;  // the last character of the name, where that is a digit
    Image written;             // the picture in the file, averaged down where it is large
    Matrix inputs;             // 784 x 1, prepared
    Matrix inputs_as_are;      // 784 x 1, scaled to 28 x 28 pixels and not prepared
};

struct OwnPictures {
    std::vector<OwnPicture> pictures;
    std::vector<std::string> refusals;  // a line for each file that cannot be read
};

// A picture whose longer side is over 1024 pixels, smaller by a whole factor: each pixel is the
// mean of a square of pixels. A photograph of twelve megapixels becomes 1008 x 756.
// Book: Part 3, "Your Own Handwriting"
Image averaged_down(const Image& picture);

// Every .pgm in the data's folder handwriting, in the order of the names, but for hidden files. A
// picture that cannot be read, or has no ink or two inks, becomes a refusal; the others are read
// all the same. Throws std::runtime_error where the folder cannot be read, or has no .pgm.
// Book: Part 3, "Your Own Handwriting"
OwnPictures read_own_pictures(const Options& options);

// Prints the refusals on stderr. Throws std::runtime_error where no picture is left.
void tell_refusals(const Options& options, const OwnPictures& own);
