#include "common/experiment/landscape.h"

#include <algorithm>

namespace {

// Marks the score that was added last, if it is higher than the best before it.
void mark_if_best(SurfaceChart& landscape, double score) {
    if (score <= landscape.heights[landscape.best_x][landscape.best_y])
        return;
    landscape.best_x = static_cast<int>(landscape.heights.size()) - 1;
    landscape.best_y = static_cast<int>(landscape.heights.back().size()) - 1;
}

}  // namespace

SurfaceChart landscape_of(const Table& scores) {
    SurfaceChart landscape;
    landscape.title = "Learning rates against epochs";
    landscape.x_label = "Learning rate";
    landscape.y_label = "Epochs";
    landscape.z_label = "Score";
    landscape.best_x = 0;
    landscape.best_y = 0;
    for (const std::vector<double>& row : scores) {
        if (landscape.xs.empty() || landscape.xs.back() != row[0]) {
            landscape.xs.push_back(row[0]);
            landscape.heights.emplace_back();
        }
        if (landscape.xs.size() == 1)
            landscape.ys.push_back(row[1]);
        landscape.heights.back().push_back(row[2]);
        mark_if_best(landscape, row[2]);
    }
    landscape.best_name = "Best: learning rate " + to_text(landscape.xs[landscape.best_x]) + ", " +
                          to_text(landscape.ys[landscape.best_y], 0) + " epochs, score " +
                          to_text(landscape.heights[landscape.best_x][landscape.best_y], 4);
    return landscape;
}

HeatMap heat_map_of(const SurfaceChart& landscape) {
    HeatMap map;
    map.title = landscape.title;
    map.x_label = landscape.y_label;
    map.y_label = landscape.x_label;
    map.scale_label = landscape.z_label;
    map.legend = landscape.best_name;
    for (const double epoch : landscape.ys)
        map.column_names.push_back(to_text(epoch, 0));
    for (const double learning_rate : landscape.xs)
        map.row_names.push_back(to_text(learning_rate));
    for (const std::vector<double>& scores : landscape.heights) {
        map.rows.emplace_back();
        for (const double score : scores)
            map.rows.back().push_back({score, to_text(score, 4), false});
    }
    map.rows[landscape.best_x][landscape.best_y].marked = true;
    return map;
}

std::string landscape_to_text(const SurfaceChart& landscape) {
    std::string text = "epochs";
    for (const double learning_rate : landscape.xs)
        text += right_aligned(to_text(learning_rate), 8);
    for (std::size_t j = 0; j < landscape.ys.size(); ++j) {
        text += '\n' + right_aligned(to_text(landscape.ys[j], 0), 6);
        for (const std::vector<double>& scores : landscape.heights)
            text += right_aligned(to_text(scores[j], 4), 8);
    }
    return text + '\n';
}

std::string lesson_of(const SurfaceChart& landscape, std::size_t i) {
    const std::vector<double>& scores = landscape.heights[i];
    const auto highest = std::max_element(scores.begin(), scores.end());
    const std::string best_epoch = to_text(landscape.ys[highest - scores.begin()], 0);
    const std::string last_epoch = to_text(landscape.ys.back(), 0);
    const std::string start = "At learning rate " + to_text(landscape.xs[i]);
    if (best_epoch == last_epoch)
        return start + " the score still rises, to " + to_text(*highest, 4) + " after epoch " +
               last_epoch + ": it pays to train for long.\n";
    return start + " the score is highest after epoch " + best_epoch + ", " + to_text(*highest, 4) +
           "; after epoch " + last_epoch + " it is " + to_text(scores.back(), 4) +
           ": more epochs do not help.\n";
}
