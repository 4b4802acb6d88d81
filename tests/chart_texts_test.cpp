// Every text of a chart is drawn: without it, the picture is another one.

#include <gtest/gtest.h>

#include <functional>

#include "common/drawing/heat_map.h"
#include "common/drawing/line_chart.h"
#include "common/drawing/surface_chart.h"

namespace {

LineChart line_chart() {
    return {"Title", "X", "Y", "Line", "Band", "Best", {{0, 0.5, 0.4, 0.6}, {1, 0.7, 0.6, 0.8}}};
}

HeatMap heat_map() {
    const HeatCell cell{0.5, "cell"};
    HeatMap map{"Title", "X", "Y", "Scale", "Legend", {"a", "b"}, {"c", "d"}, {}};
    map.rows = {{cell, cell}, {cell, {0.7, "last", true}}};
    return map;
}

SurfaceChart surface_chart() {
    return {"Title", "X", "Y", "Z", "Best", {1, 2}, {1, 2}, {{0.5, 0.6}, {0.7, 0.8}}, 1, 1};
}

Image draw(const SurfaceChart& chart) {
    return draw_surface_chart(chart, {30, 640, 480});
}

Image draw(const LineChart& chart) {
    return draw_line_chart(chart);
}

Image draw(const HeatMap& map) {
    return draw_heat_map(map);
}

template <typename Chart>
void expect_drawn(const Chart& chart,
                  const std::vector<std::function<std::string&(Chart&)>>& texts) {
    const std::vector<unsigned char> whole = draw(chart).pixels();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        Chart without = chart;
        texts[i](without).clear();
        EXPECT_NE(draw(without).pixels(), whole) << "text " << i << " is not in the picture";
    }
}

}  // namespace

TEST(ChartTexts, OfALineChartAreDrawn) {
    expect_drawn<LineChart>(line_chart(),
                            {[](LineChart& chart) -> std::string& { return chart.title; },
                             [](LineChart& chart) -> std::string& { return chart.x_label; },
                             [](LineChart& chart) -> std::string& { return chart.y_label; },
                             [](LineChart& chart) -> std::string& { return chart.line_name; },
                             [](LineChart& chart) -> std::string& { return chart.band_name; },
                             [](LineChart& chart) -> std::string& { return chart.best_name; }});
}

TEST(ChartTexts, OfAHeatMapAreDrawn) {
    expect_drawn<HeatMap>(heat_map(),
                          {[](HeatMap& map) -> std::string& { return map.title; },
                           [](HeatMap& map) -> std::string& { return map.x_label; },
                           [](HeatMap& map) -> std::string& { return map.y_label; },
                           [](HeatMap& map) -> std::string& { return map.scale_label; },
                           [](HeatMap& map) -> std::string& { return map.legend; },
                           [](HeatMap& map) -> std::string& { return map.column_names[1]; },
                           [](HeatMap& map) -> std::string& { return map.row_names[1]; },
                           [](HeatMap& map) -> std::string& { return map.rows[0][0].text; }});
}

TEST(ChartTexts, OfASurfaceChartAreDrawn) {
    expect_drawn<SurfaceChart>(
        surface_chart(), {[](SurfaceChart& chart) -> std::string& { return chart.title; },
                          [](SurfaceChart& chart) -> std::string& { return chart.x_label; },
                          [](SurfaceChart& chart) -> std::string& { return chart.y_label; },
                          [](SurfaceChart& chart) -> std::string& { return chart.z_label; },
                          [](SurfaceChart& chart) -> std::string& { return chart.best_name; }});
}
