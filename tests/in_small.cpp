#include "tests/in_small.h"

#include <gtest/gtest.h>

#include <regex>

#include "common/files/files.h"
#include "common/files/system.h"
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
    {std::regex(R"((int frames = )\d+)"), "$012"},
    {std::regex(R"((std::vector<unsigned int> seeds = \{[^,}]*),[^}]*\})"), "$01}"},  // the first
    {std::regex(R"((std::vector<(?:double|float|int)> \w+ = \{[^,}]*,[^,}]*),[^}]*\})"),
     "$01}"},                                                             // the first two of a list
    {std::regex(R"((\{1(?:, 2)?\}, )\d00, \d0(, 0\.))"), "$013, 2$02"}};  // nodes and epochs, in 9

void build_in_small(const std::string& chapter, const fs::path& program) {
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
    ASSERT_EQ(made.exit_code, 0) << made.err;
    write_file(program, contents_of(sources / (".build/release/" + chapter)));
}

// Whether the program in small is there, and neither the program nor the tests are newer.
bool is_built(const fs::path& program, const std::string& chapter) {
    if (!fs::exists(program))
        return false;
    const fs::file_time_type built = fs::last_write_time(program);
    return built > fs::last_write_time(".build/release/" + chapter) &&
           built > fs::last_write_time(program_file());
}

}  // namespace

void put_in_small(const std::string& chapter, const SmallClone& clone) {
    const fs::path program = ".build/small/" + chapter;
    if (!is_built(program, chapter))
        build_in_small(chapter, program);
    const fs::path file = clone / (".build/release/" + chapter);
    fs::copy_file(program, file, fs::copy_options::overwrite_existing);
    fs::permissions(file, fs::perms(0755));
}
