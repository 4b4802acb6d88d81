// Training that was stopped, by hand or by a power cut, goes on where it was. A note beside the
// networks says that training has begun, until it is over: a network that is younger than the note
// and was trained as its run says need not be trained again. Once it is over everything is trained
// anew, since by then a reader may have changed anything. Each list of runs has a note of its own:
// chapter 8, stopped in its second list, trains the first anew.

#pragma once

#include <filesystem>
#include <vector>

#include "common/experiment/run.h"

class Unfinished {
public:
    // Goes on after the note that it finds, or begins and writes one. A note counts only if it was
    // written for the same data folder and number of records, by a program that was not built anew
    // since. Throws std::runtime_error when it cannot be written.
    Unfinished(const Options& options, const std::vector<Run>& runs, int records);

    // Whether the network of a run is there already.
    bool is_done(const Run& run) const;

    // Removes the note.
    void over() const;

private:
    const std::filesystem::path output_;
    const std::filesystem::path note_;
    const int records_;
};
