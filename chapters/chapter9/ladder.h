// What each ingredient is worth: a table of rungs, where each adds one thing to the rung before.

#pragma once

#include <string>
#include <vector>

#include "common/experiment/spread.h"

// A row for each rung, with its gain. The gain is clear of noise when all seeds are above every
// seed of the rung before, or all are below. A rung of a single seed has no gain: it cannot be told
// from chance.
std::string ladder_to_text(const std::vector<Spread>& spreads);
