// How far the training has come: redrawn on a terminal, in plain lines elsewhere.

#include "common/progress.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <sstream>
#include <thread>
#include <vector>

namespace {

int window = 0;  // its width, in characters

int width_of_window() {
    return window;
}

int no_window() {
    return 0;
}

int wide_window() {
    return 200;
}

void wait_until_due() {
    std::this_thread::sleep_for(std::chrono::milliseconds(110));
}

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void show_records(Progress& progress, int records) {
    for (int record = 0; record < records; ++record)
        progress.record_done(1);
}

// The text with N for its speeds and times, which differ each run.
std::string without_times(std::string text) {
    for (const std::string unit : {" records a second", " s left"})
        for (std::size_t end = text.find(unit); end != std::string::npos;) {
            const std::size_t start = text.find_last_not_of("0123456789", end - 1) + 1;
            text.replace(start, end - start, "N");
            end = text.find(unit, start + 2);
        }
    return text;
}

}  // namespace

TEST(Progress, ElsewhereThanOnATerminalWritesOnePlainLineForEachNetwork) {
    std::ostringstream out;
    {
        Progress progress(2, 200, out, no_window);
        wait_until_due();
        show_records(progress, 100);
        EXPECT_EQ(out.str(), "");
        progress.network_done("rate_0.1");
        show_records(progress, 100);
        progress.network_done("rate_0.2");
    }
    EXPECT_EQ(without_times(out.str()),
              "trained rate_0.1: 1 of 2 networks, N records a second, N s left\n"
              "trained rate_0.2: 2 of 2 networks, N records a second, N s left\n");
}

TEST(Progress, SpeaksOfASingleNetworkInTheSingular) {
    std::ostringstream out;
    Progress progress(1, 0, out, no_window);
    progress.network_done("network");
    EXPECT_EQ(out.str(), "trained network: 1 of 1 network, 0 records a second, 0 s left\n");
}

// However long the system lets the test wait, the time that passed lies between two readings.
TEST(Progress, TellsTheTimeLeftFromTheSpeedSoFar) {
    std::ostringstream out;
    const auto before_it = std::chrono::steady_clock::now();
    Progress progress(1, 100, out, no_window);
    const auto after_it = std::chrono::steady_clock::now();
    std::this_thread::sleep_for(std::chrono::milliseconds(600));
    for (const int done : {10, 90}) {
        show_records(progress, done == 10 ? 10 : 80);
        out.str("");
        const double least = seconds_since(after_it);
        progress.network_done("network");
        const double most = seconds_since(before_it);
        double speed = 0, left = 0;
        const char* format = "trained network: %*d of 1 network, %lf records a second, %lf s left";
        ASSERT_EQ(std::sscanf(out.str().c_str(), format, &speed, &left), 2) << out.str();
        const double rounded = 0.501;
        EXPECT_GE(speed, done / most - rounded);
        EXPECT_LE(speed, done / least + rounded);
        EXPECT_GE(left, (100 - done) * least / done - rounded);
        EXPECT_LE(left, (100 - done) * most / done + rounded);
    }
}

TEST(Progress, OnATerminalRedrawsOneLineAndLeavesItClear) {
    std::ostringstream out;
    {
        Progress progress(3, 256, out, wide_window);
        show_records(progress, 64);
        out.str("");
        wait_until_due();
        show_records(progress, 64);
        const std::string half = out.str();
        EXPECT_EQ(without_times(half),
                  "\r\x1b[Ktraining: 50 %, 0 of 3 networks, N records a second, N s left");
        progress.network_done("rate_0.1");
        EXPECT_EQ(out.str(), half) << "a line of its own";
        wait_until_due();
        show_records(progress, 128);
        EXPECT_NE(out.str().find("\r\x1b[Ktraining: 75 %, 1 of 3 networks, "), std::string::npos);
        out.str("");
    }
    EXPECT_EQ(out.str(), "\r\x1b[K");
}

TEST(Progress, IsNeverWiderThanTheWindowHoweverItChanges) {
    std::ostringstream out;
    window = 80;
    Progress progress(60, 640, out, width_of_window);
    for (const int width : {40, 10, 1, 0, 200}) {
        window = width;
        out.str("");
        wait_until_due();
        show_records(progress, 64);
        const std::string line = out.str().substr(std::string("\r\x1b[K").size());
        EXPECT_LT(static_cast<int>(line.size()), std::max(1, width)) << line;
        if (width == 40) {
            EXPECT_EQ(line.size(), 39u) << "it uses the room there is";
        }
        if (width == 200) {
            EXPECT_NE(line.find(" s left"), std::string::npos) << line;
        }
    }
}

TEST(Progress, OnATerminalRedrawsSeldom) {
    std::ostringstream out;
    Progress progress(1, 1000000000, out, wide_window);
    const auto start = std::chrono::steady_clock::now();
    while (seconds_since(start) < 0.25)
        show_records(progress, 64);
    const std::string text = out.str();
    const auto drawn = std::count(text.begin(), text.end(), '\r');
    EXPECT_GE(drawn, 1);
    EXPECT_LE(double(drawn), seconds_since(start) / 0.1);
}

TEST(Progress, CountsEveryRecordAndNetworkOfSeveralThreads) {
    const int threads = 4, records = 320000, networks = 1000;
    std::ostringstream out, plain_out;
    Progress terminal(1, threads * records + 64, out, wide_window);
    Progress plain(threads * networks, 1, plain_out, no_window);
    std::atomic<int> ready{0};
    const auto train = [&] {
        ++ready;
        while (ready < threads)  // so that all of them start at once
            std::this_thread::yield();
        show_records(terminal, records);
        for (int network = 0; network < networks; ++network)
            plain.network_done("network");
    };
    std::vector<std::thread> running;
    for (int thread = 0; thread < threads; ++thread)
        running.emplace_back(train);
    for (std::thread& thread : running)
        thread.join();

    wait_until_due();
    out.str("");
    show_records(terminal, 63);
    EXPECT_EQ(out.str(), "") << "it draws at every 64th record, and this one is not";
    terminal.record_done(1);
    EXPECT_NE(out.str().find("training: 100 %"), std::string::npos) << out.str();

    std::istringstream lines(plain_out.str());
    std::string line;
    for (int network = 1; network <= threads * networks; ++network) {
        ASSERT_TRUE(std::getline(lines, line));
        const std::string count = std::to_string(network) + " of 4000 networks, ";
        ASSERT_EQ(line.find("trained network: " + count), 0u) << line;
    }
    EXPECT_FALSE(std::getline(lines, line)) << line;
}

// A record of the larger network is nine times the work of one of the smaller.
TEST(Progress, CountsTheWorkAndNotTheRecords) {
    std::ostringstream out;
    Progress progress(2, 100 * 1 + 100 * 9, out, wide_window);
    wait_until_due();
    for (int record = 0; record < 64; ++record)
        progress.record_done(9);
    EXPECT_NE(out.str().find("training: 58 %"), std::string::npos) << out.str();
}
