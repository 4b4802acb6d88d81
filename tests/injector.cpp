#include "tests/injector.h"

#include <gtest/gtest.h>

#include <sstream>

void put_injector(const SmallClone& clone) {
    const Outcome built = run("${CXX:-c++} -std=c++17 -shared -fPIC tests/faults/inject.cpp -o " +
                              (clone / "inject.so").string());
    EXPECT_EQ(built.exit_code, 0) << built.err;
}

Outcome run_injected(const SmallClone& clone, const std::string& settings,
                     const std::string& command) {
    return clone.run(settings + " FAULT_COUNTS=counts LD_PRELOAD=./inject.so " + command);
}

std::map<std::string, int> calls_counted(const SmallClone& clone) {
    std::istringstream text(contents_of(clone / "counts"));
    std::map<std::string, int> counts;
    std::string call;
    for (int count = 0; text >> call >> count;)
        counts[call] = count;
    return counts;
}

bool is_linux() {
    return run("uname").out == "Linux\n";
}
