// What the charts consist of: a text, axis or sign that is gone would be missed here.

#include "common/drawing/chart_parts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "chapters/chapter4/chart_box.h"
#include "chapters/chapter4/projection.h"
#include "tests/chart_places.h"

namespace {

// In each, every text ends with a digit.
LineChart line_chart() {
    return {
        "Title 1",
        "X 1",
        "Mean 1",
        "Best 1",
        {{0, {"", 2, 0.5, 0.4, 0.6}}, {1, {"", 2, 0.9, 0.8, 1.0}}, {2, {"", 2, 0.6, 0.5, 0.7}}}};
}

HeatMap heat_map() {
    return {"Title 1",    "X 1",
            "Y 1",        "Scale 1",
            "Legend 1",   {"11", "21", "31"},
            {"41", "51"}, {{{1, "a"}, {2, "b"}, {3, "c"}}, {{4, "d"}, {5, "e"}, {6, "f"}}}};
}

RangeChart range_chart() {
    return {"Title 1",
            "Mean 1",
            0.7,
            "Line 1",
            {{"Row 1", 3, 0.5, 0.4, 0.6}, {"Row 2", 3, 0.9, 0.8, 1.0}}};
}

ChartBox chart_box() {
    return {{310, {1, 3, -285, 285}, "X 1"},
            {310, {1, 3, -285, 285}, "Y 1"},
            {185, {0, 1, -148, 170}, "Z 1"}};
}

Landscape flat_landscape() {
    return {{1, 2, 3}, {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}}, 1, 1};
}

Image drawn(const LineChart& chart) {
    return draw_line_chart(chart);
}
Image drawn(const HeatMap& map) {
    return draw_heat_map(map);
}
Image drawn(const RangeChart& chart) {
    return draw_range_chart(chart);
}
Image drawn(const ChartBox& box) {
    Image image(1280, 960);
    Canvas canvas(image);
    draw_box(canvas, box, Projection(30, {640, 514}));
    return image;
}

// Where the picture changes when this text of the chart ends with another digit, which is as wide.
template <typename Chart>
Area place_of(std::string& text, const Chart& chart) {
    const Image before = drawn(chart);
    text.back() = text.back() == '1' ? '7' : '1';
    const Image after = drawn(chart);
    Area place{1280, 960, -1, -1};
    for (int y = 0; y < 960; ++y) {
        for (int x = 0; x < 1280; ++x) {
            if (before.at(x, y) != after.at(x, y))
                place = {std::min<double>(place.left, x), std::min<double>(place.top, y),
                         std::max<double>(place.right, x), std::max<double>(place.bottom, y)};
        }
    }
    EXPECT_GE(place.bottom, 0) << text << " is not in the picture";
    return place;
}

bool is_inside(const Area& inner, const Area& outer) {
    return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top &&
           inner.bottom <= outer.bottom;
}

// The smallest area that has all ink in it that an area has.
Area extent_of_ink(const Image& image, const Area& area) {
    Area extent{area.right, area.bottom, area.left, area.top};
    for (double y = area.top; y < area.bottom; ++y)
        for (double x = area.left; x < area.right; ++x)
            if (grey_at(image, {x, y}) < 128)
                extent = {std::min(extent.left, x), std::min(extent.top, y),
                          std::max(extent.right, x + 1), std::max(extent.bottom, y + 1)};
    return extent;
}

// The longest row of pixels of this grey. In an area of words, a long one is of no letter.
int longest_row(const Image& image, int grey, const Area& area) {
    int longest = 0;
    for (double y = area.top; y < area.bottom; ++y) {
        int length = 0;
        for (double x = area.left; x < area.right; ++x) {
            length = grey_at(image, {x, y}) == grey ? length + 1 : 0;
            longest = std::max(longest, length);
        }
    }
    return longest;
}

}  // namespace

TEST(LineChart, HasItsTitleAboveThePlotAndItsLabelsBelowAndBeside) {
    LineChart chart = line_chart();
    const Area plot = layout_of(chart).plot;
    EXPECT_LT(place_of(chart.title, chart).bottom, plot.top);
    EXPECT_GT(place_of(chart.x_label, chart).top, plot.bottom);
    EXPECT_GT(ink_in(drawn(chart), {28, 400, 46, 560}), 60) << "there is no score";
}

TEST(LineChart, HasATickAndANumberBesideEachRoundScore) {
    const LineChart chart = line_chart();
    const ChartLayout layout = layout_of(chart);
    const Image image = drawn(chart);
    for (const double tick : round_ticks(layout.y.lowest, layout.y.highest, 11)) {
        const double y = std::round(layout.y.pixel(tick));
        EXPECT_EQ(grey_at(image, {layout.plot.left - 4, y}), black) << tick;
        const Area number{layout.plot.left - 50, y - 6, layout.plot.left - 14, y + 6};
        EXPECT_LT(longest_row(image, white, number), 36) << tick << " has no number";
    }
}

