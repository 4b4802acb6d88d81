#include "common/experiment/spread.h"

#include <algorithm>

#include "common/files/text.h"

namespace {

constexpr double longest_bar = 32;  // characters

double lowest_mean(const std::vector<Spread>& spreads) {
    double lowest = spreads.front().mean;
    for (const Spread& spread : spreads)
        lowest = std::min(lowest, spread.mean);
    return lowest;
}

std::string bar(double mean, double lowest, double highest) {
    const double part = highest > lowest ? (mean - lowest) / (highest - lowest) : 1;
    return std::string(1 + static_cast<std::size_t>(part * (longest_bar - 1) + 0.5), '#');
}

// Two whose bands overlap could change places with other seeds.
std::string verdict(const std::string& name, const std::vector<Spread>& spreads) {
    const Spread& best = best_of(spreads);
    const std::string named =
        "The best mean is " + to_text(best.mean, 4) + ", at " + name + " " + best.tried;
    if (best.seeds == 1)
        return named + ": a single seed, which cannot be told from chance.\n";
    std::string rivals;
    for (const Spread& spread : spreads)
        if (spread.tried != best.tried && spread.highest >= best.lowest)
            rivals += (rivals.empty() ? "" : ", ") + spread.tried;
    if (rivals.empty())
        return named + ", and it is clear of all others.\n";
    return named + ", but within the noise:\nsome seeds at " + rivals +
           " score as high as some at " + best.tried + ".\n";
}

bool smaller_x(const ChartPoint& a, const ChartPoint& b) {
    return a.x < b.x;
}

}  // namespace

std::vector<Spread> over_the_seeds(const std::vector<Run>& runs,
                                   const std::vector<double>& scores) {
    std::vector<Spread> spreads;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const std::string& tried = runs[i].tried.front();
        const double score = scores.at(i);
        if (spreads.empty() || spreads.back().tried != tried) {
            spreads.push_back({tried, 1, score, score, score});
            continue;
        }
        Spread& spread = spreads.back();
        ++spread.seeds;
        spread.mean += (score - spread.mean) / spread.seeds;  // of the seeds so far
        spread.lowest = std::min(spread.lowest, score);
        spread.highest = std::max(spread.highest, score);
    }
    return spreads;
}

const Spread& best_of(const std::vector<Spread>& spreads) {
    const Spread* best = &spreads.at(0);
    for (const Spread& spread : spreads)
        if (spread.mean > best->mean)
            best = &spread;
    return *best;
}

LineChart line_chart_of(const std::vector<Spread>& spreads) {
    LineChart chart;
    for (const Spread& spread : spreads)
        chart.points.push_back(
            {std::stod(spread.tried), spread.mean, spread.lowest, spread.highest});
    std::sort(chart.points.begin(), chart.points.end(), smaller_x);
    chart.y_label = "Score";
    const int seeds = spreads.at(0).seeds;
    chart.line_name = "Mean of " + std::to_string(seeds) + (seeds == 1 ? " seed" : " seeds");
    chart.band_name = "Lowest to highest";
    return chart;
}

std::string spreads_to_text(const std::string& name, const std::vector<Spread>& spreads) {
    const double lowest = lowest_mean(spreads);
    const double highest = best_of(spreads).mean;
    std::string text = right_aligned(name, 14) + "    mean  lowest  highest\n";
    for (const Spread& spread : spreads)
        text += right_aligned(spread.tried, 14) + "  " + to_text(spread.mean, 4) + "  " +
                to_text(spread.lowest, 4) + "   " + to_text(spread.highest, 4) + "  " +
                bar(spread.mean, lowest, highest) + "\n";
    return text + "\n" + verdict(name, spreads);
}
