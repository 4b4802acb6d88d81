// What a reader sees in the debugger: the real gdb, with this project's .gdb, over -O0 programs.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <sstream>
#include <vector>

#include "common/drawing/digit_sheet.h"
#include "common/experiment/saved_network.h"
#include "common/mnist.h"
#include "common/neural_network.h"
#include "tests/support.h"

namespace {

// What gdb prints, started as `make debug-chapter1` starts it and given these commands.
std::string debug(const std::string& commands, const std::string& chapter = "chapter1") {
    const TemporaryFolder folder;
    put(folder / "commands", commands);
    const Outcome session = run("gdb -q -nx -batch -x .gdb -x " + (folder / "commands").string() +
                                " --args .build/debug/" + chapter + " --records 50 --threads 1" +
                                " --output " + (folder / "output").string() + " 2>&1");
    for (const std::string word : {"ptrace", "Could not trace"})
        EXPECT_EQ(session.out.find(word), std::string::npos)
            << "gdb may not trace programs here; a container needs --cap-add=SYS_PTRACE:\n"
            << session.out;
    return session.out;
}

// The first line that begins so, without its beginning.
std::string rest_of_line(const std::string& text, const std::string& beginning) {
    for (const std::string& line : lines_of(text))
        if (line.compare(0, beginning.size(), beginning) == 0)
            return line.substr(beginning.size());
    ADD_FAILURE() << "no line begins with `" << beginning << "` in\n" << text;
    return "";
}

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

// Breaks in the first function and steps until the second. Every stop must be in a file of ours.
std::set<std::string> functions_stepped_into(const std::string& chapter, const std::string& first,
                                             const std::string& last) {
    const std::string session = debug("break " + first + "\nrun\npython last = '" + last + "'" + R"(
python
function = ""
for step in range(5000):
    if function != last:
        gdb.execute("step", to_string=True)
        function = gdb.selected_frame().name()
        file = gdb.selected_frame().find_sal().symtab
        print("stop", file.filename if file else "nowhere", function)
end
)",
                                      chapter);
    int stops = 0;
    std::set<std::string> functions;
    for (const std::string& line : lines_of(session)) {
        std::string word, file, function;
        std::istringstream stream(line);
        stream >> word >> file >> std::ws;
        std::getline(stream, function);
        if (word != "stop")
            continue;
        ++stops;
        functions.insert(function);
        if (file.rfind("./", 0) == 0)
            file.erase(0, 2);  // a header
        EXPECT_TRUE(file.rfind("common/", 0) == 0 || file.rfind("chapters/", 0) == 0) << line;
    }
    EXPECT_GT(stops, 10) << session;
    return functions;
}

const std::string to_the_first_record = "break NeuralNetwork::train\nrun\n";

class Debugger : public testing::Test {
protected:
    void SetUp() override {
        if (!is_installed("gdb"))
            GTEST_SKIP() << gdb_is_missing;
    }
};

}  // namespace

TEST_F(Debugger, StepsThroughAWholeTrainInOurOwnFilesOnly) {
    const std::set<std::string> entered = {"NeuralNetwork::train",
                                           "dot",
                                           "sigmoid",
                                           "operator-",
                                           "operator*",
                                           "transpose",
                                           "add_outer_product",
                                           "train_epoch",
                                           "Records::inputs"};  // of the second record
    EXPECT_EQ(functions_stepped_into("chapter1", "NeuralNetwork::train", "Records::inputs"),
              entered);
}

TEST_F(Debugger, StepsFromMainToTheFirstChangeOfAWeightInOurOwnFilesOnly) {
    const std::string unnamed = "(anonymous namespace)::";
    const std::set<std::string> entered = {"main",
                                           "run_chapter",
                                           unnamed + "run",
                                           unnamed + "run_stages",
                                           unnamed + "train",
                                           "NeuralNetwork::NeuralNetwork",
                                           "train_epoch",
                                           "Records::inputs",
                                           "Records::targets",
                                           "Records::label",
                                           "targets_of_digit",
                                           "NeuralNetwork::train",
                                           "dot",
                                           "sigmoid",
                                           "operator-",
                                           "operator*",
                                           "transpose",
                                           "add_outer_product"};
    EXPECT_EQ(functions_stepped_into("chapter1", "main", "add_outer_product"), entered);
}

