// What a reader may try in the lists at the top of a main, looked at before any training.

#pragma once

#include <vector>

#include "common/experiment/run.h"

// Throws std::invalid_argument, which names the run and what is wrong with it: when there is no run
// at all, when two are equal or have one folder or one row, when two seeds of one run have two
// names, when a run lacks a column or a setting, when a name does not fit a table, and when a
// number is out of range.
void require_sound(const std::vector<Run>& runs);
