// What the score does not tell: which digits the network takes for which, and which records it
// gets wrong, as tables and as pictures.

#pragma once

#include <vector>

#include "common/drawing/digit_sheet.h"
#include "common/drawing/image.h"
#include "common/files/csv.h"
#include "common/mnist.h"

// A row for each digit shown: the digit, then how often each digit was the answer to it. Takes an
// answer for each record, as mistakes_of does; both throw std::out_of_range when there are fewer.
Table confusion_of(const std::vector<int>& answers, const Mnist& records);
std::vector<Column> confusion_columns();  // actual, 0, …, 9

// A row for each wrong answer, in the order of the records.
Table mistakes_of(const std::vector<int>& answers, const Mnist& records);
std::vector<Column> mistake_columns(const Mnist& records);  // record, actual, answer

// The fraction of the records showing this digit that were answered right; 1 if none shows it.
double fraction_right(const Table& confusion, int digit);

// The digit for which that fraction is smallest, the first of equals.
int hardest_digit(const Table& confusion);

// The confusion as a heat map. Right answers, about a thousand a digit, would outshine the wrong
// ones: they are framed and not shaded.
Image draw_confusion(const Table& confusion);

// The first mistakes, so many at most, each captioned "4, not 0": the digit shown, and the answer.
std::vector<CaptionedDigit> first_mistakes(const Table& mistakes, const Mnist& records,
                                           std::size_t at_most);