TEST_F(Debugger, StepsFromMainToTheFirstOfManyNetworksInOurOwnFilesOnly) {
    const std::set<std::string> entered =
        functions_stepped_into("chapter2", "main", "Records::inputs");
    EXPECT_EQ(entered.count("Records::inputs"), 1u);
}

TEST_F(Debugger, StepsFromAnAnswerBackToTheHiddenLayerInOurOwnFilesOnly) {
    const std::string scaled = "(anonymous namespace)::scaled";
    const std::set<std::string> entered = {"NeuralNetwork::backquery", "logit", "transpose", "dot",
                                           scaled};
    EXPECT_EQ(functions_stepped_into("chapter5", "NeuralNetwork::backquery", scaled), entered);
}

TEST_F(Debugger, ShowsTheNumbersThatTheReleaseProgramComputes) {
    const Matrix expected = first_hidden_outputs();
    const std::string session = debug(to_the_first_record +
                                      "next 2\nprint hidden_outputs\n"
                                      "print hidden_outputs.at(7, 0)\npm hidden_outputs\n");

    std::string shape, from, to;
    float lowest = 0, highest = 0, first = 0, second = 0;
    char colon = ' ';
    std::istringstream summary(rest_of_line(session, "$1 = "));
    summary >> shape >> from >> lowest >> to >> highest >> colon >> first >> second;
    EXPECT_EQ(shape, "100x1,");
    EXPECT_NEAR(lowest, *std::min_element(expected.begin(), expected.end()), 1e-4);
    EXPECT_NEAR(highest, *std::max_element(expected.begin(), expected.end()), 1e-4);
    EXPECT_NEAR(first, expected.at(0, 0), 1e-4);
    EXPECT_NEAR(second, expected.at(1, 0), 1e-4);

    const std::string element = rest_of_line(session, "$2 = ");
    EXPECT_EQ(std::strtof(element.c_str(), nullptr), expected.at(7, 0)) << element;
    EXPECT_TRUE(contains(session, matrix_to_text(expected))) << session;
}

TEST_F(Debugger, DrawsTheFirstRecord) {
    const std::string session = debug(to_the_first_record + "digit inputs\n");
    const std::string picture = digit_to_text(first_inputs());
    EXPECT_TRUE(contains(picture, "@"));
    EXPECT_TRUE(contains(session, picture)) << session;
}

// Asked here, since the sanitizers of the other tests align such blocks themselves.
TEST_F(Debugger, FindsTheRowsOfWeightsOnCacheLines) {
    const std::string session =
        debug(to_the_first_record + "print (long)weights_input_hidden_.row(0) % 64\n" +
              "print (long)weights_input_hidden_.row(1) % 64\n");
    EXPECT_EQ(rest_of_line(session, "$1 = "), "0");
    EXPECT_EQ(rest_of_line(session, "$2 = "), "0");
}

TEST_F(Debugger, PrintsTheNetworkAsLayersAndWeights) {
    const std::string session = debug(to_the_first_record + "print *this\n");
    EXPECT_EQ(rest_of_line(session, "$1 = "),
              "784 input, 100 hidden and 10 output nodes, learning rate 0.3 = {");
    EXPECT_TRUE(contains(session, "\n  weights_input_hidden_ = 100x784, from -0.")) << session;
    EXPECT_TRUE(contains(session, "\n  weights_hidden_output_ = 10x100, from -0.")) << session;
}

TEST_F(Debugger, SaysOfALocalAheadThatItIsNotBuiltYet) {
    const std::string session = debug(
        "break read_training_records\nrun\nup 2\nprint records\nprint network\nprint "
        "progress\n" +
        std::string("delete\nbreak NeuralNetwork::train\ncontinue\nprint hidden_errors\n") +
        // Its memory still holds the hidden errors of the first record when the second comes.
        "continue\nprint hidden_errors\nnext 5\nprint hidden_errors\n" +
        "next\nprint hidden_errors\nprint output_steps\npm output_steps\n");
    for (const std::string number : {"1", "2", "3", "4", "5", "6", "8"})
        EXPECT_EQ(rest_of_line(session, "$" + number + " = "), "not built yet") << number;
    EXPECT_EQ(rest_of_line(session, "$7 = ").substr(0, 12), "100x1, from ");
    EXPECT_TRUE(contains(session, "output_steps is not built yet.")) << session;
}

