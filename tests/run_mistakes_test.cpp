// Every mistake in where the results go, on the command line, and at the limits of both.

#include <gtest/gtest.h>

#include "tests/mistakes.h"

namespace {

// Ends a row: the old results must all stand, byte for byte.
const std::string unchanged =
    "; code=$?; chmod -R u+w output; diff -r -x training.unfinished before output && exit $code";

}  // namespace

TEST(Mistakes, InTheOutput) {
    // clang-format off
    expect_one_clear_line({
        {"an output folder that is a file",
         "touch results; $chapter1 --output results",
         "chapter1: results: cannot be written: Not a directory", 1},
        {"a folder in the place of a result",
         "mkdir -p output/chapter1/score.csv; $chapter1",
         "chapter1: output/chapter1/score.csv: cannot be written: Is a directory", 1},
        {"a folder in the place of a picture",
         "mkdir -p output/chapter1/confusion.pgm; $chapter1",
         "chapter1: output/chapter1/confusion.pgm: cannot be written: Is a directory", 1},
        {"a folder in the place of a frame",
         "mkdir -p output/chapter4/frames/frame_007.pgm; $chapter4",
         "chapter4: output/chapter4/frames/frame_007.pgm: cannot be written: Is a directory", 1},
        {"a file in the place of the networks",
         "mkdir -p output/chapter2; touch output/chapter2/networks; $chapter2",
         "chapter2: output/chapter2/networks: cannot be written: Not a directory", 1},
        {"a folder in the place of the note",
         "mkdir -p output/chapter2/training.unfinished; $chapter2",
         "chapter2: output/chapter2/training.unfinished: a folder where a file was expected", 1},
        {"a pipe in the place of the note",
         "mkdir -p output/chapter2; mkfifo output/chapter2/training.unfinished; $chapter2",
         "chapter2: output/chapter2/training.unfinished: a pipe, a socket or a device where a file "
         "was expected", 1},
        {"no right to write a network",
         "$chapter1 > /dev/null; cp -r output before; chmod -R a-w output; "
         "ordinary $chapter1 train --records 9" + unchanged,
         "chapter1: output/chapter1: cannot be written: Permission denied", 1},
        {"no right to write one of several networks",
         "$chapter2 > /dev/null; cp -r output before; chmod a-w output/chapter2/networks; "
         "chmod a+w output/chapter2; ordinary $chapter2 train --records 9" + unchanged,
         "chapter2: output/chapter2/networks: cannot be written: Permission denied", 1},
        {"no right to write a table",
         "$chapter1 > /dev/null; cp -r output before; chmod -R a-w output; "
         "ordinary $chapter1 query" + unchanged,
         "chapter1: output/chapter1/score.csv: cannot be written: Permission denied", 1},
        {"no right to write a picture",
         "$chapter1 > /dev/null; cp -r output before; chmod -R a-w output; "
         "ordinary $chapter1 result" + unchanged,
         "chapter1: output/chapter1/confusion.pgm: cannot be written: Permission denied", 1},
        {"no right to write a frame",
         "mkdir -p output/chapter4/frames; chmod a+w output/chapter4; chmod a-w "
         "output/chapter4/frames; ordinary $chapter4",
         "chapter4: output/chapter4/frames: cannot be written: Permission denied", 1},
        {"a disk too full for a network",
         "$chapter1 > /dev/null; cp -r output before; ulimit -f 40; "
         "$chapter1 train --records 9" + unchanged,
         "chapter1: output/chapter1/network/weights_input_hidden.csv: cannot be written: "
         "File too large", 1},
        {"a disk too full for a table",
         "$chapter1 > /dev/null; cp -r output before; said=$(ulimit -f 0; $chapter1 query 2>&1); "
         "code=$?; echo \"$said\" >&2; diff -r -x training.unfinished before output && exit $code",
         "chapter1: output/chapter1/score.csv: cannot be written: File too large", 1},
        {"a disk too full for a picture",
         "$chapter1 > /dev/null; cp -r output before; ulimit -f 40; $chapter1 result" + unchanged,
         "chapter1: output/chapter1/confusion.pgm: cannot be written: File too large", 1},
        {"standard output full",
         "$chapter1 > /dev/full",
         "chapter1: standard output: cannot be written: No space left on device", 1},
        {"no room for the help",
         "$chapter5 --help > /dev/full",
         "chapter5: standard output: cannot be written: No space left on device", 1},
        {"standard output closed",
         "$chapter1 >&-",
         "chapter1: standard output: cannot be written: Bad file descriptor", 1},
        {"no mistake: a system that has no threads to give",
         "mkdir -m 777 output; ordinary prlimit --nproc=1 $chapter2 train --threads 60",
         "", 0},
    });
    // clang-format on
}

