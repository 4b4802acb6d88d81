// Tells on stderr how far the training has come; results go to stdout, and can be piped away. In a
// window it is one line that is redrawn, elsewhere a plain line for each finished network.

#pragma once

#include <atomic>
#include <chrono>
#include <iosfwd>
#include <mutex>
#include <string>

class Progress {
public:
    // For this number of networks, and so much work in all. To show one record to a network of 100
    // hidden nodes is a work of 100.
    Progress(int networks, long long work);

    // The same on another stream. window_width is called before each drawing, since a reader may
    // change the window. It returns 0 where there is no window.
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