TEST_F(Debugger, SaysOfWhatTheStandardLibraryHasYetToBuildThatItIsNotBuiltYet) {
    const std::string session = debug(
        "break read_matrix\nrun\nprint numbers\nprint reader\n"
        "delete\nbreak answers_of\ncontinue\nprint answers\nnext\nprint answers\n");
    for (const std::string number : {"1", "3"})
        EXPECT_EQ(rest_of_line(session, "$" + number + " = "), "not built yet") << session;
    EXPECT_TRUE(contains(session, "\n  path_ = not built yet,")) << session;
    EXPECT_TRUE(contains(rest_of_line(session, "$4 = "), "length 0")) << session;
}

TEST_F(Debugger, ShowsAnEmptyMatrixAsEmptyAndNotAsANullPointer) {
    const std::string session =
        debug("break initial_weights\nrun\nup\nprint weights_input_hidden_\n");
    EXPECT_EQ(rest_of_line(session, "$1 = "), "empty, 0x0");
}

TEST_F(Debugger, SavesANetworkFromItsFirstLineOn) {
    const std::string session = debug("break save_network\nrun\n");
    EXPECT_TRUE(contains(session, "PreparedFolder prepared(folder);")) << session;
}

TEST_F(Debugger, HelpTellsHowToPrintAndDraw) {
    const std::string session = debug("help pm\nhelp digit\n");
    EXPECT_TRUE(contains(session, "Usage: pm MATRIX")) << session;
    EXPECT_TRUE(contains(session, "Usage: digit INPUTS")) << session;
}

TEST_F(Debugger, WhatCannotBePrintedGetsAClearWord) {
    const std::string before_the_run = debug("pm hidden_outputs\n");
    EXPECT_TRUE(contains(before_the_run, "Nothing runs yet")) << before_the_run;
    const std::vector<std::vector<std::string>> mistakes = {
        {"digit targets", "targets is 10x1; a digit is 784x1"},
        {"pm learning_rate_", "learning_rate_ is no matrix, but of type float."},
        {"digit nonsense", "No symbol \"nonsense\" in current context."},
        {"pm", "Which matrix?"}};
    std::string commands = to_the_first_record + "python\n";
    for (const std::vector<std::string>& mistake : mistakes)
        commands += "try: gdb.execute('" + mistake[0] + "')\nexcept gdb.error as e: print(e)\n";
    const std::string session = debug(commands + "end\n");
    for (const std::vector<std::string>& mistake : mistakes)
        EXPECT_TRUE(contains(session, mistake[1])) << mistake[0] << ":\n" << session;
}

TEST_F(Debugger, WelcomeIsSevenLinesAndItsFourBreakpointsAreThere) {
    const std::vector<std::string> welcome = lines_of(debug("\n"));
    EXPECT_LE(welcome.size(), 7u);
    std::vector<std::string> breakpoints;
    for (const std::string& line : welcome) {
        std::string command, place;
        std::istringstream(line) >> command >> place;
        if (command == "break")
            breakpoints.push_back(place);
    }
    EXPECT_EQ(breakpoints.size(), 4u);
    for (const std::string& place : breakpoints) {
        const std::string session = debug("break " + place + "\n");
        EXPECT_TRUE(contains(session, "Breakpoint 1 at ")) << session;
    }
}

// The best of three: the machine may have other things to do.
TEST_F(Debugger, ReachesTheFirstTrainingStepInTwoSeconds) {
    const std::string session = debug(R"(
break NeuralNetwork::train
python
import time
def seconds_to_the_breakpoint():
    start = time.time()
    gdb.execute("run")
    return time.time() - start
print("seconds", min(seconds_to_the_breakpoint() for attempt in range(3)))
end
bt 1
)");
    EXPECT_TRUE(contains(session, "#0  NeuralNetwork::train")) << session;
    const std::string seconds = rest_of_line(session, "seconds ");
    EXPECT_GT(std::strtod(seconds.c_str(), nullptr), 0.0) << seconds;
    EXPECT_LT(std::strtod(seconds.c_str(), nullptr), 2.0);
}
