#include "common/training.h"

#include <algorithm>

#include "common/progress.h"

void train_epoch(NeuralNetwork& network, const Records& records, Progress& progress) {
    const int hidden_nodes = network.weights_input_hidden().rows();
    for (int record = 0; record < records.size(); ++record) {
        const Matrix inputs = records.inputs(record);
        const Matrix targets = records.targets(record);
        network.train(inputs, targets);
        progress.record_done(hidden_nodes);
    }
}

int answer(const Matrix& outputs) {
    return static_cast<int>(std::max_element(outputs.begin(), outputs.end()) - outputs.begin());
}

std::vector<int> answers_of(const NeuralNetwork& network, const Records& records) {
    std::vector<int> answers;
    for (int record = 0; record < records.size(); ++record) {
        const Matrix inputs = records.inputs(record);
        const Matrix outputs = network.query(inputs);
        answers.push_back(answer(outputs));
    }
    return answers;
}

double score(const std::vector<int>& answers, const Records& records) {
    int right = 0;
    for (int record = 0; record < records.size(); ++record)
        if (answers.at(record) == records.label(record))
            ++right;
    return double(right) / records.size();
}
