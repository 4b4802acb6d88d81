// The chart of named ways, judged by where its ink is.

#include "common/drawing/range_chart.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "tests/chart_places.h"

namespace {

RangeChart ladder() {
    RangeChart chart;
    chart.title = "How far a plain network goes";
    chart.mean_name = "Mean of 3 seeds";
    chart.reference_name = "The author's record, 0.9803";
    chart.reference = 0.9803;
    chart.rows = {{"300 hidden nodes", 3, 0.9749, 0.9725, 0.9781},
                  {"and a falling rate", 3, 0.9787, 0.9767, 0.9799},
                  {"800 nodes", 3, 0.9921, 0.9901, 0.9933}};
    return chart;
}

int grey_at(const Image& image, const ChartLayout& layout, double score, std::size_t row) {
    return grey_at(image, layout.x.pixel(score), layout.y.pixel(double(row)) + 7);
}

// How much of a line down the plot is black, from 0 to 1.
double black_part_of_column(const Image& image, const Area& plot, double x) {
    int count = 0;
    for (double y = plot.top + 2; y < plot.bottom - 2; ++y)
        count += grey_at(image, x, y) == black ? 1 : 0;
    return count / (plot.bottom - plot.top - 4);
}

}  // namespace

TEST(RangeChart, MarksEachMeanWithADot) {
    const RangeChart chart = ladder();
    const ChartLayout layout = layout_of(chart);
    const Image image = draw_range_chart(chart);
    for (std::size_t row = 0; row < 3; ++row) {
        const double x = layout.x.pixel(chart.rows[row].mean);
        const double y = layout.y.pixel(double(row));
        EXPECT_TRUE(is_black_disc(image, x, y, 4)) << row;
        EXPECT_FALSE(is_black_disc(image, x, y, 7)) << row;
    }
}

TEST(RangeChart, DrawsABarFromTheLowestToTheHighestScoreOfEachRow) {
    const RangeChart chart = ladder();
    const ChartLayout layout = layout_of(chart);
    const Image image = draw_range_chart(chart);
    const double pixel = (layout.x.highest - layout.x.lowest) / (layout.x.end - layout.x.start);
    for (std::size_t row = 0; row < 3; ++row) {
        const Spread& range = chart.rows[row];
        EXPECT_EQ(grey_at(image, layout, range.lowest - 3 * pixel, row), white) << row;
        EXPECT_EQ(grey_at(image, layout, range.lowest + 3 * pixel, row), band_grey) << row;
        EXPECT_EQ(grey_at(image, layout, range.highest - 3 * pixel, row), band_grey) << row;
        EXPECT_EQ(grey_at(image, layout, range.highest + 3 * pixel, row), white) << row;
    }
}

TEST(RangeChart, WritesEachMeanBesideItsBarAndInsideThePlot) {
    const RangeChart chart = ladder();
    const ChartLayout layout = layout_of(chart);
    const Image image = draw_range_chart(chart);
    for (std::size_t row = 0; row < 3; ++row) {
        const double x = layout.x.pixel(chart.rows[row].highest);
        const double y = layout.y.pixel(double(row));
        EXPECT_GT(ink_in(image, {x + 6, y - 8, x + 80, y + 8}), 60) << row;
        EXPECT_LT(x + 80, layout.plot.right) << row;
    }
}

TEST(RangeChart, HasADashedLineAtItsReferenceAlone) {
    RangeChart chart = ladder();
    const ChartLayout layout = layout_of(chart);
    const double x = std::round(layout.x.pixel(0.9803));
    const double part = black_part_of_column(draw_range_chart(chart), layout.plot, x);
    EXPECT_GT(part, 0.5);
    EXPECT_LT(part, 0.7);
    chart.reference = std::nullopt;
    EXPECT_LT(black_part_of_column(draw_range_chart(chart), layout.plot, x), 0.05);
}

TEST(RangeChart, ReachesToAReferenceThatIsFarFromItsRows) {
    RangeChart chart = ladder();
    for (const double reference : {0.9, 1.0}) {
        chart.reference = reference;
        const ChartLayout layout = layout_of(chart);
        const double x = reference < 0.95 ? layout.plot.left + 40 : layout.plot.right - 120;
        EXPECT_GT(black_part_of_column(draw_range_chart(chart), layout.plot, x), 0.5);
    }
    chart.reference = std::nullopt;  // there is no line, and so the best row ends there
    const ChartLayout layout = layout_of(chart);
    const Image image = draw_range_chart(chart);
    const double y = layout.y.pixel(2) + 7;
    EXPECT_EQ(grey_at(image, layout.plot.right - 123, y), band_grey);
    EXPECT_EQ(grey_at(image, layout.plot.right - 117, y), white);
}

TEST(RangeChart, LeavesRoomForTheLongestName) {
    RangeChart chart = ladder();
    const double left = layout_of(chart).plot.left;
    chart.rows[1].name = "as each record is, then turned by +10 and -10 degrees";
    EXPECT_GT(layout_of(chart).plot.left, left + 100);
    chart.rows[1].name = std::string(300, 'm');
    EXPECT_LT(layout_of(chart).plot.left, 640) << "half of the picture is for the data";
}

TEST(RangeChart, LeavesTheEdgesOfThePaperWhite) {
    RangeChart chart = ladder();
    while (chart.rows.size() < 9)
        chart.rows.push_back({std::string(30 * chart.rows.size(), 'm'), 3, 0.95, 0.94, 0.96});
    const Image image = draw_range_chart(chart);
    ASSERT_EQ(image.width(), 1280);
    ASSERT_EQ(image.height(), 960);
    for (int y = 0; y < 960; ++y) {
        for (int x = 0; x < 1280; ++x) {
            const bool in_margin = x < 18 || y < 18 || x >= 1262 || y >= 942;
            ASSERT_TRUE(!in_margin || image.at(x, y) == white) << x << ", " << y;
        }
    }
}

TEST(RangeChart, DrawsASingleRowOfASingleScoreInTheMiddle) {
    RangeChart chart = ladder();
    chart.reference = std::nullopt;
    chart.rows = {{"plain", 3, 0.97, 0.97, 0.97}};
    const ChartLayout layout = layout_of(chart);
    EXPECT_EQ(layout.y.pixel(0), (plot_top + plot_bottom) / 2);
    EXPECT_TRUE(is_black_disc(draw_range_chart(chart), layout.x.pixel(0.97), layout.y.pixel(0), 4));
}
