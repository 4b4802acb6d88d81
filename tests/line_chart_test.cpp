// The line chart, judged by where its ink is.

#include "common/drawing/line_chart.h"

#include <gtest/gtest.h>

#include <cmath>
#include <iterator>
#include <map>
#include <vector>

#include "tests/chart_places.h"

namespace {

LineChart chart_of(const std::map<double, Spread>& spreads) {
    LineChart chart;
    chart.title = "One epoch at several learning rates";
    chart.x_label = "Learning rate";
    chart.mean_name = "Mean of 5 seeds";
    chart.best_name = "Best: learning rate 0.15, score 0.951";
    chart.spreads = spreads;
    return chart;
}

LineChart chapter2() {
    return chart_of({{0.01, {"", 5, 0.9103, 0.908, 0.912}},
                     {0.05, {"", 5, 0.9406, 0.937, 0.944}},
                     {0.15, {"", 5, 0.9512, 0.948, 0.955}},
                     {0.3, {"", 5, 0.9439, 0.939, 0.949}},
                     {0.7, {"", 5, 0.8952, 0.875, 0.911}},
                     {1, {"", 5, 0.8404, 0.795, 0.866}}});
}

// Twenty points, whose scores depend on x.
LineChart chart_with(double (*score)(double), double half_band) {
    std::map<double, Spread> spreads;
    for (double x = 1; x <= 20; ++x)
        spreads[x] = {"", 1, score(x), score(x) - half_band, score(x) + half_band};
    return chart_of(spreads);
}

int grey_at(const Image& image, const ChartLayout& layout, double x, double score) {
    return grey_at(image, layout.x.pixel(x), layout.y.pixel(score));
}

bool is_inside(const Area& area, double x, double y) {
    return x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
}

struct Differences {
    int inside;
    int outside;
};

// How many pixels of two pictures differ, inside the area and outside it.
Differences differences(const Image& a, const Image& b, const Area& area) {
    Differences count{0, 0};
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            if (a.at(x, y) != b.at(x, y))
                ++(is_inside(area, x, y) ? count.inside : count.outside);
    return count;
}

const Area above_plot{20, 78, 1260, 102};  // and below the title

// Where there are ticks below the plot, from the left.
std::vector<double> ticks_below(const Image& image, const ChartLayout& layout) {
    std::vector<double> ticks;
    const int y = static_cast<int>(layout.plot.bottom) + 4;
    for (int x = 1; x < image.width(); ++x)
        if (image.at(x, y) == 0 && image.at(x - 1, y) == 0)
            ticks.push_back(x);
    return ticks;
}

// The rows of pixels that have the names of these numbers on a logarithmic axis.
std::vector<unsigned char> names_below(const std::vector<double>& numbers) {
    LineChart chart = chart_of({});
    chart.logarithmic_x = true;
    for (const double number : numbers)
        chart.spreads[number] = {"", 1, 0.9, 0.9, 0.9};
    const Image image = draw_line_chart(chart);
    const auto first = image.pixels().begin() + 852 * image.width();
    return {first, first + 20 * image.width()};
}

}  // namespace

TEST(LineChart, OfEqualBestPointsMarksTheFirst) {
    const LineChart chart =
        chart_of({{1, {"", 1, 0.9, 0, 1}}, {2, {"", 1, 0.95, 0, 1}}, {3, {"", 1, 0.95, 0, 1}}});
    const ChartLayout layout = layout_of(chart);
    const Image image = draw_line_chart(chart);
    const double y = layout.y.pixel(0.95);
    EXPECT_TRUE(is_black_disc(image, layout.x.pixel(2), y, 7));
    EXPECT_FALSE(is_black_disc(image, layout.x.pixel(3), y, 7));
}

