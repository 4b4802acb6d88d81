// What the score does not tell: which digits the network takes for which, as a table, as a picture
// and in words.

#pragma once

#include <string>
#include <vector>

#include "common/drawing/image.h"
#include "common/experiment/mistakes.h"
#include "common/program/options.h"
#include "common/records.h"

// counts[d][a]: how often the answer to a record showing d was a.
struct Confusion {
    int counts[Records::digits][Records::digits] = {};
};

// Takes an answer for each record; throws std::out_of_range when there are fewer.
Confusion confusion_of(const std::vector<int>& answers, const Records& records);

// As a table in the chapter's output, confusion.csv: under `actual,0,1,2,3,4,5,6,7,8,9` a row for
// each digit shown. Reading throws std::runtime_error, naming the file, when it is missing, for a
// mistake in it, and when these records do not show the digits that it says.
void write_confusion(const Options& options, const Confusion& confusion);
Confusion read_confusion(const Options& options, const Records& records);

// How many records show this digit, and the fraction of them that were answered right; 1 if none
// does.
int records_showing(const Confusion& confusion, int digit);
double fraction_right(const Confusion& confusion, int digit);

// The digit for which that fraction is smallest, the first of equals.
int hardest_digit(const Confusion& confusion);

// The confusion as a heat map. Right answers, about a thousand a digit, would outshine the wrong
// ones: they are framed and not shaded.
Image draw_confusion(const Confusion& confusion);

// What the summary says of the answers. Of many records, such as MNIST's, the digit that was
// hardest and a drawing of the first three mistakes; of twenty or fewer, such as one's own, every
// answer.
std::string answers_to_text(const Confusion& confusion, const std::vector<Mistake>& mistakes,
                            const Records& records);
