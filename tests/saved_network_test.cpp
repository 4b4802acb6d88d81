// Networks on disk: to the last bit, and whole or not at all.

#include "common/experiment/saved_network.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <random>
#include <thread>

#include "common/files/text.h"
#include "tests/support.h"

namespace {

namespace fs = std::filesystem;

// The first columns of training.csv, which all networks have.
History history_of(float learning_rate, int epochs, unsigned int seed, int records) {
    History history = {learning_rate, records};
    history.add("learning_rate", to_text(learning_rate));
    history.add("epochs", std::to_string(epochs));
    history.add("seed", std::to_string(seed));
    history.add("records", std::to_string(records));
    return history;
}

NeuralNetwork small_network() {
    return NeuralNetwork(2, 3, 2, 0.1f, 1);
}

// A network of this matrix of weights, n x 2, and others that are all 0.5.
NeuralNetwork network_of(const Matrix& input_hidden) {
    return NeuralNetwork(input_hidden, Matrix(2, input_hidden.rows(), 0.5f), 0.1f);
}

Matrix written_and_read(const Matrix& matrix) {
    const TemporaryFolder folder;
    save_network(network_of(matrix), history_of(0.1f, 1, 2, 3), folder / "network");
    return load_network(folder / "network", "", matrix.columns(), 2).network.weights_input_hidden();
}

// The same bits, which tell 0 from -0 where == does not.
void expect_same_bits(const Matrix& actual, const Matrix& expected) {
    ASSERT_EQ(actual.shape(), expected.shape());
    for (std::size_t i = 0; i < expected.size(); ++i)
        ASSERT_EQ(std::memcmp(actual.begin() + i, expected.begin() + i, sizeof(float)), 0)
            << "element " << i << ": " << actual[i] << " for " << expected[i];
}

// Floats of every size and sign: random bits, but for the infinities and NaN.
Matrix random_bit_patterns(int rows, int columns) {
    std::mt19937 random(1);
    Matrix matrix(rows, columns);
    for (float& element : matrix)
        do {
            const std::uint32_t bits = static_cast<std::uint32_t>(random());
            std::memcpy(&element, &bits, sizeof element);
        } while (!std::isfinite(element));
    return matrix;
}

// The small network, saved, with one of its files made anew; and what is then said on loading it,
// without the folder's name.
std::string mistake_in(const std::string& file, const std::string& contents) {
    const TemporaryFolder folder;
    const fs::path network = folder / "network";
    save_network(small_network(), history_of(0.1f, 1, 2, 3), network);
    put(network / file, contents);
    return message_after(network.string() + '/', [&] { load_network(network, ": help", 2, 2); });
}

}  // namespace

TEST(SavedNetwork, LoadsWhatWasSavedToTheLastBit) {
    const TemporaryFolder folder;
    const NeuralNetwork network(50, 20, 10, 0.025f, 4294967295);
    History history = history_of(0.025f, 13, 4294967295, 60000);
    history.add("degrees", "0.1");
    save_network(network, history, folder / "network");
    const SavedNetwork saved = load_network(folder / "network", "", 50, 10);
    EXPECT_TRUE(saved.network.weights_input_hidden() == network.weights_input_hidden());
    EXPECT_TRUE(saved.network.weights_hidden_output() == network.weights_hidden_output());
    EXPECT_EQ(saved.network.learning_rate(), 0.025f);
    for (const History& found : {saved.history, load_history(folder / "network")}) {
        EXPECT_EQ(found.learning_rate, 0.025f);
        EXPECT_EQ(found.records, 60000);
        EXPECT_EQ(found.names.size(), 7u);
        EXPECT_EQ(found.texts.size(), 7u);
    }
    EXPECT_EQ(saved.changed_file, "");
    const std::vector<std::string> lines = lines_of(contents_of(folder / "network/training.csv"));
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0],
              "learning_rate,epochs,seed,records,degrees,input_hidden_hash,hidden_output_hash");
    EXPECT_EQ(lines[1].rfind("0.025,13,4294967295,60000,0.1,", 0), 0u) << lines[1];
}

