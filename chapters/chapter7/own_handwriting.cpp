#include "chapters/chapter7/own_handwriting.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <stdexcept>

#include "chapters/chapter7/handwriting.h"
#include "chapters/chapter7/pgm_reader.h"
#include "common/drawing/digit_sheet.h"
#include "common/drawing/picture_sheet.h"
#include "common/files/csv.h"
#include "common/files/files.h"
#include "common/files/text.h"
#include "common/records.h"
#include "common/training.h"

namespace {

namespace fs = std::filesystem;

constexpr const char* answers_header = "picture,digit,answer,confidence,answer_as_it_is";
constexpr double unsure = 0.5;  // an answer of less is a guess

// The files in the order of their names.
std::vector<fs::path> pictures_in(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error))
        if (entry.path().extension() == ".pgm")
            files.push_back(entry.path());
    if (error)
        throw std::runtime_error(folder.string() + ": cannot be read: " + error.message());
    if (files.empty())
        throw std::runtime_error(folder.string() +
                                 ": no .pgm there: `make handwriting` makes them of photographs");
    std::sort(files.begin(), files.end());
    return files;
}

// The book's pictures are named 2828_my_own_3.png: the last character is the digit.
int digit_named(const fs::path& file) {
    const std::string name = file.stem().string();
    const char last = name.empty() ? ' ' : name.back();
    return last >= '0' && last <= '9' ? last - '0' : -1;
}

OwnPicture read_own_picture(const fs::path& file) {
    const std::string name = file.filename().string();
    if (name.find_first_of(",\"\r\n") != std::string::npos)
        throw std::runtime_error(file.string() +
                                 ": a name without commas, quotes and line ends was expected");
    const Image written = read_pgm(file);
    try {
        return {name, digit_named(file), written, prepared(darkness_of(written)),
                as_it_is(darkness_of(written))};
    } catch (const std::runtime_error& mistake) {
        throw std::runtime_error(file.string() + ": " + mistake.what());
    }
}

std::string digit_text(int digit) {
    return digit < 0 ? "" : std::to_string(digit);
}

std::string guesses_to_text(int guesses) {
    if (guesses == 0)
        return "No answer is a guess.";
    return guesses == 1 ? "One answer is a guess: its confidence is below a half."
                        : std::to_string(guesses) +
                              " answers are guesses: their confidence is below a half.";
}

bool is_a_guess(const Reading& reading) {
    return reading.confidence < unsure;
}

bool is_wrong(const Reading& reading) {
    return reading.digit >= 0 && reading.answer != reading.digit;
}

std::string verdict(const Reading& reading) {
    return "read as " + std::to_string(reading.answer) + (is_a_guess(reading) ? "?" : "") +
           (is_wrong(reading) ? ", wrong" : "");
}

}  // namespace

std::vector<OwnPicture> read_own_pictures(const Options& options) {
    std::vector<OwnPicture> pictures;
    for (const fs::path& file : pictures_in(options.data / "handwriting"))
        pictures.push_back(read_own_picture(file));
    return pictures;
}

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
    std::string text = answers_header + std::string("\n");
    for (const Reading& reading : readings)
        text +=
            csv_line({reading.picture, digit_text(reading.digit), std::to_string(reading.answer),
                      to_text(reading.confidence, 4), std::to_string(reading.answer_as_it_is)});
    write_file(options.output / "answers.csv", text);
}

std::vector<Reading> read_readings(const Options& options,
                                   const std::vector<OwnPicture>& pictures) {
    const std::string remedy = options.query_makes_it_anew();
    CsvReader reader(options.table("answers.csv"), answers_header);
    std::vector<Reading> readings;
    for (const OwnPicture& picture : pictures) {
        if (!reader.next_line())
            reader.fail("no answer to " + picture.name + remedy);
        reader.require_texts({picture.name, digit_text(picture.digit)}, remedy);
        readings.push_back({picture.name, picture.digit,
                            reader.whole_number(2, 0, Records::digits - 1), reader.number(3, 0, 1),
                            reader.whole_number(4, 0, Records::digits - 1)});
    }
    if (reader.next_line())
        reader.fail("a row more than there are pictures" + remedy);
    return readings;
}

Image draw_readings(const std::vector<OwnPicture>& pictures, const std::vector<Reading>& readings) {
    const int per_row = 8, side = 140;  // four pairs in a row
    std::vector<CaptionedPicture> sheet;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        sheet.push_back({pictures[i].written, pictures[i].name});
        sheet.push_back({digit_image(pictures[i].inputs), verdict(readings.at(i))});
    }
    return picture_sheet(sheet, per_row, side);
}

std::string readings_to_text(const std::vector<Reading>& readings) {
    std::size_t width = 7;
    for (const Reading& reading : readings)
        width = std::max(width, reading.picture.size());
    std::string text = right_aligned("picture", width) + "  answer  confidence  as it is\n";
    int named = 0, right = 0, right_as_are = 0, guesses = 0;
    for (const Reading& reading : readings) {
        named += reading.digit >= 0 ? 1 : 0;
        right += reading.answer == reading.digit ? 1 : 0;
        right_as_are += reading.answer_as_it_is == reading.digit ? 1 : 0;
        guesses += is_a_guess(reading) ? 1 : 0;
        text += right_aligned(reading.picture, width) +
                right_aligned(std::to_string(reading.answer), 8) +
                right_aligned(to_text(reading.confidence, 4), 12) +
                right_aligned(std::to_string(reading.answer_as_it_is), 10) +
                (is_wrong(reading) ? "  wrong" : "") + (is_a_guess(reading) ? "  a guess" : "") +
                '\n';
    }
    return text + "\nOf " + std::to_string(named) + " pictures that are named for their digit, " +
           std::to_string(right) + " are read right, and " + std::to_string(right_as_are) +
           " as they are. " + guesses_to_text(guesses) + '\n';
}
