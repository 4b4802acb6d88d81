// `make png` and `make handwriting`: which pictures are handed to a converter, and what is said
// where there is none.

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <sstream>

#include "tests/support.h"

namespace fs = std::filesystem;

namespace {

// Runs convert.sh where there are no other programs than those that it needs, and those in `tools`.
Outcome convert(const TemporaryFolder& tools, const std::string& what,
                const std::string& script = "common/drawing/convert.sh") {
    for (const std::string needed : {"dirname", "find", "mv", "rm"})
        if (!fs::exists(tools / needed)) {
            const Outcome place = run("command -v " + needed);
            fs::create_symlink(place.out.substr(0, place.out.find('\n')), tools / needed);
        }
    return run("PATH=" + tools.path().string() + " /bin/sh " + script + " " + what);
}

void put_tool(const fs::path& tool, const std::string& commands) {
    put(tool, "#!/bin/sh\n" + commands);
    fs::permissions(tool, fs::perms(0755));
}

// A converter that writes down that it was called, and makes a file of the name that comes last.
void put_converter(const TemporaryFolder& tools, const std::string& name) {
    put_tool(tools / name, "echo called >> " + (tools / "log").string() +
                               "\nfor last; do :; done\necho made > \"${last#pgm:}\"\n");
}

// A project of nothing but the script and a reader's own pictures.
class Project {
public:
    Project() {
        fs::create_directories(folder_ / "common/drawing");
        fs::copy_file("common/drawing/convert.sh", folder_ / "common/drawing/convert.sh");
        fs::create_directories(folder_ / "data/handwriting");
    }
    fs::path operator/(const std::string& name) const {
        return folder_ / ("data/handwriting/" + name);
    }
    Outcome convert_handwriting(const TemporaryFolder& tools) const {
        return convert(tools, "handwriting", (folder_ / "common/drawing/convert.sh").string());
    }

private:
    TemporaryFolder folder_;
};

const auto an_hour = std::chrono::hours(1);

}  // namespace

TEST(Convert, NamesWhatToInstallWhereThereIsNoConverter) {
    const Outcome outcome = convert(TemporaryFolder(), "png");
    EXPECT_EQ(outcome.exit_code, 1);
    EXPECT_EQ(outcome.err,
              "Pictures are converted by ffmpeg or ImageMagick. "
              "On Debian: apt-get install -y ffmpeg\n");
}

// This converter copies: a PNG is then the same picture when it is the same file.
TEST(Convert, MakesWhatIsMissingOrStaleAndLeavesTheRest) {
    const TemporaryFolder clone;
    fs::create_directories(clone / "common/drawing");
    fs::create_directories(clone / "output/chapter1");
    fs::copy("common/drawing/convert.sh", clone / "common/drawing/convert.sh");
    put(clone / "convert",
        "#!/bin/sh\nfor last; do :; done\n"
        "if [ \"$last\" = gray:- ]; then cat \"$1\"; else cp \"$1\" \"$last\"; fi\n");
    fs::permissions(clone / "convert", fs::perms(0755));
    const auto make_png = [&clone] {
        const std::string here = clone.path().string();
        return run("PATH=" + here + ":$PATH sh " + here + "/common/drawing/convert.sh png").out;
    };

    put(clone / "output/chapter1/a.pgm", "a");
    put(clone / "output/chapter1/b.pgm", "b");
    EXPECT_EQ(make_png(), "output/chapter1/a.png\noutput/chapter1/b.png\n");
    EXPECT_EQ(contents_of(clone / "output/chapter1/b.png"), "b");
    EXPECT_EQ(make_png(), "");
    put(clone / "output/chapter1/b.pgm", "other");
    EXPECT_EQ(make_png(), "output/chapter1/b.png\n");
    EXPECT_EQ(contents_of(clone / "output/chapter1/b.png"), "other");
}

TEST(Convert, MakesAPgmOfEveryPngAndJpegInHandwriting) {
    for (const std::string tool : {"convert", "magick", "ffmpeg"}) {
        const TemporaryFolder tools;
        put_converter(tools, tool);
        const Project project;
        for (const std::string name :
             {"a_1.png", "b_2.jpg", "c 3.jpeg", "D_4.PNG", "E_5.JPG", "F_6.JPEG"})
            put(project / name, "");
        put(project / "README.md", "");
        put(project / "thin_0.pgm", "");
        const Outcome outcome = project.convert_handwriting(tools);
        EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
        for (const std::string name : {"a_1", "b_2", "c 3", "D_4", "E_5", "F_6"}) {
            EXPECT_EQ(contents_of(project / (name + ".pgm")), "made\n") << tool;
            EXPECT_TRUE(contains(outcome.out, "data/handwriting/" + name + ".pgm\n")) << tool;
        }
        EXPECT_EQ(lines_of(contents_of(tools / "log")).size(), 6u) << tool;
        EXPECT_EQ(std::distance(fs::directory_iterator(project / ""), {}), 14) << "nothing else";
    }
}

TEST(Convert, LeavesAPgmThatIsNewerThanItsPictureAsItIs) {
    const TemporaryFolder tools;
    put_converter(tools, "ffmpeg");
    const Project project;
    for (const std::string name : {"newer_3", "older_4"}) {
        put(project / (name + ".pgm"), "the reader's own\n");
        put(project / (name + ".jpg"), "");
    }
    const auto now = fs::last_write_time(project / "newer_3.jpg");
    fs::last_write_time(project / "newer_3.pgm", now + an_hour);
    fs::last_write_time(project / "older_4.pgm", now - an_hour);
    EXPECT_EQ(project.convert_handwriting(tools).out,
              "data/handwriting/newer_3.pgm is newer than data/handwriting/newer_3.jpg and stays "
              "as it is\ndata/handwriting/older_4.pgm\n");
    EXPECT_EQ(contents_of(project / "newer_3.pgm"), "the reader's own\n");
    EXPECT_EQ(contents_of(project / "older_4.pgm"), "made\n");
}

TEST(Convert, LeavesNoPgmOfAPictureThatCannotBeConverted) {
    const TemporaryFolder tools;
    put_tool(tools / "magick",
             "for last; do :; done\necho half > \"${last#pgm:}\"\n"
             "echo 'no JPEG' >&2; exit 1\n");
    const Project project;
    put(project / "a_1.jpg", "");
    const Outcome outcome = project.convert_handwriting(tools);
    EXPECT_EQ(outcome.exit_code, 1);
    EXPECT_EQ(outcome.err, "no JPEG\n");
    EXPECT_EQ(std::distance(fs::directory_iterator(project / ""), {}), 1) << "only the picture";
}

TEST(Convert, SaysSoWhereThereIsNoHandwritingToConvert) {
    const TemporaryFolder tools;
    put_converter(tools, "convert");
    const Project project;
    put(project / "thin_0.pgm", "");
    EXPECT_EQ(project.convert_handwriting(tools).out,
              "data/handwriting/ has no PNG and no JPEG: put yours there first\n");
    EXPECT_FALSE(fs::exists(tools / "log"));
}

TEST(Convert, KnowsNoOtherWord) {
    const TemporaryFolder tools;
    put_tool(tools / "convert", "");
    const Outcome outcome = convert(tools, "pgn");
    EXPECT_EQ(outcome.exit_code, 2);
    EXPECT_EQ(outcome.err, "usage: convert.sh png | gif | handwriting\n");
}
