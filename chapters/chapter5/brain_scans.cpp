#include "chapters/chapter5/brain_scans.h"

#include <algorithm>
#include <cmath>

#include "common/drawing/digit_image.h"
#include "common/files/csv.h"
#include "common/files/text.h"
#include "common/records.h"
#include "common/training.h"

namespace {

constexpr const char* answers_header = "digit,answer,confidence";

std::vector<std::string> fields_of(const BrainScan& scan) {
    return {std::to_string(scan.digit), std::to_string(scan.answer), to_text(scan.confidence, 4)};
}

// Of 100 weights, 99 are not stronger than this. The sign of a weight does not matter.
float strength_of_most(const Matrix& weights) {
    std::vector<float> strengths = {1e-9f};  // more than nothing, to divide by
    for (const float weight : weights)
        strengths.push_back(std::abs(weight));
    std::sort(strengths.begin(), strengths.end());
    return std::max(1e-9f, strengths[strengths.size() * 99 / 100]);
}

}  // namespace

std::vector<BrainScan> brain_scans(const NeuralNetwork& network) {
    std::vector<BrainScan> scans;
    for (int digit = 0; digit < Records::digits; ++digit) {
        const Matrix inputs = network.backquery(targets_of_digit(digit));
        const Matrix outputs = network.query(inputs);
        const int answered = answer(outputs);
        scans.push_back({digit, inputs, answered, outputs[answered]});
    }
    return scans;
}

int recognised(const std::vector<BrainScan>& scans) {
    int count = 0;
    for (const BrainScan& scan : scans)
        count += scan.answer == scan.digit ? 1 : 0;
    return count;
}

void write_answers(const Options& options, const std::vector<BrainScan>& scans) {
    Rows rows;
    for (const BrainScan& scan : scans)
        rows.push_back(fields_of(scan));
    write_csv(options.output + "/answers.csv", answers_header, rows);
}

void require_answers(const Options& options, const std::vector<BrainScan>& scans) {
    const std::string remedy = options.remedy("query");
    CsvReader reader(options.table("answers.csv"), answers_header);
    for (std::size_t row = 0; reader.next_row(scans.size(), remedy); ++row)
        reader.require_texts(fields_of(scans[row]), remedy);
}

Image draw_scans(const std::vector<BrainScan>& scans, int epochs) {
    constexpr int per_row = 5, factor = 8;  // digits in a row of the sheet, each enlarged eightfold
    std::vector<CaptionedPicture> digits;
    for (const BrainScan& scan : scans)
        digits.push_back({digit_image(scan.inputs), caption_of(scan.digit, scan.answer)});
    return picture_sheet(digits, per_row, factor,
                         "After " + std::to_string(epochs) + (epochs == 1 ? " epoch" : " epochs") +
                             ": each digit as the network imagines it, and what it reads there");
}

std::string scans_to_text(const std::vector<BrainScan>& scans) {
    std::string text = "digit  answer  confidence\n";
    for (const BrainScan& scan : scans)
        text += right_aligned(std::to_string(scan.digit), 5) +
                right_aligned(std::to_string(scan.answer), 8) +
                right_aligned(to_text(scan.confidence, 4), 12) + '\n';
    return text;
}

std::vector<CaptionedPicture> weights_as_digits(const Matrix& weights) {
    const float strength = strength_of_most(weights);
    std::vector<CaptionedPicture> digits;
    for (int row = 0; row < weights.rows(); ++row) {
        Matrix signals(weights.columns(), 1);
        for (int pixel = 0; pixel < weights.columns(); ++pixel)  // from -1 … 1 to 0.01 … 1.0
            signals.row(pixel)[0] = 0.505f + 0.495f * weights.row(row)[pixel] / strength;
        digits.push_back({digit_image(signals), std::to_string(row)});
    }
    return digits;
}
