// What a reader sees in the debuggers: the real gdb and LLDB, with this project's .gdb and .lldb,
// over -O0 programs.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <vector>

#include "common/drawing/digit_image.h"
#include "common/experiment/saved_network.h"
#include "common/mnist.h"
#include "common/neural_network.h"
#include "tests/debugger_session.h"
#include "tests/support.h"

namespace {

class Debuggers : public DebuggerTest {};
class Debugger : public DebuggerTest {};  // what gdb has to itself

Matrix first_inputs() {
    return read_training_records(fifty_records()).inputs(0);
}

// What the hidden layer answers to the first record before any training, by way of the network
// that the release program saves.
Matrix first_hidden_outputs() {
    const TemporaryFolder folder;
    const Outcome untrained = run(".build/release/chapter1 train --records 0 --data " +
                                  fifty_records() + " --output " + folder.path().string());
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

std::string formatted(const char* format, double number) {
    char text[16];
    std::snprintf(text, sizeof text, format, number);
    return text;
}

// As `print` prints it.
std::string in_a_line(const Matrix& matrix) {
    const auto [lowest, highest] = std::minmax_element(matrix.begin(), matrix.end());
    std::string text =
        matrix.shape() + formatted(", from %.4g", *lowest) + formatted(" to %.4g:", *highest);
    for (int i = 0; i < 6; ++i)
        text += formatted(" %.4g", matrix[i]);
    return text + " ...\n";
}

// As `pm` prints it.
std::string to_four_digits(const Matrix& matrix) {
    std::string text = matrix.shape();
    for (std::size_t i = 0; i < matrix.size(); ++i)
        text += (i % matrix.columns() == 0 ? "\n" : "") + formatted("%11.4g", matrix[i]);
    return text + '\n';
}

// As `pixels` prints it.
std::string as_pixels(const Matrix& signals) {
    const Image image = digit_image(signals);
    std::string text;
    for (int row = 0; row < Records::side; ++row) {
        for (int column = 0; column < Records::side; ++column)
            text += formatted("%4.0f", 255 - image.at(column, row));
        text += '\n';
    }
    return text;
}

// Python that types `step` until each of the functions `ends`, and then `finish`. It writes down
// where each step leads to.
const std::string typing_step = R"(
def type_steps(type_in, place):
    with open(stops, "w") as lines:
        for end in ends.split():
            for attempt in range(500):
                type_in("step")
                file, function = place()
                function = function.replace("(anonymous namespace)::", "")
                function = function.split("(")[0].split("[")[0]
                print(file, function, file=lines)
                if function == end:
                    break
            else:
                print("too many steps", file=lines)
            type_in("finish")

try:
    import gdb

    def place():
        frame = gdb.selected_frame()
        symbols = frame.find_sal().symtab
        return symbols.fullname() if symbols else "nowhere", frame.name()

    type_steps(lambda command: gdb.execute(command, to_string=True), place)
except ImportError:
    pass

def __lldb_init_module(debugger, _):
    thread = debugger.GetSelectedTarget().process.GetSelectedThread()

    def place():
        return thread.frame[0].GetLineEntry().file, thread.frame[0].GetFunctionName()

    type_steps(debugger.HandleCommand, place)
)";

// The functions that `step` leads to from the function `first` on, each named once, until it has
// come to each of `ends` in turn. (Those it then leaves by `finish`.) Each of its stops must be in
// a file of ours.
std::string stepped_into(const std::string& debugger, const std::string& chapter,
                         const std::string& first, const std::string& ends) {
    const TemporaryFolder folder;
    const std::string script = (folder / "steps.py").string();
    const std::string stops = (folder / "stops").string();
    put(script, "ends = '" + ends + "'\nstops = '" + stops + "'\n" + typing_step);
    const std::string load = debugger == "gdb" ? "source " : "command script import ";
    answers_to({"break " + first, "run", load + script}, debugger, chapter, "--records 2");
    const std::string root = std::filesystem::current_path().string();
    std::string functions;
    for (const std::string& line : lines_of(contents_of(stops))) {
        EXPECT_TRUE(line.rfind(root + "/common/", 0) == 0 ||
                    line.rfind(root + "/chapters/", 0) == 0)
            << line;
        const std::string function = line.substr(line.find(' ')) + ' ';
        if (!contains(functions + ' ', function))
            functions += function.substr(0, function.size() - 1);
    }
    return functions;
}

// What was typed in a session, and the answers to it.
using Answers = std::map<std::string, std::string>;

// The answers that are numbers, of which the release program computes the same.
void expect_numbers(const Answers& answers) {
    const Matrix expected = first_hidden_outputs();
    const std::string values = answers.at("print hidden_outputs");
    EXPECT_EQ(values.substr(values.find(" = ") + 3), in_a_line(expected));
    const std::string value = answers.at("print hidden_outputs.values_[7]");
    EXPECT_EQ(std::strtof(value_in(value).c_str(), nullptr), expected[7]) << value;
    EXPECT_EQ(answers.at("pm hidden_outputs"), to_four_digits(expected));
    EXPECT_EQ(answers.at("pm sigmoid(dot(weights_input_hidden_, inputs))"),
              to_four_digits(expected));
}

// Those that are the first record's inputs, drawn or printed.
void expect_inputs(const Answers& answers) {
    const Matrix inputs = first_inputs();
    const std::string picture =
        row_of_digits({{digit_image(inputs), ""}}, Records::side, Records::side / 2);
    EXPECT_TRUE(contains(picture, "@"));
    for (const std::string command : {"digit inputs", "digit records.inputs(0)"})
        EXPECT_EQ(without_blank_end(answers.at(command)), without_blank_end(picture));
    EXPECT_EQ(answers.at("pixels inputs"), as_pixels(inputs));
    EXPECT_EQ(lines_of(answers.at("pixels inputs")).front().size(), 28u * 4u);
    EXPECT_EQ(answers.at("pm inputs * inputs"), to_four_digits(inputs * inputs));
    EXPECT_EQ(answers.at("pm reshaped(inputs, 28, 28)"),
              to_four_digits(reshaped(inputs, Records::side, Records::side)));
}

void expect_summaries(const Answers& answers) {
    for (const std::string part :
         {" = 784 input, 100 hidden and 10 output nodes, learning rate 0.3",
          "\n  weights_input_hidden_ = 100x784, from -0.",
          "\n  weights_hidden_output_ = 10x100, from -0."})
        EXPECT_TRUE(contains(answers.at("print *this"), part)) << answers.at("print *this");
    EXPECT_EQ(value_in(answers.at("print records")), "50 records");
}

}  // namespace

