// Shared by the chapters that save networks and ask them later: loading one, scoring many, and
// telling what several seeds let one conclude.

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/drawing/line_chart.h"
#include "common/files/csv.h"
#include "common/neural_network.h"
#include "common/program/options.h"

// A network that the chapter's `train` has saved. Throws std::runtime_error when it is missing,
// naming the command that makes it, or when it does not fit MNIST.
NeuralNetwork load_network(const Options& options, const std::filesystem::path& folder);

// The score of each saved network on the test records, in the order of the folders. Throws
// std::runtime_error for the first network that is missing, naming the command that makes it, and
// when the networks were trained on different numbers of samples.
std::vector<double> score_networks(const Options& options,
                                   const std::vector<std::filesystem::path>& folders);

// The scores that `query` has written, a row for each run: what it was tried with, then its score.
// Throws std::runtime_error, naming the command that makes the file, when it is missing or does not
// have just these runs in this order.
Table read_scores(const Options& options, const std::vector<Column>& columns, const Table& runs);

// Mean, lowest and highest score of the seeds at each x. Rows are x, seed, score, by rising x.
std::vector<ChartPoint> over_the_seeds(const Table& scores);

// The points as a table with a bar for each mean; then whether the best is clear of the others, or
// whether other seeds might have made another one the best.
std::string points_to_text(const std::string& x_name, const std::vector<ChartPoint>& points);
