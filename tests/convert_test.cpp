// `make png`: which pictures are handed to a converter, and what is said where there is none.

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "tests/support.h"

namespace fs = std::filesystem;

namespace {

// Runs convert.sh where there are no other programs than those that it needs, and those in `tools`.
Outcome convert(const TemporaryFolder& tools, const std::string& what) {
    const Outcome dirname = run("command -v dirname");
    fs::create_symlink(dirname.out.substr(0, dirname.out.find('\n')), tools / "dirname");
    return run("PATH=" + tools.path().string() + " /bin/sh common/drawing/convert.sh " + what);
}

}  // namespace

TEST(Convert, NamesWhatToInstallWhereThereIsNoConverter) {
    const Outcome outcome = convert(TemporaryFolder(), "png");
    EXPECT_EQ(outcome.exit_code, 1);
    EXPECT_EQ(outcome.err,
              "Pictures are converted by ffmpeg or ImageMagick. "
              "On Debian: apt-get install -y ffmpeg\n");
}

TEST(Convert, HandsEveryPictureToTheConverter) {
    const TemporaryFolder tools;
    put(tools / "convert", "#!/bin/sh\necho \"$1 $2\" >> " + (tools / "log").string() + "\n");
    fs::permissions(tools / "convert", fs::perms(0755));
    EXPECT_EQ(convert(tools, "png").exit_code, 0);

    std::string expected;
    std::istringstream pictures(run("ls output/*/*.pgm").out);
    for (std::string picture; std::getline(pictures, picture);) {
        const std::string name = picture.substr(0, picture.size() - 4);
        expected += picture + " " + name + ".png\n";
    }
    EXPECT_EQ(contents_of(tools / "log"), expected);
    EXPECT_GE(std::count(expected.begin(), expected.end(), '\n'), 18);
}

TEST(Convert, KnowsNothingButPngAndGif) {
    const TemporaryFolder tools;
    put(tools / "convert", "");
    fs::permissions(tools / "convert", fs::perms(0755));
    const Outcome outcome = convert(tools, "pgn");
    EXPECT_EQ(outcome.exit_code, 2);
    EXPECT_EQ(outcome.err, "usage: convert.sh png | gif\n");
}
