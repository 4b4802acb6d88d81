// The tables that are committed in output/, read without the project's own reader.

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/experiment/spread.h"

// The rows of a table of text, without its header.
using Rows = std::vector<std::vector<std::string>>;
Rows rows_in(const std::filesystem::path& table);

// What the seeds say in a table of scores.
std::vector<Spread> spreads_in(const std::filesystem::path& table);