// However large or small the change, and wherever it is; another way of writing a number is none.
TEST(SavedNetwork, TellsWhichWeightsWereChangedAfterTheTraining) {
    const TemporaryFolder folder;
    const fs::path network = folder / "network";
    const std::string first = "weights_input_hidden.csv", last = "weights_hidden_output.csv";
    const std::string whole = "1,2\n3,4\n", zero = "0.5,0\n0.5,1\n";
    const auto changed = [&](const std::string& file, const std::string& contents) {
        fs::remove_all(network);
        save_network(NeuralNetwork({{1, 2}, {3, 4}}, {{0.5f, 0}, {0.5f, 1}}, 0.1f),
                     history_of(0.1f, 1, 2, 3), network);
        put(network / file, contents);
        return load_network(network, "", 2, 2).changed_file;
    };
    EXPECT_EQ(changed(first, "1.0,2e0\r\n3,4\r\n"), "");
    EXPECT_EQ(changed(first, "1,2\n3,4.0000005\n"), first);
    EXPECT_EQ(changed(first, "2,1\n3,4\n"), first);
    EXPECT_EQ(changed(first, "3,4\n1,2\n"), first);
    EXPECT_EQ(changed(last, "0.5,-0\n0.5,1\n"), last);
    EXPECT_EQ(changed(last, zero), "");
    EXPECT_EQ(changed(first, whole), "");
}

TEST(SavedNetwork, WeightsArePlainRowsWithoutAHeader) {
    const TemporaryFolder folder;
    save_network(network_of({{0.1f, -2.0f}, {1e-10f, 16777216.0f}}), history_of(0.1f, 1, 2, 3),
                 folder / "network");
    EXPECT_EQ(contents_of(folder / "network/weights_input_hidden.csv"), "0.1,-2\n1e-10,16777216\n");
    EXPECT_EQ(contents_of(folder / "network/weights_hidden_output.csv"), "0.5,0.5\n0.5,0.5\n");
}

TEST(SavedNetwork, BringsBackTheExtremesOfFloatToTheLastBit) {
    using Limits = std::numeric_limits<float>;
    const float denormal = Limits::denorm_min();
    const Matrix matrix{{0.0f, -0.0f, denormal, -denormal, Limits::min()},
                        {Limits::min() - denormal, Limits::max(), Limits::lowest(),
                         Limits::epsilon(), 1.0f + Limits::epsilon()}};
    expect_same_bits(written_and_read(matrix), matrix);
}

TEST(SavedNetwork, BringsBackAHundredThousandRandomFloatsToTheLastBit) {
    const Matrix matrix = random_bit_patterns(500, 200);
    expect_same_bits(written_and_read(matrix), matrix);
}

TEST(SavedNetwork, ReadsWeightsWithTheLineEndsOfWindowsAndWithoutTheLast) {
    const TemporaryFolder folder;
    save_network(small_network(), history_of(0.1f, 1, 2, 3), folder / "network");
    put(folder / "network/weights_input_hidden.csv", "1,2\r\n3,4.5\r\n5,6");
    EXPECT_TRUE(load_network(folder / "network", "", 2, 2).network.weights_input_hidden() ==
                (Matrix{{1.0f, 2.0f}, {3.0f, 4.5f}, {5.0f, 6.0f}}));
}

TEST(SavedNetwork, RefusesToLoadDamagedFiles) {
    const std::string first = "weights_input_hidden.csv", last = "weights_hidden_output.csv";
    const std::string finite = "where a finite number was expected";
    const std::string none = ": no numbers where a matrix was expected: help";
    EXPECT_EQ(mistake_in(first, "1,2\n3\n"),
              first + ": line 2: 1 number where 2 were expected: \"3\"");
    EXPECT_EQ(mistake_in(first, "1,2\n3,4,5\n"),
              first + ": line 2: 3 numbers where 2 were expected: \"3,4,5\"");
    EXPECT_EQ(mistake_in(first, "1,2\n3,nan\n"), first + ": line 2, column 2: \"nan\" " + finite);
    EXPECT_EQ(mistake_in(last, "-inf,1,2\n"), last + ": line 1, column 1: \"-inf\" " + finite);
    EXPECT_EQ(mistake_in(first, "1\n2\n3\n"),
              first + ": line 1: 1 number where 2 were expected: \"1\"");
    EXPECT_EQ(mistake_in(last, "1,2,3\n"), last + ": 1 row where 2 were expected: help");
    EXPECT_EQ(mistake_in(last, "1,2\n3,4\n"),
              last + ": line 1: 2 numbers where 3 were expected: \"1,2\"");
    for (const std::string contents : {"", "\n", "\r\n\r\n"})
        EXPECT_EQ(mistake_in(first, contents), first + none);
}

