#include "tests/in_small.h"

#include <gtest/gtest.h>

#include <map>
#include <regex>

#include "tests/changed_sources.h"

namespace fs = std::filesystem;

namespace {

struct Change {
    std::regex what;
    std::string to;
};

// What makes a chapter large, as its constants and its lists of runs say it.
const std::vector<Change> changes = {
    {std::regex(R"((int hidden_nodes = )\d+)"), "$013"},
    {std::regex(R"((int epochs = )\d+)"), "$012"},
    {std::regex(R"((int frames = )\d+)"), "$013"},
    {std::regex(R"(, (?:1280, 960|640, 480)\})"), ", 320, 240}"},  // pictures of the landscape
    {std::regex(
         R"((std::vector<(?:double|float|int|unsigned int)> \w+ = \{[^,}]*,[^,}]*),[^}]*\})"),
     "$01}"},                                                             // the first two of a list
    {std::regex(R"((\{1(?:, 2)?\}, )\d00, \d0(, 0\.))"), "$013, 2$02"}};  // nodes and epochs, in 9

// The program in small, built once.
std::string program_in_small(const std::string& chapter) {
    const ChangedSources sources;
    for (const fs::directory_entry& entry :
         fs::directory_iterator(sources / ("chapters/" + chapter))) {
        if (entry.path().extension() != ".cpp")
            continue;
        const std::string text = contents_of(entry.path());
        std::string small = text;
        for (const Change& change : changes)
            small = std::regex_replace(small, change.what, change.to);
        if (small != text)
            put(entry.path(), small);
    }
    const Outcome made = sources.run("make .build/release/" + chapter);
    EXPECT_EQ(made.exit_code, 0) << made.err;
    return contents_of(sources / (".build/release/" + chapter));
}

}  // namespace

void put_in_small(const std::string& chapter, const SmallClone& clone) {
    static std::map<std::string, std::string> programs;
    std::string& program = programs[chapter];
    if (program.empty())
        program = program_in_small(chapter);
    const fs::path file = clone / (".build/release/" + chapter);
    put(file, program);
    fs::permissions(file, fs::perms(0755));
}
