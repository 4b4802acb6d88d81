// What the READMEs say.

#pragma once

#include <string>
#include <vector>

using Cells = std::vector<std::string>;

// The rows of the first table whose header begins with this cell, without header and rule.
std::vector<Cells> table_in(const std::string& text, const std::string& first_heading);

// What a chapter prints stands in its README, to the letter.
void expect_in_readme_of(const std::string& chapter, const std::string& summary);

// The parts of a cell that are set as code.
std::vector<std::string> code_in(const std::string& cell);
