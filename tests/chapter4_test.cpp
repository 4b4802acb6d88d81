// Chapter 4 as a reader runs it, on a few records, and its committed results.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "common/experiment/saved_network.h"
#include "common/files/text.h"
#include "common/mnist.h"
#include "common/neural_network.h"
#include "common/training.h"
#include "tests/chart_places.h"
#include "tests/committed.h"
#include "tests/in_small.h"
#include "tests/injector.h"
#include "tests/pgm.h"
#include "tests/readme_tables.h"

namespace {

namespace fs = std::filesystem;

const std::string output = "output/chapter4";
const std::vector<std::string> rates = {"0.025", "0.05", "0.075", "0.1",
                                        "0.15",  "0.2",  "0.25",  "0.3"};
constexpr int epochs = 15;

fs::path network_of(const std::string& rate, int epoch) {
    return output + "/networks/rate_" + rate + "_epoch_" + with_digits(epoch, 2);
}

// The scores after each epoch at each rate.
std::map<std::string, std::vector<double>> committed_scores() {
    std::map<std::string, std::vector<double>> scores;
    for (const std::vector<std::string>& row : rows_in(output + "/scores.csv"))
        scores[row.at(0)].push_back(std::stod(row.at(2)));
    return scores;
}

// Whether a cell of a heat map of so many rows and columns has a black frame: four black sides.
bool is_marked(const Pgm& picture, int rows, int columns, int row, int column) {
    HeatMap map;
    map.row_names.resize(rows);
    map.column_names.resize(columns);
    const Area cell = heat_cell_area(map, row, column);
    const int left = static_cast<int>(cell.left);
    const int right = static_cast<int>(cell.right);
    const int top = static_cast<int>(cell.top);
    const int bottom = static_cast<int>(cell.bottom);
    const int x = (left + right) / 2;
    const int y = (top + bottom) / 2;
    return picture.at(left, y) == 0 && picture.at(right, y) == 0 && picture.at(x, top) == 0 &&
           picture.at(x, bottom) == 0;
}

void expect_only_mark(const Pgm& picture, int rows, int columns, int marked_row,
                      int marked_column) {
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            EXPECT_EQ(is_marked(picture, rows, columns, row, column),
                      row == marked_row && column == marked_column)
                << "at rate " << rates[row] << ", epoch " << column + 1;
}

void expect_a_network_of_each(const SmallClone& clone) {
    std::set<std::string> weights;
    for (const std::string& rate : rates) {
        for (int epoch = 1; epoch <= epochs; ++epoch) {
            const fs::path folder = clone / network_of(rate, epoch);
            const std::string training = rate + "," + std::to_string(epoch) + ",1,15,100,";
            EXPECT_TRUE(contains(contents_of(folder / "training.csv"), "\n" + training))
                << training;
            weights.insert(contents_of(folder / "weights_hidden_output.csv"));
        }
    }
    EXPECT_EQ(weights.size(), 120u) << "some networks are the same";
    EXPECT_EQ(clone.run("ls output/chapter4/networks | wc -l").out, "120\n");
}

void expect_scores_of_the_saved_networks(const SmallClone& clone) {
    const std::vector<std::string> lines = lines_of(contents_of(clone / (output + "/scores.csv")));
    ASSERT_EQ(lines.size(), 121u);
    EXPECT_EQ(lines[0], "learning_rate,epoch,score");
    const Records records = read_test_records(clone / "data");
    for (int i = 0; i < 120; ++i) {
        const std::string& rate = rates[i / epochs];
        const int epoch = i % epochs + 1;
        const std::string start = rate + "," + std::to_string(epoch) + ",";
        EXPECT_EQ(lines[1 + i].find(start + "0."), 0u) << lines[1 + i];
        if (i % 11 != 0)
            continue;  // every eleventh is scored anew, so that all rates have their turn
        const NeuralNetwork network = load_network(clone / network_of(rate, epoch)).network;
        const double right = score(answers_of(network, records), records);
        EXPECT_EQ(lines[1 + i], start + to_text(right, 4));
    }
}

}  // namespace

TEST(Chapter4, SavesANetworkForEveryRateAndEpochOverwritesNoneAndScoresEach) {
    const SmallClone clone(20, 50);
    ASSERT_EQ(clone.run("$chapter4 train --records 15 && $chapter4 query").exit_code, 0);
    expect_a_network_of_each(clone);
    expect_scores_of_the_saved_networks(clone);
}

TEST(Chapter4, StagesApartOnFourThreadsGiveTheFilesOfAllStagesOnOneThread) {
    const SmallClone clone(20, 10);
    put_in_small("chapter4", clone);
    ASSERT_EQ(clone.run("$chapter4 --threads 1 --output one").exit_code, 0);
    for (const std::string stage : {"train", "query", "result"})
        ASSERT_EQ(clone.run("$chapter4 --threads 4 --output four " + stage).exit_code, 0);
    EXPECT_EQ(clone.run("ls one").out, "frames\nheatmap.pgm\nnetworks\nscores.csv\nsurface.pgm\n");
    const Outcome difference = clone.run("diff -rq one four");
    EXPECT_EQ(difference.out + difference.err, "");
}

