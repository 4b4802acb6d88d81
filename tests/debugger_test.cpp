// What a reader sees in the debuggers: the real gdb and LLDB, with this project's .gdb and .lldb,
// over -O0 programs.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <vector>

#include "common/drawing/digit_sheet.h"
#include "common/experiment/saved_network.h"
#include "common/mnist.h"
#include "common/neural_network.h"
#include "tests/debugger_session.h"
#include "tests/support.h"

namespace {

// In both debuggers, or where it has something to itself, in one.
class Debuggers : public testing::TestWithParam<std::string> {
protected:
    void SetUp() override {
        const std::string missing = what_is_missing_for(GetParam());
        if (!missing.empty())
            GTEST_SKIP() << missing;
    }
};

class Debugger : public testing::Test {
protected:
    void SetUp() override {
        const std::string missing = what_is_missing_for("gdb");
        if (!missing.empty())
            GTEST_SKIP() << missing;
    }
};

Matrix first_inputs() {
    return read_training_records("data").inputs(0);
}

// What the hidden layer answers to the first record before any training, by way of the network
// that the release program saves.
Matrix first_hidden_outputs() {
    const TemporaryFolder folder;
    const Outcome untrained =
        run(".build/release/chapter1 train --records 0 --output " + folder.path().string());
    EXPECT_EQ(untrained.exit_code, 0) << untrained.err;
    const NeuralNetwork network = load_network(folder / "network").network;
    return sigmoid(dot(network.weights_input_hidden(), first_inputs()));
}

// An answer without "$1 = " or "(const Matrix) $0 = ", and without what follows its first line.
std::string value_in(const std::string& answer) {
    const std::size_t start = answer.find(" = ");
    EXPECT_NE(start, std::string::npos) << answer;
    return start == std::string::npos ? ""
                                      : answer.substr(start + 3, answer.find('\n') - start - 3);
}

// LLDB prints no blank lines at the end of a text.
std::string without_blank_end(const std::string& text) {
    return text.substr(0, text.find_last_not_of('\n') + 1);
}

// As `pm` prints it.
std::string to_four_digits(const Matrix& matrix) {
    std::string text = matrix.shape();
    char number[16];
    for (std::size_t i = 0; i < matrix.size(); ++i) {
        std::snprintf(number, sizeof number, "%11.4g", static_cast<double>(matrix[i]));
        text += (i % matrix.columns() == 0 ? "\n" : "") + std::string(number);
    }
    return text + '\n';
}

// As `pixels` prints it.
std::string as_pixels(const Matrix& signals) {
    const Image image = digit_image(signals);
    std::string text;
    char number[8];
    for (int pixel = 0; pixel < Records::pixels; ++pixel) {
        const int column = pixel % Records::side, row = pixel / Records::side;
        std::snprintf(number, sizeof number, "%4d", 255 - image.at(column, row));
        text += number + std::string(column == Records::side - 1 ? "\n" : "");
    }
    return text;
}

// Python that types `step` until the function `last`, and writes down where each leads to.
const std::string typing_step = R"(
def type_step(step, place):
    with open(stops, "w") as lines:
        for attempt in range(3000):
            step()
            file, function = place()
            function = function.replace("(anonymous namespace)::", "").split("(")[0]
            print(file, function, file=lines)
            if function == last:
                break

try:
    import gdb

    def place():
        frame = gdb.selected_frame()
        symbols = frame.find_sal().symtab
        return symbols.fullname() if symbols else "nowhere", frame.name()

    type_step(lambda: gdb.execute("step", to_string=True), place)
except ImportError:
    pass

def __lldb_init_module(debugger, _):
    thread = debugger.GetSelectedTarget().process.GetSelectedThread()

    def place():
        return thread.frame[0].GetLineEntry().file, thread.frame[0].GetFunctionName()

    type_step(lambda: debugger.HandleCommand("step"), place)
)";

