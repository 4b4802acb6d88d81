// Other systems, compilers and habits than those the project was written with.

#include <gtest/gtest.h>

#include "tests/support.h"

namespace fs = std::filesystem;

TEST(Platforms, OnlyOneUnitAsksWhichSystemItIs) {
    EXPECT_EQ(run("grep -rlE '^ *# *(if|ifdef|ifndef)' common chapters").out,
              "common/files/system.cpp\n");
}

TEST(Platforms, ScriptsFindTheProjectWhateverCDPATHSays) {
    const TemporaryFolder away;
    fs::create_directories(away / "common/drawing");
    fs::create_directories(away / "tests/fuzz");
    const std::string elsewhere = "CDPATH=" + away.path().string() + " ";
    for (const std::string script :
         {"common/drawing/convert.sh", "tests/fuzz/run.sh", "tests/run.sh", "tests/same_bits.sh",
          "tests/thread_sanitizer.sh"})
        EXPECT_EQ(run("sed -n '/^CDPATH/p' " + script + " | wc -l").out, "1\n") << script;
    EXPECT_EQ(run(elsewhere + "sh -c \"$(sed -n '/^CDPATH/p' tests/same_bits.sh); pwd\" "
                              "tests/same_bits.sh")
                  .out,
              run("pwd -P").out);
}

TEST(Platforms, FloatsOfMoreDigitsAreRefusedWithTheOptionThatHelps) {
    const Outcome x87 = run("g++ -std=c++17 -I. -mfpmath=387 -fsyntax-only common/matrix.cpp");
    if (contains(x87.err, "-mfpmath=387") && !contains(x87.err, "static assertion"))
        GTEST_SKIP() << "this processor has no x87 arithmetic";
    EXPECT_NE(x87.exit_code, 0);
    EXPECT_TRUE(contains(x87.err, "-msse2 -mfpmath=sse")) << x87.err;
}

TEST(Platforms, TextKeepsItsLineEndsAndTheRestItsBytesInEveryClone) {
    const std::string attributes = contents_of(".gitattributes");
    for (const std::string line : {"* text=auto eol=lf", "*.gz binary", "*.pgm binary"})
        EXPECT_TRUE(contains(attributes, line + "\n")) << line;
}
