// Work on several processor cores at once.

#pragma once

#include <algorithm>
#include <atomic>
#include <future>
#include <new>
#include <system_error>
#include <vector>

// The parts of a work that are left.
template <typename Work>
struct WorkQueue {
    Work& work;
    const int count;
    std::atomic<int> next{0};

    void run() {
        try {
            for (int part = next++; part < count; part = next++)
                work.do_part(part);
        } catch (...) {
            next = count;
            throw;
        }
    }
};

// Calls work.do_part with 0, 1, … count - 1, on several threads side by side; with 1, none is
// started. The parts must not depend on each other: then the number of threads changes nothing but
// the time. When one throws, no further part is begun, and when all threads have come to rest the
// exception is thrown again here.
template <typename Work>
void run_in_parallel(Work& work, int count, int threads) {
    WorkQueue<Work> queue{work, count};
    std::vector<std::future<void>> helpers;  // each waits for its thread when it goes
    try {
        helpers.reserve(static_cast<std::size_t>(threads));  // none is lost for want of a place
        while (static_cast<int>(helpers.size()) + 1 < std::min(count, threads))
            helpers.push_back(std::async(std::launch::async, &WorkQueue<Work>::run, &queue));
    } catch (const std::system_error&) {  // those threads that the system gives do the work
    } catch (const std::bad_alloc&) {
    }
    queue.run();  // this thread works, too
    for (std::future<void>& helper : helpers)
        helper.get();
}
