#include "common/program/parallel.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <future>
#include <new>
#include <system_error>
#include <vector>

namespace {

// Does the next part that is left, until none is.
void do_parts(Work& work, int count, std::atomic<int>& next) {
    try {
        for (int part = next++; part < count; part = next++)
            work.do_part(part);
    } catch (...) {
        next = count;
        throw;
    }
}

}  // namespace

void run_in_parallel(Work& work, int count, int threads) {
    std::atomic<int> next{0};
    std::vector<std::future<void>> helpers;  // each waits for its thread when it goes
    try {
        helpers.reserve(static_cast<std::size_t>(threads));  // none is lost for want of a place
        while (static_cast<int>(helpers.size()) + 1 < std::min(count, threads))
            helpers.push_back(
                std::async(std::launch::async, do_parts, std::ref(work), count, std::ref(next)));
    } catch (const std::system_error&) {  // those threads that the system gives do the work
    } catch (const std::bad_alloc&) {
    }
    do_parts(work, count, next);  // this thread works, too
    for (std::future<void>& helper : helpers)
        helper.get();
}
