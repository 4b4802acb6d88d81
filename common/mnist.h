// The data reader: the 70,000 handwritten digits of MNIST, as a folder of IDX files or as the
// book's CSV files. Records stay bytes in memory, and one becomes a column of floats when it is
// shown to the network.

#pragma once

#include <filesystem>
#include <vector>

#include "common/matrix.h"

class Mnist {
public:
    static constexpr int side = 28;             // pixels, of a square image
    static constexpr int pixels = side * side;  // 784: the network's input nodes
    static constexpr int digits = 10;           // the network's output nodes
    static constexpr int training_records = 60000;
    static constexpr int test_records = 10000;

    // Reads train-images-idx3-ubyte and train-labels-idx1-ubyte, or t10k-… for the test records;
    // where both are missing, the book's mnist_train.csv or mnist_test.csv. Throws
    // std::runtime_error, which names the file and says what was found and what was expected.
    // Book: Part 2, "Preparing the MNIST Training Data"
    // Book: Part 2, "Training and Testing with the Full Datasets"
    static Mnist read_training_records(const std::filesystem::path& folder);
    static Mnist read_test_records(const std::filesystem::path& folder);

    // How many records there are. Book: Part 2, "The MNIST Dataset of Handwritten Numbers"
    int size() const { return static_cast<int>(labels_.size()); }

    // The digit that a record shows, 0 to 9. Records count from 0; std::out_of_range otherwise.
    // Book: Part 2, "The MNIST Dataset of Handwritten Numbers"
    int label(int record) const;

    // What the input layer is shown: 784 x 1, ink 1.0 and blank paper 0.01.
    // Book: Part 2, "Preparing the MNIST Training Data"
    Matrix inputs(int record) const;

    // What the output layer should answer: 10 x 1, 0.99 for the right digit and 0.01 elsewhere.
    // A digit is 0 to 9; std::out_of_range otherwise.
    // Book: Part 2, "Preparing the MNIST Training Data"
    Matrix targets(int record) const;
    static Matrix targets_of_digit(int digit);

private:
    Mnist() = default;
    static Mnist read(const std::filesystem::path& folder, const char* idx_prefix,
                      const char* csv_name);
    static Mnist read_idx(const std::filesystem::path& images, const std::filesystem::path& labels);
    static Mnist read_csv(const std::filesystem::path& path);

    std::vector<unsigned char> images_;  // 784 bytes a record, row after row; 255 is ink
    std::vector<unsigned char> labels_;  // one byte a record
};
