// What a network has in mind for each digit: the picture that comes out when it is run backwards,
// and what it says when it is shown that picture.

#pragma once

#include <string>
#include <vector>

#include "common/drawing/digit_sheet.h"
#include "common/matrix.h"
#include "common/neural_network.h"
#include "common/program/options.h"

struct BrainScan {
    int digit;
    Matrix inputs;      // 784 x 1, what the network was run back to
    int answer;         // what it takes that for
    double confidence;  // the value of its answer
};

// A scan for each digit, 0 to 9. Book: Part 3, "More Brain Scans"
std::vector<BrainScan> brain_scans(const NeuralNetwork& network);

// How many of its own pictures the network recognises.
int recognised(const std::vector<BrainScan>& scans);

// The answers as a table, answers.csv: `digit,answer,confidence`.
void write_answers(const Options& options, const std::vector<BrainScan>& scans);

// Throws std::runtime_error, naming the command that makes the file, unless the table has just
// these answers: pictures of one network must not be shown beside the answers of another.
void require_answers(const Options& options, const std::vector<BrainScan>& scans);

// The pictures on a sheet, over the digit that each stands for and, where it is not recognised, the
// answer. The title says after how many epochs.
Image draw_scans(const std::vector<BrainScan>& scans, int epochs);

// The answers as lines of text.
std::string scans_to_text(const std::vector<BrainScan>& scans);
