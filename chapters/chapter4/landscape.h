// The score at each learning rate after each epoch: as a heat map and as text. surface_chart.h
// draws it as a surface.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/drawing/heat_map.h"

struct Landscape {
    std::vector<double> learning_rates;       // rising
    std::vector<std::vector<double>> scores;  // scores[i][j]: at learning_rates[i], epoch j + 1

    std::size_t best_rate = 0;   // the i of the best score, the first of equals
    std::size_t best_epoch = 0;  // its j
};

// Takes at least one learning rate, in any order, and the scores in the order of the runs: those of
// the first rate after epoch 1, 2, …, then those of the second rate.
Landscape landscape_of(const std::vector<double>& learning_rates,
                       const std::vector<double>& scores);

// "Best: learning rate 0.025, 15 epochs, score 0.9735".
std::string best_name(const Landscape& landscape);

// A row for each learning rate and a column for each epoch.
HeatMap heat_map_of(const Landscape& landscape);

// A line for each epoch.
std::string landscape_to_text(const Landscape& landscape);

// A sentence: after how many epochs this learning rate, learning_rates[rate], scored highest, and
// whether further epochs helped.
std::string lesson_of(const Landscape& landscape, std::size_t rate);
