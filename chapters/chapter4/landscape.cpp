#include "chapters/chapter4/landscape.h"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

#include "common/files/text.h"

namespace {

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
        // The float 0.7 is a little less than 0.7; an axis up to there would have no tick at 0.7.
        landscape.learning_rates.push_back(std::stod(to_text(learning_rate)));
        landscape.scores.emplace_back();
        for (const auto& [epoch, score] : score_after)
            landscape.scores.back().push_back(score);
    }
    mark_the_best(landscape);
    return landscape;
}

std::string best_name(const Landscape& landscape) {
    const int epochs = landscape.epochs[landscape.best_epochs];
    return "Best: learning rate " + to_text(landscape.learning_rates[landscape.best_rate]) + ", " +
           std::to_string(epochs) + (epochs == 1 ? " epoch" : " epochs") + ", score " +
           to_text(landscape.scores[landscape.best_rate][landscape.best_epochs], 4);
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
        map.row_names.push_back(to_text(landscape.learning_rates[i]));
        map.cells.push_back({});
        for (const double score : landscape.scores[i])
            map.cells.back().push_back({score, to_text(score, 4)});
    }
    map.cells[landscape.best_rate][landscape.best_epochs].marked = true;
    return map;
}

std::string landscape_to_text(const Landscape& landscape) {
    std::string text = "epochs";
    for (const double learning_rate : landscape.learning_rates)
        text += right_aligned(to_text(learning_rate), 8);
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
    const std::string start = "At learning rate " + to_text(landscape.learning_rates[rate]);
    if (best_epoch == last_epoch)
        return start + " the score still rises, to " + to_text(*highest, 4) + " after epoch " +
               last_epoch + ": it pays to train for long.\n";
    return start + " the score is highest after epoch " + best_epoch + ", " + to_text(*highest, 4) +
           "; after epoch " + last_epoch + " it is " + to_text(scores.back(), 4) +
           ": more epochs do not help.\n";
}