TEST_P(Debuggers, StepFromMainToTheSecondRecordInOurOwnFilesOnly) {
    EXPECT_EQ(stepped_into(GetParam(), "chapter1", "main",
                           "Records::inputs NeuralNetwork::train Records::inputs"),
              " main run_chapter run run_stages train NeuralNetwork::NeuralNetwork train_epoch "
              "Records::inputs Records::targets Records::label targets_of_digit "
              "NeuralNetwork::train");
}

// Of chapter 0's network, where no loop is long.
TEST_P(Debuggers, StepThroughAWholeTrainInOurOwnFilesOnly) {
    EXPECT_EQ(stepped_into(GetParam(), "chapter0", "NeuralNetwork::train", "one_weight"),
              " dot NeuralNetwork::train sigmoid operator- transpose operator* add_outer_product "
              "one_weight");
}

TEST_P(Debuggers, StepFromAnAnswerBackToTheHiddenLayerInOurOwnFilesOnly) {
    EXPECT_EQ(
        stepped_into(GetParam(), "chapter5", "NeuralNetwork::backquery", "transpose dot scaled"),
        " NeuralNetwork::backquery logit transpose dot scaled");
}

TEST_P(Debuggers, ShowTheFirstTrainAsTheReleaseProgramComputesIt) {
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
    std::vector<std::string> typed = {"pm inputs",
                                      "break NeuralNetwork::train",
                                      "run",
                                      "print *this",
                                      "pm inputs * inputs",
                                      "pm reshaped(inputs, 28, 28)",
                                      "pm sigmoid(dot(weights_input_hidden_, inputs))",
                                      "up",
                                      "print records",
                                      "digit records.inputs(0)",
                                      "down",
                                      "next 2",
                                      "print hidden_outputs",
                                      "print hidden_outputs.values_[7]",
                                      "pm hidden_outputs",
                                      "digit inputs",
                                      "pixels inputs"};
    for (const auto& [command, word] : mistakes)
        typed.push_back(command);
    const std::vector<std::string> texts = answers_to(typed, GetParam());
    Answers answers;
    for (std::size_t i = 0; i < typed.size(); ++i)
        answers[typed[i]] = texts[i];
    EXPECT_TRUE(contains(answers["pm inputs"], "Nothing runs yet")) << answers["pm inputs"];
    for (const auto& [command, word] : mistakes)
        EXPECT_TRUE(contains(answers[command], word)) << answers[command];
    expect_numbers(answers);
    expect_inputs(answers);
    expect_summaries(answers);
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

TEST_P(Debuggers, WelcomeWithTheBreakpointsThatTheProgramHas) {
    const std::map<std::string, std::vector<std::string>> breakpoints = {
        {"chapter0", {"main", "learn", "NeuralNetwork::train"}},
        {"chapter1", {"main", "train_epoch", "NeuralNetwork::train", "answer"}},
        {"chapter5", {"main", "train_epoch", "NeuralNetwork::train", "answer", "brain_scans"}}};
    for (const auto& [chapter, expected] : breakpoints) {
        std::vector<std::string> typed, places;
        for (const std::string& place : expected)
            typed.push_back("break " + place);
        std::size_t found = 0;
        const std::string text = transcript_of(typed, GetParam(), chapter, "");
        for (const std::string& line : lines_of(text)) {
            if (line.compare(0, 8, "  break ") == 0)
                places.push_back(line.substr(8, line.find(' ', 8) - 8));
            found += line.compare(0, 11, "Breakpoint ") == 0 && !contains(line, "pending");
        }
        EXPECT_EQ(places, expected) << chapter;
        EXPECT_EQ(found, expected.size()) << text;
    }
}

INSTANTIATE_TEST_SUITE_P(, Debuggers, testing::Values("gdb", "lldb"), name_of_debugger);

TEST_P(Debugger, StepsFromMainToTheFirstOfManyNetworksInOurOwnFilesOnly) {
    const std::string entered = stepped_into(GetParam(), "chapter2", "main", "Records::inputs");
    EXPECT_TRUE(contains(entered, " train_epoch ")) << entered;
}

TEST_P(Debugger, TellsWhatIsBuiltInAWholeRun) {
    const std::vector<std::string> answers =
        answers_to({"tbreak initial_weights", "run", "up", "print weights_input_hidden_", "up",
                    "print progress", "break Progress::record_done", "continue", "continue",
                    "finish", "print progress", "delete",
                    // The first line of a function, in which nothing is built yet.
                    "tbreak save_network", "continue",
                    // What the standard library has yet to build.
                    "tbreak read_matrix", "continue", "print numbers", "print reader",
                    "tbreak answers_of", "continue", "print answers", "next", "print answers"},
                   GetParam());
    EXPECT_EQ(value_in(answers[3]), "empty, 0x0");
    EXPECT_EQ(value_in(answers[10]), "2 records shown");
    EXPECT_TRUE(contains(answers[13], "const Matrix& input_hidden = network.weights_input_hidden"))
        << answers[13];
    for (const int ahead : {5, 16, 20})
        EXPECT_EQ(value_in(answers[ahead]), "not built yet") << ahead;
    EXPECT_TRUE(contains(answers[17], "\n  path_ = not built yet,")) << answers[17];
    EXPECT_TRUE(contains(answers[22], "length 0")) << answers[22];
}

// Rows are asked for here, since the sanitizers of the other tests align such blocks themselves.
TEST_P(Debugger, CallsFunctionsOfTheProgramAndComesBackFromThoseThatCrash) {
    const std::vector<std::string> answers = answers_to(
        {"break NeuralNetwork::train", "run", "print (long)weights_input_hidden_.row(0) % 64",
         "print (long)weights_input_hidden_.row(1) % 64", "print ((Matrix*)0)->rows()", "frame"},
        GetParam());
    EXPECT_EQ(value_in(answers[2]), "0");
    EXPECT_EQ(value_in(answers[3]), "0");
    EXPECT_TRUE(contains(answers[4], "SIGSEGV")) << answers[4];
    EXPECT_TRUE(contains(answers[5], "#0  NeuralNetwork::train")) << answers[5];
}

INSTANTIATE_TEST_SUITE_P(, Debugger, testing::Values("gdb"), name_of_debugger);

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
