// Pictures of your own handwriting: read from a folder, prepared as MNIST's were, and what a
// network says of them, with and without that preparation.

#pragma once

#include <string>
#include <vector>

#include "common/drawing/image.h"
#include "common/matrix.h"
#include "common/neural_network.h"
#include "common/program/options.h"

struct OwnPicture {
    std::string name;  // of its file, without the folder: "biro_3.pgm"
    int digit;         // that the name ends with, as the book names them; -1 where there is none
    Image written;     // as it was found
    Matrix inputs;     // 784 x 1, prepared
    Matrix inputs_as_are;  // 784 x 1, only made as small as a record
};

// Every .pgm in the folder handwriting of the data, by name. Throws std::runtime_error, which names
// the file, for one that cannot be read or has no ink or two inks, and when there is none.
// Book: Part 3, "Your Own Handwriting"
std::vector<OwnPicture> read_own_pictures(const Options& options);

// What a network says of a picture.
struct Reading {
    std::string picture;
    int digit;
    int answer;
    double confidence;  // the value of its answer
    int answer_as_it_is;
};
std::vector<Reading> readings_of(const NeuralNetwork& network,
                                 const std::vector<OwnPicture>& pictures);

// As a table, answers.csv, `picture,digit,answer,confidence,answer_as_it_is`; the digit is empty
// where the name has none. Reading throws std::runtime_error, which names the file and the command
// that makes it, when it is missing or is not about these pictures.
void write_readings(const Options& options, const std::vector<Reading>& readings);
std::vector<Reading> read_readings(const Options& options, const std::vector<OwnPicture>& pictures);

// Each picture as it was written, beside what the network was shown.
Image draw_readings(const std::vector<OwnPicture>& pictures, const std::vector<Reading>& readings);

// A line for each picture, and how many were read right and how many of the answers are guesses.
std::string readings_to_text(const std::vector<Reading>& readings);
