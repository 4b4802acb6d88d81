#include "common/drawing/chart_parts.h"

#include <cmath>
#include <cstddef>

#include "common/files/text.h"

namespace {

constexpr double tick_length = 7;
constexpr double best_rim = 3;
constexpr int most_decimals = 5;  // enough for scores and rates; 1/3 would have no end

// Of a legend.
constexpr double widest_legend = chart_width - 60;
constexpr double sign_to_name = 12;
constexpr double name_to_sign = 36;

// A step from tick to tick is the quotient of two whole numbers, so that six steps of 5 / 100 are
// the double 0.3 itself, which six times 0.05 is not.
struct Step {
    double dividend;
    double divisor;
};

// The smallest round step that is no shorter than `least`, which is positive.
Step round_step(double least) {
    double dividend = 1;
    double divisor = 1;
    while (dividend * 10 <= least)
        dividend *= 10;
    while (divisor * least < 1)
        divisor *= 10;
    for (const double multiple : {1, 2, 5}) {
        if (multiple * dividend / divisor >= least)
            return {multiple * dividend, divisor};
    }
    return {10 * dividend, divisor};
}

}  // namespace

double Axis::pixel(double number) const {
    if (lowest == highest)
        return (start + end) / 2;
    const double part = logarithmic ? std::log(number / lowest) / std::log(highest / lowest)
                                    : (number - lowest) / (highest - lowest);
    return start + part * (end - start);
}

std::vector<double> round_ticks(double lowest, double highest, int most) {
    if (lowest == highest)
        return {lowest};
    const Step step = round_step((highest - lowest) / (most - 1));
    const double first = std::floor(lowest / step.dividend * step.divisor);
    std::vector<double> ticks;
    for (int i = 0; i <= most; ++i) {
        const double tick = (first + i) * step.dividend / step.divisor;
        if (tick >= lowest && tick <= highest)
            ticks.push_back(tick);
    }
    return ticks;
}

std::vector<std::string> tick_texts(const std::vector<double>& ticks) {
    int decimals = 0;
    for (const double tick : ticks)  // as many as it takes to read each number back
        while (decimals < most_decimals && std::stod(to_text(tick, decimals)) != tick)
            ++decimals;
    std::vector<std::string> texts;
    for (const double tick : ticks)
        texts.push_back(to_text(tick, decimals));
    return texts;
}

Point place(const ChartLayout& layout, double x, double y) {
    return {layout.x.pixel(x), layout.y.pixel(y)};
}

void draw_legend(Canvas& canvas, const Legend& legend, double letter_height) {
    double room = widest_legend + name_to_sign;  // for the names
    std::string names;
    for (const LegendEntry& entry : legend) {
        room -= entry.sign_width + sign_to_name + name_to_sign;
        names += entry.name;
    }
    const double height = fitting_height(names, letter_height, room);
    const double width = widest_legend - room + text_width(names, height);
    double left = legend_position.x - std::ceil(width / 2);
    for (const LegendEntry& entry : legend) {
        entry.draw_sign(canvas, {std::round(left) + entry.sign_width / 2, legend_position.y});
        left += entry.sign_width + sign_to_name;
        canvas.text({left, legend_position.y + height / 2}, entry.name, height);
        left += text_width(entry.name, height) + name_to_sign;
    }
}

void draw_band_sign(Canvas& canvas, Point centre) {
    const auto& [x, y] = centre;
    const double half = wide_sign / 2;
    canvas.rectangle({x - half, y - half_name, x + half, y + half_name}, band_grey);
}

void draw_labels(Canvas& canvas, const Area& plot, const std::string& title,
                 const std::string& x_label, const std::string& y_label) {
    const Point middle{(plot.left + plot.right) / 2, (plot.top + plot.bottom) / 2};
    canvas.text(title_position, title, title_height, Align::centre);
    canvas.text({middle.x, plot.bottom + 66}, x_label, label_height, Align::centre);
    canvas.text_upwards({44, middle.y}, y_label, label_height, Align::centre);
}

void draw_x_ticks(Canvas& canvas, const ChartLayout& layout, const std::vector<double>& ticks,
                  const std::vector<std::string>& names) {
    const Area& plot = layout.plot;
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const double x = std::round(layout.x.pixel(ticks[i]));
        canvas.line({x, plot.top}, {x, plot.bottom}, 1, grid_grey);
        canvas.line({x, plot.bottom}, {x, plot.bottom + tick_length}, 2, black);
        canvas.text({x, plot.bottom + 28}, names[i], name_height, Align::centre);
    }
}

void draw_y_ticks(Canvas& canvas, const ChartLayout& layout, const std::vector<double>& ticks,
                  const std::vector<std::string>& names) {
    const Area& plot = layout.plot;
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const double y = std::round(layout.y.pixel(ticks[i]));
        canvas.line({plot.left, y}, {plot.right, y}, 1, grid_grey);
        canvas.line({plot.left - tick_length, y}, {plot.left, y}, 2, black);
        const double height = fitting_height(names[i], name_height, plot.left - beside_names);
        canvas.text({plot.left - 14, y + height / 2}, names[i], height, Align::right);
    }
}

void draw_text_on_paper(Canvas& canvas, Point start, const std::string& text) {
    const double right = start.x + text_width(text, name_height);
    canvas.rectangle({start.x - 3, start.y - name_height - 3, right + 3, start.y + 3}, white);
    canvas.text(start, text, name_height);
}

void draw_best_dot(Canvas& canvas, Point centre) {
    canvas.disc(centre, best_radius + best_rim, white);
    canvas.disc(centre, best_radius, black);
}
