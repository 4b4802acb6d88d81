// What the Makefile promises, asked in a small project.

#include <gtest/gtest.h>

#include "tests/support.h"

namespace {

namespace fs = std::filesystem;

// A project with one packed file of data and a chapter that prints what a header says.
struct Project {
    Project() {
        put(folder / "Makefile", contents_of("Makefile"));
        put(folder / "data/set-ubyte", "of MNIST");
        put(folder / "common/unit.h", "inline int number() { return 1; }\n");
        put(folder / "common/unit.cpp", "#include \"common/unit.h\"\n");
        put(folder / "chapters/chapter1/main.cpp",
            "#include <cstdio>\n#include \"common/unit.h\"\n"
            "int main() { std::printf(\"%d\\n\", number()); }\n");
        EXPECT_EQ(in_it("gzip data/set-ubyte").exit_code, 0);
    }
    Outcome in_it(const std::string& command) const {
        return run("cd " + folder.path().string() + " && " + command);
    }

    const TemporaryFolder folder;
};

const std::string build = "make .build/release/chapter1 ";

}  // namespace

// With all tests built, to read three hundred lists of headers takes longer than this list.
TEST(Makefile, ListsItsTargetsWithoutReadingWhatHasBeenBuilt) {
    const Project project;
    put(project.folder / ".build/release/unit.d", "no rule\n");
    EXPECT_NE(project.in_it("make data").exit_code, 0) << "it is read elsewhere";
    for (const std::string help : {"make", "make help"}) {
        const Outcome outcome = project.in_it(help);
        EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
        EXPECT_TRUE(contains(outcome.out, "make chapter")) << outcome.out;
    }
}

TEST(Makefile, UnpacksTheDataThatIsMissing) {
    const Project project;
    EXPECT_EQ(project.in_it("make data").exit_code, 0);
    EXPECT_EQ(contents_of(project.folder / "data/set-ubyte"), "of MNIST");
    EXPECT_EQ(project.in_it("ls data").out, "set-ubyte\nset-ubyte.gz\n");
}

TEST(Makefile, NeverUnpacksOverAReadersOwnDataHoweverOldItIs) {
    const Project project;
    put(project.folder / "data/set-ubyte", "my own");
    EXPECT_EQ(project.in_it("touch -t 200001010000 data/set-ubyte && make data").exit_code, 0);
    EXPECT_EQ(contents_of(project.folder / "data/set-ubyte"), "my own");
}

TEST(Makefile, ACompilerThatKnowsNoNativeIsNotAskedForIt) {
    const Project project;
    put(project.folder / "compiler",
        "#!/bin/sh\ncase \"$*\" in *native*) echo unknown >&2; exit 1;; esac\nexec g++ \"$@\"\n");
    const std::string make = "chmod +x compiler && make .build/release/common/unit.o CXX=";
    const std::string command = " && cat .build/release/compiler";
    const Outcome refused = project.in_it(make + "./compiler" + command);
    EXPECT_EQ(refused.exit_code, 0) << refused.err;
    EXPECT_FALSE(contains(refused.out, "native")) << refused.out;
    EXPECT_TRUE(contains(refused.out, "-O3")) << refused.out;
    EXPECT_TRUE(contains(project.in_it(make + "g++" + command).out, "-O3 -march=native"));
}

// A program that is stopped, or a full disk, leaves no file that looks whole.
TEST(Makefile, UnpacksUnderATemporaryName) {
    const Project project;
    put(project.folder / "bin/gzip", "#!/bin/sh\nls data >&2\necho half\nexit 1\n");
    const Outcome failed = project.in_it("chmod +x bin/gzip && PATH=\"$PWD/bin:$PATH\" make data");
    EXPECT_NE(failed.exit_code, 0);
    EXPECT_TRUE(contains(failed.err, "set-ubyte.gz\nset-ubyte.partial\n")) << failed.err;
    EXPECT_FALSE(contains(failed.err, "set-ubyte\n")) << failed.err;
    EXPECT_FALSE(fs::exists(project.folder / "data/set-ubyte"));
}

TEST(Makefile, CompilesAnewWhatIncludesAChangedHeader) {
    const Project project;
    const std::string run_it = "&& .build/release/chapter1";
    EXPECT_TRUE(contains(project.in_it(build + run_it).out, "\n1\n"));
    EXPECT_FALSE(contains(project.in_it(build).out, "compiling"));
    put(project.folder / "common/unit.h", "inline int number() { return 2; }\n");
    EXPECT_TRUE(contains(project.in_it(build + run_it).out, "\n2\n"));
}

TEST(Makefile, OtherOptionsCompileAllAnew) {
    const Project project;
    for (const std::string options : {"OPTIMISE=-O0", "OPTIMISE=-O1", "CXX='g++ -Wall'"}) {
        const std::string made = project.in_it(build + options).out;
        for (const std::string file : {"chapters/chapter1/main.cpp", "common/unit.cpp"})
            EXPECT_TRUE(contains(made, "compiling " + file)) << options << '\n' << made;
        EXPECT_FALSE(contains(project.in_it(build + options).out, "compiling")) << options;
    }
}

TEST(Makefile, DebugsOnFewRecordsOnOneThreadBesideTheResults) {
    const Project project;
    for (const std::string debugger : {"", " DEBUGGER=lldb"})
        EXPECT_TRUE(contains(project.in_it("make -n debug-chapter1" + debugger).out,
                             " --records 1000 --threads 1 --output .build/debugged/chapter1\n"))
            << debugger;
}

TEST(Makefile, CleanRemovesWhatWasMadeAndLeavesTheResults) {
    const Project project;
    ASSERT_EQ(project.in_it("make data " + build.substr(5)).exit_code, 0);
    const std::string output = "output/chapter4/";
    for (const std::string& made :
         {output + "frames/frame_000.pgm", output + "network/training.csv",
          output + "networks/a/training.csv", output + "networks.unfinished",
          output + "scores.csv.123.partial", std::string("data/set-ubyte.partial")})
        put(project.folder / made, "");
    for (const std::string result : {"scores.csv", "surface.pgm", "surface.gif"})
        put(project.folder / (output + result), "");
    EXPECT_EQ(project.in_it("make clean").exit_code, 0);
    EXPECT_EQ(project.in_it("find . -type f | sort").out,
              "./Makefile\n./chapters/chapter1/main.cpp\n./common/unit.cpp\n./common/unit.h\n"
              "./data/set-ubyte.gz\n./output/chapter4/scores.csv\n"
              "./output/chapter4/surface.gif\n./output/chapter4/surface.pgm\n");
}
