// A sign of life on stderr where large pictures take their time.

#pragma once

#include <chrono>
#include <string>

// Counts what is done of so many things. Says it in a line when half a second has passed since the
// last line, and says nothing where all is done sooner.
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
