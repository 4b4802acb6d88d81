// The score of a single network, beside how it came about: score.csv.

#pragma once

#include "common/experiment/run.h"
#include "common/records.h"

struct Score {
    int records;  // that the network was trained on
    double score;
};

// Reading throws std::runtime_error, naming the command that makes the file, when it is missing or
// is not of this run.
void write_score(const Options& options, const Run& run, const Score& score);
Score read_score(const Options& options, const Run& run);

// Whether these are MNIST's own test records. Other sets come in the same form; they are told apart
// by how many records show each digit.
// Book: Part 2, "The MNIST Dataset of Handwritten Numbers"
bool are_mnists_test_records(const Records& records);