TEST(LineChart, MarksTheBestPointAloneWhereTheScaleSays) {
    const LineChart chart = chapter2();
    const ChartLayout layout = layout_of(chart);
    const Image image = draw_line_chart(chart);
    for (const auto& [rate, spread] : chart.spreads) {
        const double x = layout.x.pixel(rate);
        const double y = layout.y.pixel(spread.mean);
        EXPECT_TRUE(is_black_disc(image, x, y, 3)) << rate;
        EXPECT_EQ(is_black_disc(image, x, y, 7), rate == 0.15) << rate;
    }
}

TEST(LineChart, LeadsALineFromMeanToMean) {
    const LineChart chart = chapter2();
    const ChartLayout layout = layout_of(chart);
    const Image image = draw_line_chart(chart);
    auto left = chart.spreads.begin();
    for (auto right = std::next(left); right != chart.spreads.end(); left = right++) {
        const double x = (left->first + right->first) / 2;
        EXPECT_LT(grey_at(image, layout, x, (left->second.mean + right->second.mean) / 2), 64) << x;
    }
}

TEST(LineChart, ShadesTheBandFromTheLowestToTheHighestScore) {
    const LineChart chart = chart_of({{0, {"", 2, 0.5, 0.4, 0.6}}, {1, {"", 2, 0.5, 0.2, 0.8}}});
    const ChartLayout layout = layout_of(chart);
    const Image image = draw_line_chart(chart);
    const double x = layout.x.pixel(0.55);  // away from the grid's lines, as are the heights below
    const double highest = layout.y.pixel(0.71);
    const double lowest = layout.y.pixel(0.29);
    EXPECT_EQ(grey_at(image, x, highest - 3), 255);
    EXPECT_LT(grey_at(image, x, highest + 3), 240);
    EXPECT_GT(grey_at(image, x, highest + 3), 128);
    EXPECT_LT(grey_at(image, x, lowest - 3), 240);
    EXPECT_EQ(grey_at(image, x, lowest + 3), 255);
}

TEST(LineChart, HasATickAtEachRoundNumberAndNowhereElse) {
    const ChartLayout layout = layout_of(chapter2());
    const Image image = draw_line_chart(chapter2());
    std::vector<double> expected_x, expected_y;
    for (const double tick : round_ticks(layout.x.lowest, layout.x.highest, 11))
        expected_x.push_back(std::round(layout.x.pixel(tick)));
    for (const double tick : round_ticks(layout.y.lowest, layout.y.highest, 11))
        expected_y.insert(expected_y.begin(), std::round(layout.y.pixel(tick)));

    std::vector<double> found_y;
    const int left_of_plot = static_cast<int>(layout.plot.left) - 4;
    for (int y = 1; y < image.height(); ++y)
        if (image.at(left_of_plot, y) == 0 && image.at(left_of_plot, y - 1) == 0)
            found_y.push_back(y);
    EXPECT_EQ(ticks_below(image, layout), expected_x);
    EXPECT_EQ(found_y, expected_y);
}

TEST(LineChart, HasATickAtEachNumberTriedWhereItsAxisIsLogarithmic) {
    LineChart chart = chapter2();
    chart.logarithmic_x = true;
    const ChartLayout layout = layout_of(chart);
    const Image image = draw_line_chart(chart);
    EXPECT_NEAR(layout.x.pixel(0.1), (layout.x.start + layout.x.end) / 2, 1e-9);
    std::vector<double> expected;
    for (const auto& [rate, spread] : chart.spreads)
        expected.push_back(std::round(layout.x.pixel(rate)));
    EXPECT_EQ(ticks_below(image, layout), expected);
    for (const auto& [rate, spread] : chart.spreads)
        EXPECT_TRUE(is_black_disc(image, layout.x.pixel(rate), layout.y.pixel(spread.mean), 3));
}

