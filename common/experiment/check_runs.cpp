#include "common/experiment/check_runs.h"

#include <cmath>
#include <stdexcept>
#include <string>

#include "common/files/text.h"

namespace {

constexpr double most_nodes = 4000;          // a line of CSV has room for their weights
constexpr std::size_t longest_name = 10000;  // a line of CSV has room for a few

std::string plain_text(double number) {
    return number == std::floor(number) ? to_text(number, 0) : to_text(number);
}

// Says no to infinity and NaN, too.
void require_within(const Run& run, const std::string& name, double number, double lowest,
                    double highest) {
    if (!(number >= lowest && number <= highest))
        throw std::invalid_argument(run.folder + ": " + name + " " + plain_text(number) +
                                    " where " + plain_text(lowest) + " to " + plain_text(highest) +
                                    " was expected");
}

void require_columns(const Run& run) {
    for (const std::string& column : run.columns)
        if (column.find_first_of(",\"\r\n") != std::string::npos || column.size() > longest_name)
            throw std::invalid_argument(
                run.folder + ": the name " + quoted(column, 40) +
                " has a comma, a quotation mark or a line end in it, or more than " +
                std::to_string(longest_name) + " characters");
}

void require_sound_numbers(const Run& run) {
    require_within(run, "hidden_nodes", run.hidden_nodes, 1, most_nodes);
    require_within(run, "learning_rate", double(run.learning_rate), 0, 1000);
    require_within(run, "epochs", run.epochs, 0, 1000000);
    for (const Setting& setting : run.settings)
        require_within(run, setting.name, double(setting.value), 0, double(setting.highest));
}

void require_different(const Run& a, const Run& b) {
    const std::string must = ": each must differ from all others";
    if (a.folder == b.folder)
        throw std::invalid_argument("two runs in " + a.folder + must);
    if (a.columns.size() != b.columns.size() || a.settings.size() != b.settings.size())
        throw std::invalid_argument(b.folder + ": not as many columns or settings as " + a.folder +
                                    " has: all runs of a list need the same");
    if (!a.columns.empty() && a.columns == b.columns)
        throw std::invalid_argument(a.folder + " and " + b.folder + " have one name, " +
                                    quoted(a.columns.front(), 40) + must);
    const bool one_name = a.columns.empty() || a.columns.front() == b.columns.front();
    if (differ_only_in_seed(a, b) && (a.seed == b.seed || !one_name))
        throw std::invalid_argument(
            a.folder + " and " + b.folder +
            (a.seed == b.seed ? " are equal" + must
                              : " differ in their seeds only, and so they need one name"));
}

}  // namespace

void require_sound(const std::vector<Run>& runs) {
    if (runs.empty())
        throw std::invalid_argument("no network to train: a list at the top of main.cpp is empty");
    for (std::size_t i = 0; i < runs.size(); ++i) {
        require_columns(runs[i]);
        require_sound_numbers(runs[i]);
        for (std::size_t j = 0; j < i; ++j)
            require_different(runs[j], runs[i]);
    }
}
