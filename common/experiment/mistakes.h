// The records that a network gets wrong, as a table and as pictures.

#pragma once

#include <cstddef>
#include <vector>

#include "common/drawing/picture_sheet.h"
#include "common/program/options.h"
#include "common/records.h"

// A wrong answer.
struct Mistake {
    int record;
    int actual;  // the digit it shows
    int answer;
};

// In the order of the records. Takes an answer for each; throws std::out_of_range when there are
// fewer.
std::vector<Mistake> mistakes_of(const std::vector<int>& answers, const Records& records);

// As a table in the chapter's output, mistakes.csv: `record,actual,answer`. Reading throws
// std::runtime_error, which names the file, when it is missing, for a mistake in it, and when these
// records do not show the digits that it says.
void write_mistakes(const Options& options, const std::vector<Mistake>& mistakes);
std::vector<Mistake> read_mistakes(const Options& options, const Records& records);

// The first mistakes, at most as many as asked for, each captioned "4 read as 0": the digit shown,
// and the answer.
std::vector<CaptionedPicture> first_mistakes(const std::vector<Mistake>& mistakes,
                                             const Records& records, std::size_t at_most);
