#include "chapters/chapter1/confusion.h"

#include "common/drawing/digit_image.h"
#include "common/drawing/heat_map.h"
#include "common/drawing/picture_sheet.h"
#include "common/files/csv.h"
#include "common/files/files.h"
#include "common/files/text.h"

namespace {

constexpr const char* confusion_header = "actual,0,1,2,3,4,5,6,7,8,9";

// A line for each record: its number, the digit it shows, and the answer. An answer that is not
// among the mistakes was right.
std::string every_answer(const std::vector<Mistake>& mistakes, const Records& records) {
    std::vector<int> answers;
    for (int record = 0; record < records.size(); ++record)
        answers.push_back(records.label(record));
    for (const Mistake& mistake : mistakes)
        answers[mistake.record] = mistake.answer;
    std::string text = "record  actual  answer\n";
    for (int record = 0; record < records.size(); ++record) {
        const int actual = records.label(record);
        text += right_aligned(std::to_string(record), 6) +
                right_aligned(std::to_string(actual), 8) +
                right_aligned(std::to_string(answers[record]), 8) +
                (answers[record] == actual ? "\n" : "  wrong\n");
    }
    return text + (mistakes.empty() ? "No mistakes.\n" : "");
}

}  // namespace

Confusion confusion_of(const std::vector<int>& answers, const Records& records) {
    Confusion confusion;
    for (int record = 0; record < records.size(); ++record)
        ++confusion.counts[records.label(record)][answers.at(record)];
    return confusion;
}

void write_confusion(const Options& options, const Confusion& confusion) {
    Rows rows;
    for (int actual = 0; actual < Records::digits; ++actual) {
        std::vector<std::string> fields = {std::to_string(actual)};
        for (const int count : confusion.counts[actual])
            fields.push_back(std::to_string(count));
        rows.push_back(fields);
    }
    write_csv(options.output + "/confusion.csv", confusion_header, rows);
}

Confusion read_confusion(const Options& options, const Records& records) {
    const std::string path = options.table("confusion.csv");
    const std::string remedy = options.remedy("query");
    CsvReader reader(path, confusion_header);
    Confusion confusion;
    for (int actual = 0; reader.next_row(Records::digits, remedy); ++actual) {
        reader.whole_number(0, actual, actual);
        for (int answered = 0; answered < Records::digits; ++answered)
            confusion.counts[actual][answered] =
                reader.whole_number(1 + answered, 0, records.size());
    }
    for (int digit = 0; digit < Records::digits; ++digit) {
        int shown = 0;
        for (int record = 0; record < records.size(); ++record)
            shown += records.label(record) == digit ? 1 : 0;
        if (records_showing(confusion, digit) != shown)
            refuse(path, "not of these test records, of which " + std::to_string(shown) +
                             " show a " + std::to_string(digit) + remedy);
    }
    return confusion;
}

int records_showing(const Confusion& confusion, int digit) {
    int shown = 0;
    for (const int count : confusion.counts[digit])
        shown += count;
    return shown;
}

double fraction_right(const Confusion& confusion, int digit) {
    const int shown = records_showing(confusion, digit);
    return shown > 0 ? double(confusion.counts[digit][digit]) / shown : 1;
}

int hardest_digit(const Confusion& confusion) {
    int hardest = 0;
    for (int digit = 1; digit < Records::digits; ++digit)
        if (fraction_right(confusion, digit) < fraction_right(confusion, hardest))
            hardest = digit;
    return hardest;
}

Image draw_confusion(const Confusion& confusion) {
    HeatMap map;
    map.title = "Which digit was taken for which";
    map.x_label = "Answer of the network";
    map.y_label = "Digit shown";
    map.scale_label = "Wrong answers";
    map.legend = "Right answers";
    for (int actual = 0; actual < Records::digits; ++actual) {
        map.column_names.push_back(std::to_string(actual));
        map.row_names.push_back(std::to_string(actual));
        map.cells.push_back({});
        for (int answered = 0; answered < Records::digits; ++answered) {
            const int count = confusion.counts[actual][answered];
            const bool right = answered == actual;
            const double shade = right ? 0 : count;
            map.cells.back().push_back({shade, std::to_string(count), right});
        }
    }
    return draw_heat_map(map);
}

std::string answers_to_text(const Confusion& confusion, const std::vector<Mistake>& mistakes,
                            const Records& records) {
    constexpr int few = 20;  // lines, which a window has room for
    if (records.size() <= few)
        return every_answer(mistakes, records);
    if (mistakes.empty())
        return "No mistakes.\n";
    const int digit = hardest_digit(confusion);
    constexpr int width = 24, height = 12;  // of a digit in the terminal, in characters
    return "Hardest digit: " + std::to_string(digit) + ", of which it read " +
           to_text(100 * fraction_right(confusion, digit), 1) + " % right.\n" +
           row_of_digits(first_mistakes(mistakes, records, 3), width, height);
}

Image draw_mistakes(const std::vector<Mistake>& mistakes, const Records& records) {
    constexpr int per_row = 10, factor = 4;  // digits in a row of the sheet, each enlarged fourfold
    constexpr std::size_t at_most = 50;
    return picture_sheet(first_mistakes(mistakes, records, at_most), per_row, factor,
                         "The first mistakes: what each digit is, and what the network read");
}
