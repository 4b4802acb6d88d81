// The surface that turns, judged by where its points are seen, by its greys there, and by what
// changes from one picture of the film to the next.

#include "chapters/chapter4/surface_chart.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <vector>

#include "chapters/chapter4/projection.h"
#include "tests/chart_places.h"
#include "tests/pgm.h"
#include "tests/support.h"

namespace {

constexpr int frame_count = 24;  // a fifth of the film's

Landscape landscape_with(const std::vector<std::vector<double>>& scores, std::size_t best_rate,
                         std::size_t best_epoch) {
    Landscape landscape;
    for (std::size_t i = 0; i < scores.size(); ++i)
        landscape.learning_rates.push_back(0.1 * double(i + 1));
    landscape.scores = scores;
    landscape.best_rate = best_rate;
    landscape.best_epoch = best_epoch;
    return landscape;
}

// Like chapter 4's: scores that rise with the epochs, fastest at the highest learning rate, and
// end highest at the lowest.
Landscape landscape() {
    std::vector<std::vector<double>> scores;
    for (int i = 1; i <= 8; ++i) {
        scores.push_back({});
        for (int j = 1; j <= 15; ++j)
            scores.back().push_back(0.978 - 0.003 * i - 0.04 * std::exp(-0.3 * i * j));
    }
    Landscape landscape = landscape_with(scores, 0, 14);
    landscape.learning_rates = {0.025, 0.05, 0.075, 0.1, 0.15, 0.2, 0.25, 0.3};
    return landscape;
}

const std::vector<Image>& frames() {
    static std::vector<Image> images;
    for (int i = static_cast<int>(images.size()); i < frame_count; ++i)
        images.push_back(draw_surface_chart(landscape(), 360.0 * i / frame_count));
    return images;
}

Point mean(Point a, Point b) {
    return {(a.x + b.x) / 2, (a.y + b.y) / 2};
}

Point middle_of_cell(const Landscape& landscape, double degrees, std::size_t i, std::size_t j) {
    return mean(
        mean(surface_point(landscape, degrees, i, j), surface_point(landscape, degrees, i + 1, j)),
        mean(surface_point(landscape, degrees, i, j + 1),
             surface_point(landscape, degrees, i + 1, j + 1)));
}

// By how much one cell is darker than another.
int darker_by(const Landscape& landscape, double degrees, std::size_t i, std::size_t other_i) {
    const Image image = draw_surface_chart(landscape, degrees);
    return grey_at(image, middle_of_cell(landscape, degrees, other_i, 0)) -
           grey_at(image, middle_of_cell(landscape, degrees, i, 0));
}

// The black pixels of a square of 3 x 3 around the best point, which a dot fills.
int black_pixels_at_best(const Image& image, const Landscape& landscape, double degrees) {
    const Point best = surface_point(landscape, degrees, landscape.best_rate, landscape.best_epoch);
    int count = 0;
    for (int y = -1; y <= 1; ++y) {
        for (int x = -1; x <= 1; ++x)
            count += grey_at(image, {best.x + x, best.y + y}) == black ? 1 : 0;
    }
    return count;
}

int black_pixels_at_best(const Landscape& landscape, double degrees) {
    return black_pixels_at_best(draw_surface_chart(landscape, degrees), landscape, degrees);
}

double mean_difference(const Image& a, const Image& b) {
    const unsigned char* of_a = a.pixels().data();
    const unsigned char* of_b = b.pixels().data();
    const std::size_t count = a.pixels().size();
    long sum = 0;
    for (std::size_t i = 0; i < count; ++i)
        sum += std::abs(of_a[i] - of_b[i]);
    return double(sum) / double(count);
}

void expect_point(Point point, double x, double y) {
    EXPECT_NEAR(point.x, x, 1e-9);
    EXPECT_NEAR(point.y, y, 1e-9);
}

}  // namespace

TEST(Projection, WithoutATurnSeesXToTheRightAndYAndZUpwards) {
    const Projection projection(0, {500, 400});
    expect_point(projection.seen({0, 0, 0}), 500, 400);
    expect_point(projection.seen({100, 0, 0}), 600, 400);
    expect_point(projection.seen({0, 100, 0}), 500, 350);
    expect_point(projection.seen({0, 0, 100}), 500, 400 - 50 * std::sqrt(3));
}

