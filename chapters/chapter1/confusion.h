// The score does not tell which digits the network takes for which. This does: as a table, as a
// picture and in words.

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
// each digit shown. Reading throws std::runtime_error, which names the file, when it is missing or
// has a mistake, and when it counts other digits than these records show.
void write_confusion(const Options& options, const Confusion& confusion);
Confusion read_confusion(const Options& options, const Records& records);

// How many records show this digit.
int records_showing(const Confusion& confusion, int digit);

// The fraction of these records that was answered right; 1 where there are no such records.
double fraction_right(const Confusion& confusion, int digit);

// The digit with the smallest fraction of right answers, the first of equals.
int hardest_digit(const Confusion& confusion);

// The confusion as a heat map. Right answers are framed and not shaded: there are about a thousand
// for each digit, and all wrong answers would look pale beside them.
Image draw_confusion(const Confusion& confusion);

// The lines of the summary about the answers. For more than twenty records, such as MNIST's: the
// hardest digit, and a drawing of the first three mistakes. For twenty or fewer: every answer.
std::string answers_to_text(const Confusion& confusion, const std::vector<Mistake>& mistakes,
                            const Records& records);

// A sheet of the first fifty mistakes; where there is none, it says so.
Image draw_mistakes(const std::vector<Mistake>& mistakes, const Records& records);
