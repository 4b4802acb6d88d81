// Many records, one after the other: trains a network for an epoch, and marks its answers to the
// test records.

#pragma once

#include <vector>

#include "common/matrix.h"
#include "common/neural_network.h"
#include "common/records.h"

class Progress;

// Shows the network all training records once, in their order, and tells `progress` of each.
// Book: Part 2, "Training and Testing with the Full Datasets"
void train_epoch(NeuralNetwork& network, const Records& records, Progress& progress);

// The digit that the output layer answers with: the node of the highest value, the first of
// equals. Book: Part 2, "Testing the Network"
int answer(const Matrix& outputs);

// The network's answer to each record. Book: Part 2, "Testing the Network"
std::vector<int> answers_of(const NeuralNetwork& network, const Records& records);

// The fraction of answers that are right, 0 to 1. Takes at least one record and an answer for each;
// throws std::out_of_range when there are fewer. Book: Part 2, "Testing the Network"
double score(const std::vector<int>& answers, const Records& records);
