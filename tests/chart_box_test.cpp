// The box around a surface, judged by where its axes are.

#include "common/drawing/chart_box.h"

#include <gtest/gtest.h>

namespace {

const ChartBox box{
    {200, {0, 1, -180, 180}, "x"}, {200, {0, 1, -180, 180}, "y"}, {100, {0, 1, -90, 90}, "z"}};

}  // namespace

TEST(ChartBox, HasTheAxesOfItsFloorAtTheNearEdges) {
    for (const double degrees : {30.0, 120.0, 210.0, 300.0}) {
        const Projection projection(degrees, {400, 300});
        Image image(800, 600);
        Canvas canvas(image);
        draw_box(canvas, box, projection, 1);
        for (const double along : {-150.0, 150.0}) {  // between the ticks
            const Point x = projection.seen({along, 200.0 * projection.near_y(), -100});
            const Point y = projection.seen({200.0 * projection.near_x(), along, -100});
            EXPECT_LT(image.at(static_cast<int>(x.x), static_cast<int>(x.y)), 128) << degrees;
            EXPECT_LT(image.at(static_cast<int>(y.x), static_cast<int>(y.y)), 128) << degrees;
        }
    }
}
