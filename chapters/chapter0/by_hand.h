// What the book works out by hand: lines of the summary, with the book's numbers beside ours.

#pragma once

#include <string>

#include "chapters/chapter0/line.h"
#include "common/files/csv.h"

std::string section(const std::string& title);  // a heading: Part 1 and the section's title
std::string predict_miles(CsvReader& predictor);
std::string learn_line(float slope, const Example& ladybird, const Example& caterpillar);
std::string two_nodes_a_layer();
std::string three_layers();
std::string errors_sent_back();
std::string one_weight();
