#include "chapters/chapter7/slow_work.h"

#include <iostream>

SlowWork::SlowWork(const std::string& what, int count)
    : what_(what), count_(count), last_line_(std::chrono::steady_clock::now()) {}

void SlowWork::one_done() {
    ++done_;
    const auto now = std::chrono::steady_clock::now();
    if (now - last_line_ < std::chrono::milliseconds(500))
        return;
    last_line_ = now;
    std::cerr << done_ << " of " << count_ << ' ' << what_ << '\n';
}
