// Other systems, compilers and habits than those the project was written with.

#include <gtest/gtest.h>

#include "tests/support.h"

namespace {

namespace fs = std::filesystem;

// A folder with the Makefile and one packed file of data.
struct Project {
    Project() {
        put(folder / "Makefile", contents_of("Makefile"));
        put(folder / "data/set-ubyte", "of MNIST");
        EXPECT_EQ(in_it("gzip data/set-ubyte").exit_code, 0);
    }
    Outcome in_it(const std::string& command) const {
        return run("cd " + folder.path().string() + " && " + command);
    }

    const TemporaryFolder folder;
};

}  // namespace

TEST(Platforms, OnlyOneUnitAsksWhichSystemItIs) {
    EXPECT_EQ(run("grep -rlE '^ *# *(if|ifdef|ifndef)' common chapters").out,
              "common/files/system.cpp\n");
}

TEST(Platforms, MakeUnpacksTheDataThatIsMissing) {
    const Project project;
    EXPECT_EQ(project.in_it("make data").exit_code, 0);
    EXPECT_EQ(contents_of(project.folder / "data/set-ubyte"), "of MNIST");
    EXPECT_EQ(project.in_it("ls data").out, "set-ubyte\nset-ubyte.gz\n");
}

TEST(Platforms, MakeNeverUnpacksOverAReadersOwnDataHoweverOldItIs) {
    const Project project;
    put(project.folder / "data/set-ubyte", "my own");
    EXPECT_EQ(project.in_it("touch -t 200001010000 data/set-ubyte && make data").exit_code, 0);
    EXPECT_EQ(contents_of(project.folder / "data/set-ubyte"), "my own");
}

TEST(Platforms, ACompilerThatKnowsNoNativeIsNotAskedForIt) {
    const Project project;
    put(project.folder / "compiler",
        "#!/bin/sh\ncase \"$*\" in *native*) echo unknown >&2; exit 1;; esac\nexec g++ \"$@\"\n");
    put(project.folder / "common/unit.cpp", "");
    const std::string make = "chmod +x compiler && make .build/release/common/unit.o CXX=";
    const std::string command = " && cat .build/release/compiler";
    const Outcome refused = project.in_it(make + "./compiler" + command);
    EXPECT_EQ(refused.exit_code, 0) << refused.err;
    EXPECT_FALSE(contains(refused.out, "native")) << refused.out;
    EXPECT_TRUE(contains(refused.out, "-O3")) << refused.out;
    EXPECT_TRUE(contains(project.in_it(make + "g++" + command).out, "-O3 -march=native"));
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
