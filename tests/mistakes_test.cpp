// Every mistake in the data, made on the real programs. Each row of the tables has
//
//     what is wrong,
//     how it is made,
//     what the program says, and its exit code
//
// saved_mistakes_test.cpp has those in what was saved, run_mistakes_test.cpp all the others.

#include "tests/mistakes.h"

#include <gtest/gtest.h>

TEST(Mistakes, InTheIdxFiles) {
    // clang-format off
    expect_one_clear_line({
        {"no data folder",
         "rm -r data; $chapter1",
         "chapter1: data: no such folder: `make data` unpacks MNIST into data/", 1},
        {"a file in the data folder's place",
         "$chapter1 --data data/train-images-idx3-ubyte",
         "chapter1: data/train-images-idx3-ubyte: a file where a folder was expected", 1},
        {"no data in it",
         "rm -r data/*; $chapter1",
         "chapter1: data/train-images-idx3-ubyte: no such file, nor data/mnist_train.csv: "
         "`make data` unpacks MNIST into data/", 1},
        {"one file missing",
         "rm data/train-labels-idx1-ubyte; $chapter1",
         "chapter1: data/train-labels-idx1-ubyte: no such file: "
         "`make data` unpacks MNIST into data/", 1},
        {"no test data",
         "rm data/t10k-images-idx3-ubyte; $chapter1",
         "chapter1: data/t10k-images-idx3-ubyte: no such file: "
         "`make data` unpacks MNIST into data/", 1},
        {"a folder in a file's place",
         "rm data/train-images-idx3-ubyte; mkdir data/train-images-idx3-ubyte; $chapter1",
         "chapter1: data/train-images-idx3-ubyte: a folder where a file was expected", 1},
        {"a file that may not be read",
         "mkdir -m 777 output; chmod 000 data/train-images-idx3-ubyte; ordinary $chapter1",
         "chapter1: data/train-images-idx3-ubyte: cannot be read: Permission denied", 1},
        {"a folder that may not be entered",
         "chmod 000 data; ordinary $chapter1; made=$?; chmod 755 data; exit $made",
         "chapter1: data/t10k-images-idx3-ubyte: cannot be read: Permission denied", 1},
        {"another magic",
         "cp data/train-labels-idx1-ubyte data/train-images-idx3-ubyte; $chapter1",
         "chapter1: data/train-images-idx3-ubyte: magic 0x00000801 where 0x00000803 "
         "was expected", 1},
        {"still gzipped",
         "cd data; gzip train-images-idx3-ubyte; mv train-images-idx3-ubyte.gz "
         "train-images-idx3-ubyte; cd ..; $chapter1",
         "chapter1: data/train-images-idx3-ubyte: magic 0x1f8b0808 where 0x00000803 was expected: "
         "still gzip-compressed?", 1},
        {"images and labels that disagree",
         "printf '\\0\\0\\10\\1\\0\\0\\0\\2\\7\\2' > data/train-labels-idx1-ubyte; $chapter1",
         "chapter1: data/train-images-idx3-ubyte: 20 images where data/train-labels-idx1-ubyte "
         "has 2 labels", 1},
        {"an empty file",
         ": > data/train-images-idx3-ubyte; $chapter1",
         "chapter1: data/train-images-idx3-ubyte: truncated: it ends within its header", 1},
        {"truncated in the header",
         "truncate -s 10 data/train-images-idx3-ubyte; $chapter1",
         "chapter1: data/train-images-idx3-ubyte: truncated: it ends within its header", 1},
        {"truncated in the last image",
         "truncate -s 15695 data/train-images-idx3-ubyte; $chapter1",
         "chapter1: data/train-images-idx3-ubyte: truncated: 15695 bytes where its header "
         "promises 20 records, 15696 bytes", 1},
        {"too long",
         "echo >> data/train-labels-idx1-ubyte; $chapter1",
         "chapter1: data/train-labels-idx1-ubyte: too long: 29 bytes where its header promises "
         "20 records, 28 bytes", 1},
        {"4294967295 images promised, in 100 MB of memory",
         "printf '\\377\\377\\377\\377' | dd of=data/train-images-idx3-ubyte bs=1 seek=4 "
         "conv=notrunc status=none; ulimit -v 100000; $chapter1",
         "chapter1: data/train-images-idx3-ubyte: truncated: 15696 bytes where its header "
         "promises 4294967295 records, 3367254359296 bytes", 1},
        {"200000 records promised and there, in 100 MB of memory",
         "printf '\\0\\0\\10\\3\\0\\3\\15\\100\\0\\0\\0\\34\\0\\0\\0\\34' > "
         "data/train-images-idx3-ubyte; truncate -s 156800016 data/train-images-idx3-ubyte; "
         "printf '\\0\\0\\10\\1\\0\\3\\15\\100' > data/train-labels-idx1-ubyte; "
         "truncate -s 200008 data/train-labels-idx1-ubyte; ulimit -v 100000; $chapter1",
         "chapter1: not enough memory", 1},
        {"images of another size",
         "printf '\\16' | dd of=data/train-images-idx3-ubyte bs=1 seek=11 conv=notrunc "
         "status=none; $chapter1",
         "chapter1: data/train-images-idx3-ubyte: images of 14x28 pixels where 28x28 were "
         "expected", 1},
        {"a label over 9",
         "printf '\\12' | dd of=data/train-labels-idx1-ubyte bs=1 seek=27 conv=notrunc "
         "status=none; $chapter1",
         "chapter1: data/train-labels-idx1-ubyte: record 19: label 10 where 0 to 9 was "
         "expected", 1},
        {"an empty set",
         "printf '\\0\\0\\10\\3\\0\\0\\0\\0\\0\\0\\0\\34\\0\\0\\0\\34' > "
         "data/train-images-idx3-ubyte; $chapter1",
         "chapter1: data/train-images-idx3-ubyte: an empty set: the header promises 0 records", 1},
    });
    // clang-format on
}