// The thread that the program begins with works, too.
TEST(Chapter4, EachStageUsesAsManyThreadsAsItIsTold) {
    if (!is_linux())
        GTEST_SKIP() << "threads can be counted on Linux only";
    const SmallClone clone(20, 10);
    put_in_small("chapter4", clone);
    put_injector(clone);
    for (const std::string threads : {"1", "2"})
        for (const std::string stage : {"train", "query", "result"}) {
            const std::string options = " --threads " + threads + " --output on-" + threads;
            const Outcome outcome = run_injected(clone, "", "$chapter4 " + stage + options);
            EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
            EXPECT_EQ(calls_counted(clone)["pthread_create"], std::stoi(threads) - 1) << stage;
        }
}

TEST(Chapter4, DrawsTheCommittedPicturesAndAHundredAndTwentyFramesThatAllDiffer) {
    const SmallClone clone(20, 10);
    put(clone / (output + "/scores.csv"), contents_of(output + "/scores.csv"));
    const Outcome result = clone.run("$chapter4 result");
    ASSERT_EQ(result.exit_code, 0) << result.err;
    expect_in_readme_of("chapter4", result.out);
    for (const std::string picture : {"/heatmap.pgm", "/surface.pgm"})
        EXPECT_TRUE(contents_of(clone / (output + picture)) == contents_of(output + picture))
            << picture;
    std::set<std::string> frames;
    for (int frame = 0; frame < 120; ++frame) {
        const fs::path name = output + "/frames/frame_" + with_digits(frame, 3) + ".pgm";
        const Pgm picture = pgm_in(clone / name);
        EXPECT_EQ(picture.width, 640) << name;
        EXPECT_EQ(picture.height, 480) << name;
        frames.insert(picture.pixels);
    }
    EXPECT_EQ(frames.size(), 120u) << "some frames are the same";
    EXPECT_EQ(clone.run("ls output/chapter4/frames | wc -l").out, "120\n");
}

TEST(Chapter4, TheBestScoreIsMarkedWhereverItIs) {
    const SmallClone clone(20, 10);
    put_in_small("chapter4", clone);  // two rates and two epochs
    for (int best = 0; best < 4; ++best) {
        std::string scores = "learning_rate,epoch,score\n";
        for (int i = 0; i < 4; ++i)
            scores +=
                rates[i / 2] + "," + std::to_string(i % 2 + 1) + (i == best ? ",0.9\n" : ",0.8\n");
        put(clone / (output + "/scores.csv"), scores);
        const Outcome result = clone.run("$chapter4 result");
        ASSERT_EQ(result.exit_code, 0) << result.err;
        expect_only_mark(pgm_in(clone / (output + "/heatmap.pgm")), 2, 2, best / 2, best % 2);
        const std::string name = "Best: learning rate " + rates[best / 2] + ", " +
                                 (best % 2 == 0 ? "1 epoch" : "2 epochs") + ", score 0.9000";
        EXPECT_TRUE(contains(result.out, name)) << result.out;
    }
}

TEST(Chapter4, CommittedBestIsAtALowRateAndMarkedInTheHeatMap) {
    const auto scores = committed_scores();
    int best_row = 0;
    int best_column = 0;
    double best = 0;
    for (int row = 0; row < 8; ++row)
        for (int column = 0; column < epochs; ++column)
            if (scores.at(rates[row]).at(column) > best) {
                best = scores.at(rates[row])[column];
                best_row = row;
                best_column = column;
            }
    EXPECT_GE(best, 0.968);
    EXPECT_LE(best_row, 1) << "not at rate 0.025 or 0.05";
    expect_only_mark(pgm_in(output + "/heatmap.pgm"), 8, epochs, best_row, best_column);
}

TEST(Chapter4, CommittedScoresAtRate03StayLowAndDoNotRiseAfterTheFirstEpochs) {
    const std::vector<double> scores = committed_scores().at("0.3");
    EXPECT_LT(*std::max_element(scores.begin(), scores.end()), 0.960);
    const double early = *std::max_element(scores.begin(), scores.begin() + 7);
    EXPECT_LE(*std::max_element(scores.begin() + 7, scores.end()), early);
}

TEST(Chapter4, CommittedScoresAtRate0025RiseForLong) {
    const std::vector<double> scores = committed_scores().at("0.025");
    EXPECT_GT(scores.back(), *std::max_element(scores.begin(), scores.begin() + 10));
}

// Chapter 1 trains with rate 0.3 and chapter 3 with rate 0.1, both with seed 1, too.
TEST(Chapter4, CommittedScoresAreThoseOfTheSameNetworksInChapters1And3) {
    const auto scores = committed_scores();
    const std::string chapter1 = contents_of("output/chapter1/score.csv");
    EXPECT_NE(chapter1.find("\n0.3,1,1,60000," + to_text(scores.at("0.3")[0], 4) + "\n"),
              std::string::npos);
    const std::string chapter3 = contents_of("output/chapter3/scores.csv");
    for (const std::size_t epoch : {1u, 2u, 3u, 4u, 5u, 7u, 10u, 15u})
        EXPECT_NE(chapter3.find("\n" + std::to_string(epoch) + ",1," +
                                to_text(scores.at("0.1")[epoch - 1], 4) + "\n"),
                  std::string::npos)
            << "after " << epoch << " epochs";
}
