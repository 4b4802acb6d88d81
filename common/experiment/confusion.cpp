#include "common/experiment/confusion.h"

#include <algorithm>
#include <numeric>

#include "common/drawing/heat_map.h"

Table confusion_of(const std::vector<int>& answers, const Mnist& records) {
    Table confusion;
    for (int digit = 0; digit < Mnist::digits; ++digit) {
        confusion.emplace_back(1 + Mnist::digits, 0.0);
        confusion[digit][0] = digit;
    }
    for (int record = 0; record < records.size(); ++record)
        confusion[records.label(record)][1 + answers.at(record)] += 1;
    return confusion;
}

std::vector<Column> confusion_columns() {
    std::vector<Column> columns = {digit_column("actual")};
    for (int answer = 0; answer < Mnist::digits; ++answer)
        columns.push_back(count_column(std::to_string(answer)));
    return columns;
}

Table mistakes_of(const std::vector<int>& answers, const Mnist& records) {
    Table mistakes;
    for (int record = 0; record < records.size(); ++record) {
        const int actual = records.label(record);
        const int answer = answers.at(record);
        if (answer != actual)
            mistakes.push_back({double(record), double(actual), double(answer)});
    }
    return mistakes;
}

std::vector<Column> mistake_columns(const Mnist& records) {
    return {{"record", Column::Format::whole, 0, records.size() - 1.0},
            digit_column("actual"),
            digit_column("answer")};
}

double fraction_right(const Table& confusion, int digit) {
    const std::vector<double>& row = confusion.at(digit);
    const double shown = std::accumulate(row.begin() + 1, row.end(), 0.0);
    return shown > 0 ? row.at(1 + digit) / shown : 1;
}

int hardest_digit(const Table& confusion) {
    int hardest = 0;
    for (int digit = 1; digit < Mnist::digits; ++digit)
        if (fraction_right(confusion, digit) < fraction_right(confusion, hardest))
            hardest = digit;
    return hardest;
}

Image draw_confusion(const Table& confusion) {
    HeatMap map;
    map.title = "Which digit was taken for which";
    map.x_label = "Answer of the network";
    map.y_label = "Digit shown";
    map.scale_label = "Wrong answers";
    map.legend = "Right answers";
    for (int actual = 0; actual < Mnist::digits; ++actual) {
        map.column_names.push_back(std::to_string(actual));
        map.row_names.push_back(std::to_string(actual));
        map.rows.emplace_back();
        for (int answer = 0; answer < Mnist::digits; ++answer) {
            const double count = confusion[actual][1 + answer];
            const bool right = answer == actual;
            const double shade = right ? 0 : count;
            map.rows.back().push_back({shade, to_text(count, 0), right});
        }
    }
    return draw_heat_map(map);
}

std::vector<CaptionedDigit> first_mistakes(const Table& mistakes, const Mnist& records,
                                           std::size_t at_most) {
    std::vector<CaptionedDigit> digits;
    for (std::size_t i = 0; i < std::min(mistakes.size(), at_most); ++i) {
        const int record = static_cast<int>(mistakes[i][0]);
        const std::string actual = to_text(mistakes[i][1], 0);
        const std::string answer = to_text(mistakes[i][2], 0);
        digits.push_back({records.inputs(record), actual + ", not " + answer});
    }
    return digits;
}
