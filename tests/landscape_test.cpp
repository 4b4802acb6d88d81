// Scores over learning rates and epochs: the surface made of them, and what is said about it.

#include "chapters/chapter4/landscape.h"

#include <gtest/gtest.h>

#include <cmath>

#include "common/files/text.h"
#include "tests/pgm.h"
#include "tests/support.h"

namespace {

Run run_of(float learning_rate, int epochs) {
    return {"", {}, 100, learning_rate, epochs, 1};
}

Landscape four_scores() {
    return landscape_of({run_of(0.1f, 1), run_of(0.1f, 2), run_of(0.3f, 1), run_of(0.3f, 2)},
                        {0.8, 0.9, 0.9, 0.7});
}

using Scores = std::vector<std::vector<double>>;

}  // namespace

TEST(Landscape, HasAScoreForEachRateAndEpochAndOfEqualBestsMarksTheFirst) {
    const Landscape landscape = four_scores();
    EXPECT_EQ(landscape.learning_rates, (std::vector<std::string>{"0.1", "0.3"}));
    EXPECT_EQ(landscape.epochs, (std::vector<int>{1, 2}));
    EXPECT_EQ(landscape.scores, (Scores{{0.8, 0.9}, {0.9, 0.7}}));
    EXPECT_EQ(landscape.best_rate, 0u);
    EXPECT_EQ(landscape.best_epochs, 1u);
    EXPECT_EQ(best_name(landscape), "Best: learning rate 0.1, 2 epochs, score 0.9000");
}

TEST(Landscape, OneEpochIsSaidInTheSingular) {
    EXPECT_EQ(best_name(landscape_of({run_of(0.1f, 1)}, {0.5})),
              "Best: learning rate 0.1, 1 epoch, score 0.5000");
}

TEST(Landscape, RisesWhateverTheOrderOfTheRuns) {
    const Landscape landscape =
        landscape_of({run_of(0.3f, 2), run_of(0.05f, 1), run_of(0.3f, 1), run_of(0.05f, 2)},
                     {0.7, 0.8, 0.9, 0.95});
    EXPECT_EQ(landscape.learning_rates, (std::vector<std::string>{"0.05", "0.3"}));
    EXPECT_EQ(landscape.scores, (Scores{{0.8, 0.95}, {0.9, 0.7}}));
}

TEST(Landscape, RefusesAGapInTheGrid) {
    EXPECT_EQ(message_of([] {
                  landscape_of({run_of(0.1f, 1), run_of(0.1f, 2), run_of(0.3f, 1)}, {0, 0, 0});
              }),
              "Landscape: not one run for each learning rate and epoch");
}

TEST(Landscape, AsASurfaceHasItsScoresForHeights) {
    const SurfaceChart surface = surface_chart_of(four_scores());
    EXPECT_EQ(surface.xs, (std::vector<double>{0.1, 0.3}));
    EXPECT_EQ(surface.ys, (std::vector<double>{1, 2}));
    EXPECT_EQ(surface.heights, four_scores().scores);
    EXPECT_EQ(surface.best_x, 0);
    EXPECT_EQ(surface.best_y, 1);
    EXPECT_EQ(surface.best_name, best_name(four_scores()));
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
    const Landscape falling =
        landscape_of({run_of(0.3f, 1), run_of(0.3f, 2), run_of(0.3f, 3)}, {0.8, 0.9, 0.7});
    EXPECT_EQ(lesson_of(falling, 0),
              "At learning rate 0.3 the score is highest after epoch 2, 0.9000; after epoch 3 it "
              "is 0.7000: more epochs do not help.\n");
}

TEST(Landscape, HeatMapHasARowForEachRateAndMarksTheBestCellAlone) {
    const HeatMap map = heat_map_of(four_scores());
    ASSERT_EQ(map.rows.size(), 2u);
    EXPECT_EQ(map.rows[0].name, "0.1");
    EXPECT_EQ(map.rows[1].name, "0.3");
    EXPECT_EQ(map.column_names, (std::vector<std::string>{"1", "2"}));
    for (std::size_t i = 0; i < 4; ++i) {
        const HeatCell& cell = map.rows.at(i / 2).cells.at(i % 2);
        const double score = four_scores().scores[i / 2][i % 2];
        EXPECT_EQ(cell.value, score);
        EXPECT_EQ(cell.text, to_text(score, 4));
        EXPECT_EQ(cell.marked, i == 1) << i;
    }
}

TEST(Landscape, FilmTurnsOnceInPicturesOfHalfTheSize) {
    const TemporaryFolder folder;
    const SurfaceChart surface = surface_chart_of(four_scores());
    write_film(surface, 3, folder.path(), 2);
    for (int frame = 0; frame < 3; ++frame) {
        const Image whole = draw_surface_chart(surface, 120.0 * frame);
        const Pgm half = pgm_in(folder / ("frame_00" + std::to_string(frame) + ".pgm"));
        ASSERT_EQ(half.width, 640);
        ASSERT_EQ(half.height, 480);
        for (int y = 0; y < 480; ++y)
            for (int x = 0; x < 640; ++x) {
                int sum = 0;
                for (const int i : {0, 1, 2, 3})
                    sum += whole.at(2 * x + i % 2, 2 * y + i / 2);
                ASSERT_EQ(half.at(x, y), std::lround(sum / 4.0)) << frame << ": " << x << ", " << y;
            }
    }
}
