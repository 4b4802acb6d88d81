// Work side by side: each piece once, none begun after a mistake.

#include "common/program/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <future>
#include <mutex>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "tests/support.h"

namespace {

using Threads = std::set<std::thread::id>;

// Work that calls a function with the number of each part.
class Calls : public Work {
public:
    explicit Calls(const std::function<void(int)>& function) : function_(function) {}
    void do_part(int part) override { function_(part); }

private:
    const std::function<void(int)>& function_;
};

void run_calls(int count, int threads, const std::function<void(int)>& function) {
    Calls calls(function);
    run_in_parallel(calls, count, threads);
}

void wait_a_millisecond() {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

// The threads that did the work, of which each piece is long enough for others to take the next.
Threads threads_of(int count, int threads) {
    std::mutex mutex;
    Threads seen;
    run_calls(count, threads, [&](int) {
        wait_a_millisecond();
        const std::lock_guard<std::mutex> lock(mutex);
        seen.insert(std::this_thread::get_id());
    });
    return seen;
}

}  // namespace

TEST(Parallel, DoesEachPieceOfWorkJustOnce) {
    for (int threads = 1; threads <= 8; ++threads) {
        for (const int count : {0, 1, 2, 7, 1000}) {
            std::vector<std::atomic<int>> calls(static_cast<std::size_t>(count));
            run_calls(count, threads, [&](int i) { ++calls.at(static_cast<std::size_t>(i)); });
            for (int i = 0; i < count; ++i)
                EXPECT_EQ(calls[static_cast<std::size_t>(i)], 1)
                    << i << " of " << count << " on " << threads << " threads";
        }
    }
}

TEST(Parallel, OneThreadDoesAllWorkInOrderAndStartsNoOther) {
    std::vector<int> order;
    run_calls(5, 1, [&](int i) { order.push_back(i); });
    EXPECT_EQ(order, (std::vector<int>{0, 1, 2, 3, 4}));
    EXPECT_EQ(threads_of(50, 1), Threads{std::this_thread::get_id()});
}

TEST(Parallel, OnePieceOfWorkStartsNoThreadEither) {
    EXPECT_EQ(threads_of(1, 8), Threads{std::this_thread::get_id()});
}

TEST(Parallel, StartsNoMoreThreadsThanAskedFor) {
    EXPECT_LE(threads_of(50, 3).size(), 3u);
}

TEST(Parallel, WorksOnSeveralPiecesAtATime) {
    std::promise<void> meeting[3];
    std::atomic<int> met{0};
    run_calls(3, 3, [&](int i) {
        meeting[i].set_value();
        std::future<void> next = meeting[(i + 1) % 3].get_future();
        if (next.wait_for(std::chrono::seconds(20)) == std::future_status::ready)
            ++met;
    });
    EXPECT_EQ(met, 3) << "a piece of work waited in vain for the next one to begin";
}

TEST(Parallel, AnExceptionReachesTheCaller) {
    for (int threads = 1; threads <= 8; ++threads) {
        const auto fail_at_7 = [](int i) {
            if (i == 7)
                throw std::runtime_error("no. 7 failed");
        };
        EXPECT_THROW(run_calls(20, threads, fail_at_7), std::runtime_error) << threads;
        EXPECT_EQ(message_of([&] { run_calls(20, threads, fail_at_7); }), "no. 7 failed");
    }
}

TEST(Parallel, OfManyExceptionsOneReachesTheCaller) {
    const std::string message = message_of([] {
        run_calls(100, 8, [](int i) {
            wait_a_millisecond();
            throw std::runtime_error("failed: " + std::to_string(i));
        });
    });
    EXPECT_EQ(message.substr(0, 8), "failed: ");
}

TEST(Parallel, OneThreadBeginsNothingAfterAnException) {
    std::vector<int> begun;
    message_of([&] {
        run_calls(20, 1, [&](int i) {
            begun.push_back(i);
            if (i == 2)
                throw std::runtime_error("no. 2 failed");
        });
    });
    EXPECT_EQ(begun, (std::vector<int>{0, 1, 2}));
}

TEST(Parallel, ManyThreadsFinishWhatTheyAreAtAfterAnExceptionAndBeginNothing) {
    std::atomic<int> begun{0};
    std::atomic<int> finished{0};
    message_of([&] {
        run_calls(2000, 8, [&](int i) {
            ++begun;
            if (i == 0)
                throw std::runtime_error("no. 0 failed");
            wait_a_millisecond();
            ++finished;
        });
    });
    EXPECT_EQ(finished, begun - 1) << "all but the failed one";
    EXPECT_LT(begun, 1000);
}
