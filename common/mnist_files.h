// Finds the records in a data folder, under the names of MNIST's own four files or of the book's
// two. A file that is missing may be there under the name that another site has given it.

#pragma once

#include <filesystem>
#include <vector>

// The files of one set, either images and labels or csv; the others are empty.
struct MnistFiles {
    std::filesystem::path images;  // train-images-idx3-ubyte, or t10k-…
    std::filesystem::path labels;  // train-labels-idx1-ubyte, or t10k-…
    std::filesystem::path csv;     // mnist_train.csv, or mnist_test.csv
};

// Both throw std::runtime_error, which names the file or folder that is missing, the file that is
// there under another name, if there is one, and the command that helps, where one does.
// Book: Part 2, "The MNIST Dataset of Handwritten Numbers"
MnistFiles training_files(const std::filesystem::path& folder);
MnistFiles test_files(const std::filesystem::path& folder);

// The book's files that lie in the folder but are not read, since MNIST's own are there, too.
// Book: Part 2, "The MNIST Dataset of Handwritten Numbers"
std::vector<std::filesystem::path> unread_files(const std::filesystem::path& folder);