TEST(Mistakes, OnTheCommandLine) {
    const std::string records = ": a whole number from 0 to 1000000000 was expected";
    const std::string threads = ": a whole number from 1 to 1000 was expected";
    // clang-format off
    expect_one_clear_line({
        {"more records than there are",
         "$chapter1 --records 21",
         "chapter1: --records 21: data has only 20 training records", 1},
        {"an unknown option",
         "$chapter1 --record 5",
         "chapter1: --record: unknown option", 2},
        {"an unknown option with an equals sign",
         "$chapter1 --record=5",
         "chapter1: --record=5: unknown option", 2},
        {"an equals sign and no value",
         "$chapter1 --data=",
         "chapter1: --data: its value is missing", 2},
        {"an unknown stage",
         "$chapter3 trian",
         "chapter3: \"trian\": unknown stage; there are train, query and result", 2},
        {"an empty word",
         "$chapter1 ''",
         "chapter1: \"\": unknown stage; there are train, query and result", 2},
        {"a second stage",
         "$chapter2 train query",
         "chapter2: query: a second stage after train; give one, or none for all three", 2},
        {"a missing value",
         "$chapter1 --data",
         "chapter1: --data: its value is missing", 2},
        {"an empty value",
         "$chapter1 --records ''",
         "chapter1: --records: its value is missing", 2},
        {"too few records",
         "$chapter1 --records -1",
         "chapter1: --records -1" + records, 2},
        {"too many records",
         "$chapter1 --records 99999999999999999999",
         "chapter1: --records 99999999999999999999" + records, 2},
        {"records that are no number",
         "$chapter1 --records 1x",
         "chapter1: --records 1x" + records, 2},
        {"no thread at all",
         "$chapter4 --threads 0",
         "chapter4: --threads 0" + threads, 2},
        {"a negative thread",
         "$chapter4 --threads -1",
         "chapter4: --threads -1" + threads, 2},
        {"too many threads",
         "$chapter4 --threads 99999999999999999999",
         "chapter4: --threads 99999999999999999999" + threads, 2},
        {"no mistake: equals signs",
         "mv data a=b; $chapter1 --data=a=b --records=5 --output=results > /dev/null "
         "&& grep -q ,5, results/score.csv",
         "", 0},
        {"no mistake: the short word for help",
         "test \"$($chapter1 -h)\" = \"$($chapter1 --help)\"",
         "", 0},
        {"no mistake: the fewest records",
         "$chapter1 train --records 0",
         "", 0},
        {"no mistake: the most records",
         "$chapter1 train --records 20",
         "", 0},
        {"no mistake: the most threads",
         "$chapter2 train --threads 1000",
         "", 0},
        {"no mistake: a run of five",
         "$chapter5 train --threads 1",
         "", 0},
    });
    // clang-format on
}

TEST(Mistakes, InPathsAtTheirExtremes) {
    const std::string long_name(5000, 'a');
    // clang-format off
    expect_one_clear_line({
        {"a data folder of 5000 characters",
         "$chapter1 --data " + long_name,
         "chapter1: " + long_name +
             "/t10k-images-idx3-ubyte: cannot be read: File name too long", 1},
        {"an output folder of 5000 characters",
         "$chapter1 --output " + long_name,
         "chapter1: " + long_name +
             ": cannot be written: File name too long", 1},
        {"a saved network at 5000 characters",
         "$chapter1 query --output " + long_name,
         "chapter1: " + long_name + "/network/training.csv: cannot be read: File name too long", 1},
        {"spaces in a path",
         "$chapter1 query --output 'a b'",
         "chapter1: a b/network/training.csv: not there yet: "
         "`.build/release/chapter1 --output 'a b' train` makes it", 1},
        {"braces in a path",
         "$chapter1 query --output 'a{1,2}'",
         "chapter1: a{1,2}/network/training.csv: not there yet: "
         "`.build/release/chapter1 --output 'a{1,2}' train` makes it", 1},
        {"a space in the program's own path",
         "mkdir 'a b'; cp $chapter1 'a b'; 'a b/chapter1' query",
         "chapter1: output/chapter1/network/training.csv: not there yet: "
         "`'a b/chapter1' train` makes it", 1},
        {"a line end in a path",
         "$chapter1 train --data 'a\nb'",
         "chapter1: a?b: no such folder", 1},
        {"a line end in a value",
         "$chapter1 --records '1\n2'",
         "chapter1: --records 1?2: a whole number from 0 to 1000000000 was expected", 2},
        {"no mistake: spaces and line ends in the path of a result",
         "$chapter1 --output 'a b\nc' > /dev/null && test -s 'a b\nc/score.csv'",
         "", 0},
    });
    // clang-format on
}
