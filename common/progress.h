// How far the training has come, told on stderr so that results can be piped away: on a terminal
// one line that is redrawn, elsewhere a plain line for each finished network.

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
    Progress(int networks, long long records, std::ostream& out, bool terminal);
    ~Progress();  // leaves the terminal's line clear

    // Both may be called from several threads at once.
    void record_done();
    void network_done(const std::string& name);

private:
    std::string state() const;
    void redraw();

    const int networks_;
    const long long records_;
    std::ostream& out_;
    const bool terminal_;
    const std::chrono::steady_clock::time_point start_;
    std::atomic<long long> records_done_{0};
    std::mutex mutex_;  // guards what follows, and out_
    int networks_done_ = 0;
    std::chrono::steady_clock::time_point last_drawn_;
};
