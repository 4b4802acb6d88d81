#include "chapters/chapter0/pictures.h"

#include <string>
#include <vector>

#include "chapters/chapter0/panel.h"
#include "common/files/text.h"

namespace {

constexpr double small = 6, large = 12;  // the radius of a sign

void draw_sign(Canvas& canvas, Point centre, double radius, bool is_above) {
    canvas.disc(centre, 1.25 * radius, white);
    canvas.disc(centre, radius, black);
    if (!is_above)
        canvas.disc(centre, 0.75 * radius, white);
}

void draw_dot(Canvas& canvas, Point centre) {
    draw_sign(canvas, centre, small, true);
}

void draw_ring(Canvas& canvas, Point centre) {
    draw_sign(canvas, centre, small, false);
}

void draw_examples(Canvas& canvas, const ChartLayout& layout, const std::vector<Example>& examples,
                   double radius) {
    for (const Example& example : examples)
        draw_sign(canvas, place(layout, example.x, example.y), radius, example.is_above);
}

// With its name where it leaves the panel.
void draw_slope(Image& image, const ChartLayout& layout, float slope, const std::string& name) {
    const double edge = layout.x.highest;
    const double x = (slope < 1 ? edge : edge / slope) + 0.1;
    const double y = slope < 1 ? slope * edge - 0.06 : edge - 0.25;
    Canvas canvas(image);
    draw_line(image, layout, {slope, 0});
    draw_text_on_paper(canvas, place(layout, x, y), name);
}

}  // namespace

Image draw_garden(const std::vector<Example>& garden, const std::vector<Example>& examples,
                  float first_slope) {
    Image image(chart_width, 680);
    Canvas canvas(image);
    canvas.text(title_position, "A line learns from two bugs", title_height, Align::centre);
    draw_legend(canvas, {{"Caterpillar", 12, draw_dot}, {"Ladybird", 12, draw_ring}});
    Panel panel = {{85, 150}, 440, 0, 5, {0, 1, 2, 3, 4, 5}, "Width", "Length"};
    for (const float learning_rate : {1.0f, 0.5f}) {
        const ChartLayout layout = draw_panel(
            canvas, panel, learning_rate == 1 ? "Without a learning rate" : "Learning rate 0.5");
        draw_examples(canvas, layout, garden, small);
        float slope = first_slope;
        draw_slope(image, layout, slope, "At first: " + to_text(slope, 4));
        for (const Example& bug : examples) {
            slope = learn(slope, learning_rate, bug.x, target_of(bug)).slope;
            const std::string name = bug.is_above ? "Caterpillar: " : "Ladybird: ";
            draw_slope(image, layout, slope, name + to_text(slope, 4));
        }
        draw_examples(canvas, layout, examples, large);
        panel.corner.x += 610;
    }
    return image;
}

Image draw_gates(const std::vector<Gate>& gates) {
    Image image(chart_width, 490);
    Canvas canvas(image);
    canvas.text(title_position, "What one line cannot split", title_height, Align::centre);
    draw_legend(
        canvas,
        {{"1", 12, draw_dot}, {"0", 12, draw_ring}, {"Answered 1", wide_sign, draw_band_sign}});
    Panel panel = {{85, 150}, 245, -0.5, 1.5, {0, 1}, "A", "B"};
    for (const auto& [gate, corners, lines] : gates) {
        const std::string how = lines.size() == 1 ? ", one line: " : ", two lines: ";
        const std::string right = std::to_string(count_right(lines, corners)) + " of 4 right";
        const ChartLayout layout = draw_panel(canvas, panel, gate + how + right);
        shade_above(image, layout, lines[0], band_grey);
        if (lines.size() > 1)
            shade_above(image, layout, lines[1], white);
        for (const Line& line : lines)
            draw_line(image, layout, line);
        draw_examples(canvas, layout, corners, large);
        panel.corner.x += 300;
    }
    return image;
}
