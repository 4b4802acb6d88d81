// The grey pictures that other programs write, and every mistake in them.

#include "chapters/chapter7/pgm_reader.h"
#include "common/drawing/image.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/support.h"

namespace {

namespace fs = std::filesystem;

Image image_of(const std::string& bytes) {
    const TemporaryFolder folder;
    put(folder / "picture.pgm", bytes);
    return read_pgm(folder / "picture.pgm");
}

std::vector<int> greys_of(const std::string& bytes) {
    const std::vector<unsigned char> pixels = image_of(bytes).pixels();
    return std::vector<int>(pixels.begin(), pixels.end());
}

using Greys = std::vector<int>;

// What is said of a file, without its name.
std::string mistake_in(const std::string& bytes) {
    const TemporaryFolder folder;
    const fs::path file = folder / "picture.pgm";
    put(file, bytes);
    EXPECT_THROW(read_pgm(file), std::runtime_error) << bytes;
    return message_after(file.string() + ": ", [&] { read_pgm(file); });
}

std::string blanks(std::size_t count) {
    return std::string(count, ' ');
}

}  // namespace

TEST(PgmReader, ReadsWhatTheProjectWrites) {
    Image image(3, 2);
    image.at(0, 0) = '\n';  // pixels that look like the header
    image.at(1, 0) = '#';
    image.at(2, 1) = 7;
    const Image again = image_of(to_pgm(image));
    EXPECT_EQ(again.width(), 3);
    EXPECT_EQ(again.height(), 2);
    EXPECT_EQ(again.pixels(), image.pixels());
}

TEST(PgmReader, ReadsNumbersAsText) {
    const Image image = image_of("P2\n3 2\n255\n0 1 2\n253 254 255\n");
    EXPECT_EQ(image.width(), 3);
    EXPECT_EQ(image.height(), 2);
    EXPECT_EQ(Greys(image.pixels().begin(), image.pixels().end()), Greys({0, 1, 2, 253, 254, 255}));
}

TEST(PgmReader, TakesAnyBlanksBetweenNumbers) {
    EXPECT_EQ(greys_of("P2\r\n2 \t2\r\n\v255\f\r\n  0007\r\n8\n\n9 10"), Greys({7, 8, 9, 10}));
    EXPECT_EQ(greys_of("P5 2\t2\r255\rabcd"), Greys({'a', 'b', 'c', 'd'}));
}

TEST(PgmReader, TakesCommentsBeforeTheBlankThatEndsTheHeader) {
    EXPECT_EQ(greys_of("P5\r# written by an old Macintosh\r2 1\r255\rab"), Greys({'a', 'b'}));
    EXPECT_EQ(greys_of("P5# made by hand\n#\n2 # wide\r# 7 high\n1#\n#P2\n255#\n##"),
              Greys({'#', '#'}));
}

TEST(PgmReader, TakesCommentsAmongNumbersToo) {
    EXPECT_EQ(greys_of("P2 # 5 5\n2 1 255 # the first row:\n7# a dot\n# 8\n9 # the end"),
              Greys({7, 9}));
}

TEST(PgmReader, TakesTheOneBlankBehindTheHeaderForNoPixel) {
    EXPECT_EQ(greys_of("P5\n2 1\n255\n\n "), Greys({'\n', ' '}));
}

TEST(PgmReader, BringsAnyNumberForWhiteTo255AndRounds) {
    EXPECT_EQ(greys_of("P2 3 1 2 0 1 2"), Greys({0, 128, 255}));
    EXPECT_EQ(greys_of("P2 2 1 1 0 1"), Greys({0, 255}));
    EXPECT_EQ(greys_of("P2 4 1 1000 1 2 3 1000"), Greys({0, 1, 1, 255}));
    EXPECT_EQ(greys_of("P2 3 1 65535 65535 32767 128"), Greys({255, 127, 0}));
    EXPECT_EQ(greys_of("P5 2 1 100 2d"), Greys({128, 255}));
}

