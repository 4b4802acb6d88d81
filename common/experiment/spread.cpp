#include "common/experiment/spread.h"

#include <algorithm>
#include <cctype>

#include "common/files/text.h"

namespace {

constexpr double longest_bar = 32;  // characters

bool lower_mean(const Spread& a, const Spread& b) {
    return a.mean < b.mean;
}

bool fewer_seeds(const Spread& a, const Spread& b) {
    return a.seeds < b.seeds;
}

std::string bar(double mean, double lowest, double highest) {
    const double part = highest > lowest ? (mean - lowest) / (highest - lowest) : 1;
    return std::string(1 + static_cast<std::size_t>(part * (longest_bar - 1) + 0.5), '#');
}

std::size_t widest(const std::string& name, const std::vector<Spread>& spreads) {
    std::size_t width = std::max<std::size_t>(14, name.size());
    for (const Spread& spread : spreads)
        width = std::max(width, spread.name.size());
    return width;
}

// The names of those that could change places with the best under other seeds: their bands overlap.
std::string rivals_of_the_best(const std::vector<Spread>& spreads) {
    const Spread& best = best_of(spreads);
    std::string rivals;
    for (const Spread& spread : spreads)
        if (&spread != &best && spread.highest >= best.lowest)
            rivals += (rivals.empty() ? "" : ", ") + spread.name;
    return rivals;
}

// "within 10 degrees"
std::string in_a_sentence(const Spread& spread, const Wording& wording) {
    std::string said = wording.sentence;
    return said.replace(said.find('#'), 1, spread.name);
}

std::string verdict(const Wording& wording, const std::vector<Spread>& spreads) {
    const Spread& best = best_of(spreads);
    const std::string named =
        "The best mean is " + to_text(best.mean, 4) + " (" + in_a_sentence(best, wording) + ")";
    if (std::min_element(spreads.begin(), spreads.end(), fewer_seeds)->seeds == 1)
        return named + ": a single seed, which cannot be told from chance.\n";
    if (spreads.size() == 1)
        return named + ".\n";
    const std::string rivals = rivals_of_the_best(spreads);
    if (rivals.empty())
        return named + ", and it is clear of all others.\n";
    return named + ", but within the noise:\nsome seeds at " + rivals +
           " score as high as some at " + best.name + ".\n";
}

std::string mean_name(const std::vector<Spread>& spreads) {
    const auto ends = std::minmax_element(spreads.begin(), spreads.end(), fewer_seeds);
    const int fewest = ends.first->seeds, most = ends.second->seeds;
    return "Mean of " + (fewest < most ? std::to_string(fewest) + " to " : "") +
           std::to_string(most) + (most == 1 ? " seed" : " seeds");
}

}  // namespace

std::vector<Spread> over_the_seeds(const std::vector<Run>& runs,
                                   const std::vector<double>& scores) {
    std::vector<Spread> spreads;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const double score = scores.at(i);
        if (i == 0 || !differ_only_in_seed(runs[i - 1], runs[i]))
            spreads.push_back({runs[i].columns.front(), 0, 0, score, score});
        Spread& spread = spreads.back();
        ++spread.seeds;
        spread.mean += (score - spread.mean) / spread.seeds;  // of the seeds so far
        spread.lowest = std::min(spread.lowest, score);
        spread.highest = std::max(spread.highest, score);
    }
    return spreads;
}

std::vector<Spread> read_spreads(const Options& options, const ScoreTable& table,
                                 const std::vector<Run>& runs) {
    return over_the_seeds(runs, read_scores(options, table, runs));
}

const Spread& best_of(const std::vector<Spread>& spreads) {
    return *std::max_element(spreads.begin(), spreads.end(), lower_mean);
}

LineChart line_chart_of(const Wording& wording, const std::vector<double>& numbers,
                        const std::vector<Spread>& spreads) {
    LineChart chart;
    for (std::size_t i = 0; i < spreads.size(); ++i)
        chart.spreads[numbers.at(i)] = spreads[i];
    const Spread& best = best_of(spreads);
    chart.x_label = wording.column;
    chart.x_label[0] = static_cast<char>(std::toupper(chart.x_label[0]));
    chart.best_name = "Best: " + in_a_sentence(best, wording) + ", score " + to_text(best.mean, 3) +
                      (rivals_of_the_best(spreads).empty() ? "" : ", within the noise");
    chart.mean_name = mean_name(spreads);
    return chart;
}

RangeChart range_chart_of(const std::vector<Spread>& spreads) {
    RangeChart chart;
    chart.rows = spreads;
    chart.mean_name = mean_name(spreads);
    return chart;
}

std::string spreads_to_text(const Wording& wording, const std::vector<Spread>& spreads,
                            const ExtraColumn& extra) {
    const double lowest = std::min_element(spreads.begin(), spreads.end(), lower_mean)->mean;
    const double highest = best_of(spreads).mean;
    const std::size_t width = widest(wording.column, spreads);
    const std::size_t extra_width = extra.name.empty() ? 0 : extra.name.size() + 2;
    std::string text = right_aligned(wording.column, width) +
                       right_aligned(extra.name, extra_width) + "    mean  lowest  highest\n";
    for (std::size_t i = 0; i < spreads.size(); ++i) {
        const Spread& spread = spreads[i];
        const std::string more = extra.name.empty() ? "" : extra.texts.at(i);
        text += right_aligned(spread.name, width) + right_aligned(more, extra_width) + "  " +
                to_text(spread.mean, 4) + "  " + to_text(spread.lowest, 4) + "   " +
                to_text(spread.highest, 4) + "  " + bar(spread.mean, lowest, highest) + "\n";
    }
    return text + "\n" + verdict(wording, spreads);
}
