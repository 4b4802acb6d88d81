// The form of the tables that show every mistake a reader can make beside what the program says.

#pragma once

#include <string>
#include <vector>

struct ReadersMistake {
    std::string what;
    std::string made_by;  // shell commands in a SmallClone of 20 training and 10 test records
    std::string message;  // the one line on stderr; none when it is no mistake after all
    int exit_code;
};

// Makes each mistake in a clone of its own. The program must say just this line, followed by the
// usage when the mistake is in the command line; print no result; and leave no unfinished file.
void expect_one_clear_line(const std::vector<ReadersMistake>& mistakes);
