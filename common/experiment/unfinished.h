// Training that was stopped, by hand or by a power cut, goes on where it was. A note beside the
// networks says that training has begun, until it is over: networks that are younger than the note,
// and those of their runs, need not be trained again. Once it is over everything is trained anew,
// since by then a reader may have changed anything.

#pragma once

#include <filesystem>

#include "common/experiment/run.h"

class Unfinished {
public:
    // Goes on after the note that it finds, or begins and writes one. A note counts only if it was
    // written for the same data and number of records, by a program that was not built anew since.
    // Throws std::runtime_error when it cannot be written.
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
