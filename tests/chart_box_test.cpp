// The box around a surface, judged by its greys.

#include "chapters/chapter4/chart_box.h"

#include <gtest/gtest.h>

#include "tests/chart_places.h"

namespace {

constexpr int dark = 64;  // a black line, two pixels wide, seen at any angle

}  // namespace

TEST(ChartBox, HasBlackAxesAGreyFloorAndFarWallsAndAGrid) {
    const Axis axis{0, 4, -280, 280};
    const ChartBox box{{300, axis, "x"}, {300, axis, "y"}, {200, {0, 4, -180, 180}, "z"}};
    for (const double degrees : {10.0, 100.0, 190.0, 280.0}) {
        Image image(1280, 960);
        Canvas canvas(image);
        const Projection projection(degrees, {640, 480});
        draw_box(canvas, box, projection);
        const double near_x = 300.0 * projection.near_x();
        const double near_y = 300.0 * projection.near_y();
        for (double part = -0.9; part < 1; part += 0.1) {
            const double along = 300 * part;
            EXPECT_LT(grey_at(image, projection.seen({along, near_y, -200})), dark);
            EXPECT_LT(grey_at(image, projection.seen({near_x, along, -200})), dark);
            const Position left{near_y, -near_x, 200 * part};
            EXPECT_LT(grey_at(image, projection.seen(left)), dark) << degrees << " at " << part;
        }
        const int floor = grey_at(image, projection.seen({30, 30, -200}));
        const int wall = grey_at(image, projection.seen({-near_x, 30, 20}));
        const int other_wall = grey_at(image, projection.seen({30, -near_y, 20}));
        EXPECT_LT(floor, wall);
        EXPECT_LT(wall, white);
        EXPECT_EQ(other_wall, wall);
        EXPECT_LT(grey_at(image, projection.seen({140, 30, -200})), floor) << "at a tick of x";
        EXPECT_LT(grey_at(image, projection.seen({30, 140, -200})), floor) << "at a tick of y";
        EXPECT_LT(grey_at(image, projection.seen({-near_x, 30, 90})), wall) << "at a tick of z";
    }
}

// There two edges of the floor are seen upright. The one on the left has the upright axis before
// it.
TEST(ChartBox, AtAQuarterTurnHasOneAxisOnEachSide) {
    const Axis axis{0, 4, -280, 280};
    const ChartBox box{{300, axis, "x"}, {300, axis, "y"}, {200, {0, 4, -180, 180}, "z"}};
    for (const double degrees : {0.0, 90.0, 180.0, 270.0, 360.0}) {
        Image image(1280, 960);
        Canvas canvas(image);
        const Projection projection(degrees, {640, 480});
        draw_box(canvas, box, projection);
        const double front = projection.seen({0, 0, -200}).y + 150;
        const double top = projection.seen({0, 0, 200}).y + 150;
        for (double y = front - 295; y < front; y += 5)
            EXPECT_EQ(grey_at(image, {640 + 300, y}), black) << degrees << " on the right, " << y;
        for (double y = top + 5; y < front; y += 5)
            EXPECT_EQ(grey_at(image, {640 - 300, y}), black) << degrees << " on the left, " << y;
    }
}
