#include "chapters/chapter4/landscape.h"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

#include "common/drawing/image.h"
#include "common/files/text.h"
#include "common/program/parallel.h"

namespace {

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
    Film(const SurfaceChart& surface, int frames, const std::string& folder)
        : surface_(surface), frames_(frames), folder_(folder) {}

    void do_part(int frame) override {
        const std::string name = "frame_" + with_digits(frame, 3) + ".pgm";
        const Image picture = draw_surface_chart(surface_, 360.0 * frame / frames_);
        write_pgm(folder_ + "/" + name, halved(picture));
    }

private:
    const SurfaceChart& surface_;
    const int frames_;
    const std::string folder_;
};

void mark_the_best(Landscape& landscape) {
    for (std::size_t i = 0; i < landscape.scores.size(); ++i) {
        for (std::size_t j = 0; j < landscape.scores[i].size(); ++j) {
            const double best = landscape.scores[landscape.best_rate][landscape.best_epochs];
            if (landscape.scores[i][j] <= best)
                continue;
            landscape.best_rate = i;
            landscape.best_epochs = j;
        }
    }
}

}  // namespace

Landscape landscape_of(const std::vector<Run>& runs, const std::vector<double>& scores) {
    std::map<float, std::map<int, double>> score_of;  // by learning rate, then by epochs
    std::set<int> epochs;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        score_of[runs[i].learning_rate][runs[i].epochs] = scores.at(i);
        epochs.insert(runs[i].epochs);
    }
    Landscape landscape;
    landscape.epochs.assign(epochs.begin(), epochs.end());
    for (const auto& [learning_rate, score_after] : score_of) {
        if (score_after.size() != epochs.size())
            throw std::invalid_argument("Landscape: not one run for each learning rate and epoch");
        landscape.learning_rates.push_back(to_text(learning_rate));
        landscape.scores.emplace_back();
        for (const auto& [epoch, score] : score_after)
            landscape.scores.back().push_back(score);
    }
    mark_the_best(landscape);
    return landscape;
}

std::string best_name(const Landscape& landscape) {
    const int epochs = landscape.epochs[landscape.best_epochs];
    return "Best: learning rate " + landscape.learning_rates[landscape.best_rate] + ", " +
           std::to_string(epochs) + (epochs == 1 ? " epoch" : " epochs") + ", score " +
           to_text(landscape.scores[landscape.best_rate][landscape.best_epochs], 4);
}

SurfaceChart surface_chart_of(const Landscape& landscape) {
    SurfaceChart surface;
    surface.title = "Learning rates against epochs";
    surface.x_label = "Learning rate";
    surface.y_label = "Epochs";
    surface.z_label = "Score";
    surface.best_name = best_name(landscape);
    for (const std::string& learning_rate : landscape.learning_rates)
        surface.xs.push_back(std::stod(learning_rate));
    surface.ys.assign(landscape.epochs.begin(), landscape.epochs.end());
    surface.heights = landscape.scores;
    surface.best_x = static_cast<int>(landscape.best_rate);
    surface.best_y = static_cast<int>(landscape.best_epochs);
    return surface;
}

HeatMap heat_map_of(const Landscape& landscape) {
    HeatMap map;
    map.title = "Learning rates against epochs";
    map.x_label = "Epochs";
    map.y_label = "Learning rate";
    map.scale_label = "Score";
    map.legend = best_name(landscape);
    for (const int epoch : landscape.epochs)
        map.column_names.push_back(std::to_string(epoch));
    for (std::size_t i = 0; i < landscape.scores.size(); ++i) {
        map.rows.push_back({landscape.learning_rates[i], {}});
        for (const double score : landscape.scores[i])
            map.rows.back().cells.push_back({score, to_text(score, 4)});
    }
    map.rows[landscape.best_rate].cells[landscape.best_epochs].marked = true;
    return map;
}

std::string landscape_to_text(const Landscape& landscape) {
    std::string text = "epochs";
    for (const std::string& learning_rate : landscape.learning_rates)
        text += right_aligned(learning_rate, 8);
    for (std::size_t j = 0; j < landscape.epochs.size(); ++j) {
        text += '\n' + right_aligned(std::to_string(landscape.epochs[j]), 6);
        for (const std::vector<double>& scores : landscape.scores)
            text += right_aligned(to_text(scores[j], 4), 8);
    }
    return text + '\n';
}

std::string lesson_of(const Landscape& landscape, std::size_t rate) {
    const std::vector<double>& scores = landscape.scores.at(rate);
    const auto highest = std::max_element(scores.begin(), scores.end());
    const std::string best_epoch = std::to_string(landscape.epochs[highest - scores.begin()]);
    const std::string last_epoch = std::to_string(landscape.epochs.back());
    const std::string start = "At learning rate " + landscape.learning_rates[rate];
    if (best_epoch == last_epoch)
        return start + " the score still rises, to " + to_text(*highest, 4) + " after epoch " +
               last_epoch + ": it pays to train for long.\n";
    return start + " the score is highest after epoch " + best_epoch + ", " + to_text(*highest, 4) +
           "; after epoch " + last_epoch + " it is " + to_text(scores.back(), 4) +
           ": more epochs do not help.\n";
}

void write_film(const SurfaceChart& surface, int frames, const std::string& folder, int threads) {
    Film film(surface, frames, folder);
    run_in_parallel(film, frames, threads);
}
