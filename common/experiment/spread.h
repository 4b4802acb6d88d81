// What several seeds say of runs that are equal otherwise: a run is as good as the mean of its
// seeds, and a difference smaller than their spread may be chance.

#pragma once

#include <string>
#include <vector>

#include "common/drawing/line_chart.h"
#include "common/drawing/range_chart.h"
#include "common/experiment/scores.h"

// Takes a score for each run. Runs that differ only in their seed must follow one another; their
// spread has the name of their first column.
std::vector<Spread> over_the_seeds(const std::vector<Run>& runs, const std::vector<double>& scores);

// The same of the scores in a table; throws like read_scores.
std::vector<Spread> read_spreads(const Options& options, const ScoreTable& table,
                                 const std::vector<Run>& runs);

// The spread with the highest mean, the first of equals. There is at least one.
const Spread& best_of(const std::vector<Spread>& spreads);

// How to say what the runs differ in: "degrees" over a column, and "within # degrees" in a
// sentence, where # stands for the name of a spread.
struct Wording {
    std::string column;
    std::string sentence;
};

// A line through the means over the band of the seeds. The x axis has a number for each spread, in
// any order. The title is left to the chapter.
LineChart line_chart_of(const Wording& wording, const std::vector<double>& numbers,
                        const std::vector<Spread>& spreads);

// A bar for each spread from its lowest to its highest score. The title is left to the chapter.
RangeChart range_chart_of(const std::vector<Spread>& spreads);

// A column more in the table of spreads, with a text for each.
struct ExtraColumn {
    std::string name;
    std::vector<std::string> texts;
};

// A table with a bar for each mean. Below it stands whether the best is clear of the others, or
// whether other seeds might have made another one the best.
std::string spreads_to_text(const Wording& wording, const std::vector<Spread>& spreads,
                            const ExtraColumn& extra = {});
