// Networks on disk: to the last bit, and whole or not at all.

#include "common/experiment/saved_network.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <random>
#include <thread>

#include "tests/support.h"

namespace {

namespace fs = std::filesystem;

NeuralNetwork small_network() {
    return NeuralNetwork(2, 3, 2, 0.1f, 1);
}

// A network of this matrix of weights, n x 2, and others that are all 0.5.
NeuralNetwork network_of(const Matrix& input_hidden) {
    return NeuralNetwork(input_hidden, Matrix(2, input_hidden.rows(), 0.5f), 0.1f);
}

Matrix written_and_read(const Matrix& matrix) {
    const TemporaryFolder folder;
    save_network(network_of(matrix), {0.1f, 1, 2, 3}, folder / "network");
    return load_network(folder / "network", matrix.columns(), 2).network.weights_input_hidden();
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
    save_network(small_network(), {0.1f, 1, 2, 3}, network);
    put(network / file, contents);
    return message_after(network.string() + '/', [&] { load_network(network, 2, 2); });
}

}  // namespace

TEST(SavedNetwork, LoadsWhatWasSavedToTheLastBit) {
    const TemporaryFolder folder;
    const NeuralNetwork network(50, 20, 10, 0.025f, 4294967295);
    const std::vector<Setting> settings = {{"hidden_nodes", 20}, {"degrees", 0.1f}};
    save_network(network, {0.025f, 13, 4294967295, 60000, settings, "abc"}, folder / "network");
    const SavedNetwork saved = load_network(folder / "network", 50, 10);
    EXPECT_TRUE(saved.network.weights_input_hidden() == network.weights_input_hidden());
    EXPECT_TRUE(saved.network.weights_hidden_output() == network.weights_hidden_output());
    EXPECT_EQ(saved.network.learning_rate(), 0.025f);
    for (const History& history : {saved.history, load_history(folder / "network")}) {
        EXPECT_EQ(history.learning_rate, 0.025f);
        EXPECT_EQ(history.epochs, 13);
        EXPECT_EQ(history.seed, 4294967295u);
        EXPECT_EQ(history.records, 60000);
        ASSERT_EQ(history.settings.size(), 2u);
        EXPECT_EQ(history.settings[1].name, "degrees");
        EXPECT_EQ(history.settings[1].value, 0.1f);
        EXPECT_EQ(history.data_hash, "abc");
    }
    EXPECT_EQ(saved.changed_file, "");
    const std::vector<std::string> lines = lines_of(contents_of(folder / "network/training.csv"));
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0],
              "learning_rate,epochs,seed,records,hidden_nodes,degrees,data_hash,"
              "input_hidden_hash,hidden_output_hash");
    EXPECT_EQ(lines[1].rfind("0.025,13,4294967295,60000,20,0.1,abc,", 0), 0u) << lines[1];
}

// However large or small the change, and wherever it is; another way of writing a number is none.
TEST(SavedNetwork, TellsWhichWeightsWereChangedAfterTheTraining) {
    const TemporaryFolder folder;
    const fs::path network = folder / "network";
    const std::string first = "weights_input_hidden.csv", last = "weights_hidden_output.csv";
    const std::string whole = "1,2\n3,4\n", zero = "0.5,0\n0.5,1\n";
    const auto changed = [&](const std::string& file, const std::string& contents) {
        fs::remove_all(network);
        save_network(NeuralNetwork({{1, 2}, {3, 4}}, {{0.5f, 0}, {0.5f, 1}}, 0.1f), {0.1f, 1, 2, 3},
                     network);
        put(network / file, contents);
        return load_network(network, 2, 2).changed_file;
    };
    EXPECT_EQ(changed(first, "1.0,2e0\r\n3,4\r\n"), "");
    EXPECT_EQ(changed(first, "1,2\n3,4.0000005\n"), first);
    EXPECT_EQ(changed(first, "2,1\n3,4\n"), first);
    EXPECT_EQ(changed(first, "3,4\n1,2\n"), first);
    EXPECT_EQ(changed(last, "0.5,-0\n0.5,1\n"), last);
    EXPECT_EQ(changed(last, zero), "");
    EXPECT_EQ(changed(first, whole), "");
}

TEST(SavedNetwork, NamesTheFirstThingInWhichItIsNotWhatItShouldBe) {
    const History history = {0.1f, 1, 2, 3, {{"hidden_nodes", 5}, {"upright", 1}}, "abc"};
    EXPECT_EQ(difference(history, history), "");
    History other = history;
    other.learning_rate = 0.2f;
    EXPECT_EQ(difference(other, history), "learning_rate 0.2 where 0.1 was expected");
    other = history;
    other.settings[1].value = 0;
    EXPECT_EQ(difference(other, history), "upright 0 where 1 was expected");
    other = history;
    other.settings.pop_back();
    EXPECT_EQ(difference(other, history), "the column data_hash where upright was expected");
    EXPECT_EQ(difference(history, other), "the column upright where data_hash was expected");
    other = history;
    other.data_hash = "abd";
    EXPECT_EQ(difference(other, history), "data_hash abd where abc was expected");
}