TEST(PgmReader, TakesTwoBytesAPixelTheHigherFirstWhereOneIsTooFew) {
    using namespace std::string_literals;
    EXPECT_EQ(greys_of("P5 3 1 65535\n\x80\0\xff\xff\0\xff"s), Greys({128, 255, 1}));
    EXPECT_EQ(greys_of("P5 2 1 256\n\1\0\0\x80"s), Greys({255, 128}));
    EXPECT_EQ(greys_of("P5 2 1 255\n\1\2"), Greys({1, 2}));
}

TEST(PgmReader, TakesPicturesFromOnePixelToTheLargest) {
    EXPECT_EQ(greys_of("P2 1 1 9 9"), Greys({255}));
    const Image wide = image_of("P5 8192 1 255\n" + std::string(8192, 'w'));
    EXPECT_EQ(wide.width(), 8192);
    EXPECT_EQ(wide.at(8191, 0), 'w');
    const Image high = image_of("P5 1 8192 255\n" + std::string(8192, 'h'));
    EXPECT_EQ(high.height(), 8192);
}

TEST(PgmReader, NamesTheOtherKindsOfFile) {
    const std::string advice = "; `make handwriting` makes a PGM of it, once it is named ";
    EXPECT_EQ(mistake_in("\x89PNG\r\n\x1a\n"), "a PNG" + advice + ".png");
    EXPECT_EQ(mistake_in("\xff\xd8\xff\xe1\x02Exif"), "a JPEG" + advice + ".jpg");
    const std::string black_and_white = ", a PBM in black and white" + advice + ".pbm";
    EXPECT_EQ(mistake_in("P1\n2 1\n0 1\n"), "P1" + black_and_white);
    EXPECT_EQ(mistake_in("P4\n2 1\n@"), "P4" + black_and_white);
    EXPECT_EQ(mistake_in("P3\n1 1\n255\n1 2 3\n"), "P3, a PPM in colour" + advice + ".ppm");
    EXPECT_EQ(mistake_in("P6\n1 1\n255\nabc"), "P6, a PPM in colour" + advice + ".ppm");
    EXPECT_EQ(mistake_in("P7\nWIDTH 1\n"), "P7, a PAM" + advice + ".pam");
    EXPECT_EQ(mistake_in("GIF89a;"), "\"GIF89a;\" where P2 or P5, a PGM, was expected");
    EXPECT_EQ(mistake_in("P55 5\n255\n"), "\"P55\" where P2 or P5, a PGM, was expected");
    EXPECT_EQ(mistake_in(std::string(1000, '\x1b')),
              "\"????????…\" where P2 or P5, a PGM, was expected");
    for (const std::string empty : {"", " \n", "# nothing"})
        EXPECT_EQ(mistake_in(empty), "an empty file where a PGM was expected");
}

TEST(PgmReader, RefusesAHeaderThatEndsTooSoon) {
    for (const std::string bytes : {"P5", "P2\n", "P5\n28", "P2 28 28\n# 255"})
        EXPECT_EQ(mistake_in(bytes), "truncated: it ends within its header") << bytes;
}

TEST(PgmReader, RefusesWhatIsNoNumberOrOutOfRangeAndNamesItsLine) {
    EXPECT_EQ(mistake_in("P5\nwide 28\n255\n"),
              "line 2: \"wide\" where a width from 1 to 8192 was expected");
    EXPECT_EQ(mistake_in("P5\n28x28 255\n"),
              "line 2: \"28x28\" where a width from 1 to 8192 was expected");
    EXPECT_EQ(mistake_in("P5\n0 28\n255\n"),
              "line 2: \"0\" where a width from 1 to 8192 was expected");
    EXPECT_EQ(mistake_in("P5\n28\n#\n8193\n255\n"),
              "line 4: \"8193\" where a height from 1 to 8192 was expected");
    EXPECT_EQ(mistake_in("P2 28 -28 255"),
              "line 1: \"-28\" where a height from 1 to 8192 was expected");
    for (const std::string maxval : {"0", "65536", "255.0", "+255", "4294967551"})
        EXPECT_EQ(mistake_in("P5\n1 1\n" + maxval + "\na"),
                  "line 3: \"" + maxval + "\" where a maxval from 1 to 65535 was expected");
    EXPECT_EQ(
        mistake_in("P5\n" + std::string(1000, '0') + "1 1 255 a"),
        "line 2: \"" + std::string(19, '0') + "…\" where a width from 1 to 8192 was expected");
}

