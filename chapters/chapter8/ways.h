// The second experiment of chapter 8: the book's way of turning records, beside plain training. The
// book shows each record three times: as it is, turned by +10 degrees and turned by -10. So ten of
// its epochs take as long as thirty plain epochs.
// Book: Part 3, "Creating New Training Data: Rotations"

#pragma once

#include <string>

#include "common/program/options.h"

// Throws std::invalid_argument where the list of ways is not sound; see check_runs.h.
void check_ways();
void train_ways(const Options& options);
void query_ways(const Options& options);

// Draws ways.pgm, and returns the table of ways for the summary.
std::string result_of_ways(const Options& options);
