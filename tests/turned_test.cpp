// Records turned about the middle of the picture.

#include "chapters/chapter8/turned.h"

#include <gtest/gtest.h>

#include <sstream>
#include <stdexcept>

#include "common/mnist.h"
#include "common/random_numbers.h"
#include "tests/support.h"

namespace {

int no_window() {
    return 0;
}

// Ink everywhere, out to the edges, and no two pixels alike.
Matrix noisy_inputs() {
    std::mt19937 random(1);
    Matrix inputs(784, 1);
    for (float& input : inputs)
        input = static_cast<float>(uniform_number(0.01, 1, random));
    return inputs;
}

// What is left of a record is right in its mirror.
Matrix mirrored(const Matrix& inputs) {
    Matrix result(784, 1);
    for (int y = 0; y < 28; ++y)
        for (int x = 0; x < 28; ++x)
            result.at(28 * y + x, 0) = inputs.at(28 * y + 27 - x, 0);
    return result;
}

void expect_near(const Matrix& a, const Matrix& b, float tolerance) {
    ASSERT_EQ(a.shape(), b.shape());
    for (int i = 0; i < a.rows(); ++i)
        EXPECT_NEAR(a.at(i, 0), b.at(i, 0), tolerance) << "pixel " << i;
}

// The first training record, a 5, turned by the formulas of scipy.ndimage.rotate in Python:
//
//   x = [b / 255 * 0.99 + 0.01 for b in open('data/train-images-idx3-ubyte', 'rb').read()[16:800]]
//   def pixel(row, column):
//       inside = 0 <= row < 28 and 0 <= column < 28
//       return x[28 * row + column] if inside else 0.01
//   def rotated(degrees, row, column):
//       c, s = cos(radians(degrees)), sin(radians(degrees))
//       r = 13.5 + c * (row - 13.5) + s * (column - 13.5)
//       k = 13.5 - s * (row - 13.5) + c * (column - 13.5)
//       return sum(pixel(i, j) * (1 - abs(r - i)) * (1 - abs(k - j))
//                  for i in (floor(r), floor(r) + 1) for j in (floor(k), floor(k) + 1))
struct Rotated {
    int row, column;
    double by_10, by_minus_10;
};
const Rotated expected[] = {{6, 12, 0.8585478, 0.7110488},
                            {6, 20, 0.1644782, 0.3380536},
                            {9, 10, 0.9490505, 0.2168818},
                            {13, 14, 0.8712999, 0.8465681},
                            {17, 18, 0.9893819, 0.8754976},
                            {23, 8, 0.3050563, 0.6138981},
                            {0, 0, 0.01, 0.01}};

}  // namespace

TEST(Turned, ByTenDegreesEitherWayIsTheBooksFigure) {
    const Matrix inputs = read_training_records("data").inputs(0);
    for (const Rotated& pixel : expected) {
        const int i = 28 * pixel.row + pixel.column;
        EXPECT_NEAR(turned(inputs, 10).at(i, 0), pixel.by_10, 1e-6) << i;
        EXPECT_NEAR(turned(inputs, -10).at(i, 0), pixel.by_minus_10, 1e-6) << i;
    }
}

TEST(Turned, ByNothingChangesNoBit) {
    EXPECT_TRUE(turned(noisy_inputs(), 0) == noisy_inputs());
}

TEST(Turned, MoreThanZeroIsAnticlockwise) {
    Matrix inputs(784, 1, 0.01f);
    inputs.at(28 * 13 + 20, 0) = 1.0f;  // on the right
    Matrix at_the_top(784, 1, 0.01f), at_the_bottom(784, 1, 0.01f);
    at_the_top.at(28 * 7 + 13, 0) = 1.0f;
    at_the_bottom.at(28 * 20 + 14, 0) = 1.0f;
    expect_near(turned(inputs, 90), at_the_top, 1e-6f);
    expect_near(turned(inputs, -90), at_the_bottom, 1e-6f);
}

TEST(Turned, ByARightAngleFourTimesItIsWhereItWas) {
    Matrix inputs = noisy_inputs();
    for (int times = 0; times < 4; ++times)
        inputs = turned(inputs, 90);
    expect_near(inputs, noisy_inputs(), 1e-6f);
}

TEST(Turned, TheOtherWayIsTheSameInAMirror) {
    expect_near(turned(mirrored(noisy_inputs()), -10), mirrored(turned(noisy_inputs(), 10)), 1e-6f);
}

TEST(Turned, BlankPaperComesInAtTheCorners) {
    const Matrix turned_ink = turned(Matrix(784, 1, 1.0f), 45);
    EXPECT_EQ(turned_ink.at(0, 0), 0.01f);
    EXPECT_EQ(turned_ink.at(783, 0), 0.01f);
    EXPECT_EQ(turned_ink.at(28 * 13 + 13, 0), 1.0f);
}

TEST(Turned, RefusesWhatIsNoRecord) {
    EXPECT_THROW(turned(Matrix(783, 1), 10), std::invalid_argument);
}

// Its work is told by what the run says: so are progress and time left.
TEST(BooksEpoch, ShowsEachRecordThreeTimesAndTellsSo) {
    const Records records = records_of({1, 2, 3});
    ::Run run = {"", {}, 4, 0.1f, 1};
    run.times_shown = 3;
    for (const float degrees : {10.0f, 0.0f}) {
        run.settings = {{"turned_by", degrees}};
        std::ostringstream out;
        Progress progress(1, 3 * records.size() * run.hidden_nodes, out, no_window);
        NeuralNetwork network(784, 4, 10, 0.1f, 1);
        books_epoch(network, records, run, 1, progress);
        EXPECT_EQ(progress.part_done(), degrees > 0 ? 1 : 1.0 / 3);
    }
}