TEST(LineChart, NamesOnALogarithmicAxisEveryNumberTriedThatHasRoom) {
    EXPECT_NE(names_below({1, 10, 1000}), names_below({1, 1000}));
    EXPECT_NE(names_below({1, 5, 10, 1000}), names_below({1, 10, 1000}));
    EXPECT_EQ(names_below({1, 10, 10.2, 1000}), names_below({1, 10, 1000})) << "longer";
    EXPECT_EQ(names_below({1, 9.8, 10, 1000}), names_below({1, 10, 1000})) << "longer, and first";
    const std::vector<double> rates = {0.1, 0.12, 0.15, 0.2, 0.3, 10};
    EXPECT_EQ(names_below({0.1, 0.12, 0.15, 0.18, 0.2, 0.3, 10}), names_below(rates));
    EXPECT_NE(names_below({0.1, 0.15, 0.2, 0.3, 10}), names_below(rates)) << "0.12 has room";
    EXPECT_NE(names_below({0.1, 0.12, 0.2, 0.3, 10}), names_below(rates)) << "0.15 has room";
}

TEST(LineChart, DrawsItsDataInsideThePlotOnly) {
    const LineChart chart = chapter2();
    LineChart upside_down = chart;  // other data over the same range
    for (auto& [rate, spread] : upside_down.spreads)
        spread = {"", 5, 1.75 - spread.mean, 1.75 - spread.highest, 1.75 - spread.lowest};
    const Differences count =
        differences(draw_line_chart(chart), draw_line_chart(upside_down), layout_of(chart).plot);
    EXPECT_GT(count.inside, 1000);
    EXPECT_EQ(count.outside, 0);
}

TEST(LineChart, HasItsLegendAboveThePlotWhateverTheData) {
    const Image image = draw_line_chart(chapter2());
    EXPECT_GT(ink_in(image, above_plot), 500);
    for (const LineChart& chart :
         {chart_with([](double) { return 0.5; }, 0.45), chart_of({{1, {"", 1, 0.9, 0, 1}}})})
        EXPECT_EQ(differences(image, draw_line_chart(chart), above_plot).inside, 0);
}

TEST(LineChart, NamesTheBestPointInTheLegend) {
    LineChart renamed = chapter2();
    renamed.best_name.back() = '7';  // a digit is as wide as another
    const Differences count =
        differences(draw_line_chart(chapter2()), draw_line_chart(renamed), above_plot);
    EXPECT_GT(count.inside, 0);
    EXPECT_EQ(count.outside, 0);
}

TEST(LineChart, LeavesTheEdgesOfThePaperWhite) {
    const Image paper(1280, 960);
    const Image image = draw_line_chart(chapter2());
    ASSERT_EQ(image.width(), paper.width());
    ASSERT_EQ(image.height(), paper.height());
    EXPECT_EQ(differences(image, paper, {20, 20, 1259, 939}).outside, 0);
}

TEST(LineChart, DrawsASinglePointInTheMiddle) {
    const LineChart chart = chart_of({{0.1, {"", 1, 0.948, 0.948, 0.948}}});
    const ChartLayout layout = layout_of(chart);
    const double x = (layout.plot.left + layout.plot.right) / 2;
    const double y = (layout.plot.top + layout.plot.bottom) / 2;
    EXPECT_TRUE(is_black_disc(draw_line_chart(chart), x, y, 7));
}

TEST(LineChart, DrawsEqualScoresAsALevelLine) {
    const LineChart chart = chart_with([](double) { return 0.951; }, 0);
    const ChartLayout layout = layout_of(chart);
    const Image image = draw_line_chart(chart);
    const double y = (layout.plot.top + layout.plot.bottom) / 2;
    for (double x = 2.5; x < 20; x += 0.25)
        EXPECT_EQ(grey_at(image, layout.x.pixel(x), y), 0) << x;
}

TEST(LineChart, HasNoLogarithmicAxisWhereANumberHasNoLogarithm) {
    for (const double first : {0.0, -1.0}) {
        LineChart chart = chart_of({{first, {"", 1, 0.9, 0.9, 0.9}}, {2, {"", 1, 0.9, 0.9, 0.9}}});
        const Image plain = draw_line_chart(chart);
        chart.logarithmic_x = true;
        EXPECT_EQ(draw_line_chart(chart).pixels(), plain.pixels()) << first;
    }
}