TEST(Mistakes, InTheBooksCsv) {
    // clang-format off
    expect_one_clear_line({
        {"too few numbers",
         "rm data/train*; { record 7 0; echo 1,2,3; } > data/mnist_train.csv; $chapter1",
         "chapter1: data/mnist_train.csv: line 2: 3 numbers where 785 were expected: \"1,2,3\"", 1},
        {"too many numbers",
         "rm data/train*; record 7 0,0 > data/mnist_train.csv; $chapter1",
         "chapter1: data/mnist_train.csv: line 1: 1569 numbers where 785 were expected: "
         "\"7,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,…\"", 1},
        {"semicolons in the commas' place",
         "rm data/train*; record 7 0 | tr , ';' > data/mnist_train.csv; $chapter1",
         "chapter1: data/mnist_train.csv: line 1: 1 number where 785 were expected: "
         "\"7;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;…\"", 1},
        {"tabs in the commas' place",
         "rm data/train*; record 7 0 | tr , '\t' > data/mnist_train.csv; $chapter1",
         "chapter1: data/mnist_train.csv: line 1: 1 number where 785 were expected: "
         "\"7\\t0\\t0\\t0\\t0\\t0\\t0\\t0\\t0\\t0"
         "\\t0\\t0\\t0\\t0\\t0\\t0\\t0\\t0\\t0\\t0\\t…\"", 1},
        {"a pixel that is no whole number",
         "rm data/train*; record 7 2.5 > data/mnist_train.csv; $chapter1",
         "chapter1: data/mnist_train.csv: line 1, column 2: \"2.5\" where a whole number from 0 "
         "to 255 was expected", 1},
        {"a header of too few names",
         "rm data/train*; { echo label,1x1; record 7 0; } > data/mnist_train.csv; $chapter1",
         "chapter1: data/mnist_train.csv: line 1: 2 numbers where 785 were expected: "
         "\"label,1x1\"", 1},
        {"another header",
         "rm data/train*; { record digit pixel; record 7 0; } > data/mnist_train.csv; $chapter1",
         "chapter1: data/mnist_train.csv: line 1, column 1: \"digit\" where a whole number from 0 "
         "to 9 was expected", 1},
        {"a header further down",
         "rm data/train*; { record 7 0; record label pixel; } > data/mnist_train.csv; $chapter1",
         "chapter1: data/mnist_train.csv: line 2, column 1: \"label\" where a whole number from 0 "
         "to 9 was expected", 1},
        {"a header and nothing else",
         "rm data/train*; record label pixel > data/mnist_train.csv; $chapter1",
         "chapter1: data/mnist_train.csv: an empty set: it has no records", 1},

        {"no number",
         "rm data/train*; record 7 x > data/mnist_train.csv; $chapter1",
         "chapter1: data/mnist_train.csv: line 1, column 2: \"x\" where a whole number from 0 "
         "to 255 was expected", 1},
        {"a pixel out of range",
         "rm data/train*; { record 7 255; record 7 256; } > data/mnist_train.csv; $chapter1",
         "chapter1: data/mnist_train.csv: line 2, column 2: \"256\" where a whole number from 0 "
         "to 255 was expected", 1},
        {"a label out of range",
         "rm data/train*; record 10 0 > data/mnist_train.csv; $chapter1",
         "chapter1: data/mnist_train.csv: line 1, column 1: \"10\" where a whole number from 0 "
         "to 9 was expected", 1},
        {"a blank line in the middle",
         "rm data/train*; { record 7 0; echo; record 7 0; } > data/mnist_train.csv; $chapter1",
         "chapter1: data/mnist_train.csv: line 3: a blank line before this one", 1},
        {"an empty set",
         "rm data/train*; : > data/mnist_train.csv; $chapter1",
         "chapter1: data/mnist_train.csv: an empty set: it has no records", 1},
        {"a line of 200 MB, in 100 MB of memory",
         "rm data/train*; truncate -s 200M data/mnist_train.csv; ulimit -v 100000; $chapter1",
         "chapter1: data/mnist_train.csv: line 1: longer than 65535 characters", 1},
        {"no mistake: a header",
         "rm data/t*; { record label pixel; record 7 0; } | tee data/mnist_train.csv > "
         "data/mnist_test.csv; $chapter1", "", 0},
        {"no mistake: a header in quotes",
         "rm data/train*; { record '\"label\"' '\"pixel\"'; record 7 0; } > data/mnist_train.csv; "
         "$chapter1", "", 0},
        {"no mistake: a byte order mark, before a header and before a record",
         "rm data/t*; { printf '\357\273\277'; record label pixel; record 7 0; } > "
         "data/mnist_train.csv; { printf '\357\273\277'; record 7 0; } > data/mnist_test.csv; "
         "$chapter1", "", 0},
        {"no mistake: pixels with decimals",
         "rm data/train*; { record 7 255.0; record 2.0 2.550e+02; } > data/mnist_train.csv; "
         "$chapter1", "", 0},
        {"no mistake, but a word: a file that is not read",
         "record 7 0 > data/mnist_test.csv; $chapter1",
         "chapter1: data/mnist_test.csv: not read, since MNIST's own files are there, too", 0},
        {"no mistake: blank last lines",
         "rm data/train*; { record 7 0; echo; echo; } > data/mnist_train.csv; $chapter1", "", 0},
        {"no mistake: the line ends of Windows",
         "rm data/train*; record 7 0 | sed 's/$/\\r/' > data/mnist_train.csv; $chapter1", "", 0},
        {"no mistake: no line end at all",
         "rm data/train*; record 7 0 | tr -d '\\n' > data/mnist_train.csv; $chapter1", "", 0},
    });
    // clang-format on
}

