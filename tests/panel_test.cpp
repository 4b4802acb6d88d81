// Chapter 0's small charts.

#include "chapters/chapter0/panel.h"

#include <gtest/gtest.h>

#include "tests/chart_places.h"

TEST(Panel, HasItsAxesNameAndLabelsAroundASquare) {
    Image image(400, 400);
    Canvas canvas(image);
    const Panel panel = {{80, 60}, 240, -1, 1, {-1, 0, 1}, "X 1", "Y 1"};
    const ChartLayout layout = draw_panel(canvas, panel, "Name 1");
    EXPECT_EQ(place(layout, -1, -1).x, 80);
    EXPECT_EQ(place(layout, -1, -1).y, 300);
    EXPECT_EQ(place(layout, 1, 1).x, 320);
    EXPECT_EQ(place(layout, 1, 1).y, 60);
    for (double x = 80; x < 320; ++x) {
        EXPECT_EQ(grey_at(image, {x, 60}), black) << "no frame on top";
        EXPECT_EQ(grey_at(image, {x, 300}), black) << "no frame below";
    }
    EXPECT_GT(ink_in(image, {150, 30, 250, 50}), 0) << "no name";
    EXPECT_GT(ink_in(image, {150, 345, 250, 365}), 0) << "no x label";
    EXPECT_GT(ink_in(image, {30, 150, 50, 210}), 0) << "no y label";
    for (const double tick : {80.0, 200.0, 320.0})
        EXPECT_GT(ink_in(image, {tick - 12, 312, tick + 12, 330}), 0) << "no name of a tick";
}

TEST(Panel, ShowsAStraightLineAndAShadeAsFarAsTheyAreInside) {
    Image image(400, 400);
    Canvas canvas(image);
    const ChartLayout layout = draw_panel(canvas, {{80, 60}, 240, 0, 1, {}, "", ""}, "");
    shade_above(image, layout, {2, 0.5f}, band_grey);
    draw_line(image, layout, {2, 0.5f});
    EXPECT_EQ(grey_at(image, place(layout, 0.1, 0.7)), black);
    EXPECT_EQ(grey_at(image, place(layout, 0.2, 0.9)), black);
    EXPECT_EQ(grey_at(image, place(layout, 0.1, 0.9)), band_grey);
    EXPECT_EQ(grey_at(image, place(layout, 0.3, 0.7)), white);
    for (double x = 0; x < 400; ++x)
        EXPECT_EQ(grey_at(image, {x, 50}), white) << "the line leaves the panel";
    shade_above(image, layout, {-1, -1}, band_grey);  // above a line that is below the panel is all
    EXPECT_EQ(grey_at(image, place(layout, 0.5, 0.02)), band_grey);
}
