#include "chapters/chapter7/own_handwriting.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

#include "chapters/chapter7/handwriting.h"
#include "common/drawing/canvas.h"
#include "common/drawing/digit_image.h"
#include "common/drawing/picture_sheet.h"
#include "common/files/csv.h"
#include "common/files/text.h"
#include "common/records.h"
#include "common/training.h"

namespace {

constexpr const char* answers_header = "picture,digit,answer,confidence,answer_as_it_is";
constexpr double unsure = 0.5;  // an answer of less is a guess

std::string digit_text(std::optional<int> digit) {
    return digit ? std::to_string(*digit) : "";
}

bool is_a_guess(const Reading& reading) {
    return reading.confidence < unsure;
}

bool is_wrong(const Reading& reading) {
    return reading.digit && reading.answer != reading.digit;
}

std::string guesses_to_text(const std::vector<Reading>& readings) {
    const auto guesses = std::count_if(readings.begin(), readings.end(), is_a_guess);
    if (guesses == 0)
        return "No confidence is below 0.5: no answer is a guess.";
    return guesses == 1
               ? "One answer is a guess: its confidence is below 0.5."
               : std::to_string(guesses) + " answers are guesses: their confidence is below 0.5.";
}

// How many answers are right, as far as names tell the digits.
std::string count_of_right(const std::vector<Reading>& readings) {
    int named = 0, right = 0, right_as_are = 0;
    for (const Reading& reading : readings) {
        named += reading.digit ? 1 : 0;
        right += reading.answer == reading.digit ? 1 : 0;
        right_as_are += reading.answer_as_it_is == reading.digit ? 1 : 0;
    }
    if (named == 0)
        return "No name tells the digit: in mine_3.pgm, the 3 at its end does.\n";
    return "Of " + std::to_string(named) + " pictures that are named for their digit, " +
           std::to_string(right) + " are read right, and " + std::to_string(right_as_are) +
           " as they are.\n";
}

}  // namespace

std::vector<Reading> readings_of(const NeuralNetwork& network,
                                 const std::vector<OwnPicture>& pictures) {
    std::vector<Reading> readings;
    for (const OwnPicture& picture : pictures) {
        const Matrix outputs = network.query(picture.inputs);
        const int answered = answer(outputs);
        const Matrix outputs_as_are = network.query(picture.inputs_as_are);
        readings.push_back(
            {picture.name, picture.digit, answered, outputs[answered], answer(outputs_as_are)});
    }
    return readings;
}

void write_readings(const Options& options, const std::vector<Reading>& readings) {
    Rows rows;
    for (const Reading& reading : readings)
        rows.push_back({reading.picture, digit_text(reading.digit), std::to_string(reading.answer),
                        to_text(reading.confidence, 4), std::to_string(reading.answer_as_it_is)});
    write_csv(options.output + "/answers.csv", answers_header, rows);
}

std::vector<Reading> read_readings(const Options& options,
                                   const std::vector<OwnPicture>& pictures) {
    const std::string remedy = options.remedy("query");
    CsvReader reader(options.table("answers.csv"), answers_header);
    std::vector<Reading> readings;
    while (reader.next_row(pictures.size(), remedy)) {
        const OwnPicture& picture = pictures[readings.size()];
        reader.require_texts({picture.name, digit_text(picture.digit)}, remedy);
        readings.push_back({picture.name, picture.digit,
                            reader.whole_number(2, 0, Records::digits - 1), reader.number(3, 0, 1),
                            reader.whole_number(4, 0, Records::digits - 1)});
    }
    return readings;
}

std::string caption_of(const Reading& reading) {
    return "read as " + std::to_string(reading.answer) + (is_a_guess(reading) ? "?" : "") +
           (is_wrong(reading) ? ", wrong" : "");
}

Image fitted(const Image& picture, int side) {
    const Matrix ink = 255.0f * darkness_of(picture);  // whole numbers again, 0 for white
    const double longer = std::max(picture.width(), picture.height());
    const double step = longer / side;  // pixels of the picture for each of the square
    const double left = (picture.width() - longer) / 2;  // of the square, seen from the picture
    const double top = (picture.height() - longer) / 2;
    Image square(side, side);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const Area covered{left + x * step, top + y * step, left + (x + 1) * step,
                               top + (y + 1) * step};
            square.at(x, y) = static_cast<unsigned char>(white - mean_of(covered, ink) + 0.5);
        }
    }
    return square;
}

Image draw_readings(const std::vector<OwnPicture>& pictures, const std::vector<Reading>& readings) {
    constexpr int per_row = 8;  // four pairs
    constexpr int factor = 5;   // by which the digits of 28 x 28 are enlarged
    std::vector<CaptionedPicture> sheet;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        sheet.push_back({fitted(pictures[i].written, factor * Records::side), pictures[i].name});
        sheet.push_back(
            {enlarged(digit_image(pictures[i].inputs), factor), caption_of(readings.at(i))});
    }
    return picture_sheet(sheet, per_row, 1,
                         "Each picture, beside what the network was shown of it");
}

std::vector<int> worth_a_look(const std::vector<Reading>& readings, std::size_t at_most) {
    std::vector<int> worst(readings.size());
    std::iota(worst.begin(), worst.end(), 0);
    std::stable_sort(worst.begin(), worst.end(), [&readings](int a, int b) {
        if (is_wrong(readings[a]) != is_wrong(readings[b]))
            return is_wrong(readings[a]);
        return readings[a].confidence < readings[b].confidence;
    });
    worst.resize(std::min(worst.size(), at_most));
    return worst;
}

std::string readings_to_text(const std::vector<Reading>& readings) {
    std::size_t width = 7;
    for (const Reading& reading : readings)
        width = std::max(width, reading.picture.size());
    std::string text = right_aligned("picture", width) + "  answer  confidence  as it is\n";
    for (const Reading& reading : readings)
        text += right_aligned(reading.picture, width) +
                right_aligned(std::to_string(reading.answer), 8) +
                right_aligned(to_text(reading.confidence, 4), 12) +
                right_aligned(std::to_string(reading.answer_as_it_is), 10) +
                (is_wrong(reading) ? "  wrong" : "") + (is_a_guess(reading) ? "  a guess" : "") +
                '\n';
    return text + '\n' + count_of_right(readings) + guesses_to_text(readings) + '\n';
}

bool any_is_named(const std::vector<Reading>& readings) {
    return std::any_of(readings.begin(), readings.end(),
                       [](const Reading& reading) { return reading.digit.has_value(); });
}
