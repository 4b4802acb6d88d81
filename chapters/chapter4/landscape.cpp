#include "chapters/chapter4/landscape.h"

#include <algorithm>
#include <map>

#include "common/files/text.h"

namespace {

void mark_the_best(Landscape& landscape) {
    auto& [rates, scores, best_i, best_j] = landscape;
    for (std::size_t i = 0; i < scores.size(); ++i)
        for (std::size_t j = 0; j < scores[i].size(); ++j)
            if (scores[i][j] > scores[best_i][best_j]) {
                best_i = i;
                best_j = j;
            }
}

}  // namespace

Landscape landscape_of(const std::vector<double>& learning_rates,
                       const std::vector<double>& scores) {
    const std::size_t epochs = scores.size() / learning_rates.size();
    std::map<double, std::vector<double>> scores_at;
    for (std::size_t i = 0; i < learning_rates.size(); ++i) {
        const auto first = scores.begin() + i * epochs;
        scores_at[learning_rates[i]] = {first, first + epochs};
    }
    Landscape landscape;
    for (const auto& [learning_rate, scores_here] : scores_at) {
        landscape.learning_rates.push_back(learning_rate);
        landscape.scores.push_back(scores_here);
    }
    mark_the_best(landscape);
    return landscape;
}

std::string best_name(const Landscape& landscape) {
    const std::size_t epochs = landscape.best_epoch + 1;
    return "Best: learning rate " + to_text(landscape.learning_rates[landscape.best_rate]) + ", " +
           std::to_string(epochs) + (epochs == 1 ? " epoch" : " epochs") + ", score " +
           to_text(landscape.scores[landscape.best_rate][landscape.best_epoch], 4);
}

HeatMap heat_map_of(const Landscape& landscape) {
    HeatMap map;
    map.title = "Learning rates against epochs";
    map.x_label = "Epochs";
    map.y_label = "Learning rate";
    map.scale_label = "Score";
    map.legend = best_name(landscape);
    for (std::size_t j = 0; j < landscape.scores[0].size(); ++j)
        map.column_names.push_back(std::to_string(j + 1));
    for (std::size_t i = 0; i < landscape.scores.size(); ++i) {
        map.row_names.push_back(to_text(landscape.learning_rates[i]));
        map.cells.push_back({});
        for (const double score : landscape.scores[i])
            map.cells.back().push_back({score, to_text(score, 4)});
    }
    map.cells[landscape.best_rate][landscape.best_epoch].marked = true;
    return map;
}

std::string landscape_to_text(const Landscape& landscape) {
    std::string text = "epochs";
    for (const double learning_rate : landscape.learning_rates)
        text += right_aligned(to_text(learning_rate), 8);
    for (std::size_t j = 0; j < landscape.scores[0].size(); ++j) {
        text += '\n' + right_aligned(std::to_string(j + 1), 6);
        for (const std::vector<double>& scores : landscape.scores)
            text += right_aligned(to_text(scores[j], 4), 8);
    }
    return text + '\n';
}

std::string lesson_of(const Landscape& landscape, std::size_t rate) {
    const std::vector<double>& scores = landscape.scores.at(rate);
    const auto highest = std::max_element(scores.begin(), scores.end());
    const std::string best_epoch = std::to_string(highest - scores.begin() + 1);
    const std::string last_epoch = std::to_string(scores.size());
    const std::string start = "At learning rate " + to_text(landscape.learning_rates[rate]);
    if (best_epoch == last_epoch)
        return start + " the score still rises, to " + to_text(*highest, 4) + " after epoch " +
               last_epoch + ": it pays to train for long.\n";
    return start + " the score is highest after epoch " + best_epoch + ", " + to_text(*highest, 4) +
           "; after epoch " + last_epoch + " it is " + to_text(scores.back(), 4) +
           ": more epochs do not help.\n";
}