TEST(LineChart, ShowsInItsLegendADotALineAndABandBesideTheirNames) {
    LineChart chart = line_chart();
    const Area legend{20, 78, 1260, 102};  // between the title and the plot
    const Image image = drawn(chart);
    const Area best = place_of(chart.best_name, chart);
    const Area mean = place_of(chart.mean_name, chart);
    EXPECT_TRUE(is_inside(best, legend));
    EXPECT_TRUE(is_inside(mean, legend));
    const double best_start = best.right - text_width(chart.best_name, label_height) - 1;
    EXPECT_GE(longest_row(image, black, {legend.left, 78, best_start, 102}), 16);
    EXPECT_GE(longest_row(image, black, {best.right, 78, mean.left, 102}), 40);
    EXPECT_GE(longest_row(image, band_grey, {mean.right, 78, legend.right, 102}), 40);
    EXPECT_GT(ink_in(image, {mean.right + 80, 78, legend.right, 102}), 100) << "Lowest to highest";
}

TEST(HeatMap, HasItsTitleAboveTheCellsAndItsLabelsBelowAndBeside) {
    HeatMap map = heat_map();
    const Area first = heat_cell_area(map, 0, 0);
    const Area last = heat_cell_area(map, 1, 2);
    EXPECT_LT(place_of(map.title, map).bottom, first.top);
    EXPECT_GT(place_of(map.x_label, map).top, last.bottom);
    EXPECT_LT(place_of(map.y_label, map).right, first.left);
    EXPECT_GT(place_of(map.scale_label, map).left, last.right);
}

TEST(HeatMap, NamesEachColumnBelowItAndEachRowBesideIt) {
    HeatMap map = heat_map();
    for (std::size_t column = 0; column < 3; ++column) {
        const Area cell = heat_cell_area(map, 1, column);
        EXPECT_TRUE(is_inside(place_of(map.column_names[column], map),
                              {cell.left, cell.bottom, cell.right, cell.bottom + 40}));
    }
    for (std::size_t row = 0; row < 2; ++row) {
        const Area cell = heat_cell_area(map, row, 0);
        EXPECT_TRUE(is_inside(place_of(map.row_names[row], map),
                              {cell.left - 40, cell.top, cell.left, cell.bottom}));
    }
}

TEST(HeatMap, ShowsInItsLegendTheMarkBesideItsName) {
    HeatMap map = heat_map();
    const Area place = place_of(map.legend, map);
    EXPECT_GE(longest_row(drawn(map), black, {0, 70, place.left, 110}), 20);
}

TEST(RangeChart, NamesItsRowsBesideThePlotAndItsScoresBelow) {
    RangeChart chart = range_chart();
    const ChartLayout layout = layout_of(chart);
    EXPECT_GT(ink_in(drawn(chart), {600, 888, 800, 908}), 60) << "there is no score";
    for (const std::size_t row : {0u, 1u}) {
        const Area name = place_of(chart.rows[row].name, chart);
        EXPECT_LT(name.right, layout.plot.left) << row;
        EXPECT_NEAR((name.top + name.bottom) / 2, layout.y.pixel(double(row)), 3);
    }
}

TEST(RangeChart, ShowsInItsLegendADotABarAndALineBesideTheirNames) {
    RangeChart chart = range_chart();
    const Image image = drawn(chart);
    const Area mean = place_of(chart.mean_name, chart);
    const Area line = place_of(chart.reference_name, chart);
    // Each sign is between the name before it and its own.
    const Area dot{20, 76, mean.right - text_width(chart.mean_name, label_height) - 1, 104};
    const Area line_sign{line.right - text_width(chart.reference_name, label_height) - 20, 76,
                         line.right - text_width(chart.reference_name, label_height) - 1, 104};
    EXPECT_GE(longest_row(image, black, dot), 10);
    EXPECT_LT(longest_row(image, black, dot), 16);
    EXPECT_GE(longest_row(image, band_grey, {mean.right, 76, line_sign.left, 104}), 40);
    EXPECT_GT(ink_in(image, {mean.right + 80, 76, line_sign.left, 104}), 100) << "not named";
    EXPECT_EQ(longest_row(image, black, line_sign), 2);
    const double first = place_of(chart.mean_name, chart).left;
    chart.reference = std::nullopt;
    EXPECT_GT(place_of(chart.mean_name, chart).left, first + 20) << "the others are in the middle";
}

