// The command line that all chapters share.

#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "common/records.h"

// What tells a training from others; see note.h.
struct Note {
    std::string own;        // what the note of this training says; empty where nothing is trained
    std::string found;      // what stood there when the program began; empty where there was none
    std::string data_hash;  // of the files with the records to train on
    bool goes_on = false;   // whether what was found is the note of this training
    mutable bool is_written = false;  // by this program; options are const where it writes it
};

// What the command line asks for; `chapter3 --help` explains each.
struct Options {
    std::string stage;  // train, query or result; empty for all three
    std::string data = "data";
    std::string output;
    std::optional<int> records;  // how many to train on; all of them where it is not said
    int threads = 1;
    bool help = false;
    bool own_output = false;  // --output was given: `make png` must be told of that folder
    std::string command;  // for messages: this program with its folders, to be followed by a stage

    Note note;  // of its training; run_chapter fills it in

    // The records to train on, the first --records of them, and those to test on. Throws
    // std::runtime_error for a mistake in the files, and when --records asks for more than there
    // are.
    Records training_records() const;
    Records test_records() const;

    // Throws std::runtime_error, which names the file and the command that makes it, unless the
    // file is there.
    void require(const std::string& file, const std::string& making_stage) const;

    // The path of a table that `query` has written in the output; throws like require.
    std::string table(const std::string& name) const;

    // The end of a message: ": `chapter3 query` makes it anew".
    std::string remedy(const std::string& making_stage) const;
};

// A mistake on the command line.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// The words of the command line, the program's own name first. Throws UsageError.
Options parse_options(const std::string& chapter, const std::vector<std::string>& words);

std::string usage(const std::string& chapter);  // in two lines
std::string help(const std::string& chapter, const std::string& question);
