#include "tests/readme_tables.h"

#include <gtest/gtest.h>

#include <sstream>

#include "tests/support.h"

std::vector<Cells> table_in(const std::string& text, const std::string& first_heading) {
    std::istringstream rest(text.substr(text.find("| " + first_heading + " |")));
    std::vector<Cells> rows;
    for (std::string line; std::getline(rest, line) && line.substr(0, 2) == "| ";) {
        Cells cells;
        std::size_t start = 2;
        for (std::size_t end = line.find(" |", start); end != std::string::npos;
             end = line.find(" |", start)) {
            cells.push_back(line.substr(start, end - start));
            start = end + 3;
        }
        rows.push_back(cells);
        if (rows.size() == 1)
            std::getline(rest, line);  // the rule below the header
    }
    EXPECT_GT(rows.size(), 2u) << "no table of " << first_heading;
    rows.erase(rows.begin());
    return rows;
}

void expect_in_readme_of(const std::string& chapter, const std::string& summary) {
    std::string block;
    for (const std::string& line : lines_of(summary))
        block += (line.empty() ? "" : "    " + line) + "\n";
    EXPECT_TRUE(contains(contents_of("chapters/" + chapter + "/README.md"), block))
        << chapter << "'s README lacks\n"
        << block;
}

std::vector<std::string> code_in(const std::string& cell) {
    std::vector<std::string> parts;
    std::istringstream text(cell);
    std::string part;
    for (bool code = false; std::getline(text, part, '`'); code = !code)
        if (code)
            parts.push_back(part);
    return parts;
}
