// Many records, one after the other: training a network for an epoch, and marking its answers to
// the test records.

#pragma once

#include <vector>

#include "common/csv.h"
#include "common/matrix.h"
#include "common/mnist.h"
#include "common/neural_network.h"

class Progress;

// Shows the network the first `samples` training records once, in the order of the file, and
// tells `progress` of each. Book: Part 2, "Training and Testing with the Full Datasets"
void train_epoch(NeuralNetwork& network, const Mnist& records, int samples, Progress& progress);

// The digit that the output layer answers with: the node of the highest value, the first of
// equals. Book: Part 2, "Testing the Network"
int answer(const Matrix& outputs);

// The network's answer to each record. Book: Part 2, "Testing the Network"
std::vector<int> answers_of(const NeuralNetwork& network, const Mnist& records);

// The fraction of answers that are right, 0 to 1. Book: Part 2, "Testing the Network"
double score(const std::vector<int>& answers, const Mnist& records);

// What the score does not tell. Confusion has a row for each digit shown: the digit, then how often
// each digit was the answer to it. Mistakes has a row for each wrong answer, in the test's order.
Table confusion_of(const std::vector<int>& answers, const Mnist& records);
Table mistakes_of(const std::vector<int>& answers, const Mnist& records);
std::vector<Column> confusion_columns();  // actual, 0, …, 9
std::vector<Column> mistake_columns();    // record, actual, answer

// The digit of which the smallest fraction was answered right, and what that fraction is for one.
int hardest_digit(const Table& confusion);
double fraction_right(const Table& confusion, int digit);
