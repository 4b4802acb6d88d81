// Every mistake in what the chapters have saved, networks and results, or have not saved yet.

#include <gtest/gtest.h>

#include "tests/mistakes.h"

TEST(Mistakes, InSavedNetworks) {
    const std::string zeros = "0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,";
    // clang-format off
    expect_one_clear_line({
        {"ragged rows",
         "$chapter1 train; sed -i '3s/.*/1,2,3/' output/chapter1/network/weights_input_hidden.csv; "
         "$chapter1 query",
         "chapter1: output/chapter1/network/weights_input_hidden.csv: line 3: 3 numbers where "
         "784 were expected: \"1,2,3\"", 1},
        {"no mistake: a byte order mark, as Windows leaves it",
         "$chapter1 > /dev/null; cd output/chapter1; for file in *.csv network/*.csv; do "
         "sed -i '1s/^/\\xef\\xbb\\xbf/' $file; done; cd ../..; "
         "$chapter1 result > /dev/null && $chapter1 query",
         "", 0},
        {"a column missing",
         "$chapter1 train; sed -i \"1s/.*/$(yes 0 | head -n 783 | paste -sd,)/\" "
         "output/chapter1/network/weights_input_hidden.csv; $chapter1 query",
         "chapter1: output/chapter1/network/weights_input_hidden.csv: line 1: 783 numbers where "
         "784 were expected: \"" + zeros + "…\"", 1},
        {"a hidden node missing on one side",
         "$chapter1 train; cd output/chapter1/network; sed -i 1d weights_input_hidden.csv; "
         "sed -i \"1s/.*/$(yes 0 | head -n 100 | paste -sd,)/\" weights_hidden_output.csv; "
         "cd ../../..; $chapter1 query",
         "chapter1: output/chapter1/network/weights_hidden_output.csv: line 1: 100 numbers where "
         "99 were expected: \"" + zeros + "…\"", 1},
        {"an output node missing",
         "$chapter1 train; sed -i 1d output/chapter1/network/weights_hidden_output.csv; "
         "$chapter1 query",
         "chapter1: output/chapter1/network/weights_hidden_output.csv: 9 rows where 10 were "
         "expected: `.build/release/chapter1 train` makes it anew", 1},
        {"not a number",
         "$chapter1 train; sed -i '2s/[^,]*/nan/' "
         "output/chapter1/network/weights_hidden_output.csv;"
         " $chapter1 query",
         "chapter1: output/chapter1/network/weights_hidden_output.csv: line 2, column 1: \"nan\" "
         "where a finite number was expected", 1},
        {"infinity",
         "$chapter1 train; sed -i '2s/[^,]*$/-inf/' "
         "output/chapter1/network/weights_input_hidden.csv;"
         " $chapter1 query",
         "chapter1: output/chapter1/network/weights_input_hidden.csv: line 2, column 784: \"-inf\" "
         "where a finite number was expected", 1},
        {"more than a float can hold",
         "$chapter5 train; sed -i '1s/[^,]*/1e39/' "
         "output/chapter5/network/weights_input_hidden.csv;"
         " $chapter5 query",
         "chapter5: output/chapter5/network/weights_input_hidden.csv: line 1, column 1: \"1e39\" "
         "where a finite number was expected", 1},
        {"weights missing",
         "$chapter1 train; rm output/chapter1/network/weights_input_hidden.csv; $chapter1 query",
         "chapter1: output/chapter1/network/weights_input_hidden.csv: not there yet: "
         "`.build/release/chapter1 train` makes it", 1},
        {"weights emptied",
         "$chapter1 train; : > output/chapter1/network/weights_input_hidden.csv; $chapter1 query",
         "chapter1: output/chapter1/network/weights_input_hidden.csv: no numbers where a matrix "
         "was expected: `.build/release/chapter1 train` makes it anew", 1},
        {"no header",
         "$chapter1 train; sed -i '1s/.*/rate/' output/chapter1/network/training.csv;"
         " $chapter1 query",
         "chapter1: output/chapter1/network/training.csv: line 1: a header of six or more "
         "columns was expected: `.build/release/chapter1 train` makes it anew", 1},
        {"trained twice",
         "$chapter1 train; sed -i '2{p}' output/chapter1/network/training.csv; $chapter1 query",
         "chapter1: output/chapter1/network/training.csv: line 3: a row more than the 1 "
         "expected: `.build/release/chapter1 train` makes it anew", 1},
        {"networks that cannot be compared",
         "$chapter2 train --records 1; sed -i 's/,1,100,/,2,100,/' "
         "output/chapter2/networks/rate_1_seed_5/training.csv; $chapter2 query",
         "chapter2: output/chapter2/networks/rate_1_seed_5: trained on 2 records, but "
         "output/chapter2/networks/rate_0.01_seed_1 on 1: they cannot be compared; "
         "`.build/release/chapter2 train` trains all anew", 1},
    });
    // clang-format on
}

