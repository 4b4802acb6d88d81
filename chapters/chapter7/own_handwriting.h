// The answers of a network to pictures of your own handwriting, with and without the preparation.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "chapters/chapter7/own_pictures.h"
#include "common/drawing/image.h"
#include "common/neural_network.h"
#include "common/program/options.h"

struct Reading {
    std::string picture;
    std::optional<int> digit;  // that the picture is named for
    int answer;                // to the prepared picture
    double confidence;         // the output of that digit's node
    int answer_as_it_is;       // to the picture without the preparation
};
std::vector<Reading> readings_of(const NeuralNetwork& network,
                                 const std::vector<OwnPicture>& pictures);

// As a table, answers.csv: `picture,digit,answer,confidence,answer_as_it_is`. The digit is empty
// where the name has none. Reading throws std::runtime_error, which names the file and the command
// that makes it, when it is missing or is not about these pictures.
void write_readings(const Options& options, const std::vector<Reading>& readings);
std::vector<Reading> read_readings(const Options& options, const std::vector<OwnPicture>& pictures);

// "read as 8"; "read as 8?" for a guess, and "read as 8, wrong" where the name tells another digit.
std::string caption_of(const Reading& reading);

// A picture, as large as fits, in the middle of side x side pixels of white paper. A thin line is
// still seen when a large picture is made small.
Image fitted(const Image& picture, int side);

// Each picture as it was written, beside what the network was shown.
Image draw_readings(const std::vector<OwnPicture>& pictures, const std::vector<Reading>& readings);

// The numbers of the pictures that are worth a look: first those that are read wrong, then those of
// the least confidence.
std::vector<int> worth_a_look(const std::vector<Reading>& readings, std::size_t at_most);

// Whether any name tells its digit. Only then can an answer be right or wrong.
bool any_is_named(const std::vector<Reading>& readings);

// A line for each picture, and how many were read right and how many of the answers are guesses.
std::string readings_to_text(const std::vector<Reading>& readings);