// Minutes of training would be lost.
TEST(Mistakes, ThatShowAfterTheTrainingAreSaidBeforeIt) {
    // clang-format off
    expect_one_clear_line({
        {"no test data",
         "rm data/t10k*; $chapter2; code=$?; test ! -e output && exit $code",
         "chapter2: data/t10k-images-idx3-ubyte: no such file, nor data/mnist_test.csv: "
         "`make data` unpacks MNIST into data/", 1},
        {"test data with a mistake",
         "printf '\\12' | dd of=data/t10k-labels-idx1-ubyte bs=1 seek=17 conv=notrunc status=none; "
         "$chapter3; code=$?; test ! -e output && exit $code",
         "chapter3: data/t10k-labels-idx1-ubyte: record 9: label 10 where 0 to 9 was expected", 1},
        {"an output folder that cannot be made",
         "touch results; $chapter4 --output results/deep",
         "chapter4: results/deep: cannot be written: Not a directory", 1},
        {"no mistake: no test data, for a stage that asks none",
         "rm data/t10k*; $chapter1 train",
         "", 0},
        {"no mistake: no test data, for a chapter that asks none",
         "rm data/t10k*; $chapter5 > /dev/null",
         "", 0},
    });
    // clang-format on
}

TEST(Mistakes, InTheNamesOfTheFiles) {
    const std::string missing = "chapter1: own/train-images-idx3-ubyte: no such file";
    const std::string copy = "mkdir own; cp data/*ubyte own; cd own; ";
    // clang-format off
    expect_one_clear_line({
        {"a point for a dash, as the original site has it",
         copy + "mv train-images-idx3-ubyte train-images.idx3-ubyte; cd ..; $chapter1 --data own",
         missing + ", but own/train-images.idx3-ubyte: `mv own/train-images.idx3-ubyte "
         "own/train-images-idx3-ubyte` helps", 1},
        {"upper case",
         copy + "mv train-images-idx3-ubyte TRAIN-IMAGES-IDX3-UBYTE; cd ..; $chapter1 --data own",
         missing + ", but own/TRAIN-IMAGES-IDX3-UBYTE: `mv own/TRAIN-IMAGES-IDX3-UBYTE "
         "own/train-images-idx3-ubyte` helps", 1},
        {"still packed",
         copy + "gzip *; cd ..; $chapter1 --data own",
         missing + ", but own/train-images-idx3-ubyte.gz: `gzip -dc own/train-images-idx3-ubyte.gz "
         "> own/train-images-idx3-ubyte` helps", 1},
        {"still packed, under another name, with a space in the folder's",
         copy + "mv t10k-labels-idx1-ubyte t10k-labels.idx1-ubyte; gzip t10k-labels.idx1-ubyte; "
         "cd ..; mv own 'my own'; $chapter1 --data 'my own'",
         "chapter1: my own/t10k-labels-idx1-ubyte: no such file, but "
         "my own/t10k-labels.idx1-ubyte.gz: `gzip -dc 'my own/t10k-labels.idx1-ubyte.gz' "
         "> 'my own/t10k-labels-idx1-ubyte'` helps", 1},
        {"packed as this project has it",
         "gzip data/*ubyte; $chapter1",
         "chapter1: data/train-images-idx3-ubyte: no such file, nor data/mnist_train.csv: "
         "`make data` unpacks MNIST into data/", 1},
        {"the book's small set under its own name",
         copy + "rm train*; record 7 0 > mnist_train_100.csv; cd ..; $chapter1 --data own",
         "chapter1: own/mnist_train.csv: no such file, but own/mnist_train_100.csv: "
         "`mv own/mnist_train_100.csv own/mnist_train.csv` helps", 1},
        {"a folder that has nothing of the kind",
         "mkdir own; touch own/notes.txt; $chapter1 --data own",
         missing + ", nor own/mnist_train.csv", 1},
        {"no such folder",
         "$chapter1 --data own",
         "chapter1: own: no such folder", 1},
        {"the program run elsewhere",
         "mkdir .build/release/chapters; cd .build/release; ./chapter1",
         "chapter1: data: no such folder: run it from the project's folder, where `make data` "
         "unpacks MNIST into data/", 1},
        {"the program run beside another data folder",
         "mkdir -p away/data; cd away; ../$chapter1",
         "chapter1: data/train-images-idx3-ubyte: no such file, nor data/mnist_train.csv: run it "
         "from the project's folder, where `make data` unpacks MNIST into data/", 1},
    });
    // clang-format on
}
