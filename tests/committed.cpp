#include "tests/committed.h"

#include <sstream>

#include "tests/support.h"

Rows rows_in(const std::filesystem::path& table) {
    Rows rows;
    for (const std::string& line : lines_of(contents_of(table))) {
        rows.emplace_back();
        std::istringstream fields(line);
        for (std::string field; std::getline(fields, field, ',');)
            rows.back().push_back(field);
    }
    rows.erase(rows.begin());
    return rows;
}

std::vector<Spread> spreads_in(const std::filesystem::path& table) {
    std::vector<Run> runs;
    std::vector<double> scores;
    for (const std::vector<std::string>& row : rows_in(table)) {
        // Whatever the first column is, it is what the runs differ in.
        runs.push_back({"", {row.front()}, 0, 0, 0, 0, {{row.front(), 0}}});
        scores.push_back(std::stod(row.back()));
    }
    return over_the_seeds(runs, scores);
}