TEST(Projection, TurnedByAQuarterSeesXUpwardsAndYToTheLeft) {
    const Projection projection(90, {500, 400});
    expect_point(projection.seen({100, 0, 0}), 500, 350);
    expect_point(projection.seen({0, 100, 0}), 400, 400);
    expect_point(projection.seen({0, 0, 100}), 500, 400 - 50 * std::sqrt(3));
}

TEST(Projection, TurnedByAnEighthSeesTheFirstCornerNearestAndTheOthersLeftAndRight) {
    const Projection projection(45, {0, 0});
    const double diagonal = 100 * std::sqrt(2);
    expect_point(projection.seen({-100, -100, 0}), 0, diagonal / 2);
    expect_point(projection.seen({100, -100, 0}), diagonal, 0);
    expect_point(projection.seen({-100, 100, 0}), -diagonal, 0);
    expect_point(projection.seen({100, 100, 0}), 0, -diagonal / 2);
}

TEST(Projection, SeesTheNearWallsBelowTheFarOnes) {
    for (int degrees = -720; degrees <= 720; degrees += 7) {
        const Projection projection(degrees, {0, 0});
        const Point near_x = projection.seen({100.0 * projection.near_x(), 0, 0});
        const Point near_y = projection.seen({0, 100.0 * projection.near_y(), 0});
        EXPECT_GE(near_x.y, 0) << degrees;
        EXPECT_GE(near_y.y, 0) << degrees;
    }
}

TEST(Projection, TurnedByWholeTurnsSeesTheSame) {
    for (const double degrees : {0.0, 33.0, 90.0, 315.0}) {
        const Point seen = Projection(degrees, {500, 400}).seen({100, 20, 3});
        for (const double turns : {-360.0, 360.0, 720.0}) {
            const Point again = Projection(degrees + turns, {500, 400}).seen({100, 20, 3});
            EXPECT_EQ(seen.x, again.x) << degrees << " and " << turns;
            EXPECT_EQ(seen.y, again.y) << degrees << " and " << turns;
        }
    }
}

TEST(SurfaceChart, IsAsLargeAsTheOtherCharts) {
    EXPECT_EQ(frames()[0].width(), 1280);
    EXPECT_EQ(frames()[0].height(), 960);
}

TEST(SurfaceChart, TurnedByWholeTurnsIsTheSamePicture) {
    EXPECT_EQ(draw_surface_chart(landscape(), -360).pixels(), frames()[0].pixels());
    EXPECT_EQ(draw_surface_chart(landscape(), 720 + 45).pixels(), frames()[3].pixels());
}

TEST(SurfaceChart, ShowsWhatIsHigherFurtherUp) {
    double lower = 960;
    for (const double height : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        const Landscape peak = landscape_with({{0, 0, 0}, {0, height, 0}, {0, 0, 1}}, 2, 2);
        const Point point = surface_point(peak, 30, 1, 1);
        EXPECT_LT(point.y, lower) << height;
        lower = point.y;
    }
}

TEST(SurfaceChart, ShadesHigherGroundDarker) {
    const Landscape steps = landscape_with({{0, 0}, {0, 0}, {1, 1}, {1, 1}}, 3, 1);
    for (const double degrees : {0.0, 20.0, 90.0, 170.0})
        EXPECT_GT(darker_by(steps, degrees, 2, 0), 50) << degrees;
}

TEST(SurfaceChart, LightsTheSlopeOnTheViewersLeftFromAllSides) {
    const Landscape ridge = landscape_with({{0, 0}, {1, 1}, {0, 0}}, 1, 1);
    const double front = 0, back = 180;
    EXPECT_GT(darker_by(ridge, front, 1, 0), 20);
    EXPECT_GT(darker_by(ridge, back, 0, 1), 20);
}

