// A copy of the project's sources in which lines are changed, with the objects that are built
// already: `make` compiles there what has changed, and no more.

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support.h"

struct Edit {
    std::string file;
    std::string before;  // stands there exactly once
    std::string after;
};

class ChangedSources {
public:
    ChangedSources();

    void carry_out(const std::vector<Edit>& edits) const;

    // Runs a shell command in the copy.
    Outcome run(const std::string& command) const;

    std::filesystem::path operator/(const std::string& name) const { return folder_ / name; }

private:
    TemporaryFolder folder_;
};
