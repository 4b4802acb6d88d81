// What a reader's clone of the project is after `make`, in small: the programs, and a data folder
// with the first few records of MNIST. Commands and messages are those that a reader sees.

#pragma once

#include <string>

#include "tests/support.h"

class SmallClone {
public:
    SmallClone(int training_records, int test_records);

    // Runs shell commands in this folder. They may use $chapter1, $chapter2, …, the programs;
    // `record 7 x`, which prints a line of the book's CSV, label 7 and 784 times x; and
    // `ordinary COMMAND`, which runs it without root's rights.
    Outcome run(const std::string& command) const;

    std::filesystem::path operator/(const std::string& name) const { return folder_ / name; }

private:
    TemporaryFolder folder_;
};
