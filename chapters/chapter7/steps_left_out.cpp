#include "chapters/chapter7/steps_left_out.h"

#include <limits>
#include <stdexcept>

#include "chapters/chapter7/handwriting.h"
#include "chapters/chapter7/ink.h"
#include "common/drawing/digit_sheet.h"
#include "common/files/csv.h"
#include "common/files/files.h"
#include "common/files/text.h"
#include "common/training.h"

namespace {

constexpr const char* steps_header = "left_out,right,confidence";

const std::vector<std::string> names = {"nothing",           "paper_under", "its corners",
                                        "without_the_faint", "box_of",      "centre_of_mass",
                                        "with_full_ink",     "everything"};

Matrix paper_without(const std::string& step, const Matrix& darkness) {
    if (step == "paper_under")
        return Matrix(darkness.rows(), darkness.columns(), 0);
    if (step == "its corners")
        return Matrix(darkness.rows(), darkness.columns(), paper_of(darkness));
    return paper_under(darkness);
}

StepLeftOut leave_out(const std::string& step, const NeuralNetwork& network,
                      const std::vector<OwnPicture>& pictures) {
    int named = 0, right = 0;
    double confidence = 0;
    for (const OwnPicture& picture : pictures) {
        if (picture.digit < 0)
            continue;
        ++named;
        try {
            const Matrix inputs = prepared_without(step, darkness_of(picture.written));
            const Matrix outputs = network.query(inputs);
            right += answer(outputs) == picture.digit ? 1 : 0;
            confidence += outputs[picture.digit];
        } catch (const std::runtime_error&) {
            // No ink, or two: without this step the picture cannot be read.
        }
    }
    return {step, right, named == 0 ? 0 : confidence / named};
}

}  // namespace

Matrix prepared_without(const std::string& step, const Matrix& darkness) {
    if (step == "everything")
        return as_it_is(darkness);
    Matrix ink = ink_on(paper_without(step, darkness), darkness);
    if (step != "without_the_faint")
        ink = without_the_faint(ink);
    Box box = box_of(ink);
    Place centre = centre_of_mass(ink);
    if (step == "centre_of_mass")
        centre = {box.left + (box.width - 1) / 2.0, box.top + (box.height - 1) / 2.0};
    if (step == "box_of")
        box = {0, 0, ink.columns(), ink.rows()};
    Matrix digit = placed(ink, box, centre);
    if (step != "with_full_ink")
        digit = with_full_ink(digit);
    return signals_of(digit);
}

std::vector<StepLeftOut> leave_out_each_step(const NeuralNetwork& network,
                                             const std::vector<OwnPicture>& pictures) {
    std::vector<StepLeftOut> steps;
    for (const std::string& name : names)
        steps.push_back(leave_out(name, network, pictures));
    return steps;
}

void write_steps(const Options& options, const std::vector<StepLeftOut>& steps) {
    std::string text = steps_header + std::string("\n");
    for (const StepLeftOut& step : steps)
        text += csv_line({step.step, std::to_string(step.right), to_text(step.confidence, 4)});
    write_file(options.output / "steps.csv", text);
}

std::vector<StepLeftOut> read_steps(const Options& options) {
    const std::string remedy = options.query_makes_it_anew();
    CsvReader reader(options.table("steps.csv"), steps_header);
    std::vector<StepLeftOut> steps;
    for (const std::string& name : names) {
        if (!reader.next_line())
            reader.fail("no row for " + name + remedy);
        reader.require_texts({name}, remedy);
        const int most = std::numeric_limits<int>::max();
        steps.push_back({name, reader.whole_number(1, 0, most), reader.number(2, 0, 1)});
    }
    if (reader.next_line())
        reader.fail("a row more than there are steps" + remedy);
    return steps;
}

std::string steps_to_text(const std::vector<StepLeftOut>& steps) {
    std::string text = "         left out  read right  confidence\n";
    for (const StepLeftOut& step : steps)
        text += right_aligned(step.step, 17) + right_aligned(std::to_string(step.right), 12) +
                right_aligned(to_text(step.confidence, 4), 12) + '\n';
    return text;
}
