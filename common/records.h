// Labelled digits, to train a network with or to test it: each record is a picture of 28 x 28
// pixels and the digit that it shows. Records stay bytes in memory, as in the files of MNIST, and
// one becomes a column of floats when it is shown to the network.

#pragma once

#include <vector>

#include "common/matrix.h"

class Records {
public:
    static constexpr int side = 28;             // pixels, of a square picture
    static constexpr int pixels = side * side;  // 784: the network's input nodes
    static constexpr int digits = 10;           // the network's output nodes

    // Records read whole: 784 bytes for each picture, one picture after the other, and a byte for
    // each label. Without these there are no records yet. Throws std::invalid_argument unless there
    // are as many pictures as labels, and each label is 0 to 9.
    // Book: Part 2, "Preparing the MNIST Training Data"
    explicit Records(std::vector<unsigned char> pictures = {},
                     std::vector<unsigned char> labels = {});

    // One record more, its pixels row after row: 0 is paper, 255 ink. Throws std::invalid_argument
    // unless the label is 0 to 9 and there are 784 pixels.
    // Book: Part 2, "The MNIST Dataset of Handwritten Numbers"
    void add(int label, const std::vector<unsigned char>& picture);

    // How many there are. Book: Part 2, "The MNIST Dataset of Handwritten Numbers"
    int size() const { return static_cast<int>(labels_.size()); }

    // The digit that a record shows, 0 to 9. Records count from 0; std::out_of_range otherwise,
    // here and below. Book: Part 2, "The MNIST Dataset of Handwritten Numbers"
    int label(int record) const;

    // What the input layer is shown: 784 x 1, ink 1.0 and blank paper 0.01.
    // Book: Part 2, "Preparing the MNIST Training Data"
    Matrix inputs(int record) const;

    // The outputs that the network should have: 10 x 1, 0.99 for the right digit, 0.01 elsewhere.
    // Book: Part 2, "Preparing the MNIST Training Data"
    Matrix targets(int record) const;

    // The records from number `begin` up to, but not including, `end`: part(0, 100) are the first
    // hundred. Throws std::out_of_range unless 0 <= begin <= end <= size().
    // Book: Part 2, "Preparing the MNIST Training Data"
    Records part(int begin, int end) const;

private:
    void require_record(int record) const;

    std::vector<unsigned char> pictures_;  // 784 bytes for each record, row after row
    std::vector<unsigned char> labels_;    // one byte for each record
};

// The targets of any record that shows this digit, 0 to 9; std::out_of_range otherwise.
// Book: Part 2, "Preparing the MNIST Training Data"
Matrix targets_of_digit(int digit);