// The functions that `step` leads to from the function `first` on until `last`. Each of its stops
// must be in a file of ours.
std::set<std::string> functions_stepped_into(const std::string& debugger,
                                             const std::string& chapter, const std::string& first,
                                             const std::string& last) {
    const TemporaryFolder folder;
    const std::string script = (folder / "steps.py").string();
    const std::string stops = (folder / "stops").string();
    put(script, "last = '" + last + "'\nstops = '" + stops + "'\n" + typing_step);
    const std::string load = debugger == "gdb" ? "source " : "command script import ";
    answers_to({"break " + first, "run", load + script}, debugger, chapter);
    const std::string root = std::filesystem::current_path().string();
    std::set<std::string> functions;
    for (const std::string& line : lines_of(contents_of(stops))) {
        std::string file, function;
        std::istringstream(line) >> file >> function;
        functions.insert(function);
        EXPECT_TRUE(file.rfind(root + "/common/", 0) == 0 ||
                    file.rfind(root + "/chapters/", 0) == 0)
            << line;
    }
    EXPECT_EQ(functions.count(last), 1u) << "too many steps";
    return functions;
}

}  // namespace

TEST_P(Debuggers, StepFromMainToTheFirstRecordInOurOwnFilesOnly) {
    const std::set<std::string> entered = {"run_chapter", "main",
                                           "run",         "run_stages",
                                           "train",       "NeuralNetwork::NeuralNetwork",
                                           "train_epoch", "Records::inputs"};
    EXPECT_EQ(functions_stepped_into(GetParam(), "chapter1", "main", "Records::inputs"), entered);
}

TEST_P(Debuggers, StepThroughAWholeTrainInOurOwnFilesOnly) {
    const std::set<std::string> entered = {"Records::targets",
                                           "Records::label",
                                           "targets_of_digit",
                                           "NeuralNetwork::train",
                                           "dot",
                                           "sigmoid",
                                           "operator-",
                                           "operator*",
                                           "transpose",
                                           "add_outer_product",
                                           "train_epoch",
                                           "Records::inputs"};  // of the second record
    EXPECT_EQ(functions_stepped_into(GetParam(), "chapter1", "Records::targets", "Records::inputs"),
              entered);
}

TEST_P(Debuggers, StepFromAnAnswerBackToTheHiddenLayerInOurOwnFilesOnly) {
    const std::set<std::string> entered = {"NeuralNetwork::backquery", "logit", "transpose", "dot",
                                           "scaled"};
    EXPECT_EQ(functions_stepped_into(GetParam(), "chapter5", "NeuralNetwork::backquery", "scaled"),
              entered);
}

TEST_P(Debuggers, ShowTheNumbersThatTheReleaseProgramComputes) {
    const std::vector<std::string> answers = answers_to(
        {"break NeuralNetwork::train", "run", "next 2", "print hidden_outputs",
         "print hidden_outputs.values_[7]", "pm hidden_outputs", "digit inputs", "pixels inputs"},
        GetParam());
    const Matrix expected = first_hidden_outputs();

    std::string shape, from, to;
    float lowest = 0, highest = 0, first = 0, second = 0;
    char colon = ' ';
    std::istringstream summary(value_in(answers[3]));
    summary >> shape >> from >> lowest >> to >> highest >> colon >> first >> second;
    EXPECT_EQ(shape, "100x1,");
    EXPECT_NEAR(lowest, *std::min_element(expected.begin(), expected.end()), 1e-4);
    EXPECT_NEAR(highest, *std::max_element(expected.begin(), expected.end()), 1e-4);
    EXPECT_NEAR(first, expected[0], 1e-4);
    EXPECT_NEAR(second, expected[1], 1e-4);
    EXPECT_EQ(answers[3].back(), '\n');
    EXPECT_EQ(lines_of(answers[3]).size(), 1u) << "no line of elements";

    EXPECT_EQ(std::strtof(value_in(answers[4]).c_str(), nullptr), expected[7]) << answers[4];
    EXPECT_EQ(answers[5], to_four_digits(expected));
    const std::string picture =
        row_of_digits({{first_inputs(), ""}}, Records::side, Records::side / 2);
    EXPECT_TRUE(contains(picture, "@"));
    EXPECT_EQ(without_blank_end(answers[6]), without_blank_end(picture));
    EXPECT_EQ(answers[7], as_pixels(first_inputs()));
    EXPECT_EQ(lines_of(answers[7]).front().size(), 28u * 4u);
}

