// Trains what an experiment compares: a list of runs, declared once by its chapter.

#pragma once

#include <vector>

#include "common/experiment/run.h"
#include "common/neural_network.h"
#include "common/progress.h"
#include "common/records.h"

// A function that trains a run's network for one epoch; epochs count from 1. It tells `progress`
// each time that it has shown a record. A chapter whose epochs differ from the book's writes its
// own, which reads in run.settings how they differ.
using EpochFunction = void (*)(NeuralNetwork& network, const Records& records, const Run& run,
                               int epoch, Progress& progress);
void plain_epoch(NeuralNetwork& network, const Records& records, const Run& run, int epoch,
                 Progress& progress);

// Trains and saves the network of each run, several at a time. Runs that differ only in their
// epochs are one network, which is saved after each of these. Training that was stopped goes on
// with the networks that are not there yet (see note.h). Throws std::invalid_argument like
// require_sound, before any training.
void train_networks(const Options& options, const std::vector<Run>& runs,
                    EpochFunction train_one_epoch = plain_epoch);
