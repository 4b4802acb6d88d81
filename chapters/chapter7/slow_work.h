// Says on stderr how far the work has come, where large pictures take long.

#pragma once

#include <chrono>
#include <string>

// Counts what is done, and prints a line such as "3 of 14 pictures read" when half a second has
// passed since the last line. Prints nothing where all is done sooner.
class SlowWork {
public:
    SlowWork(const std::string& what, int count);
    void one_done();

private:
    std::string what_;
    int count_;
    int done_ = 0;
    std::chrono::steady_clock::time_point last_line_;
};