TEST_P(Debuggers, ShowTheMatrixThatAnExpressionMakes) {
    const std::vector<std::string> answers = answers_to(
        {"break NeuralNetwork::train", "run", "pm inputs * inputs", "pm reshaped(inputs, 28, 28)",
         "pm sigmoid(dot(weights_input_hidden_, inputs))", "up", "digit records.inputs(0)"},
        GetParam());
    const Matrix inputs = first_inputs();
    EXPECT_EQ(answers[2], to_four_digits(inputs * inputs));
    EXPECT_EQ(answers[3], to_four_digits(reshaped(inputs, Records::side, Records::side)));
    EXPECT_EQ(answers[4], to_four_digits(first_hidden_outputs()));
    const std::string picture = row_of_digits({{inputs, ""}}, Records::side, Records::side / 2);
    EXPECT_EQ(without_blank_end(answers[6]), without_blank_end(picture));
}

TEST_P(Debuggers, SumUpTheNetworkAndTheRecords) {
    const std::vector<std::string> answers = answers_to(
        {"break NeuralNetwork::train", "run", "print *this", "up", "print records"}, GetParam());
    EXPECT_TRUE(
        contains(answers[2], " = 784 input, 100 hidden and 10 output nodes, learning rate 0.3"))
        << answers[2];
    EXPECT_TRUE(contains(answers[2], "\n  weights_input_hidden_ = 100x784, from -0."))
        << answers[2];
    EXPECT_TRUE(contains(answers[2], "\n  weights_hidden_output_ = 10x100, from -0."))
        << answers[2];
    EXPECT_EQ(value_in(answers[4]), "50 records");
}

TEST_P(Debuggers, SayOfALocalAheadThatItIsNotBuiltYet) {
    const std::vector<std::string> answers = answers_to(
        {"break read_training_records", "run", "up 2", "print records", "print network",
         "break NeuralNetwork::train", "continue", "print hidden_errors", "continue",
         // Its memory still holds the hidden errors of the first record when the second comes.
         "print hidden_errors", "next 5", "print hidden_errors", "next", "print hidden_errors",
         "print output_steps", "pm output_steps"},
        GetParam());
    for (const int ahead : {3, 4, 7, 9, 11, 14})
        EXPECT_EQ(value_in(answers[ahead]).substr(0, 13), "not built yet") << ahead;
    EXPECT_EQ(value_in(answers[13]).substr(0, 12), "100x1, from ");
    EXPECT_TRUE(contains(answers[15], "output_steps is not built yet.")) << answers[15];
}

TEST_P(Debuggers, GiveAClearWordForWhatCannotBeShown) {
    const std::vector<std::pair<std::string, std::string>> mistakes = {
        {"digit targets", "This is 10x1; a digit is 784x1"},
        {"pixels targets", "This is 10x1; a digit is 784x1"},
        {"pm learning_rate_", "learning_rate_ is no matrix, but of type float."},
        {"digit nonsense", GetParam() == "gdb" ? "No symbol \"nonsense\" in current context."
                                               : "use of undeclared identifier"},
        {"pm", "Which matrix?"},
        {"help pm", "Usage: pm MATRIX"},
        {"help digit", "Usage: digit INPUTS"},
        {"help pixels", "Usage: pixels INPUTS"}};
    std::vector<std::string> typed = {"pm hidden_outputs", "break NeuralNetwork::train", "run"};
    for (const auto& [command, word] : mistakes)
        typed.push_back(command);
    const std::vector<std::string> answers = answers_to(typed, GetParam());
    EXPECT_TRUE(contains(answers[0], "Nothing runs yet")) << answers[0];
    for (std::size_t i = 0; i < mistakes.size(); ++i)
        EXPECT_TRUE(contains(answers[i + 3], mistakes[i].second)) << answers[i + 3];
}

TEST_P(Debuggers, WelcomeWithTheBreakpointsThatTheProgramHas) {
    const std::map<std::string, std::vector<std::string>> breakpoints = {
        {"chapter0", {"main", "learn", "NeuralNetwork::train"}},
        {"chapter1", {"main", "train_epoch", "NeuralNetwork::train", "answer"}},
        {"chapter5", {"main", "train_epoch", "NeuralNetwork::train", "answer", "brain_scans"}}};
    for (const auto& [chapter, expected] : breakpoints) {
        std::vector<std::string> places;
        std::vector<std::string> typed;
        for (const std::string& line : lines_of(welcome_of(GetParam(), chapter))) {
            std::string command, place;
            std::istringstream(line) >> command >> place;
            if (command != "break")
                continue;
            places.push_back(place);
            typed.push_back("break " + place);
        }
        EXPECT_EQ(places, expected) << chapter;
        for (const std::string& answer : answers_to(typed, GetParam(), chapter))
            EXPECT_EQ(answer.compare(0, 11, "Breakpoint "), 0) << answer;
    }
}

