// What a window, or none, makes of the progress; and what a stream that is closed makes of files.
// The real program in a terminal of its own, which `script` gives it.

#include <gtest/gtest.h>

#include <fcntl.h>
#include <unistd.h>

#include "common/files/system.h"
#include "tests/small_clone.h"

namespace {

// Not every `script` takes these options, and there may be no terminals to give.
bool script_gives_a_terminal() {
    return run("script -q -e -c true /dev/null").exit_code == 0;
}
constexpr const char* no_terminal =
    "there is no terminal: `script` is not util-linux's, or /dev/pts is missing";

// What chapter 1 says in a window of so many columns, 0 when it does not tell.
std::string said_in_window(const SmallClone& clone, int columns, const std::string& terminal,
                           const std::string& redirection = "") {
    const Outcome outcome =
        clone.run("export TERM=" + terminal + "; script -q -e -c \"stty columns " +
                  std::to_string(columns) + "; $chapter1 train " + redirection + "\" /dev/null");
    EXPECT_EQ(outcome.exit_code, 0) << outcome.out << outcome.err;
    return outcome.out;
}

}  // namespace

TEST(System, InAWindowOneLineIsRedrawnAndIsNeverWiderThanIt) {
    if (!script_gives_a_terminal())
        GTEST_SKIP() << no_terminal;
    const SmallClone clone(30000, 10);
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
    if (!script_gives_a_terminal())
        GTEST_SKIP() << no_terminal;
    const SmallClone clone(20, 10);
    for (const std::string terminal : {"dumb", "''"})
        EXPECT_EQ(said_in_window(clone, 80, terminal).find("trained network"), 0u) << terminal;
    const std::string text = said_in_window(clone, 0, "xterm");
    EXPECT_EQ(text.find("trained network"), 0u);
    EXPECT_EQ(text.find('\x1b'), std::string::npos);
}

TEST(System, OnlyTheStreamThatIsWrittenToDecidesWhetherThereIsAWindow) {
    if (!script_gives_a_terminal())
        GTEST_SKIP() << no_terminal;
    const SmallClone clone(20, 10);
    EXPECT_TRUE(contains(said_in_window(clone, 80, "xterm", "< /dev/null > out"), "\x1b"));
    EXPECT_EQ(said_in_window(clone, 80, "xterm", "2> log"), "");
    const std::string log = contents_of(clone / "log");
    EXPECT_EQ(log.find("trained network"), 0u) << log;
    EXPECT_FALSE(contains(log, "\x1b")) << log;
}

// In a process of its own, since the streams of this one are needed.
TEST(System, EachClosedStreamIsOpened) {
    for (const int closed : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        EXPECT_EXIT(
            {
                close(closed);
                open_standard_streams();
                _exit(fcntl(closed, F_GETFD) == -1 ? 1 : 0);
            },
            testing::ExitedWithCode(0), "")
            << closed;
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
