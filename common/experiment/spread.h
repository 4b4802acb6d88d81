// What several seeds say of each thing that was tried: a network is as good as its mean, and a
// difference smaller than the spread of the seeds may be chance.

#pragma once

#include <string>
#include <vector>

#include "common/drawing/line_chart.h"
#include "common/drawing/range_chart.h"
#include "common/experiment/scores.h"

struct Spread {
    std::string tried;  // the first thing that these runs tried
    int seeds;
    double mean;
    double lowest;
    double highest;
};

// Takes a score for each run. Runs that differ only in their seed must follow one another.
std::vector<Spread> over_the_seeds(const std::vector<Run>& runs, const std::vector<double>& scores);

// The same of the scores in a table; throws like read_scores.
std::vector<Spread> read_spreads(const Options& options, const ScoreTable& table,
                                 const std::vector<Run>& runs);

// The one with the highest mean; the first of several. There is at least one.
const Spread& best_of(const std::vector<Spread>& spreads);

// A line through the means over the band of the seeds, by rising numbers, whatever their order
// here. `name` is that of the thing tried: "learning rate". The title is left to the chapter.
LineChart line_chart_of(const std::string& name, const std::vector<Spread>& spreads);

// A bar for each from its lowest to its highest score. The title is left to the chapter.
RangeChart range_chart_of(const std::vector<Spread>& spreads);

// A table of things that were added one after the other, with what each gained, and whether that is
// clear of noise: whether all its seeds are above, or all below, every seed of the one before.
std::string ladder_to_text(const std::vector<Spread>& spreads);

// A column more in the table of spreads, with a text for each.
struct Beside {
    std::string name;
    std::vector<std::string> texts;
};

// A table with a bar for each mean; then whether the best is clear of the others, or whether other
// seeds might have made another one the best.
std::string spreads_to_text(const std::string& name, const std::vector<Spread>& spreads,
                            const Beside& beside = {});
