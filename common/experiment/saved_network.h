// Networks on disk: a folder with weights_input_hidden.csv, weights_hidden_output.csv and
// training.csv, a row that says how it came about. The book keeps its networks in memory only.

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/files/csv.h"
#include "common/neural_network.h"
#include "common/records.h"

// What a chapter varies beyond the settings that all chapters have: {"degrees", 10, 360}.
struct Setting {
    std::string name;
    float value;
    float highest = 0;  // that a run may have, from 0

    bool operator==(const Setting& other) const {
        return name == other.name && value == other.value;
    }
};

struct History {
    float learning_rate;                 // at the start of the training
    int epochs;                          // how often it saw the training records
    unsigned int seed;                   // of its initial weights
    int records;                         // how many records an epoch had
    std::vector<Setting> settings = {};  // all others: the hidden nodes, and those of its chapter
    std::string data_hash = "";          // of the files that the records came from
    std::string input_hidden_hash = "";  // of the weights, which save_network fills in
    std::string hidden_output_hash = "";
};

struct SavedNetwork {
    NeuralNetwork network;
    History history;
    std::string changed_file = "";  // the weights that were changed after the training, if any
};

// Writes the network's folder whole: it holds all three files of one network, or none. Throws
// std::runtime_error, which names the file.
void save_network(const NeuralNetwork& network, const History& history,
                  const std::filesystem::path& folder);

// The same weights again, to the last bit. Takes networks of these input and output nodes and any
// number of hidden nodes, up to about 5,000, for lines of CSV have at most 65,535 characters.
// Throws std::runtime_error, which names the file, for any other.
SavedNetwork load_network(const std::filesystem::path& folder, int input_nodes = Records::pixels,
                          int output_nodes = Records::digits);

// How a saved network came about, without reading its weights.
History load_history(const std::filesystem::path& folder);

// The first thing in which a network is not what it should be: "epochs 2 where 3 was expected".
// Empty when all is equal. A hash that is empty in what is expected is not compared.
std::string difference(const History& found, const History& expected);

// The first four columns of training.csv, which are those of score.csv, too.
constexpr const char* history_columns = "learning_rate,epochs,seed,records";
std::vector<std::string> history_fields(const History& history);
History history_in(const CsvReader& line);
