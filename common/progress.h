// How far the training has come, told on stderr so that results can be piped away: in a window one
// line that is redrawn, elsewhere a plain line for each finished network.

#pragma once

#include <atomic>
#include <chrono>
#include <mutex>
#include <ostream>
#include <string>

class Progress {
public:
    // For so many networks, trained on so many records in all, each counted anew in each epoch.
    Progress(int networks, long long records);
    // The width of the window is asked for each time, since a reader may change it; 0 for no window.
    Progress(int networks, long long records, std::ostream& out, int (*window_width)());
    ~Progress();  // leaves the window's line clear

    // Both may be called from several threads at once.
    void record_done();
    void network_done(const std::string& name);

private:
    std::string state() const;
    void redraw();

    const int networks_;
    const long long records_;
    std::ostream& out_;
    int (*const window_width_)();
    const bool in_window_;
    const std::chrono::steady_clock::time_point start_;
    std::atomic<long long> records_done_{0};
    std::mutex mutex_;  // guards what follows, and out_
    int networks_done_ = 0;
    std::chrono::steady_clock::time_point last_drawn_;
};
