// Networks on disk: a folder with weights_input_hidden.csv, weights_hidden_output.csv and
// training.csv, a row that says how it came about. The book keeps its networks in memory only.

#pragma once

#include <string>
#include <vector>

#include "common/neural_network.h"
#include "common/records.h"

// How a network came about, as training.csv says it: a header of names, and one row of texts.
// Numbers are written as their shortest decimals, so that equal texts are equal numbers.
struct History {
    float learning_rate;  // at the start of the training, which the first column says, too
    int records;          // how many records an epoch had, which the fourth column says, too
    std::vector<std::string> names = {};  // learning_rate, epochs, seed, records, and more
    std::vector<std::string> texts = {};

    void add(const std::string& name, const std::string& text);
};

struct SavedNetwork {
    NeuralNetwork network;
    History history;           // ends with the hashes of the weights
    std::string changed_file;  // the weights that were changed after the training, if any
};

// Writes the network's folder whole: it holds all three files of one network, or none. Hashes of
// the weights become the last columns of training.csv. Throws std::runtime_error, which names the
// file.
void save_network(const NeuralNetwork& network, const History& history, const std::string& folder);

// The same weights again, to the last bit. Takes networks of these input and output nodes and any
// number of hidden nodes, up to about 5,000, for lines of CSV have at most 65,535 characters.
// Throws std::runtime_error, which names the file, for any other. Where a header or rows are
// missing, or rows are too many, the message ends with the remedy.
SavedNetwork load_network(const std::string& folder, const std::string& remedy = "",
                          int input_nodes = Records::pixels, int output_nodes = Records::digits);

// How a saved network came about, without reading its weights.
History load_history(const std::string& folder, const std::string& remedy = "");
