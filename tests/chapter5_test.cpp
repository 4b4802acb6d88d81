// Chapter 5 as a reader runs it, on a few records, and its committed results.

#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "chapters/chapter5/brain_scans.h"
#include "common/drawing/digit_image.h"
#include "common/drawing/image.h"
#include "common/drawing/picture_sheet.h"
#include "common/experiment/saved_network.h"
#include "common/files/text.h"
#include "common/mnist.h"
#include "common/neural_network.h"
#include "common/training.h"
#include "tests/committed.h"
#include "tests/pgm.h"
#include "tests/small_clone.h"
#include "tests/support.h"

namespace {

namespace fs = std::filesystem;

const std::string output = "output/chapter5";

fs::path picture_of(int digit) {
    return output + "/digit_" + std::to_string(digit) + ".pgm";
}

int count_recognised(const Rows& answers) {
    int recognised = 0;
    for (const std::vector<std::string>& row : answers)
        recognised += row.at(0) == row.at(1) ? 1 : 0;
    return recognised;
}

// The signals of a picture that was drawn from them ten times as large.
Matrix signals_of(const Pgm& picture) {
    Matrix signals(Records::pixels, 1);
    for (int pixel = 0; pixel < Records::pixels; ++pixel) {
        const int grey = picture.at(pixel % 28 * 10, pixel / 28 * 10);
        signals.at(pixel, 0) = static_cast<float>(255 - grey) / 255.0f * 0.99f + 0.01f;
    }
    return signals;
}

// The sheet of ten is made of the ten pictures beside it, over the answers there.
void expect_sheet_of_pictures(const fs::path& project) {
    const Rows answers = rows_in(project / output / "answers.csv");
    std::vector<CaptionedPicture> digits;
    for (int digit = 0; digit < 10; ++digit) {
        const std::vector<std::string>& row = answers.at(digit);
        EXPECT_EQ(row.at(0), std::to_string(digit));
        const std::string caption = caption_of(digit, std::stoi(row.at(1)));
        digits.push_back({digit_image(signals_of(pgm_in(project / picture_of(digit)))), caption});
    }
    const std::string title =
        "After 13 epochs: each digit as the network imagines it, and what it reads there";
    EXPECT_TRUE(contents_of(project / output / "digits.pgm") ==
                to_pgm(picture_sheet(digits, 5, 8, title)));
}

}  // namespace

TEST(Chapter5, PictureOfEachDigitIsWhatTheNetworkHasInMindForIt) {
    const SmallClone clone(60, 10);
    ASSERT_EQ(clone.run("$chapter5").exit_code, 0);
    const NeuralNetwork network = load_network(clone / (output + "/network")).network;
    std::set<std::string> pictures;
    for (int digit = 0; digit < 10; ++digit) {
        Matrix targets(10, 1, 0.01f);
        targets.at(digit, 0) = 0.99f;
        const Image expected = digit_image(network.backquery(targets));
        const Pgm picture = pgm_in(clone / picture_of(digit));
        ASSERT_EQ(picture.width, 280);
        ASSERT_EQ(picture.height, 280);
        for (int y = 0; y < 280; ++y)
            for (int x = 0; x < 280; ++x)
                ASSERT_EQ(picture.at(x, y), expected.at(x / 10, y / 10)) << "digit " << digit;
        pictures.insert(picture.pixels);
    }
    EXPECT_EQ(pictures.size(), 10u) << "some pictures are the same";
}

TEST(Chapter5, AnswersAreWhatTheSavedNetworkSaysOfItsOwnPictures) {
    const SmallClone clone(60, 10);
    ASSERT_EQ(clone.run("$chapter5 train && $chapter5 query").exit_code, 0);
    const NeuralNetwork network = load_network(clone / (output + "/network")).network;
    std::string expected = "digit,answer,confidence\n";
    for (int digit = 0; digit < 10; ++digit) {
        const Matrix scan = network.backquery(targets_of_digit(digit));
        const Matrix outputs = network.query(scan);
        const int answered = answer(outputs);
        expected += std::to_string(digit) + "," + std::to_string(answered) + "," +
                    to_text(double(outputs.at(answered, 0)), 4) + "\n";
    }
    EXPECT_EQ(contents_of(clone / (output + "/answers.csv")), expected);
}

TEST(Chapter5, StoppedAfterItsTrainingNeedNotTrainAgain) {
    const SmallClone clone(20, 10);
    ASSERT_EQ(clone.run("$chapter5 train").exit_code, 0);
    const Outcome again = clone.run("$chapter5");
    EXPECT_EQ(again.exit_code, 0) << again.err;
    EXPECT_FALSE(contains(again.err, "trained network")) << again.err;
    EXPECT_TRUE(contains(again.err, "2 of 2 networks are there\n")) << again.err;
    EXPECT_TRUE(contains(clone.run("$chapter5").err, "trained network")) << "it was finished";
    for (const std::string network : {"network", "network_after_1"}) {
        clone.run("$chapter5 train && rm -r output/chapter5/" + network);
        const Outcome damaged = clone.run("$chapter5");
        EXPECT_EQ(damaged.exit_code, 0) << damaged.err;
        EXPECT_TRUE(contains(damaged.err, "trained network")) << network;
    }
}

