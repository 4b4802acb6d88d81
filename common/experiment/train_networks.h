// Trains what an experiment compares: a list of runs, declared once by its chapter.

#pragma once

#include <vector>

#include "common/experiment/run.h"
#include "common/neural_network.h"
#include "common/progress.h"
#include "common/records.h"

// What happens in an epoch of a run; epochs count from 1. A chapter whose epochs differ from the
// book's writes a function of its own.
using Epoch = void (*)(NeuralNetwork& network, const Records& records, const Run& run, int epoch,
                       Progress& progress);
void plain_epoch(NeuralNetwork& network, const Records& records, const Run& run, int epoch,
                 Progress& progress);

// Trains and saves the network of each run, several at a time. Runs that differ only in their
// epochs are one network, saved along the way. Training that was stopped goes on with the networks
// that are not there yet (see unfinished.h). Throws std::invalid_argument when two runs have one
// folder.
void train_networks(const Options& options, const std::vector<Run>& runs,
                    Epoch epoch = plain_epoch);