TEST(SavedNetwork, WeightsArePlainRowsWithoutAHeader) {
    const TemporaryFolder folder;
    save_network(network_of({{0.1f, -2.0f}, {1e-10f, 16777216.0f}}), {0.1f, 1, 2, 3},
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
    save_network(small_network(), {0.1f, 1, 2, 3}, folder / "network");
    put(folder / "network/weights_input_hidden.csv", "1,2\r\n3,4.5\r\n5,6");
    EXPECT_TRUE(load_network(folder / "network", 2, 2).network.weights_input_hidden() ==
                (Matrix{{1.0f, 2.0f}, {3.0f, 4.5f}, {5.0f, 6.0f}}));
}

TEST(SavedNetwork, RefusesToLoadDamagedFiles) {
    const std::string first = "weights_input_hidden.csv", last = "weights_hidden_output.csv";
    const std::string finite = "where a finite number was expected";
    const std::string none = ": no numbers where a matrix was expected";
    EXPECT_EQ(mistake_in(first, "1,2\n3\n"),
              first + ": line 2: 1 number where 2 were expected: \"3\"");
    EXPECT_EQ(mistake_in(first, "1,2\n3,4,5\n"),
              first + ": line 2: 3 numbers where 2 were expected: \"3,4,5\"");
    EXPECT_EQ(mistake_in(first, "1,2\n3,nan\n"), first + ": line 2, column 2: \"nan\" " + finite);
    EXPECT_EQ(mistake_in(last, "-inf,1,2\n"), last + ": line 1, column 1: \"-inf\" " + finite);
    EXPECT_EQ(mistake_in(first, "1\n2\n3\n"), first + ": a matrix of 3x1 where 3x2 was expected");
    EXPECT_EQ(mistake_in(last, "1,2,3\n"), last + ": a matrix of 1x3 where 2x3 was expected");
    EXPECT_EQ(mistake_in(first, "1,2\n"), last + ": 3 hidden nodes where " + first + " has 1");
    for (const std::string contents : {"", "\n", "\r\n\r\n"})
        EXPECT_EQ(mistake_in(first, contents), first + none);
}

TEST(SavedNetwork, RefusesToLoadAHistoryThatIsNone) {
    const std::string header =
        "learning_rate,epochs,seed,records,upright,data_hash,input_hidden_hash,hidden_output_"
        "hash\n";
    const std::string row = "0.1,1,2,3,1,a,b,c\n";
    const std::string
        file = "training.csv",
        expected =
            " where a header learning_rate,epochs,seed,records,…,data_hash,input_hidden_hash,"
            "hidden_output_hash was expected";
    EXPECT_EQ(mistake_in(file, header), file + ": below the header, 0 rows where 1 was expected");
    EXPECT_EQ(mistake_in(file, header + row + row),
              file + ": line 3: a row more than the 1 expected");
    EXPECT_EQ(mistake_in(file, "learning_rate,epochs,seed,records\n0.1,1,2,3\n"),
              file + ": line 1: \"learning_rate,epochs,seed,records\"" + expected);
    EXPECT_EQ(mistake_in(file, ""), file + ": line 1: \"\"" + expected);
    EXPECT_EQ(mistake_in(file, header + "0.1,1,2,3,1,a,b,C\n"),
              file + ": line 2: \"0.1,1,2,3,1,a,b,C\" where names or numbers were expected");
    EXPECT_EQ(
        mistake_in(file, "learning_rate,epochs,seed,records,\"x\"\n"),
        file +
            ": line 1: \"learning_rate,epochs,seed,records,\"x\"\" where names or numbers were "
            "expected");
    EXPECT_EQ(mistake_in(file, header + "0.1,1,2,3,x,a,b,c\n"),
              file + ": line 2, column 5: \"x\" where a finite number was expected");
    EXPECT_EQ(mistake_in(file, header + "0.1,1,2,3,1,a,b\n"),
              file + ": line 2: 7 numbers where 8 were expected: \"0.1,1,2,3,1,a,b\"");
}

TEST(SavedNetwork, ReplacesTheOldNetworkWhole) {
    const TemporaryFolder folder;
    save_network(small_network(), {0.1f, 1, 2, 3}, folder / "network");
    save_network(NeuralNetwork(2, 5, 2, 0.2f, 1), {0.2f, 4, 5, 6}, folder / "network");
    const SavedNetwork saved = load_network(folder / "network", 2, 2);
    EXPECT_EQ(saved.network.weights_input_hidden().rows(), 5);
    EXPECT_EQ(saved.history.epochs, 4);
    EXPECT_EQ(run("ls " + folder.path().string()).out, "network\n");
}

TEST(SavedNetwork, LeavesTheOldNetworkWhereTheNewOneFindsNoRoom) {
    const TemporaryFolder folder;
    put(folder / "network", "a file where a folder is to go");
    EXPECT_EQ(message_of([&] {
                  save_network(small_network(), {0.1f, 1, 2, 3}, folder / "network");
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
            save_network(NeuralNetwork(20, hidden_nodes, 2, 0.1f, 1), {0.1f, epochs, 1, 1},
                         network);
    };
    std::thread few(write, 3, 0), many(write, 8, 1);
    int found = 0;
    while (found < 50) {
        try {
            const SavedNetwork saved = load_network(network, 20, 2);
            EXPECT_EQ(saved.network.weights_input_hidden().rows(),
                      saved.history.epochs % 2 == 0 ? 3 : 8);
            ++found;
        } catch (const std::runtime_error&) {  // it was being replaced
        }
    }
    few.join();
    many.join();
    EXPECT_EQ(run("ls " + folder.path().string()).out, "network\n");
}
