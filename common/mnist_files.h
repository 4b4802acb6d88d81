// Finds the records in a data folder, under the names of MNIST's own four files or of the book's
// two. A file that is missing may be there under the name that another site has given it.

#pragma once

#include <string>

// The files of one set, either images and labels or csv; what does not apply is empty.
struct MnistFiles {
    std::string images;       // train-images-idx3-ubyte, or t10k-…
    std::string labels;       // train-labels-idx1-ubyte, or t10k-…
    std::string csv;          // mnist_train.csv, or mnist_test.csv
    std::string unread = {};  // the csv that is there, too, and is not read
};

// Both throw std::runtime_error, which names the file or folder that is missing, the file that is
// there under another name, if there is one, and the command that helps, where one does.
// Book: Part 2, "The MNIST Dataset of Handwritten Numbers"
MnistFiles training_files(const std::string& folder);
MnistFiles test_files(const std::string& folder);
