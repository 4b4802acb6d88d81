#include "common/training.h"

#include <algorithm>
#include <numeric>

#include "common/program/progress.h"

void train_epoch(NeuralNetwork& network, const Mnist& records, int samples, Progress& progress) {
    for (int record = 0; record < samples; ++record) {
        const Matrix inputs = records.inputs(record);
        const Matrix targets = records.targets(record);
        network.train(inputs, targets);
        progress.sample_done();
    }
}

int answer(const Matrix& outputs) {
    return static_cast<int>(std::max_element(outputs.begin(), outputs.end()) - outputs.begin());
}

std::vector<int> answers_of(const NeuralNetwork& network, const Mnist& records) {
    std::vector<int> answers;
    for (int record = 0; record < records.size(); ++record) {
        const Matrix inputs = records.inputs(record);
        const Matrix outputs = network.query(inputs);
        answers.push_back(answer(outputs));
    }
    return answers;
}

double score(const std::vector<int>& answers, const Mnist& records) {
    int right = 0;
    for (int record = 0; record < records.size(); ++record)
        if (answers.at(record) == records.label(record))
            ++right;
    return static_cast<double>(right) / records.size();
}

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

std::vector<Column> confusion_columns() {
    std::vector<Column> columns = {digit_column("actual")};
    for (int answer = 0; answer < Mnist::digits; ++answer)
        columns.push_back(count_column(std::to_string(answer)));
    return columns;
}

std::vector<Column> mistake_columns() {
    return {{"record", Column::Format::whole, 0, Mnist::test_records - 1},
            digit_column("actual"),
            digit_column("answer")};
}

int hardest_digit(const Table& confusion) {
    int hardest = 0;
    for (int digit = 1; digit < Mnist::digits; ++digit)
        if (fraction_right(confusion, digit) < fraction_right(confusion, hardest))
            hardest = digit;
    return hardest;
}

double fraction_right(const Table& confusion, int digit) {
    const std::vector<double>& row = confusion.at(digit);
    const double shown = std::accumulate(row.begin() + 1, row.end(), 0.0);
    return shown > 0 ? row.at(1 + digit) / shown : 1;
}
