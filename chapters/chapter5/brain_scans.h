// What a network has in mind for each digit: the picture that comes out when it is run backwards,
// and what it says when it is shown that picture.

#pragma once

#include <string>
#include <vector>

#include "common/drawing/image.h"
#include "common/drawing/picture_sheet.h"
#include "common/matrix.h"
#include "common/neural_network.h"
#include "common/program/options.h"

struct BrainScan {
    int digit;
    Matrix inputs;      // 784 x 1, the picture that came out
    int answer;         // the digit that the network takes this picture for
    double confidence;  // the output of that digit's node
};

// A scan for each digit, 0 to 9. Book: Part 3, "More Brain Scans"
std::vector<BrainScan> brain_scans(const NeuralNetwork& network);

// How many of its own pictures the network recognises.
int recognised(const std::vector<BrainScan>& scans);

// The answers as a table, answers.csv: `digit,answer,confidence`.
void write_answers(const Options& options, const std::vector<BrainScan>& scans);

// Throws std::runtime_error, which names the command that makes the file, unless the table has
// exactly these answers: pictures of one network must not be shown with the answers of another
// network.
void require_answers(const Options& options, const std::vector<BrainScan>& scans);

// A sheet of the pictures, each with its digit as a caption: "3", or "1 read as 6" where the answer
// is wrong. The title says after how many epochs.
Image draw_scans(const std::vector<BrainScan>& scans, int epochs);

// The answers as lines of text.
std::string scans_to_text(const std::vector<BrainScan>& scans);

// The rows of a matrix of weights, n x 784, as digits with their numbers as captions: ink for
// weights that want ink, paper for those that want none, and mid-grey for those that do not care.
// All pictures have one scale, which is made for 99 in 100 of the weights. The strongest hundredth
// is drawn as full ink or blank paper. A scale that reached as far as these weights would draw
// nearly all others in mid-grey.
std::vector<CaptionedPicture> weights_as_digits(const Matrix& weights);
