// The exercises under "Try": each is carried out as its README tells, in a copy of the sources, and
// prints what the README says. Each is a test of its own, so that they are built and run side by
// side.

#include <gtest/gtest.h>

#include <cctype>
#include <set>
#include <stdexcept>

#include "tests/changed_sources.h"

namespace {

struct Exercise {
    std::string title;
    std::vector<Edit> edits;
    std::vector<std::string> printed;  // by the program, afterwards
};

const std::string unchanged = "the unchanged program";

std::vector<std::string> lines_under_try(const std::string& chapter) {
    const std::string text = contents_of("chapters/" + chapter + "/README.md");
    return lines_of(text.substr(text.find("\n## Try\n")));
}

// The parts of a line that are set as code.
std::vector<std::string> code_in(const std::string& line) {
    std::vector<std::string> parts;
    for (std::size_t open = line.find('`'); open != std::string::npos;) {
        const std::size_t close = line.find('`', open + 1);
        parts.push_back(line.substr(open + 1, close - open - 1));
        open = close == std::string::npos ? close : line.find('`', close + 1);
    }
    return parts;
}

bool begins_with(const std::string& text, const std::string& beginning) {
    return text.compare(0, beginning.size(), beginning) == 0;
}

// Whether a text set as code is printed by a program, such as `0.01  0.7058`, and is no command.
bool is_printed(const std::string& code) {
    return code.find_first_of("0123456789") != std::string::npos && !begins_with(code, "--");
}

// The next line of an edit: what is taken out begins with -, what is put in with +.
void add_line(Edit& edit, const std::string& line) {
    std::string& side = line.at(0) == '-' ? edit.before : edit.after;
    side += line.substr(1) + '\n';
}

// A line between the edits. One that ends in a colon names the file of the next edit; numbers that
// are set as code are what is printed.
void read_line(Exercise& exercise, std::string& file, const std::string& line) {
    const std::vector<std::string> codes = code_in(line);
    if (!codes.empty() && line.back() == ':')
        file = codes.back();
    else if (!exercise.edits.empty() || exercise.title == unchanged)
        for (const std::string& code : codes)
            if (is_printed(code))
                exercise.printed.push_back(code);
}

// Each exercise begins with its title in bold. The first is what the unchanged program prints: that
// stands below the command.
std::vector<Exercise> exercises_of(const std::string& chapter) {
    std::vector<Exercise> exercises;
    std::string file;
    bool in_edit = false;
    for (const std::string& line : lines_under_try(chapter)) {
        if (begins_with(line, "**"))
            exercises.push_back({line.substr(2, line.find("**", 2) - 2), {}, {}});
        if (begins_with(line, "    make "))
            exercises.push_back({unchanged, {}, {}});
        if (line == "```diff")
            exercises.back().edits.push_back({file, "", ""});
        else if (in_edit && line != "```")
            add_line(exercises.back().edits.back(), line);
        else if (!exercises.empty())
            read_line(exercises.back(), file, line);
        in_edit = line == "```diff" || (in_edit && line != "```");
    }
    return exercises;
}

// What the section tells to run.
std::string command_of(const std::string& chapter) {
    for (const std::string& line : lines_under_try(chapter))
        if (begins_with(line, "    make "))
            return line.substr(4);
    throw std::runtime_error(chapter + "'s README does not tell what to run");
}

// These change nothing that the number of the exercise above them depends on, and share its run.
const std::set<std::string> joined = {"A seed of your own."};

// What is built and run at once: the lines to type of one exercise, or of two.
struct Trial {
    std::string chapter;
    Exercise exercise;
};

void PrintTo(const Trial& trial, std::ostream* out) {
    *out << trial.exercise.title;
}

std::vector<Trial> all_trials() {
    std::vector<Trial> trials;
    for (const std::string& chapter : chapters())
        for (const Exercise& exercise : exercises_of(chapter)) {
            if (joined.count(exercise.title) == 0) {
                trials.push_back({chapter, exercise});
                continue;
            }
            Exercise& above = trials.back().exercise;
            above.edits.insert(above.edits.end(), exercise.edits.begin(), exercise.edits.end());
            above.printed.insert(above.printed.end(), exercise.printed.begin(),
                                 exercise.printed.end());
        }
    return trials;
}

// Those that change the code, and the unchanged programs of which something is told.
std::vector<Trial> trials() {
    std::vector<Trial> trials;
    for (const Trial& trial : all_trials())
        if (!trial.exercise.edits.empty() ||
            (trial.exercise.title == unchanged && !trial.exercise.printed.empty()))
            trials.push_back(trial);
    return trials;
}

// "chapter9PullHarder"
std::string name_of_trial(const testing::TestParamInfo<Trial>& trial) {
    std::string name = trial.param.chapter;
    bool new_word = true;
    for (const char character : trial.param.exercise.title) {
        if (std::isalnum(static_cast<unsigned char>(character)) != 0)
            name += new_word ? static_cast<char>(std::toupper(character)) : character;
        new_word = character == ' ';
    }
    return name;
}

class Try : public testing::TestWithParam<Trial> {};

}  // namespace

TEST_P(Try, PrintsWhatItsReadmeTells) {
    const auto& [chapter, exercise] = GetParam();
    const ChangedSources sources;
    sources.carry_out(exercise.edits);
    const Outcome outcome = sources.run(command_of(chapter));
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_FALSE(exercise.printed.empty()) << "no number is told";
    for (const std::string& printed : exercise.printed)
        EXPECT_TRUE(contains(outcome.out, printed)) << printed << " is missing in\n" << outcome.out;
}

INSTANTIATE_TEST_SUITE_P(In, Try, testing::ValuesIn(trials()), name_of_trial);

TEST(TryInEachChapter, ThereIsAnExerciseWithTheLinesToType) {
    std::set<std::string> with_lines;
    for (const Trial& trial : trials())
        if (!trial.exercise.edits.empty())
            with_lines.insert(trial.chapter);
    for (const std::string& chapter : chapters())
        EXPECT_EQ(with_lines.count(chapter), 1u) << chapter;
}
