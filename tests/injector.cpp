#include "tests/injector.h"

#include <gtest/gtest.h>

#include <sstream>

#include "common/files/files.h"

namespace fs = std::filesystem;

namespace {

const fs::path source = "tests/faults/inject.cpp";
const fs::path library = ".build/small/inject.so";

void build(const fs::path& file) {
    const Outcome built =
        run("${CXX:-c++} -std=c++17 -shared -fPIC " + source.string() + " -o " + file.string());
    ASSERT_EQ(built.exit_code, 0) << built.err;
    write_file(library, contents_of(file));
}

}  // namespace

void put_injector(const SmallClone& clone) {
    if (fs::exists(library) && fs::last_write_time(library) > fs::last_write_time(source))
        fs::copy_file(library, clone / "inject.so");
    else
        build(clone / "inject.so");
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
