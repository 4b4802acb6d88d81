// The data reader: fills records from the files of MNIST, IDX or the book's CSV.

#pragma once

#include <string>

#include "common/records.h"

// Reads train-images-idx3-ubyte and train-labels-idx1-ubyte, or t10k-… for the test records;
// where both are missing, the book's mnist_train.csv or mnist_test.csv. Throws std::runtime_error,
// which names the file and says what was found and what was expected.
// Book: Part 2, "Preparing the MNIST Training Data"
// Book: Part 2, "Training and Testing with the Full Datasets"
Records read_training_records(const std::string& folder);
Records read_test_records(const std::string& folder);
