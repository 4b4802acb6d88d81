// What every chapter's program needs and no book explains: its three stages, and the one place
// where a mistake becomes one line on stderr and an exit code.

#pragma once

#include <string>

#include "common/program/options.h"

// Which of the records in the data folder a chapter reads: these are looked at before it trains.
enum class Reads { no_records, training_records, all_records };

struct Chapter {
    int number;                      // 3 for chapter3, which is also its folder in output/
    std::string question;            // for --help
    void (*train)(const Options&);   // data -> networks
    void (*query)(const Options&);   // networks and test data -> CSV
    void (*result)(const Options&);  // CSV -> pictures, and the summary on stdout
    Reads reads = Reads::all_records;
};

// Runs the stage that the command line names, or all three. Returns the exit code: 0 when all went
// well, 1 for a mistake in the data or the files, 2 for one on the command line.
int run_chapter(const Chapter& chapter, int argc, char** argv);

// The summary's last words: which files this chapter has written, and how to look at them.
void print_files(const Options& options, const std::string& files);