INSTANTIATE_TEST_SUITE_P(, Debuggers, testing::Values("gdb", "lldb"),
                         [](const testing::TestParamInfo<std::string>& debugger) {
                             return debugger.param;
                         });

TEST_F(Debugger, StepsFromMainToTheFirstOfManyNetworksInOurOwnFilesOnly) {
    const std::set<std::string> entered =
        functions_stepped_into("gdb", "chapter2", "main", "Records::inputs");
    EXPECT_EQ(entered.count("train_epoch"), 1u);
}

TEST_F(Debugger, SaysOfWhatTheStandardLibraryHasYetToBuildThatItIsNotBuiltYet) {
    const std::vector<std::string> answers =
        answers_to({"break read_matrix", "run", "print numbers", "print reader", "delete",
                    "break answers_of", "continue", "print answers", "next", "print answers"},
                   "gdb");
    for (const int ahead : {2, 7})
        EXPECT_EQ(value_in(answers[ahead]), "not built yet") << ahead;
    EXPECT_TRUE(contains(answers[3], "\n  path_ = not built yet,")) << answers[3];
    EXPECT_TRUE(contains(answers[9], "length 0")) << answers[9];
}

TEST_F(Debugger, ShowsAnEmptyMatrixAsEmptyAndProgressAsRecords) {
    const std::vector<std::string> answers =
        answers_to({"tbreak initial_weights", "run", "up", "print weights_input_hidden_", "up",
                    "print progress", "break Progress::record_done", "continue", "continue",
                    "finish", "print progress"},
                   "gdb");
    EXPECT_EQ(value_in(answers[3]), "empty, 0x0");
    EXPECT_EQ(value_in(answers[5]), "not built yet");
    EXPECT_EQ(value_in(answers[10]), "2 records shown");
}

// Rows are asked for here, since the sanitizers of the other tests align such blocks themselves.
TEST_F(Debugger, CallsFunctionsOfTheProgramAndComesBackFromThoseThatCrash) {
    const std::vector<std::string> answers = answers_to(
        {"break NeuralNetwork::train", "run", "print (long)weights_input_hidden_.row(0) % 64",
         "print (long)weights_input_hidden_.row(1) % 64", "print ((Matrix*)0)->rows()", "frame"},
        "gdb");
    EXPECT_EQ(value_in(answers[2]), "0");
    EXPECT_EQ(value_in(answers[3]), "0");
    EXPECT_TRUE(contains(answers[4], "SIGSEGV")) << answers[4];
    EXPECT_TRUE(contains(answers[5], "#0  NeuralNetwork::train")) << answers[5];
}

TEST_F(Debugger, SavesANetworkFromItsFirstLineOn) {
    const std::vector<std::string> answers = answers_to({"break save_network", "run"}, "gdb");
    EXPECT_TRUE(
        contains(answers[1], "const Matrix& input_hidden = network.weights_input_hidden();"))
        << answers[1];
}

TEST(VsCode, BuildsTheChapterWhoseFileIsOpenAndNoOther) {
    EXPECT_TRUE(contains(contents_of(".vscode/launch.json"),
                         R"("program": "${workspaceFolder}/.build/debug/${fileDirnameBasename}")"));
    const std::string text = contents_of(".vscode/tasks.json");
    const std::size_t start = text.find(R"("command": ")") + 12;
    std::string command = text.substr(start, text.find("\",\n", start) - start);
    command.replace(command.find("make "), 5, "make -n ");  // says what it would build
    const Outcome chapter = run("fileDirnameBasename=chapter1; " + command);
    EXPECT_EQ(chapter.exit_code, 0) << chapter.err;
    EXPECT_TRUE(contains(chapter.out, ".build/debug/chapter1")) << chapter.out;
    EXPECT_FALSE(contains(chapter.out, "chapter2")) << chapter.out;
    const Outcome other = run("fileDirnameBasename=common; " + command);
    EXPECT_NE(other.exit_code, 0);
    EXPECT_TRUE(contains(other.out, "Open a file of a chapter first")) << other.out;
}