// Between the title and the data, and in the middle of the picture.
TEST(Charts, HaveTheirLegendsInOnePlace) {
    LineChart line = line_chart();
    HeatMap map = heat_map();
    RangeChart range = range_chart();
    const std::vector<Area> titles = {place_of(line.title, line), place_of(map.title, map),
                                      place_of(range.title, range)};
    const std::vector<Area> legends = {place_of(line.best_name, line), place_of(map.legend, map),
                                       place_of(range.mean_name, range)};
    for (std::size_t i = 0; i < legends.size(); ++i) {
        EXPECT_GT(legends[i].top, titles[i].bottom) << i;
        EXPECT_LT(legends[i].bottom, plot_top) << i;
        EXPECT_NEAR((legends[i].top + legends[i].bottom) / 2, legend_position.y, 2) << i;
        EXPECT_NEAR((titles[i].left + titles[i].right) / 2, title_position.x, 60) << i;
    }
}

TEST(Charts, ShrinkTheLettersOfALegendThatIsTooWide) {
    const LegendEntry wide = {std::string(120, 'x'), 2 * best_radius, draw_best_dot};
    Image image(1280, 960);
    Canvas canvas(image);
    draw_legend(canvas, {wide, wide});
    EXPECT_EQ(ink_in(image, {0, 0, 20, 960}) + ink_in(image, {1260, 0, 1280, 960}), 0);
    EXPECT_GT(longest_row(image, black, {20, 70, 60, 110}), 15) << "no sign";
    EXPECT_GT(ink_in(image, {1230, 70, 1260, 110}), 10) << "its last letters are missing";
}

TEST(ChartBox, HasItsLabelsAroundIt) {
    ChartBox box = chart_box();
    const Area x_label = place_of(box.x.label, box);
    const Area y_label = place_of(box.y.label, box);
    EXPECT_GT(std::min(x_label.top, y_label.top), 640) << "they belong below the box";
    EXPECT_LT(place_of(box.z.label, box).right, 320) << "it belongs to the left of the box";
}

TEST(SurfaceChart, HasItsTitleOnTopAndItsLegendBelowItAndItsLabelsAroundTheBox) {
    const Image image = draw_surface_chart(flat_landscape(), 30);
    const Area title{title_position.x - 250, title_position.y - 24, title_position.x + 250,
                     title_position.y};
    EXPECT_GT(ink_in(image, {title.left, title.top, title_position.x, title.bottom}), 500);
    EXPECT_GT(ink_in(image, {title_position.x, title.top, title.right, title.bottom}), 500);
    const Area legend = extent_of_ink(image, {0, title_position.y + 12, 1280, plot_top});
    EXPECT_NEAR((legend.top + legend.bottom) / 2, legend_position.y, 2);
    EXPECT_NEAR((legend.left + legend.right) / 2, legend_position.x, 3);
    EXPECT_GE(longest_row(image, black, legend), 14) << "no dot in the legend";
    ChartBox box = chart_box();
    box.z.axis = {1, 1, -148, 170};
    box.x.label = "Learning rate";
    box.y.label = "Epochs";
    box.z.label = "Score";
    const Image labelled = drawn(box);
    for (std::string* label : {&box.x.label, &box.y.label, &box.z.label}) {
        const Area last_letter = place_of(*label, box);
        EXPECT_EQ(ink_in(image, last_letter), ink_in(labelled, last_letter)) << *label;
        EXPECT_GT(ink_in(image, last_letter), 10) << *label;
    }
}

TEST(SurfaceChart, StandsOnTheFloorWithSidesOfItsOwn) {
    const Landscape landscape = flat_landscape();
    for (const double degrees : {0.0, 30.0, 90.0, 200.0, 315.0}) {
        const Image image = draw_surface_chart(landscape, degrees);
        Point nearest{0, 0};
        for (const std::size_t i : {0, 2})
            for (const std::size_t j : {0, 2})
                if (surface_point(landscape, degrees, i, j).y > nearest.y)
                    nearest = surface_point(landscape, degrees, i, j);
        for (double down = 10; down < 150; ++down)  // where two sides meet, or one ends
            EXPECT_LT(grey_at(image, {nearest.x, nearest.y + down}), 128) << degrees;
    }
}

TEST(Charts, PutATextAmongTheDataOnPaperOfItsOwn) {
    Image image(200, 60, black);
    Canvas canvas(image);
    draw_text_on_paper(canvas, {20, 40}, "0.95");
    const double width = text_width("0.95", name_height);
    EXPECT_GE(longest_row(image, white, {0, 25, 200, 26}), static_cast<int>(width));
    EXPECT_EQ(grey_at(image, {10, 35}), black);
    EXPECT_EQ(grey_at(image, {20 + width + 8, 35}), black);
}
