// The heat map, judged by where its ink is and how dark it is.

#include "common/drawing/heat_map.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "tests/chart_places.h"

namespace {

// Values rise from 0, cell after cell and row after row.
HeatMap rising_map(std::size_t rows, std::size_t columns) {
    HeatMap map{"Which digit was taken for which",
                "Digit answered",
                "Digit shown",
                "Wrong answers",
                "Right answers",
                {},
                {},
                {}};
    for (std::size_t column = 0; column < columns; ++column)
        map.column_names.push_back(std::to_string(column));
    double value = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        map.row_names.push_back(std::to_string(row));
        map.cells.push_back({});
        for (std::size_t column = 0; column < columns; ++column)
            map.cells[row].push_back({value++, "0.9733"});
    }
    return map;
}

// The shade between the frame of a cell and its text.
int shade_of(const Image& image, const Area& cell) {
    return grey_at(image, cell.left + 8, cell.top + 8);
}

// All the greys of a cell inside its frame.
std::vector<int> greys_of(const Image& image, const Area& cell) {
    std::vector<int> greys;
    for (double y = cell.top + 6; y < cell.bottom - 6; ++y)
        for (double x = cell.left + 6; x < cell.right - 6; ++x)
            greys.push_back(grey_at(image, x, y));
    return greys;
}

// How much light a grey gives, from 0 to 1, and the contrast of two greys, as the Web Content
// Accessibility Guidelines define them.
double light(int grey) {
    const double part = grey / 255.0;
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double contrast(int a, int b) {
    return (std::max(light(a), light(b)) + 0.05) / (std::min(light(a), light(b)) + 0.05);
}

}  // namespace

TEST(HeatMap, DividesItsCellsEvenlyAndIntoWholePixels) {
    HeatMap map = rising_map(8, 15);
    for (std::vector<HeatCell>& row : map.cells)
        for (HeatCell& cell : row)
            cell.value = 0;
    map.cells[7][14].value = 1;  // all others are white
    const Image image = draw_heat_map(map);
    for (int x = 130; x < 1090; ++x)
        EXPECT_EQ(image.at(x, 125) < 230, (x - 129) % 64 < 2) << x << " is an edge, or is none";
    for (int y = 120; y < 840; ++y)
        EXPECT_EQ(image.at(135, y) < 230, (y - 119) % 90 < 2) << y << " is an edge, or is none";
}

TEST(HeatMap, ShadesAHigherValueDarkerFromWhiteOn) {
    const HeatMap map = rising_map(1, 15);
    const Image image = draw_heat_map(map);
    EXPECT_EQ(shade_of(image, heat_cell_area(map, 0, 0)), 255);
    int lighter = 256;
    for (std::size_t column = 0; column < 15; ++column) {
        const int shade = shade_of(image, heat_cell_area(map, 0, column));
        EXPECT_LT(shade, lighter) << column;
        lighter = shade;
    }
    EXPECT_LT(lighter, 160);
}

// Ink that is black here and white there looks as if it had a meaning.
TEST(HeatMap, WritesEveryTextInBlackOnAShadeThatLeavesItLegible) {
    const HeatMap map = rising_map(8, 15);
    const Image image = draw_heat_map(map);
    for (std::size_t row = 0; row < 8; ++row) {
        for (std::size_t column = 0; column < 15; ++column) {
            const Area cell = heat_cell_area(map, row, column);
            const int shade = shade_of(image, cell);
            const std::vector<int> greys = greys_of(image, cell);
            EXPECT_LE(*std::max_element(greys.begin(), greys.end()), shade) << "white ink";
            EXPECT_GT(contrast(*std::min_element(greys.begin(), greys.end()), shade), 4.5);
            EXPECT_GT(contrast(0, shade), 6) << "on a shade of " << shade;
        }
    }
}

TEST(HeatMap, LetsNoOutlierMakeTheOthersLookAlike) {
    HeatMap map = rising_map(10, 10);
    const int second_highest = shade_of(draw_heat_map(map), heat_cell_area(map, 9, 8));
    map.cells[9][9].value = 1e6;
    map.cells[0][0].value = -1e6;
    const Image image = draw_heat_map(map);
    EXPECT_EQ(shade_of(image, heat_cell_area(map, 0, 0)), 255);
    EXPECT_LE(shade_of(image, heat_cell_area(map, 9, 9)), second_highest);
    int lighter = 270;
    for (std::size_t row = 0; row < 10; ++row) {
        const int shade = shade_of(image, heat_cell_area(map, row, 4));
        EXPECT_LT(shade, lighter - 8) << row;
        lighter = shade;
    }
}

TEST(HeatMap, SaysAtTheEndsOfItsScaleWhatLiesBeyondThem) {
    HeatMap map = rising_map(5, 8);  // too few cells to leave any out
    const Area cell = heat_cell_area(map, 0, 7);
    const double bottom = heat_cell_area(map, 4, 7).bottom;
    const Area at_top{cell.right + 67, cell.top - 6, cell.right + 110, cell.top + 6};
    const Area at_bottom{at_top.left, bottom - 6, at_top.right, bottom + 6};
    const Image all = draw_heat_map(map);
    EXPECT_EQ(ink_in(all, at_top), 0) << "39 is no round number";
    map = rising_map(10, 10);
    const Image bulk = draw_heat_map(map);
    EXPECT_GT(ink_in(bulk, at_top), 60) << "no >= 97";
    EXPECT_GT(ink_in(bulk, at_bottom), 40) << "no <= 2";
    for (const double value : {99.0, 1e9}) {
        map.cells[9][9].value = value;
        EXPECT_EQ(draw_heat_map(map).pixels(), bulk.pixels()) << value << " is beyond the scale";
    }
    map.cells[9][7].value = 96.5;
    EXPECT_NE(draw_heat_map(map).pixels(), bulk.pixels()) << "97 is where the scale ends";
}

