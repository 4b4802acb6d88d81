#include "tests/mistakes.h"

#include <gtest/gtest.h>

#include <sstream>

#include "common/program/options.h"
#include "tests/small_clone.h"

namespace {

// What was said on stderr, but for the progress.
std::string without_progress(const std::string& text) {
    std::istringstream lines(text);
    std::string rest;
    for (std::string line; std::getline(lines, line);)
        if (line.rfind("trained ", 0) != 0 && line.rfind("going on after ", 0) != 0 &&
            line.rfind("training begins anew: ", 0) != 0)
            rest += line + '\n';
    return rest;
}

std::string expected_text(const ReadersMistake& mistake) {
    if (mistake.message.empty())
        return "";
    const std::string chapter = mistake.message.substr(0, mistake.message.find(':'));
    return mistake.message + '\n' + (mistake.exit_code == 2 ? usage(chapter) : "");
}

}  // namespace

void expect_one_clear_line(const std::vector<ReadersMistake>& mistakes) {
    for (const ReadersMistake& mistake : mistakes) {
        SCOPED_TRACE(mistake.what + ": " + mistake.made_by);
        const SmallClone clone(20, 10);
        const Outcome outcome = clone.run(mistake.made_by);
        EXPECT_EQ(outcome.exit_code, mistake.exit_code);
        EXPECT_EQ(without_progress(outcome.err), expected_text(mistake));
        if (mistake.exit_code != 0) {
            EXPECT_EQ(outcome.out, "");
        }
        EXPECT_EQ(clone.run("find . -name '*.partial'").out, "");
    }
}