TEST(Mistakes, InSavedResults) {
    // clang-format off
    expect_one_clear_line({
        {"one file missing",
         "$chapter1 2> /dev/null > /dev/null; rm output/chapter1/confusion.csv; $chapter1 result",
         "chapter1: output/chapter1/confusion.csv: not there yet: `.build/release/chapter1 query` "
         "makes it", 1},
        {"a score out of range",
         "$chapter1 > /dev/null; sed -i '2s/[^,]*$/1.5/' output/chapter1/score.csv; "
         "$chapter1 result",
         "chapter1: output/chapter1/score.csv: line 2, column 5: \"1.5\" where a number from 0 to "
         "1 was expected", 1},
        {"a mistake in a record that is not there",
         "$chapter1 2> /dev/null > /dev/null; echo 10,7,2 >> output/chapter1/mistakes.csv; "
         "tail -n 1 output/chapter1/mistakes.csv | grep -q 10,7,2 && $chapter1 result",
         "chapter1: output/chapter1/mistakes.csv: line 11, column 1: \"10\" where a whole number "
         "from 0 to 9 was expected", 1},
        {"a run missing",
         "$chapter2 > /dev/null; sed -i '$d' output/chapter2/scores.csv; $chapter2 result",
         "chapter2: output/chapter2/scores.csv: below the header, 59 rows where 60 were expected: "
         "`.build/release/chapter2 query` makes it anew", 1},
        {"a row missing",
         "$chapter5 > /dev/null; sed -i '$d' output/chapter5/answers.csv; $chapter5 result",
         "chapter5: output/chapter5/answers.csv: below the header, 9 rows where 10 were expected: "
         "`.build/release/chapter5 query` makes it anew", 1},
        {"a row missing in chapter 0's garden",
         "$chapter0 > /dev/null; sed -i '$d' output/chapter0/garden.csv; $chapter0 result",
         "chapter0: output/chapter0/garden.csv: below the header, 5 rows where 6 were expected: "
         "`.build/release/chapter0 query` makes it anew", 1},
        {"a row missing in chapter 0's gates",
         "$chapter0 > /dev/null; sed -i '$d' output/chapter0/gates.csv; $chapter0 result",
         "chapter0: output/chapter0/gates.csv: below the header, 3 rows where 4 were expected: "
         "`.build/release/chapter0 query` makes it anew", 1},
    });
    // clang-format on
}

TEST(Mistakes, QueryBeforeTrainAndResultBeforeQuery) {
    const std::vector<std::vector<std::string>> needs = {
        {"chapter1", "network/training.csv", "score.csv"},
        {"chapter2", "networks/rate_0.01_seed_1/training.csv", "scores.csv"},
        {"chapter3", "networks/epoch_01_seed_1/training.csv", "scores.csv"},
        {"chapter4", "networks/rate_0.025_epoch_01/training.csv", "scores.csv"},
        {"chapter5", "network/training.csv", "answers.csv"}};
    for (const std::vector<std::string>& need : needs) {
        const std::string chapter = need[0];
        const std::string start = chapter + ": output/" + chapter + "/";
        const std::string middle = ": not there yet: `.build/release/" + chapter;
        const bool asks_network = need[2] == "answers.csv";
        const std::string trained = asks_network ? "$" + chapter + " train && " : "";
        expect_one_clear_line({
            {"query before train", "$" + chapter + " query",
             start + need[1] + middle + " train` makes it", 1},
            {"result before query", trained + "$" + chapter + " result",
             start + need[2] + middle + " query` makes it", 1},
        });
    }
}
