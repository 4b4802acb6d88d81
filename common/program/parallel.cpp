#include "common/program/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <new>
#include <system_error>
#include <thread>
#include <vector>

namespace {

// Does the next part that is left, until none is. (Pointers, as std::thread passes no references.)
void do_parts(Work* work, int count, std::atomic<int>* next, std::exception_ptr* mistake) {
    try {
        for (int part = (*next)++; part < count; part = (*next)++)
            work->do_part(part);
    } catch (...) {
        *next = count;
        *mistake = std::current_exception();
    }
}

}  // namespace

void run_in_parallel(Work& work, int count, int threads) {
    std::atomic<int> next{0};
    std::vector<std::exception_ptr> mistakes(threads);  // one for each thread
    std::vector<std::thread> helpers;
    try {
        helpers.reserve(threads);  // none is lost for want of a place
        for (int thread = 1; thread < std::min(count, threads); ++thread)
            helpers.emplace_back(do_parts, &work, count, &next, &mistakes[thread]);
    } catch (const std::system_error&) {  // those threads that the system gives do the work
    } catch (const std::bad_alloc&) {
    }
    do_parts(&work, count, &next, &mistakes[0]);  // this thread works, too
    for (std::thread& helper : helpers)
        helper.join();
    for (const std::exception_ptr& mistake : mistakes)
        if (mistake)
            std::rethrow_exception(mistake);
}
