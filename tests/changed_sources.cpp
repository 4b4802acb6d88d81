#include "tests/changed_sources.h"

#include <gtest/gtest.h>

namespace {

void carry_out(const Edit& edit, const std::filesystem::path& file) {
    std::string text = contents_of(file);
    const std::size_t place = text.find(edit.before);
    ASSERT_NE(place, std::string::npos) << edit.file << " lacks\n" << edit.before;
    ASSERT_EQ(text.find(edit.before, place + 1), std::string::npos) << edit.file << " has twice\n"
                                                                    << edit.before;
    put(file, text.replace(place, edit.before.size(), edit.after));
}

}  // namespace

ChangedSources::ChangedSources() {
    const std::string here = folder_.path().string();
    const Outcome copied = ::run("mkdir " + here + "/.build && cp -a .build/release " + here +
                                 "/.build && cp -a Makefile common chapters " + here +
                                 " && ln -s \"$PWD/data\" " + here);
    EXPECT_EQ(copied.exit_code, 0) << copied.err;
}

void ChangedSources::carry_out(const std::vector<Edit>& edits) const {
    for (const Edit& edit : edits)
        ::carry_out(edit, folder_ / edit.file);
}

Outcome ChangedSources::run(const std::string& command) const {
    return ::run("cd " + folder_.path().string() + " && " + command);
}
