// The pictures of this chapter: panels side by side, with straight lines between examples.

#pragma once

#include <vector>

#include "chapters/chapter0/line.h"
#include "common/drawing/image.h"

// The bugs, and the line after each example: without a learning rate, and at a rate of 0.5.
Image draw_garden(const std::vector<Example>& garden, const std::vector<Example>& examples,
                  float first_slope);
Image draw_gates(const std::vector<Gate>& gates);