TEST(HeatMap, TellsOneValueFromAHundredEqualOnes) {
    HeatMap map = rising_map(10, 10);
    for (std::vector<HeatCell>& row : map.cells)
        for (HeatCell& cell : row)
            cell.value = 0;
    map.cells[4][4].value = 1;
    const Image image = draw_heat_map(map);
    EXPECT_EQ(shade_of(image, heat_cell_area(map, 0, 0)), 255);
    EXPECT_LT(shade_of(image, heat_cell_area(map, 4, 4)), 160);
}

TEST(HeatMap, KeepsATextOfSixCharactersInsideItsCell) {
    for (const std::size_t columns : {15, 20}) {
        HeatMap map = rising_map(20, columns);
        map.cells[3][3].marked = true;  // in bold
        const Image image = draw_heat_map(map);
        for (std::size_t column = 0; column < columns; ++column) {
            const Area cell = heat_cell_area(map, 3, column);
            const int shade = shade_of(image, cell);
            for (double y = cell.top + 4; y < cell.bottom - 4; ++y) {
                EXPECT_EQ(grey_at(image, cell.left + 4, y), shade);
                EXPECT_EQ(grey_at(image, cell.right - 4, y), shade);
            }
            const Area middle{cell.left + 4, cell.top + 4, cell.right - 4, cell.bottom - 4};
            EXPECT_GT(ink_in(image, middle), 30) << "no text of " << columns;
        }
    }
}

TEST(HeatMap, LeavesOutTheTextsOfCellsThatAreTooSmall) {
    HeatMap map = rising_map(8, 30);
    map.cells[0][0].text = "";
    map.cells[2][7].marked = true;
    const Image image = draw_heat_map(map);
    for (std::size_t row = 0; row < 8; ++row) {
        for (std::size_t column = 0; column < 30; ++column) {
            const Area cell = heat_cell_area(map, row, column);
            const std::vector<int> greys = greys_of(image, cell);
            EXPECT_EQ(std::count(greys.begin(), greys.end(), greys[0]), greys.size()) << column;
        }
    }
}

TEST(HeatMap, FramesTheMarkedCellAlone) {
    HeatMap map = rising_map(8, 15);
    map.cells[2][5].marked = true;
    const Image image = draw_heat_map(map);
    const Area marked = heat_cell_area(map, 2, 5);
    for (double x = marked.left; x < marked.right; ++x) {
        EXPECT_EQ(grey_at(image, x, marked.top), 0);
        EXPECT_EQ(grey_at(image, x, marked.bottom), 0);
        EXPECT_GT(grey_at(image, x, heat_cell_area(map, 5, 5).top), 0);
    }
    for (double y = marked.top; y < marked.bottom; ++y) {
        EXPECT_EQ(grey_at(image, marked.left, y), 0);
        EXPECT_EQ(grey_at(image, marked.right, y), 0);
        EXPECT_GT(grey_at(image, heat_cell_area(map, 2, 8).left, y), 0);
    }
}

TEST(HeatMap, WritesTheTextOfTheMarkedCellInBold) {
    HeatMap map = rising_map(1, 2);
    map.cells[0][0].marked = true;
    map.cells[0][1].value = 0;
    const Image image = draw_heat_map(map);
    double ink[2] = {0, 0};
    for (const std::size_t column : {0u, 1u}) {
        const Area cell = heat_cell_area(map, 0, column);
        for (const int grey : greys_of(image, cell))
            ink[column] += shade_of(image, cell) - grey;
    }
    EXPECT_GT(ink[0], 1.3 * ink[1]);
}

TEST(HeatMap, HasEachShadeOnItsScaleAtTheHeightOfItsValue) {
    const HeatMap map = rising_map(1, 12);
    const Image image = draw_heat_map(map);
    const Area last = heat_cell_area(map, 0, 11);
    double x = last.right + 10;  // from here to the scale's frame
    while (grey_at(image, x, (last.top + last.bottom) / 2) > 0)
        ++x;
    x += 10;
    for (std::size_t column = 0; column < 12; ++column) {
        const double part = map.cells[0][column].value / 11;
        const double y = last.bottom - part * (last.bottom - last.top);
        const double inside = std::clamp(y, last.top + 3, last.bottom - 4);
        EXPECT_NEAR(grey_at(image, x, inside), shade_of(image, heat_cell_area(map, 0, column)), 2);
    }
}

TEST(HeatMap, LeavesTheEdgesOfThePaperWhite) {
    const Image image = draw_heat_map(rising_map(10, 10));
    ASSERT_EQ(image.width(), 1280);
    ASSERT_EQ(image.height(), 960);
    for (int y = 0; y < 960; ++y) {
        for (int x = 0; x < 1280; ++x) {
            const bool in_margin = x < 20 || y < 20 || x >= 1260 || y >= 940;
            EXPECT_TRUE(!in_margin || image.at(x, y) == 255) << x << ", " << y;
        }
    }
}

TEST(HeatMap, GivesEqualValuesTheMiddleShade) {
    HeatMap map = rising_map(1, 2);
    map.cells[0][0].value = map.cells[0][1].value;
    const Image image = draw_heat_map(map);
    for (const std::size_t column : {0, 1})
        EXPECT_NEAR(shade_of(image, heat_cell_area(map, 0, column)), (255 + 140) / 2, 1);
}
