// `make png` and `make handwriting`: which pictures are handed to a converter, and what is said
// where there is none.

#include <gtest/gtest.h>

#include <chrono>
#include <iterator>
#include <sstream>

#include "chapters/chapter7/pgm_reader.h"
#include "tests/support.h"

namespace fs = std::filesystem;

namespace {

// Runs convert.sh where there are no other programs than those that it needs, and those in `tools`.
Outcome convert(const TemporaryFolder& tools, const std::string& what,
                const std::string& script = "common/drawing/convert.sh") {
    for (const std::string needed :
         {"dirname", "mv", "rm", "cksum", "head", "sed", "tail", "cmp", "cat", "sh", "cp"})
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

// A converter that says what it is, writes down that it was called, and makes a picture of what it
// reads: the same bytes, behind the header of a PGM.
void put_converter(const TemporaryFolder& tools, const std::string& name) {
    put_tool(tools / name, "case \"$*\" in -version) echo " +
                               std::string(name == "ffmpeg" ? "ffmpeg" : "ImageMagick") +
                               "; exit;; esac\necho called >> " + (tools / "log").string() +
                               "\nprintf 'P5\\n1 1\\n255\\n'; cat\n");
}

std::string made_of(const std::string& contents) {
    const Outcome sum = run("printf '" + contents + "' | cksum");
    return "P5\n# made of " + sum.out + "1 1\n255\n" + contents;
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
    Outcome convert_handwriting() const {  // by the tools that are installed
        return run("sh " + (folder_ / "common/drawing/convert.sh").string() + " handwriting");
    }

private:
    TemporaryFolder folder_;
};

const auto an_hour = std::chrono::hours(1);

std::string size_of(const fs::path& pgm) {
    const Image picture = read_pgm(pgm);
    return std::to_string(picture.width()) + "x" + std::to_string(picture.height());
}

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
    const TemporaryFolder tools;
    fs::create_directories(clone / "common/drawing");
    fs::create_directories(clone / "output/chapter1");
    fs::copy("common/drawing/convert.sh", clone / "common/drawing/convert.sh");
    put_tool(tools / "convert",
             "[ \"$1\" = -version ] && echo ImageMagick && exit\n"
             "text=$(cat); case $text in damaged) exit 1;; *) printf %s \"$text\";; esac\n");
    const auto make_png = [&] {
        return convert(tools, "png", (clone / "common/drawing/convert.sh").string());
    };
    put(clone / "output/chapter1/a [1]*%02d.pgm", "a");
    put(clone / "output/chapter1/b.pgm", "b");
    EXPECT_EQ(make_png().out, "output/chapter1/a [1]*%02d.png\noutput/chapter1/b.png\n");
    EXPECT_EQ(contents_of(clone / "output/chapter1/b.png"), "b");
    EXPECT_EQ(make_png().out, "");
    put(clone / "output/chapter1/a [1]*%02d.pgm", "damaged");
    put(clone / "output/chapter1/b.pgm", "other");
    const Outcome outcome = make_png();
    EXPECT_EQ(outcome.exit_code, 1);
    EXPECT_EQ(outcome.err,
              "output/chapter1/a [1]*%02d.pgm: cannot be converted to output/chapter1/a "
              "[1]*%02d.png: is it damaged?\n");
    EXPECT_EQ(outcome.out, "output/chapter1/b.png\n") << "the others are made";
    EXPECT_EQ(contents_of(clone / "output/chapter1/b.png"), "other");
}

// In this folder alone: chapter 4 leaves 120 frames in one below.
TEST(Convert, MakesThePngsOfAFolderOfYourOwn) {
    const TemporaryFolder clone;
    const TemporaryFolder tools;
    put_converter(tools, "magick");  // this is taken where there are several
    fs::copy_file("Makefile", clone / "Makefile");
    fs::create_directories(clone / "common/drawing");
    fs::copy_file("common/drawing/convert.sh", clone / "common/drawing/convert.sh");
    for (const std::string picture : {"output/chapter4/a", "my try/b", "my try/frames/c"}) {
        fs::create_directories((clone / picture).parent_path());
        put(clone / (picture + ".pgm"), "x");
    }
    const auto make = [&](const std::string& what) {
        return run("cd " + clone.path().string() + " && PATH=" + tools.path().string() +
                   ":\"$PATH\" make -s png " + what);
    };
    const Outcome own = make("FROM='my try'");
    EXPECT_EQ(own.out, "my try/b.png\n") << own.err;
    EXPECT_FALSE(fs::exists(clone / "my try/frames/c.png"));
    EXPECT_FALSE(fs::exists(clone / "output/chapter4/a.png"));
    EXPECT_EQ(make("").out, "output/chapter4/a.png\n");
    const Outcome none = make("FROM=.build/tyr");
    EXPECT_NE(none.exit_code, 0);
    EXPECT_TRUE(contains(none.err, ".build/tyr: no .pgm there\n")) << none.err;
}

TEST(Convert, MakesAPgmOfEveryPictureInHandwriting) {
    const std::string names[] = {"a[1].png", "b_*.jpg",  "c 3.jpeg",  "D_4.PNG",   "E_'5.JPG",
                                 "F_6.JPEG", "-g_7.ppm", "h%02d.PBM", "i\"_9.pam", "j.pnm"};
    for (const std::string tool : {"convert", "magick", "ffmpeg"}) {
        const TemporaryFolder tools;
        put_converter(tools, tool);
        const Project project;
        for (const std::string& name : names)
            put(project / name, "x");
        put(project / "README.md", "");
        put(project / "thin_0.pgm", "");
        put(project / ".hidden.png", "x");
        EXPECT_EQ(run("mkfifo '" + (project / "pipe.png").string() + "'").exit_code, 0);
        const Outcome outcome = project.convert_handwriting(tools);
        EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
        for (const std::string& name : names) {
            const std::string pgm = fs::path(name).replace_extension(".pgm").string();
            EXPECT_EQ(contents_of(project / pgm), made_of("x")) << tool << ' ' << name;
            EXPECT_TRUE(contains(outcome.out, "data/handwriting/" + pgm + "\n")) << tool;
        }
        EXPECT_EQ(lines_of(contents_of(tools / "log")).size(), 10u) << tool;
        EXPECT_EQ(std::distance(fs::directory_iterator(project / ""), {}), 24) << "nothing else";
    }
}

// The real ImageMagick: a phone says in its JPEG how it was held, and only large pictures are
// scaled.
TEST(Convert, SetsAPhotographUprightAndMakesOnlyLargePicturesSmaller) {
    if (!is_installed("convert"))
        GTEST_SKIP() << "ImageMagick is missing. On Debian: apt-get install -y imagemagick";
    const Project project;
    const std::string here = (project / "").string();
    ASSERT_EQ(run("convert -size 40x20 xc:white " + here +
                  "small_1.jpg && convert -size 2000x1000 "
                  "xc:white " +
                  here + "large_2.png")
                  .exit_code,
              0);
    // Turned by a quarter: an Exif segment of one entry, orientation 6, behind the first two bytes.
    const unsigned char held_upright[] = {0xFF, 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0,    'M', 'M',
                                          0,    42,   0, 0,  0,   8,   0,   1,   1, 0x12, 0,   3,
                                          0,    0,    0, 1,  0,   6,   0,   0,   0, 0,    0,   0};
    std::string photograph = contents_of(project / "small_1.jpg");
    photograph.insert(2, std::string(std::begin(held_upright), std::end(held_upright)));
    put(project / "small_1.jpg", photograph);
    const Outcome outcome = project.convert_handwriting();
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_EQ(size_of(project / "small_1.pgm"), "20x40");
    EXPECT_EQ(size_of(project / "large_2.pgm"), "1024x512");
}

// By its contents: a file that is copied keeps its old date.
TEST(Convert, MakesAPgmAnewWhereAnotherPictureReplacedIts) {
    const TemporaryFolder tools;
    put_converter(tools, "ffmpeg");
    const Project project;
    put(project / "a_1.jpg", "first");
    put(project / "own_2.pgm", "the reader's own\n");
    put(project / "own_2.jpg", "x");
    const std::string own =
        "data/handwriting/own_2.pgm was not made here and stays as it is: delete it to have it "
        "made of data/handwriting/own_2.jpg\n";
    EXPECT_EQ(project.convert_handwriting(tools).out, "data/handwriting/a_1.pgm\n" + own);
    EXPECT_EQ(
        project.convert_handwriting(tools).out,
        "data/handwriting/a_1.pgm is made of data/handwriting/a_1.jpg and stays as it is\n" + own);
    put(project / "a_1.jpg", "second");
    fs::last_write_time(project / "a_1.jpg", fs::file_time_type::clock::now() - an_hour);
    EXPECT_EQ(project.convert_handwriting(tools).out, "data/handwriting/a_1.pgm\n" + own);
    EXPECT_EQ(contents_of(project / "a_1.pgm"), made_of("second"));
    EXPECT_EQ(contents_of(project / "own_2.pgm"), "the reader's own\n");
}

TEST(Convert, NamesADamagedPictureAndTwoOfOneNameAndMakesTheOthers) {
    const TemporaryFolder tools;
    put_tool(tools / "magick",
             "[ \"$1\" = -version ] && echo ImageMagick && exit\n"
             "printf 'P5\\n1 1\\n255\\n'\nread text; [ \"$text\" != damaged ]\n");
    const Project project;
    put(project / "a_1.jpg", "damaged\n");
    put(project / "b_2.jpg", "x\n");
    put(project / "b_2.png", "x\n");
    put(project / "c_3.jpg", "x\n");
    const Outcome outcome = project.convert_handwriting(tools);
    EXPECT_EQ(outcome.exit_code, 1);
    EXPECT_EQ(outcome.out, "data/handwriting/c_3.pgm\n");
    EXPECT_EQ(outcome.err,
              "data/handwriting/a_1.jpg: cannot be converted to data/handwriting/a_1.pgm: is it "
              "damaged?\n"
              "data/handwriting/b_2.jpg: not converted, since data/handwriting/b_2.png has the "
              "same name: rename one\n"
              "data/handwriting/b_2.png: not converted, since data/handwriting/b_2.jpg has the "
              "same name: rename one\n");
    EXPECT_EQ(std::distance(fs::directory_iterator(project / ""), {}), 5) << "no half-made PGM";
}

TEST(Convert, TakesNoOtherProgramForImageMagick) {
    const TemporaryFolder tools;
    put_tool(tools / "convert", "echo 'Invalid drive specification.'\nexit 4\n");
    const Project project;
    put(project / "a_1.jpg", "x");
    EXPECT_EQ(project.convert_handwriting(tools).exit_code, 1);
    EXPECT_TRUE(contains(project.convert_handwriting(tools).err,
                         "Pictures are converted by ffmpeg or ImageMagick. "));
}

TEST(Convert, SaysSoWhereThereIsNoHandwritingToConvert) {
    const TemporaryFolder tools;
    put_converter(tools, "convert");
    const Project project;
    put(project / "thin_0.pgm", "");
    EXPECT_EQ(project.convert_handwriting(tools).out,
              "data/handwriting/ has no PNG, JPEG, PBM, PPM, PAM or PNM: put yours there first\n");
    EXPECT_FALSE(fs::exists(tools / "log"));
}

TEST(Convert, KnowsNoOtherWord) {
    const TemporaryFolder tools;
    put_converter(tools, "convert");
    const Outcome outcome = convert(tools, "pgn");
    EXPECT_EQ(outcome.exit_code, 2);
    EXPECT_EQ(outcome.err, "usage: convert.sh png | gif | handwriting\n");
}
