// A font of pen strokes, drawn for this project: every printable ASCII character as the lines a
// pen would follow.

#pragma once

#include <vector>

#include "common/drawing/image.h"

// One movement of the pen, from point to point; a single point is a dot.
using Stroke = std::vector<Point>;

// Lengths are in units of a capital's height. The baseline is y = 0, and y runs upwards.
struct Glyph {
    double width;  // from this character's start to the next one's
    std::vector<Stroke> strokes;
};

// Characters that are not printable ASCII look like '?'.
const Glyph& glyph(char character);
