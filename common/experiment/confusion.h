// What the score does not tell: which digits the network takes for which, and which records it
// gets wrong, as tables and as pictures.

#pragma once

#include <string>
#include <vector>

#include "common/drawing/digit_sheet.h"
#include "common/drawing/image.h"
#include "common/program/options.h"
#include "common/records.h"

// counts[d][a]: how often the answer to a record showing d was a.
struct Confusion {
    int counts[Records::digits][Records::digits] = {};
};

// A wrong answer.
struct Mistake {
    int record;
    int actual;  // the digit it shows
    int answer;
};

// Both take an answer for each record and throw std::out_of_range when there are fewer. Mistakes
// are in the order of the records.
Confusion confusion_of(const std::vector<int>& answers, const Records& records);
std::vector<Mistake> mistakes_of(const std::vector<int>& answers, const Records& records);

// As tables in the chapter's output: confusion.csv, `actual,0,…,9` with a row for each digit shown,
// and mistakes.csv, `record,actual,answer`. Reading throws std::runtime_error, which names the
// file, when it is missing, for a mistake in it, and when these records do not show the digits that
// it says.
void write_confusion(const Options& options, const Confusion& confusion);
Confusion read_confusion(const Options& options, const Records& records);
void write_mistakes(const Options& options, const std::vector<Mistake>& mistakes);
std::vector<Mistake> read_mistakes(const Options& options, const Records& records);

// How many records show this digit, and the fraction of them that were answered right; 1 if none
// does.
int records_showing(const Confusion& confusion, int digit);
double fraction_right(const Confusion& confusion, int digit);

// The digit for which that fraction is smallest, the first of equals.
int hardest_digit(const Confusion& confusion);

// The confusion as a heat map. Right answers, about a thousand a digit, would outshine the wrong
// ones: they are framed and not shaded.
Image draw_confusion(const Confusion& confusion);

// The first mistakes, at most as many as asked for, each captioned "4, not 0": the digit shown, and
// the answer.
std::vector<CaptionedDigit> first_mistakes(const std::vector<Mistake>& mistakes,
                                           const Records& records, std::size_t at_most);

// A sheet of the first fifty mistakes; where there is none, it says so.
Image draw_mistakes(const std::vector<Mistake>& mistakes, const Records& records);

// What the summary says of the answers. Of many records, such as MNIST's, the digit that was
// hardest and a drawing of the first three mistakes; of twenty or fewer, such as one's own, every
// answer.
std::string answers_to_text(const Confusion& confusion, const std::vector<Mistake>& mistakes,
                            const Records& records);
