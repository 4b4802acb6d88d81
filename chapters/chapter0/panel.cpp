#include "chapters/chapter0/panel.h"

#include <algorithm>

namespace {

Point point_on(const Line& line, double x, const ChartLayout& layout) {
    return place(layout, x, double(line.slope) * x + double(line.start));
}

}  // namespace

ChartLayout draw_panel(Canvas& canvas, const Panel& panel, const std::string& name) {
    const auto& [left, top] = panel.corner;
    const Area plot = {left, top, left + panel.side, top + panel.side};
    const ChartLayout layout = {plot,
                                {panel.lowest, panel.highest, plot.left, plot.right},
                                {panel.lowest, panel.highest, plot.bottom, plot.top}};
    const Point middle = {left + panel.side / 2, top + panel.side / 2};
    draw_x_ticks(canvas, layout, panel.ticks, tick_texts(panel.ticks));
    draw_y_ticks(canvas, layout, panel.ticks, tick_texts(panel.ticks));
    canvas.frame(plot, 2, black);
    canvas.text({middle.x, top - 14}, name, label_height, Align::centre);
    canvas.text({middle.x, plot.bottom + 62}, panel.x_label, label_height, Align::centre);
    canvas.text_upwards({left - 32, middle.y}, panel.y_label, label_height, Align::centre);
    return layout;
}

void draw_line(Image& image, const ChartLayout& layout, const Line& line) {
    const Point from = point_on(line, layout.x.lowest, layout);
    const Point to = point_on(line, layout.x.highest, layout);
    Canvas(image, layout.plot).line(from, to, 3, black);
}

void shade_above(Image& image, const ChartLayout& layout, const Line& line, int grey) {
    const auto& [left, top, right, bottom] = layout.plot;
    const Point from = point_on(line, layout.x.lowest, layout);
    const Point to = point_on(line, layout.x.highest, layout);
    const double above_all = std::min({from.y, to.y, top});
    Canvas(image, {left + 1, top + 1, right - 1, bottom - 1})  // the frame stays as it is
        .polygon({from, to, {to.x, above_all}, {from.x, above_all}}, grey);
}
