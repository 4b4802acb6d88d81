#include "tests/debugger_session.h"

#include "tests/support.h"

namespace {

const std::string separator = "(lldb) ";  // LLDB repeats each command after it; gdb is told to

// Debian's LLDB finds its Python only where the Makefile says. (MAKE=: since nothing is to be
// built.)
std::string lldb() {
    static const std::string python =
        run("make -n debug-chapter1 DEBUGGER=lldb MAKE=: | grep -o 'PYTHONPATH=[^ ]*'").out;
    return "timeout 300 env " + python.substr(0, python.find('\n')) + " lldb";
}

bool lldb_has_python() {
    static const std::string answer = run(lldb() + " -b -o 'script print(6 * 7)'").out;
    return contains(answer, "42");
}

}  // namespace

void DebuggerTest::SetUp() {
    const std::string also = ", and so this is not tested. On Debian: apt-get install -y ";
    if (!is_installed(GetParam()))
        GTEST_SKIP() << GetParam() << " is missing" << also << GetParam();
    if (GetParam() == "lldb" && !lldb_has_python())
        GTEST_SKIP() << "LLDB has no Python" << also << "python3-lldb";
}

std::string name_of_debugger(const testing::TestParamInfo<std::string>& debugger) {
    return debugger.param;
}

std::string fifty_records() {
    static const TemporaryFolder folder;
    static const std::string path = folder.path().string();
    static const Outcome made =
        run("tests/small_data.sh " + path + " 50 && ln -s \"$PWD/data/handwriting\" " + path);
    EXPECT_EQ(made.exit_code, 0) << made.err;
    return path;
}

std::string transcript_of(const std::vector<std::string>& commands, const std::string& debugger,
                          const std::string& chapter, const std::string& options) {
    const TemporaryFolder folder;
    std::string program = ".build/debug/" + chapter + " " + options + " --threads 1";
    if (!contains(options, "--data"))
        program += " --data " + fifty_records();
    if (!contains(options, "--output"))
        program += " --output " + (folder / "output").string();
    std::string typed;
    if (debugger == "gdb") {
        for (const std::string& command : commands)
            typed += " -ex 'echo " + separator + "\\n' -ex '" + command + "'";
        return run("gdb -q -nx -batch -x .gdb" + typed + " --args " + program + " 2>&1").out;
    }
    for (const std::string& command : commands)
        typed += command + "\n";
    put(folder / "commands", typed);
    return run(lldb() + " --no-lldbinit -b -s .lldb -o 'command source -e 0 " +
               (folder / "commands").string() + "' -- " + program + " 2>&1")
        .out;
}

std::vector<std::string> answers_to(const std::vector<std::string>& commands,
                                    const std::string& debugger, const std::string& chapter,
                                    const std::string& options) {
    const std::string text = transcript_of(commands, debugger, chapter, options);
    for (const std::string word : {"ptrace", "Could not trace"})
        EXPECT_FALSE(contains(text, word))
            << "debuggers may not trace programs here; a container needs --cap-add=SYS_PTRACE:\n"
            << text;
    std::vector<std::string> answers(commands.size());
    std::size_t end = text.size();
    for (std::size_t i = commands.size(); i-- > 0;) {
        const std::size_t start = end == 0 ? std::string::npos : text.rfind(separator, end - 1);
        if (start == std::string::npos) {
            ADD_FAILURE() << "the debugger stopped early:\n" << text;
            return std::vector<std::string>(commands.size());
        }
        const std::size_t answer = text.find('\n', start) + 1;
        answers[i] = text.substr(answer, end - answer);
        end = start;
    }
    return answers;
}
