#include "common/program/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>
#include <vector>

namespace {

// The parts that are left, and what went wrong first.
class Queue {
public:
    Queue(Work& work, int count) : work_(work), count_(count) {}

    void run() {
        for (int part = next_++; part < count_; part = next_++) {
            try {
                work_.do_part(part);
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
    Work& work_;
    const int count_;
    std::atomic<int> next_{0};
    std::mutex mutex_;  // guards what follows
    std::exception_ptr failure_;
};

// As many threads as the system gives; those that there are do the work.
std::vector<std::thread> start_threads(Queue& queue, int count) {
    std::vector<std::thread> threads;
    threads.reserve(static_cast<std::size_t>(count));  // no thread is lost for want of a place
    try {
        for (int i = 0; i < count; ++i)
            threads.emplace_back(&Queue::run, &queue);
    } catch (const std::system_error&) {
    } catch (const std::bad_alloc&) {
    }
    return threads;
}

}  // namespace

void run_in_parallel(Work& work, int count, int threads) {
    Queue queue(work, count);
    std::vector<std::thread> helpers = start_threads(queue, std::clamp(count, 1, threads) - 1);
    queue.run();  // this thread works, too
    for (std::thread& helper : helpers)
        helper.join();
    queue.rethrow_failure();
}
