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
    // For this number of networks, and the work of all together: each time that a record is shown,
    // it is as much work as the network has hidden nodes.
    Progress(int networks, long long work);
    // The width of the window is asked for each time, since a reader may change it; 0 for no
    // window.
    Progress(int networks, long long work, std::ostream& out, int (*window_width)());
    ~Progress();  // leaves the window's line clear

    // Both may be called from several threads at once.
    void record_done(int hidden_nodes);
    void network_done(const std::string& name);

    // How much of the work is done, from 0 to 1.
    double part_done() const;

private:
    std::string state() const;
    void redraw();

    const int networks_;
    const long long work_;
    std::ostream& out_;
    int (*const window_width_)();
    const bool in_window_;
    const std::chrono::steady_clock::time_point start_;
    std::atomic<long long> records_done_{0};
    std::atomic<long long> work_done_{0};
    std::mutex mutex_;  // guards what follows, and out_
    int networks_done_ = 0;
    std::chrono::steady_clock::time_point last_drawn_;
};
