// The score for each learning rate and number of epochs: as a heat map and as text. surface_chart.h
// draws it as a surface.

#pragma once

#include <string>
#include <vector>

#include "common/drawing/heat_map.h"
#include "common/experiment/run.h"

struct Landscape {
    std::vector<double> learning_rates;       // rising
    std::vector<int> epochs;                  // rising
    std::vector<std::vector<double>> scores;  // scores[i][j] is for learning_rates[i], epochs[j]

    std::size_t best_rate = 0;    // the index of the learning rate with the best score
    std::size_t best_epochs = 0;  // the index of its number of epochs; the first of equals
};

// Takes a score for each run: one run for each learning rate and number of epochs, in any order.
// Throws std::invalid_argument where one is missing.
Landscape landscape_of(const std::vector<Run>& runs, const std::vector<double>& scores);

// "Best: learning rate 0.025, 15 epochs, score 0.9735".
std::string best_name(const Landscape& landscape);

// A row for each learning rate and a column for each number of epochs.
HeatMap heat_map_of(const Landscape& landscape);

// A line for each number of epochs.
std::string landscape_to_text(const Landscape& landscape);

// A sentence: after how many epochs this learning rate, learning_rates[rate], scored highest, and
// whether further epochs helped.
std::string lesson_of(const Landscape& landscape, std::size_t rate);
