// What a window, or none, makes of the progress; and what a stream that is closed makes of files.
// The real program in a terminal of its own, which `script` gives it.

#include <gtest/gtest.h>

#include "tests/small_clone.h"

namespace {

// What chapter 1 says in a window of so many columns, 0 when it does not tell.
std::string said_in_window(const SmallClone& clone, int columns, const std::string& terminal) {
    const Outcome outcome =
        clone.run("export TERM=" + terminal + "; script -q -e -c \"stty columns " +
                  std::to_string(columns) + "; $chapter1 train\" /dev/null");
    EXPECT_EQ(outcome.exit_code, 0) << outcome.out << outcome.err;
    return outcome.out;
}

}  // namespace

TEST(System, InAWindowOneLineIsRedrawnAndIsNeverWiderThanIt) {
    const SmallClone clone(60000, 10);
    for (const int columns : {20, 40, 200}) {
        const std::string clear = "\r\x1b[K";
        const std::string text = said_in_window(clone, columns, "xterm");
        int drawn = 0;
        for (std::size_t start = text.find(clear); start != std::string::npos; ++drawn) {
            start += clear.size();
            const std::size_t end = text.find(clear, start);
            EXPECT_LT(std::min(end, text.size()) - start, static_cast<std::size_t>(columns));
            start = end;
        }
        EXPECT_GT(drawn, 1);
        EXPECT_EQ(text.find('\n'), std::string::npos) << text;
    }
}

TEST(System, WhereAWindowCannotRedrawOrTellsNoWidthThereArePlainLines) {
    const SmallClone clone(20, 10);
    for (const std::string terminal : {"dumb", "''"})
        EXPECT_EQ(said_in_window(clone, 80, terminal).find("trained network"), 0u) << terminal;
    const std::string text = said_in_window(clone, 0, "xterm");
    EXPECT_EQ(text.find("trained network"), 0u);
    EXPECT_EQ(text.find('\x1b'), std::string::npos);
}

TEST(System, FilesNeverTakeThePlaceOfAClosedStream) {
    const SmallClone clone(20, 10);
    ASSERT_EQ(clone.run("$chapter1 --output open").exit_code, 0);
    for (const std::string closed : {"<&-", "2>&-", "<&- 2>&-", "<&- >&- 2>&-"}) {
        const Outcome outcome = clone.run("$chapter1 --output closed " + closed);
        const bool results_are_lost = contains(closed, ">&- 2");
        EXPECT_EQ(outcome.exit_code, results_are_lost ? 1 : 0) << closed;
        EXPECT_EQ(clone.run("diff -r open closed").out, "") << closed;
    }
}
