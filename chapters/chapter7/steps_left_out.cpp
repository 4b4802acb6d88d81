#include "chapters/chapter7/steps_left_out.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <limits>

#include "chapters/chapter7/handwriting.h"
#include "chapters/chapter7/ink.h"
#include "chapters/chapter7/slow_work.h"
#include "common/files/csv.h"
#include "common/files/text.h"
#include "common/training.h"

namespace {

constexpr const char* steps_header = "left_out,right,confidence";

struct NamedStep {
    Step step;
    const char* name;  // in steps.csv
};

constexpr NamedStep named_steps[] = {{Step::nothing, "nothing"},
                                     {Step::paper_under, "paper_under"},
                                     {Step::its_corners, "its corners"},
                                     {Step::without_the_faint, "without_the_faint"},
                                     {Step::without_the_edge, "without_the_edge"},
                                     {Step::box_of, "box_of"},
                                     {Step::centre_of_mass, "centre_of_mass"},
                                     {Step::with_full_ink, "with_full_ink"},
                                     {Step::everything, "everything"}};

// Adds the answer to a picture that is prepared without this step.
void ask_without(Step step, const NeuralNetwork& network, const OwnPicture& picture,
                 StepLeftOut& result) {
    try {
        const Matrix outputs = network.query(prepared(darkness_of(picture.written), step));
        result.right += answer(outputs) == picture.digit ? 1 : 0;
        result.confidence += outputs[*picture.digit];
    } catch (const Unreadable&) {
        // Without this step the picture cannot be read.
    }
}

}  // namespace

std::vector<StepLeftOut> leave_out_each_step(const NeuralNetwork& network,
                                             const std::vector<OwnPicture>& pictures) {
    std::vector<StepLeftOut> results;
    for (const NamedStep& step : named_steps)
        results.push_back({step.name, 0, 0});
    int named = 0;
    SlowWork preparing("pictures prepared without each step", static_cast<int>(pictures.size()));
    for (const OwnPicture& picture : pictures) {
        named += picture.digit ? 1 : 0;
        for (std::size_t i = 0; picture.digit && i < results.size(); ++i)
            ask_without(named_steps[i].step, network, picture, results[i]);
        preparing.one_done();
    }
    for (StepLeftOut& result : results)
        result.confidence /= std::max(1, named);
    return results;
}

void write_steps(const Options& options, const std::vector<StepLeftOut>& steps) {
    Rows rows;
    for (const StepLeftOut& step : steps)
        rows.push_back({step.step, std::to_string(step.right), to_text(step.confidence, 4)});
    write_csv(options.output + "/steps.csv", steps_header, rows);
}

std::vector<StepLeftOut> read_steps(const Options& options) {
    const std::string remedy = options.remedy("query");
    CsvReader reader(options.table("steps.csv"), steps_header);
    std::vector<StepLeftOut> steps;
    while (reader.next_row(std::size(named_steps), remedy)) {
        const std::string name = named_steps[steps.size()].name;
        reader.require_texts({name}, remedy);
        steps.push_back({name, reader.whole_number(1, 0, std::numeric_limits<int>::max()),
                         reader.number(2, 0, 1)});
    }
    return steps;
}

std::string steps_to_text(const std::vector<StepLeftOut>& steps) {
    std::string text = "         left out  read right  confidence\n";
    for (const StepLeftOut& step : steps)
        text += right_aligned(step.step, 17) + right_aligned(std::to_string(step.right), 12) +
                right_aligned(to_text(step.confidence, 4), 12) + '\n';
    return text;
}