TEST(SavedNetwork, RefusesToLoadAHistoryThatIsNone) {
    const std::string header =
        "learning_rate,epochs,seed,records,upright,input_hidden_hash,hidden_output_hash\n";
    const std::string row = "0.1,1,2,3,1,b,c\n";
    const std::string file = "training.csv";
    const std::string none = file + ": line 1: a header of six or more columns was expected: help";
    EXPECT_EQ(mistake_in(file, header),
              file + ": below the header, 0 rows where 1 was expected: help");
    EXPECT_EQ(mistake_in(file, header + row + row),
              file + ": line 3: a row more than the 1 expected: help");
    EXPECT_EQ(mistake_in(file, "learning_rate,epochs,seed,records\n0.1,1,2,3\n"), none);
    EXPECT_EQ(mistake_in(file, ""), none);
    EXPECT_EQ(mistake_in(file, "\x1b\xff,\n"), none);
    EXPECT_EQ(mistake_in(file, header + "x,1,2,3,1,b,c\n"),
              file + ": line 2, column 1: \"x\" where a finite number was expected");
    EXPECT_EQ(mistake_in(file, header + "0.1,1,2,-3,1,b,c\n"),
              file +
                  ": line 2, column 4: \"-3\" where a whole number from 0 to 1000000000 was "
                  "expected");
    EXPECT_EQ(mistake_in(file, header + "0.1,1,2,3,1,b\n"),
              file + ": line 2: 6 numbers where 7 were expected: \"0.1,1,2,3,1,b\"");
}

TEST(SavedNetwork, ReplacesTheOldNetworkWhole) {
    const TemporaryFolder folder;
    save_network(small_network(), history_of(0.1f, 1, 2, 3), folder / "network");
    save_network(NeuralNetwork(2, 5, 2, 0.2f, 1), history_of(0.2f, 4, 5, 6), folder / "network");
    const SavedNetwork saved = load_network(folder / "network", "", 2, 2);
    EXPECT_EQ(saved.network.weights_input_hidden().rows(), 5);
    EXPECT_EQ(saved.history.texts[1], "4");
    EXPECT_EQ(run("ls " + folder.path().string()).out, "network\n");
}

TEST(SavedNetwork, LeavesTheOldNetworkWhereTheNewOneFindsNoRoom) {
    const TemporaryFolder folder;
    put(folder / "network", "a file where a folder is to go");
    EXPECT_EQ(message_of([&] {
                  save_network(small_network(), history_of(0.1f, 1, 2, 3), folder / "network");
              }),
              (folder / "network").string() + ": cannot be written: Not a directory");
    EXPECT_EQ(run("ls " + folder.path().string()).out, "network\n");
}

// The networks of one writer have 3 hidden nodes and even epochs, those of the other 8 and odd
// epochs. No two have one history: by that a reader can tell that the folder is still the same.
TEST(SavedNetwork, OfTwoWritersAtOnceAReaderFindsTheOnesOrTheOthersOrNone) {
    const TemporaryFolder folder;
    const fs::path network = folder / "network";
    const auto write = [&](int hidden_nodes, int first_epochs) {
        for (int epochs = first_epochs; epochs < 200; epochs += 2)
            save_network(NeuralNetwork(20, hidden_nodes, 2, 0.1f, 1),
                         history_of(0.1f, epochs, 1, 1), network);
    };
    std::thread few(write, 3, 0), many(write, 8, 1);
    int found = 0;
    while (found < 50) {
        try {
            const SavedNetwork saved = load_network(network, "", 20, 2);
            EXPECT_EQ(saved.network.weights_input_hidden().rows(),
                      std::stoi(saved.history.texts[1]) % 2 == 0 ? 3 : 8);
            ++found;
        } catch (const std::runtime_error&) {  // it was being replaced
        }
    }
    few.join();
    many.join();
    EXPECT_EQ(run("ls " + folder.path().string()).out, "network\n");
}
