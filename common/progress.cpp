#include "common/progress.h"

#include <algorithm>
#include <iostream>

#include "common/files/system.h"
#include "common/files/text.h"

namespace {

using Clock = std::chrono::steady_clock;

constexpr const char* clear_line = "\r\033[K";

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

}  // namespace

Progress::Progress(int networks, long long work)
    : Progress(networks, work, std::cerr, window_width) {}

Progress::Progress(int networks, long long work, std::ostream& out, int (*window_width)())
    : networks_(networks),
      work_(work),
      out_(out),
      window_width_(window_width),
      in_window_(window_width() > 0),
      start_(Clock::now()),
      last_drawn_(start_) {}

Progress::~Progress() {
    if (in_window_)
        out_ << clear_line << std::flush;
}

void Progress::record_done(int hidden_nodes) {
    work_done_ += hidden_nodes;
    const long long done = ++records_done_;
    if (in_window_ && done % 64 == 0)  // asking for the time is not free
        redraw();
}

void Progress::network_done(const std::string& name) {
    const std::lock_guard<std::mutex> lock(mutex_);
    ++networks_done_;
    if (!in_window_)
        out_ << "trained " + name + ": " + state() + "\n" << std::flush;
}

double Progress::part_done() const {
    return work_ > 0 ? double(work_done_) / double(work_) : 1;
}

std::string Progress::state() const {
    const double seconds = seconds_since(start_);
    const double speed = seconds > 0 ? double(records_done_) / seconds : 0;
    const double part = part_done();
    const double left = part > 0 ? seconds / part * (1 - part) : 0;
    return std::to_string(networks_done_) + " of " + std::to_string(networks_) +
           (networks_ == 1 ? " network, " : " networks, ") + to_text(speed, 0) +
           " records a second, " + to_text(left, 0) + " s left";
}

void Progress::redraw() {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (seconds_since(last_drawn_) < 0.1)
        return;
    last_drawn_ = Clock::now();
    // A line that fills the last column would be broken in two, and only the second half cleared.
    const std::string line = "training: " + to_text(100 * part_done(), 0) + " %, " + state();
    const std::size_t room = static_cast<std::size_t>(std::max(0, window_width_() - 1));
    out_ << clear_line << line.substr(0, room) << std::flush;
}
