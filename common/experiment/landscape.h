// Scores over two quantities, learning rate and epochs: made from a table, and shown as a surface,
// as a heat map and as text.

#pragma once

#include <string>

#include "common/drawing/heat_map.h"
#include "common/drawing/surface_chart.h"
#include "common/files/csv.h"

// The rows of the table are learning rate, epoch and score, by rising learning rate and then by
// rising epoch, without a gap. The best score is marked and named; of equal ones the first.
SurfaceChart landscape_of(const Table& scores);

// The same with a row for each learning rate and a column for each epoch.
HeatMap heat_map_of(const SurfaceChart& landscape);

// The same as a table, with a line for each epoch.
std::string landscape_to_text(const SurfaceChart& landscape);

// When the score of the learning rate xs[i] was highest, and what further epochs made of it.
std::string lesson_of(const SurfaceChart& landscape, std::size_t i);