TEST(SurfaceChart, MarksTheBestPointWithADot) {
    for (int i = 0; i < frame_count; ++i)
        EXPECT_EQ(black_pixels_at_best(frames()[i], landscape(), 360.0 * i / frame_count), 9) << i;
}

TEST(SurfaceChart, HidesTheDotBehindARidge) {
    Landscape ridge = landscape_with({{0, 1, 0}, {0, 1, 0}, {0, 1, 0}}, 1, 2);
    for (const double degrees : {0.0, 20.0, 340.0}) {
        EXPECT_EQ(black_pixels_at_best(ridge, degrees), 0) << degrees;
        EXPECT_EQ(black_pixels_at_best(ridge, degrees + 180), 9) << degrees;
    }
    ridge.best_epoch = 0;
    EXPECT_EQ(black_pixels_at_best(ridge, 0), 9);
    EXPECT_EQ(black_pixels_at_best(ridge, 180), 0);
}

TEST(SurfaceChart, LetsNothingShineThroughTheSeams) {
    const Landscape flat = landscape_with({{1, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 1, 1}}, 0, 0);
    for (const double degrees : {0.0, 17.0, 45.0, 250.0}) {
        const Image image = draw_surface_chart(flat, degrees);
        const int level_ground = grey_at(image, middle_of_cell(flat, degrees, 1, 1));
        const Point from = middle_of_cell(flat, degrees, 0, 1);
        const Point to = middle_of_cell(flat, degrees, 1, 2);
        for (double part = 0; part <= 1; part += 0.01) {
            const Point point{from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)};
            EXPECT_LE(grey_at(image, point), level_ground) << degrees << " at " << part;
        }
    }
}

TEST(SurfaceChart, KeepsAMarginAtEveryAngle) {
    for (int i = 0; i < frame_count; ++i) {
        const Image& frame = frames()[static_cast<std::size_t>(i)];
        for (int y = 0; y < frame.height(); ++y) {
            const bool above_or_below = y < 16 || y >= frame.height() - 16;
            for (int x = 0; x < frame.width(); ++x) {
                if (!above_or_below && x == 16)
                    x = frame.width() - 16;  // what lies between is no margin
                ASSERT_EQ(frame.at(x, y), white) << "frame " << i << " at " << x << ", " << y;
            }
        }
    }
}

TEST(SurfaceChart, ChangesEvenlyFromFrameToFrameAndIntoTheFirst) {
    std::vector<double> differences;
    double mean = 0;
    for (std::size_t i = 0; i < frame_count; ++i) {
        differences.push_back(mean_difference(frames()[i], frames()[(i + 1) % frame_count]));
        mean += differences[i] / frame_count;
    }
    for (std::size_t i = 0; i < frame_count; ++i) {
        EXPECT_GT(differences[i], 0.7 * mean) << "after frame " << i;
        EXPECT_LT(differences[i], 1.3 * mean) << "after frame " << i;
    }
}

// Anything that came, went or changed places by rounding would show. A text may move by a pixel.
TEST(SurfaceChart, HardlyChangesWhenItHardlyTurns) {
    for (std::size_t i = 1; i < frame_count; i += 4) {  // never where axes move to other edges
        const double degrees = 15.0 * double(i) + 1e-6;
        const Image image = draw_surface_chart(landscape(), degrees);
        EXPECT_LT(mean_difference(frames()[i], image), 0.01) << degrees;
    }
}

TEST(SurfaceChart, DrawsAFlatSurfaceAndTheSmallestGrid) {
    for (const std::size_t best : {0, 1}) {
        const Landscape flat = landscape_with({{0.5, 0.5}, {0.5, 0.5}}, best, 1 - best);
        for (int degrees = best == 0 ? 0 : 45; degrees < 360; degrees += 90)
            EXPECT_EQ(black_pixels_at_best(flat, degrees), 9) << degrees;
    }
}

TEST(SurfaceChart, FilmTurnsOnceInPicturesOfHalfTheSize) {
    const TemporaryFolder folder;
    write_film(landscape(), 3, folder.path(), 2);
    for (int frame = 0; frame < 3; ++frame) {
        const Image whole = draw_surface_chart(landscape(), 120.0 * frame);
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
