// The scores of networks: of a single one, and of many as a table with a row for each run.

#pragma once

#include <string>
#include <vector>

#include "common/experiment/run.h"
#include "common/records.h"

// The file, "scores.csv", and its columns before the score: "learning_rate,seed".
struct ScoreTable {
    std::string file;
    std::string columns;
};

// A function that asks a run's network about records and returns its answers. A chapter that
// changes the records before it shows them writes its own.
using AnswersFunction = std::vector<int> (*)(const NeuralNetwork& network, const Records& records,
                                             const Run& run);
std::vector<int> plain_answers(const NeuralNetwork& network, const Records& records,
                               const Run& run);

// Asks the network of each run about these records, and writes its row: its columns, then its
// score. Returns the answers of the last run. Throws std::runtime_error like load_run, and when the
// networks were trained on different numbers of records.
std::vector<int> write_scores(const Options& options, const ScoreTable& table,
                              const std::vector<Run>& runs, const Records& records,
                              AnswersFunction answers_of_run = plain_answers);

// The scores that the table has, in the order of the runs. Throws std::runtime_error, naming the
// command that makes the file, when it is missing or does not have just these runs in this order.
std::vector<double> read_scores(const Options& options, const ScoreTable& table,
                                const std::vector<Run>& runs);