TEST(Chapter5, SummaryCountsThePicturesThatWereRecognised) {
    const SmallClone clone(60, 10);
    const Outcome all = clone.run("$chapter5");
    ASSERT_EQ(all.exit_code, 0) << all.err;
    const int recognised = count_recognised(rows_in(clone / (output + "/answers.csv")));
    EXPECT_NE(all.out.find("recognises " + std::to_string(recognised) + " of its own 10 pictures"),
              std::string::npos)
        << all.out;
}

// The weights of nodes 0 and 1 are strong, and those of node 99 half as strong.
TEST(Chapter5, HiddenNodesAreInkForStrongWeightsPaperForNegativeAndMidGreyForZero) {
    const SmallClone clone(20, 10);
    Matrix weights(100, Records::pixels);
    for (int pixel = 0; pixel < Records::pixels; ++pixel) {
        weights.at(0, pixel) = 2.0f;
        weights.at(1, pixel) = -2.0f;
        weights.at(99, pixel) = 1.0f;
    }
    const NeuralNetwork network(weights, Matrix(10, 100, 0.5f), 0.1f);
    Options options;
    options.output = clone / output;
    save_run(options, {"network", {}, 100, 0.025f, 13, 1}, network, 20);
    save_run(options, {"network_after_1", {}, 100, 0.025f, 1, 1}, network, 20);
    ASSERT_EQ(clone.run("$chapter5 query && $chapter5 result").exit_code, 0);

    const Pgm sheet = pgm_in(clone / (output + "/hidden_nodes.pgm"));
    const int across = (sheet.width - 8) / 10;  // from a node's picture to the next; the gap is 8
    const int down = across + 22;               // with room for its number
    const int top = sheet.height - 10 * down;   // below the title
    EXPECT_EQ(top, 8 + 36) << "no room for the title";
    EXPECT_EQ(sheet.at(8, top), 0) << "strong";
    EXPECT_EQ(sheet.at(8 + across, top), 255) << "as strong, but negative";
    EXPECT_NEAR(sheet.at(8 + 2 * across, top), 127.5, 0.5) << "no weight";
    EXPECT_NEAR(sheet.at(8 + 9 * across, top + 9 * down), 64, 1) << "half as strong";
}

TEST(Chapter5, NetworksAreChapter4sAfter13EpochsAndAfter1WhichTheSecondSheetShows) {
    const SmallClone clone(20, 10);
    const Outcome all = clone.run("$chapter4 train && $chapter5");
    ASSERT_EQ(all.exit_code, 0) << all.err;
    const NeuralNetwork network =
        load_network(clone / "output/chapter4/networks/rate_0.025_epoch_01").network;
    const std::vector<BrainScan> scans = brain_scans(network);
    EXPECT_TRUE(contents_of(clone / (output + "/digits_after_1.pgm")) ==
                to_pgm(draw_scans(scans, 1)));
    EXPECT_TRUE(
        contains(all.out, "after epoch 1 it recognised " + std::to_string(recognised(scans))))
        << all.out;
    const Outcome difference =
        clone.run("diff -r output/chapter4/networks/rate_0.025_epoch_13 output/chapter5/network");
    EXPECT_EQ(difference.exit_code, 0);
    EXPECT_EQ(difference.out + difference.err, "");
}

TEST(Chapter5, StagesApartGiveTheSameFiles) {
    const SmallClone clone(20, 10);
    ASSERT_EQ(clone.run("$chapter5 --output together").exit_code, 0);
    for (const std::string stage : {"train", "query", "result"})
        ASSERT_EQ(clone.run("$chapter5 --output apart " + stage).exit_code, 0);
    const Outcome difference = clone.run("diff -rq together apart");
    EXPECT_EQ(difference.out + difference.err, "");
}

TEST(Chapter5, CommittedPicturesDiffer) {
    std::set<std::string> pictures;
    for (int digit = 0; digit < 10; ++digit)
        pictures.insert(pgm_in(picture_of(digit)).pixels);
    EXPECT_EQ(pictures.size(), 10u);
}

TEST(Chapter5, SheetHasThePicturesOverTheAnswers) {
    const SmallClone clone(60, 10);
    ASSERT_EQ(clone.run("$chapter5").exit_code, 0);
    expect_sheet_of_pictures(".");
    expect_sheet_of_pictures(clone / ".");
}

// A 0 looks like a ring: less ink in the middle than around it.
TEST(Chapter5, CommittedZeroLooksLikeARing) {
    const Matrix zero = signals_of(pgm_in(picture_of(0)));
    double middle = 0;
    double ring = 0;
    int middle_pixels = 0;
    int ring_pixels = 0;
    for (int pixel = 0; pixel < Records::pixels; ++pixel) {
        const double x = pixel % 28 - 13.5;
        const double y = pixel / 28 - 13.5;
        const double distance = std::hypot(x, y);
        if (distance < 3) {
            middle += zero.at(pixel, 0);
            ++middle_pixels;
        } else if (distance > 5 && distance < 9) {
            ring += zero.at(pixel, 0);
            ++ring_pixels;
        }
    }
    EXPECT_LT(middle / middle_pixels, ring / ring_pixels - 0.1);
}
