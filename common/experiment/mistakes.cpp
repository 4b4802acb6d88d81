#include "common/experiment/mistakes.h"

#include <algorithm>
#include <string>

#include "common/drawing/digit_image.h"
#include "common/files/csv.h"
#include "common/files/files.h"

namespace {

constexpr const char* mistakes_header = "record,actual,answer";

}  // namespace

std::vector<Mistake> mistakes_of(const std::vector<int>& answers, const Records& records) {
    std::vector<Mistake> mistakes;
    for (int record = 0; record < records.size(); ++record) {
        const int actual = records.label(record);
        const int answer = answers.at(record);
        if (answer != actual)
            mistakes.push_back({record, actual, answer});
    }
    return mistakes;
}

void write_mistakes(const Options& options, const std::vector<Mistake>& mistakes) {
    Rows rows;
    for (const Mistake& mistake : mistakes)
        rows.push_back({std::to_string(mistake.record), std::to_string(mistake.actual),
                        std::to_string(mistake.answer)});
    write_csv(options.output + "/mistakes.csv", mistakes_header, rows);
}

std::vector<Mistake> read_mistakes(const Options& options, const Records& records) {
    const std::string path = options.table("mistakes.csv");
    CsvReader reader(path, mistakes_header);
    std::vector<Mistake> mistakes;
    while (reader.next_line()) {
        const Mistake mistake = {reader.whole_number(0, 0, records.size() - 1),
                                 reader.whole_number(1, 0, Records::digits - 1),
                                 reader.whole_number(2, 0, Records::digits - 1)};
        const int actual = records.label(mistake.record);
        if (actual != mistake.actual)
            refuse(path, "not of these test records, whose record " +
                             std::to_string(mistake.record) + " shows a " + std::to_string(actual) +
                             options.remedy("query"));
        mistakes.push_back(mistake);
    }
    return mistakes;
}

std::vector<CaptionedPicture> first_mistakes(const std::vector<Mistake>& mistakes,
                                             const Records& records, std::size_t at_most) {
    std::vector<CaptionedPicture> digits;
    for (std::size_t i = 0; i < std::min(mistakes.size(), at_most); ++i) {
        const Mistake& mistake = mistakes[i];
        digits.push_back({digit_image(records.inputs(mistake.record)),
                          caption_of(mistake.actual, mistake.answer)});
    }
    return digits;
}
