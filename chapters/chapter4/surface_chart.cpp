#include "chapters/chapter4/surface_chart.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "chapters/chapter4/chart_box.h"
#include "chapters/chapter4/projection.h"
#include "chapters/chapter4/surface.h"
#include "common/drawing/chart_parts.h"
#include "common/files/text.h"
#include "common/program/parallel.h"

namespace {

// In pixels.
constexpr Point box_centre{640, 514};
constexpr double half_box_width = 310;
constexpr double half_box_height = 185;
constexpr double large_title_height = 24;

// How far the surface reaches on the way from the box's centre to its walls (outer_part) and to its
// floor (lowest_part), so that it stays clear of the axes and of the floor.
constexpr double outer_part = 0.92;
constexpr double lowest_part = 0.8;

Axis upright_axis(const Landscape& landscape) {
    double lowest = landscape.scores[0][0];
    double highest = lowest;
    for (const std::vector<double>& scores : landscape.scores) {
        lowest = std::min(lowest, *std::min_element(scores.begin(), scores.end()));
        highest = std::max(highest, *std::max_element(scores.begin(), scores.end()));
    }
    return {lowest, highest, -lowest_part * half_box_height, outer_part * half_box_height};
}

ChartBox chart_box_of(const Landscape& landscape) {
    const double end = outer_part * half_box_width;
    const std::vector<double>& rates = landscape.learning_rates;
    const double epochs = double(landscape.scores[0].size());
    return {{half_box_width, {rates.front(), rates.back(), -end, end}, "Learning rate"},
            {half_box_width, {1, epochs, -end, end}, "Epochs"},
            {half_box_height, upright_axis(landscape), "Score"}};
}

Surface surface_of(const Landscape& landscape, const ChartBox& box) {
    Surface surface{{}, -box.z.half, box.z.half, landscape.best_rate, landscape.best_epoch};
    for (std::size_t i = 0; i < landscape.learning_rates.size(); ++i) {
        surface.points.push_back({});
        for (std::size_t j = 0; j < landscape.scores[0].size(); ++j)
            surface.points[i].push_back({box.x.axis.pixel(landscape.learning_rates[i]),
                                         box.y.axis.pixel(double(j + 1)),
                                         box.z.axis.pixel(landscape.scores[i][j])});
    }
    return surface;
}

// Half as wide and half as high: each pixel is the mean of four.
Image halved(const Image& image) {
    Image half(image.width() / 2, image.height() / 2);
    for (int y = 0; y < half.height(); ++y)
        for (int x = 0; x < half.width(); ++x) {
            const int sum = image.at(2 * x, 2 * y) + image.at(2 * x + 1, 2 * y) +
                            image.at(2 * x, 2 * y + 1) + image.at(2 * x + 1, 2 * y + 1);
            half.at(x, y) = static_cast<unsigned char>((sum + 2) / 4);
        }
    return half;
}

class Film : public Work {
public:
    Film(const Landscape& landscape, int frames, const std::string& folder)
        : landscape_(landscape), frames_(frames), folder_(folder) {}

    void do_part(int frame) override {
        const std::string name = "frame_" + with_digits(frame, 3) + ".pgm";
        const Image picture = draw_surface_chart(landscape_, 360.0 * frame / frames_);
        write_pgm(folder_ + "/" + name, halved(picture));
    }

private:
    const Landscape& landscape_;
    const int frames_;
    const std::string folder_;
};

}  // namespace

Image draw_surface_chart(const Landscape& landscape, double turn_degrees) {
    const ChartBox box = chart_box_of(landscape);
    const Projection projection(turn_degrees, box_centre);
    Image image(chart_width, chart_height);
    Canvas canvas(image);
    draw_box(canvas, box, projection);
    draw_surface(canvas, surface_of(landscape, box), projection);
    canvas.text(title_position, "Learning rates against epochs", large_title_height, Align::centre);
    draw_legend(canvas, {{best_name(landscape), 2 * best_radius, draw_best_dot}}, box_letters);
    return image;
}

void write_film(const Landscape& landscape, int frames, const std::string& folder, int threads) {
    Film film(landscape, frames, folder);
    run_in_parallel(film, frames, threads);
}
