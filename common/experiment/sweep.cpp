#include "common/experiment/sweep.h"

#include <algorithm>
#include <stdexcept>

#include "common/mnist.h"
#include "common/program/parallel.h"
#include "common/training.h"

namespace {

namespace fs = std::filesystem;

constexpr double longest_bar = 32;  // characters

void require_comparable(const Options& options, const std::vector<fs::path>& folders) {
    for (const fs::path& folder : folders)
        options.require(folder / "training.csv", "train");
    const int samples = NeuralNetwork::load_history(folders.front()).samples;
    for (const fs::path& folder : folders) {
        const int others = NeuralNetwork::load_history(folder).samples;
        if (others != samples)
            throw std::runtime_error(folder.string() + ": trained on " + std::to_string(others) +
                                     " samples, but " + folders.front().string() + " on " +
                                     std::to_string(samples) + ": they cannot be compared; `" +
                                     options.command + " train` trains all anew");
    }
}

double lowest_mean(const std::vector<ChartPoint>& points) {
    double lowest = points.front().mean;
    for (const ChartPoint& point : points)
        lowest = std::min(lowest, point.mean);
    return lowest;
}

std::string bar(double mean, double lowest, double highest) {
    const double part = highest > lowest ? (mean - lowest) / (highest - lowest) : 1;
    return std::string(1 + static_cast<std::size_t>(part * (longest_bar - 1) + 0.5), '#');
}

// Two points whose bands overlap could change places with other seeds.
std::string verdict(const std::string& x_name, const std::vector<ChartPoint>& points) {
    const ChartPoint& best = best_point(points);
    std::string rivals;
    for (const ChartPoint& point : points)
        if (point.x != best.x && point.highest >= best.lowest)
            rivals += (rivals.empty() ? "" : ", ") + to_text(point.x);
    const std::string named =
        "The best mean is " + to_text(best.mean, 4) + ", at " + x_name + " " + to_text(best.x);
    if (rivals.empty())
        return named + ", and it is clear of all others.\n";
    return named + ", but within the noise:\nsome seeds at " + rivals +
           " score as high as some at " + to_text(best.x) + ".\n";
}

}  // namespace

NeuralNetwork load_network(const Options& options, const fs::path& folder) {
    for (const char* file :
         {"training.csv", "weights_input_hidden.csv", "weights_hidden_output.csv"})
        options.require(folder / file, "train");
    return NeuralNetwork::load(folder, Mnist::pixels, Mnist::digits);
}

std::vector<double> score_networks(const Options& options, const std::vector<fs::path>& folders) {
    require_comparable(options, folders);
    const Mnist records = Mnist::read_test_records(options.data);
    std::vector<double> scores(folders.size());
    run_in_parallel(static_cast<int>(folders.size()), options.threads, [&](int i) {
        const NeuralNetwork network = load_network(options, folders[i]);
        scores[i] = score(answers_of(network, records), records);
    });
    return scores;
}

Table read_scores(const Options& options, const std::vector<Column>& columns, const Table& runs) {
    const fs::path path = options.output / "scores.csv";
    options.require(path, "query");
    const Table rows = read_table(path, columns);
    const std::string remedy = ": `" + options.command + " query` makes it anew";
    if (rows.size() != runs.size())
        throw std::runtime_error(path.string() + ": below the header, " +
                                 miscount(rows.size(), "row", runs.size()) + remedy);
    for (std::size_t i = 0; i < runs.size(); ++i)
        for (std::size_t j = 0; j < runs[i].size(); ++j)
            if (to_text(rows[i][j]) != to_text(runs[i][j]))
                throw std::runtime_error(path.string() + ": line " + std::to_string(i + 2) + ": " +
                                         columns[j].name + " " + to_text(rows[i][j]) + " where " +
                                         to_text(runs[i][j]) + " was expected" + remedy);
    return rows;
}

std::vector<ChartPoint> over_the_seeds(const Table& scores) {
    std::vector<ChartPoint> points;
    int seeds = 0;  // at the last point
    for (const std::vector<double>& row : scores) {
        const double x = row.front();
        const double score = row.back();
        if (points.empty() || points.back().x != x) {
            points.push_back({x, score, score, score});
            seeds = 1;
            continue;
        }
        ChartPoint& point = points.back();
        ++seeds;
        point.mean += (score - point.mean) / seeds;  // of the seeds so far
        point.lowest = std::min(point.lowest, score);
        point.highest = std::max(point.highest, score);
    }
    return points;
}

std::string points_to_text(const std::string& x_name, const std::vector<ChartPoint>& points) {
    const double lowest = lowest_mean(points);
    const double highest = best_point(points).mean;
    std::string text = right_aligned(x_name, 14) + "    mean  lowest  highest\n";
    for (const ChartPoint& point : points)
        text += right_aligned(to_text(point.x), 14) + "  " + to_text(point.mean, 4) + "  " +
                to_text(point.lowest, 4) + "   " + to_text(point.highest, 4) + "  " +
                bar(point.mean, lowest, highest) + "\n";
    return text + "\n" + verdict(x_name, points);
}
