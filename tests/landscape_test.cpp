// Scores over learning rates and epochs: the surface made of them, and what is said about it.

#include "common/experiment/landscape.h"

#include <gtest/gtest.h>

namespace {

const Table scores = {{0.1, 1, 0.8}, {0.1, 2, 0.9}, {0.3, 1, 0.9}, {0.3, 2, 0.7}};

}  // namespace

TEST(Landscape, HasAHeightForEachRateAndEpochAndOfEqualBestsMarksTheFirst) {
    const SurfaceChart landscape = landscape_of(scores);
    EXPECT_EQ(landscape.xs, (std::vector<double>{0.1, 0.3}));
    EXPECT_EQ(landscape.ys, (std::vector<double>{1, 2}));
    EXPECT_EQ(landscape.heights, (Table{{0.8, 0.9}, {0.9, 0.7}}));
    EXPECT_EQ(landscape.best_x, 0);
    EXPECT_EQ(landscape.best_y, 1);
    EXPECT_EQ(landscape.best_name, "Best: learning rate 0.1, 2 epochs, score 0.9000");
}

TEST(Landscape, TextHasALineForEachEpoch) {
    EXPECT_EQ(landscape_to_text(landscape_of(scores)),
              "epochs     0.1     0.3\n"
              "     1  0.8000  0.9000\n"
              "     2  0.9000  0.7000\n");
}

TEST(Landscape, TheLessonIsWhetherFurtherEpochsHelp) {
    EXPECT_EQ(lesson_of(landscape_of(scores), 0),
              "At learning rate 0.1 the score still rises, to 0.9000 after epoch 2: "
              "it pays to train for long.\n");
    EXPECT_EQ(lesson_of(landscape_of({{0.3, 1, 0.8}, {0.3, 2, 0.9}, {0.3, 3, 0.7}}), 0),
              "At learning rate 0.3 the score is highest after epoch 2, 0.9000; after epoch 3 it "
              "is 0.7000: more epochs do not help.\n");
}

TEST(Landscape, HeatMapHasARowForEachRateAndMarksTheBestCellAlone) {
    const HeatMap map = heat_map_of(landscape_of(scores));
    EXPECT_EQ(map.row_names, (std::vector<std::string>{"0.1", "0.3"}));
    EXPECT_EQ(map.column_names, (std::vector<std::string>{"1", "2"}));
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const HeatCell& cell = map.rows.at(i / 2).at(i % 2);
        EXPECT_EQ(cell.value, scores[i][2]);
        EXPECT_EQ(cell.text, to_text(scores[i][2], 4));
        EXPECT_EQ(cell.marked, i == 1) << i;
    }
}
