// Scores over learning rates and epochs: the heat map made of them, and what is said about it.

#include "chapters/chapter4/landscape.h"

#include <gtest/gtest.h>

#include "common/files/text.h"

namespace {

Landscape four_scores() {
    return landscape_of({0.1, 0.3}, {0.8, 0.9, 0.9, 0.7});
}

using Scores = std::vector<std::vector<double>>;

}  // namespace

TEST(Landscape, HasAScoreForEachRateAndEpochAndOfEqualBestsMarksTheFirst) {
    const Landscape landscape = four_scores();
    EXPECT_EQ(landscape.learning_rates, (std::vector<double>{0.1, 0.3}));
    EXPECT_EQ(landscape.scores, (Scores{{0.8, 0.9}, {0.9, 0.7}}));
    EXPECT_EQ(landscape.best_rate, 0u);
    EXPECT_EQ(landscape.best_epoch, 1u);
    EXPECT_EQ(best_name(landscape), "Best: learning rate 0.1, 2 epochs, score 0.9000");
}

TEST(Landscape, OneEpochIsSaidInTheSingular) {
    EXPECT_EQ(best_name(landscape_of({0.1}, {0.5})),
              "Best: learning rate 0.1, 1 epoch, score 0.5000");
}

TEST(Landscape, RisesWhateverTheOrderOfTheRates) {
    const Landscape landscape = landscape_of({0.3, 0.05}, {0.9, 0.7, 0.8, 0.95});
    EXPECT_EQ(landscape.learning_rates, (std::vector<double>{0.05, 0.3}));
    EXPECT_EQ(landscape.scores, (Scores{{0.8, 0.95}, {0.9, 0.7}}));
}

TEST(Landscape, TextHasALineForEachEpoch) {
    EXPECT_EQ(landscape_to_text(four_scores()),
              "epochs     0.1     0.3\n"
              "     1  0.8000  0.9000\n"
              "     2  0.9000  0.7000\n");
}

TEST(Landscape, TheLessonIsWhetherFurtherEpochsHelp) {
    EXPECT_EQ(lesson_of(four_scores(), 0),
              "At learning rate 0.1 the score still rises, to 0.9000 after epoch 2: "
              "it pays to train for long.\n");
    const Landscape falling = landscape_of({0.3}, {0.8, 0.9, 0.7});
    EXPECT_EQ(lesson_of(falling, 0),
              "At learning rate 0.3 the score is highest after epoch 2, 0.9000; after epoch 3 it "
              "is 0.7000: more epochs do not help.\n");
}

TEST(Landscape, HeatMapHasARowForEachRateAndMarksTheBestCellAlone) {
    const HeatMap map = heat_map_of(four_scores());
    EXPECT_EQ(map.row_names, (std::vector<std::string>{"0.1", "0.3"}));
    EXPECT_EQ(map.column_names, (std::vector<std::string>{"1", "2"}));
    for (std::size_t i = 0; i < 4; ++i) {
        const HeatCell& cell = map.cells.at(i / 2).at(i % 2);
        const double score = four_scores().scores[i / 2][i % 2];
        EXPECT_EQ(cell.value, score);
        EXPECT_EQ(cell.text, to_text(score, 4));
        EXPECT_EQ(cell.marked, i == 1) << i;
    }
}
