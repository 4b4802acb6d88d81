// How a test looks at a chart: where it must have what, and which grey is there. The charts keep
// their places to themselves, so these are the tests' own numbers.

#pragma once

#include <cstddef>

#include "chapters/chapter4/surface_chart.h"
#include "common/drawing/heat_map.h"
#include "common/drawing/line_chart.h"
#include "common/drawing/range_chart.h"

// Where a chart has its plot, and the numbers of both axes in it. The y axis of a range chart
// counts the rows from 0. Its plot is found in the picture: it begins beside the longest name.
ChartLayout layout_of(const LineChart& chart);
ChartLayout layout_of(const RangeChart& chart);

// Where a heat map of so many rows and columns has a cell; rows and columns count from 0.
Area heat_cell_area(const HeatMap& map, std::size_t row, std::size_t column);

// Where the point above learning_rates[i] and epoch j + 1 is, even if the surface hides it.
Point surface_point(const Landscape& landscape, double turn_degrees, std::size_t i, std::size_t j);

// The pixel that a place falls into.
int grey_at(const Image& image, double x, double y);
int grey_at(const Image& image, Point point);

// Whether everything within the radius is black.
bool is_black_disc(const Image& image, double centre_x, double centre_y, double radius);

// How many pixels of an area are rather black than white.
int ink_in(const Image& image, const Area& area);
