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

const std::string before_all = "before the exercises";

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

// A line between the edits. One that ends in a path and a colon names the file of the next edit.
// Numbers that are set as code are what is printed.
void read_line(Exercise& exercise, std::string& file, const std::string& line) {
    const std::vector<std::string> codes = code_in(line);
    if (!codes.empty() && line.back() == ':' && contains(codes.back(), ".cpp"))
        file = codes.back();
    else if (!exercise.edits.empty() || exercise.title == before_all)
        for (const std::string& code : codes)
            if (is_printed(code))
                exercise.printed.push_back(code);
}

// Each exercise begins with its title in bold. Before the first, below the command, stands what the
// program prints before any. An edit there is one that all exercises of the chapter begin with.
std::vector<Exercise> exercises_of(const std::string& chapter) {
    std::vector<Exercise> exercises;
    std::string file;
    bool in_edit = false;
    for (const std::string& line : lines_under_try(chapter)) {
        if (begins_with(line, "**"))
            exercises.push_back({line.substr(2, line.find("**", 2) - 2), {}, {}});
        if (begins_with(line, "    make "))
            exercises.push_back({before_all, {}, {}});
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

// These change nothing that the numbers above them depend on, and share a run with those. (That one
// of these numbers is the best of a whole list was measured, and is not asked here.)
// Most give the chapter a list of other networks, in which the networks told of above are left.
const std::set<std::string> joined = {"Another weight.", "When do the plain pictures go?",
                                      "Go lower.",       "One node, and a thousand.",
                                      "Turn further.",   "A seed of your own."};

// What is built and run at once: the lines to type of one exercise, or of two.
struct Trial {
    std::string chapter;
    Exercise exercise;
};

void PrintTo(const Trial& trial, std::ostream* out) {
    *out << trial.exercise.title;
}

// Not those that change no code, but what is told of the program before any exercise.
bool is_carried_out(const Exercise& exercise) {
    return exercise.title == before_all ? !exercise.printed.empty() : !exercise.edits.empty();
}

void add(Exercise& to, const Exercise& exercise) {
    to.edits.insert(to.edits.end(), exercise.edits.begin(), exercise.edits.end());
    to.printed.insert(to.printed.end(), exercise.printed.begin(), exercise.printed.end());
}

std::vector<Trial> trials() {
    std::vector<Trial> trials;
    for (const std::string& chapter : chapters()) {
        std::vector<Edit> first_edits;
        for (const Exercise& exercise : exercises_of(chapter)) {
            if (is_carried_out(exercise)) {
                if (joined.count(exercise.title) == 0)
                    trials.push_back({chapter, {exercise.title, first_edits, {}}});
                add(trials.back().exercise, exercise);
            }
            if (exercise.title == before_all)
                first_edits = exercise.edits;
        }
    }
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
    for (const std::string& chapter : chapters()) {
        int with_lines = 0;
        for (const Exercise& exercise : exercises_of(chapter))
            with_lines += exercise.title != before_all && !exercise.edits.empty();
        EXPECT_GE(with_lines, 1) << chapter;
    }
}
