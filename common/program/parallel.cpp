#include "common/program/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <new>
#include <system_error>
#include <thread>
#include <vector>

namespace {

// Does the next part that is left, until none is. (Pointers: std::thread copies what it gets.)
void do_parts(Work* work, int count, std::atomic<int>* next, std::exception_ptr* thrown) {
    try {
        for (int part = (*next)++; part < count; part = (*next)++)
            work->do_part(part);
    } catch (...) {
        *next = count;
        *thrown = std::current_exception();
    }
}

}  // namespace

void run_in_parallel(Work& work, int count, int threads) {
    std::atomic<int> next{0};
    std::vector<std::exception_ptr> thrown(threads);  // by each thread
    std::vector<std::thread> helpers;
    try {
        for (int thread = 1; thread < std::min(count, threads); ++thread)
            helpers.emplace_back(do_parts, &work, count, &next, &thrown[thread]);
    } catch (const std::system_error&) {  // those threads that the system gives do the work
    } catch (const std::bad_alloc&) {
    }
    do_parts(&work, count, &next, &thrown[0]);  // this thread works, too
    for (std::thread& helper : helpers)
        helper.join();
    for (const std::exception_ptr& exception : thrown)
        if (exception)
            std::rethrow_exception(exception);
}