TEST(PgmReader, RefusesAGreyThatIsNoNumberOrBrighterThanWhite) {
    EXPECT_EQ(mistake_in("P2\n2 2\n100\n0 100\n101 0\n"),
              "line 5: \"101\" where a grey from 0 to 100 was expected");
    EXPECT_EQ(mistake_in("P2\n2 2\n100\n0 -1\n9 9\n"),
              "line 4: \"-1\" where a grey from 0 to 100 was expected");
    EXPECT_EQ(mistake_in("P2\n2 2\n100\n0,1,2,3\n"),
              "line 4: \"0,1,2,3\" where a grey from 0 to 100 was expected");
    EXPECT_EQ(mistake_in("P5\n2 2\n100\ndddz"),
              "row 2, column 2: 122 where a grey from 0 to 100 was expected");
    EXPECT_EQ(mistake_in("P5\n2 1\n256\n\1\1\1\1"),
              "row 1, column 1: 257 where a grey from 0 to 256 was expected");
}

TEST(PgmReader, RefusesFewerPixelsThanTheHeaderPromises) {
    EXPECT_EQ(mistake_in("P5\n3 2\n255\nabcde"),
              "truncated: 16 bytes where its header promises 3x2 pixels, 17 bytes");
    EXPECT_EQ(mistake_in("P5\n3 2\n256\nabcdefghijk"),
              "truncated: 22 bytes where its header promises 3x2 pixels, 23 bytes");
    EXPECT_EQ(mistake_in("P5\n1 1\n255"),
              "truncated: 10 bytes where its header promises 1x1 pixels, 11 bytes");
    EXPECT_EQ(mistake_in("P2\n3 2\n255\n1 2 3 4 5" + blanks(9)),
              "truncated: 5 greys where its header promises 3x2 pixels");
}

TEST(PgmReader, RefusesMorePixelsThanTheHeaderPromises) {
    EXPECT_EQ(mistake_in("P5\n3 2\n255\nabcdef\n"),
              "too long: 18 bytes where its header promises 3x2 pixels, 17 bytes");
    const std::string image = "P5\n1 1\n255\na";
    EXPECT_EQ(mistake_in(image + image),
              "too long: 24 bytes where its header promises 1x1 pixels, 12 bytes");
    EXPECT_EQ(mistake_in("P2\n3 1\n255\n1 2 3\n4\n"),
              "too long: line 5: \"4\" after 3x1 pixels, all that its header promises");
}

TEST(PgmReader, RefusesAHeaderThatPromisesMoreThanTheFileHolds) {
    EXPECT_EQ(mistake_in("P5\n8192 8192\n65535\nab"),
              "truncated: 21 bytes where its header promises 8192x8192 pixels, 134217747 bytes");
    EXPECT_EQ(mistake_in("P2\n8192 8192\n255\n1 2 3"),
              "truncated: 22 bytes where its header promises 8192x8192 pixels, at least 134217744 "
              "bytes");
}

TEST(PgmReader, AReadThatFailsIsNoEmptyFile) {
    if (!std::filesystem::exists("/proc/self/mem"))
        GTEST_SKIP() << "only Linux shows a program its memory";
    EXPECT_EQ(message_of([] { read_pgm("/proc/self/mem"); }),
              "/proc/self/mem: cannot be read: Input/output error");
}

TEST(PgmReader, NamesAFileThatCannotBeRead) {
    const TemporaryFolder folder;
    EXPECT_EQ(message_after(folder.path().string(), [&] { read_pgm(folder / "missing.pgm"); }),
              "/missing.pgm: cannot be read: No such file or directory");
    EXPECT_EQ(message_after(folder.path().string(), [&] { read_pgm(folder.path()); }),
              ": a folder where a file was expected");
}
