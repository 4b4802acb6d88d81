#include "common/program/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace {

// The work that is left, and what went wrong first.
class Queue {
public:
    Queue(int count, const std::function<void(int)>& work) : count_(count), work_(work) {}

    void run() {
        for (int i = next_++; i < count_; i = next_++) {
            try {
                work_(i);
            } catch (...) {
                next_ = count_;
                const std::lock_guard<std::mutex> lock(mutex_);
                if (!failure_)
                    failure_ = std::current_exception();
            }
        }
    }

    void rethrow_failure() const {
        if (failure_)
            std::rethrow_exception(failure_);
    }

private:
    const int count_;
    const std::function<void(int)>& work_;
    std::atomic<int> next_{0};
    std::mutex mutex_;  // guards what follows
    std::exception_ptr failure_;
};

}  // namespace

void run_in_parallel(int count, int threads, const std::function<void(int)>& work) {
    Queue queue(count, work);
    std::vector<std::thread> helpers;
    try {
        for (int i = 1; i < std::min(threads, count); ++i)
            helpers.emplace_back(&Queue::run, &queue);
    } catch (const std::system_error&) {
        // The system has no more threads to give; those that there are do the work.
    }
    queue.run();  // this thread works, too
    for (std::thread& helper : helpers)
        helper.join();
    queue.rethrow_failure();
}
