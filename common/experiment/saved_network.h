// Networks on disk. The book keeps its networks in memory only; here a network can be saved, as a
// folder of three CSV files: weights_input_hidden.csv, weights_hidden_output.csv and training.csv,
// which says how it came about.

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/files/csv.h"
#include "common/neural_network.h"
#include "common/records.h"

struct History {
    float learning_rate;  // at the start of the training
    int epochs;           // how often it saw the training records
    unsigned int seed;    // of its initial weights
    int records;          // how many records an epoch had
};

struct SavedNetwork {
    NeuralNetwork network;
    History history;
};

// Puts the network in its folder, whole: whatever fails, and whoever else saves one there, the
// folder holds all three files of one network or none. Throws std::runtime_error, which names the
// file.
void save_network(const NeuralNetwork& network, const History& history,
                  const std::filesystem::path& folder);

// The same weights again, to the last bit. Takes networks of these input and output nodes and any
// number of hidden nodes, up to about 5,000, for lines of CSV have at most 65,535 characters.
// Throws std::runtime_error, which names the file, for any other.
SavedNetwork load_network(const std::filesystem::path& folder, int input_nodes = Records::pixels,
                          int output_nodes = Records::digits);

// How a saved network came about, without reading its weights.
History load_history(const std::filesystem::path& folder);

// The first four columns of training.csv and of score.csv.
constexpr const char* history_columns = "learning_rate,epochs,seed,records";
std::vector<std::string> history_fields(const History& history);
History history_in(const CsvReader& line);
