// Which folder may include from which, and what every chapter must have.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "tests/support.h"

namespace {

namespace fs = std::filesystem;

std::string folder_of(const fs::path& file) {
    return file.parent_path().generic_string();
}

bool is_chapter(const std::string& folder) {
    return folder.rfind("chapters/", 0) == 0;
}

// The folders in common/, and those from which each may include besides its own. A chapter may
// include from all of them. The book's network and its records stand in common itself.
const std::map<std::string, std::set<std::string>> may_include = {
    {"common/files", {}},
    {"common", {"common/files"}},
    {"common/drawing", {"common", "common/files"}},
    {"common/program", {"common", "common/files"}},
    {"common/experiment", {"common/program", "common/drawing", "common", "common/files"}}};

bool may_include_from(const std::string& folder, const std::string& other) {
    if (folder == other)
        return true;
    return is_chapter(folder) ? may_include.count(other) == 1
                              : may_include.at(folder).count(other) == 1;
}

std::vector<fs::path> sources() {
    std::vector<fs::path> files;
    for (const std::string folder : {"common", "chapters"})
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
            if (entry.path().extension() == ".h" || entry.path().extension() == ".cpp")
                files.push_back(entry.path());
    return files;
}

// The project's own files that one includes. Each file is read once, and then known.
const std::vector<std::string>& includes_of(const fs::path& file) {
    static std::map<fs::path, std::vector<std::string>> known;
    const auto [entry, is_new] = known.insert({file, {}});
    if (is_new)
        for (const std::string& line : lines_of(contents_of(file)))
            if (line.rfind("#include \"", 0) == 0)
                entry->second.push_back(line.substr(10, line.size() - 11));
    return entry->second;
}

// The unit of a file, by its name without ending: "common/matrix".
std::string unit_of(const fs::path& file) {
    return fs::path(file).replace_extension("").generic_string();
}

// Adds the units that a chapter consists of: those of its folder, those that these include, and so
// on.
void reach(const std::string& unit, std::set<std::string>& reached) {
    if (!reached.insert(unit).second)
        return;
    for (const std::string ending : {".h", ".cpp"})
        if (fs::exists(unit + ending))
            for (const std::string& included : includes_of(unit + ending))
                reach(unit_of(included), reached);
}

std::set<std::string> units_of_chapter(const std::string& chapter) {
    std::set<std::string> reached;
    for (const fs::path& file : sources())
        if (folder_of(file) == "chapters/" + chapter)
            reach(unit_of(file), reached);
    return reached;
}

bool is_there(const std::string& path) {
    return fs::exists(path);
}

}  // namespace

TEST(Folders, NoIncludePointsUpwards) {
    for (const fs::path& file : sources()) {
        const std::string folder = folder_of(file);
        ASSERT_TRUE(is_chapter(folder) || may_include.count(folder) == 1)
            << file << " stands in a folder unknown";
        for (const std::string& included : includes_of(file))
            EXPECT_TRUE(may_include_from(folder, folder_of(included)))
                << file << " includes " << included;
    }
}

// A unit that a single chapter needs stands in that chapter's folder.
TEST(Folders, EveryUnitOfCommonServesSeveralChapters) {
    std::map<std::string, std::string> chapters_of;
    for (const std::string& chapter : chapters())
        for (const std::string& unit : units_of_chapter(chapter))
            chapters_of[unit] += " " + chapter;
    for (const fs::path& file : sources()) {
        if (is_chapter(folder_of(file)))
            continue;
        const std::string& reached_by = chapters_of[unit_of(file)];
        EXPECT_GE(std::count(reached_by.begin(), reached_by.end(), ' '), 2)
            << file << " serves" << (reached_by.empty() ? " no chapter" : reached_by + " only");
    }
}

// Of two units, one builds on the other: a unit is its header and its source together.
TEST(Folders, NoUnitNeedsItselfInTheEnd) {
    for (const fs::path& file : sources())
        for (const std::string& included : includes_of(file)) {
            std::set<std::string> reached;
            reach(unit_of(included), reached);
            EXPECT_TRUE(unit_of(included) == unit_of(file) || reached.count(unit_of(file)) == 0)
                << file << " includes " << included << ", which needs it in the end";
        }
}

TEST(Folders, TheMatrixStandsAloneAndTheNetworkKnowsTheMatrixOnly) {
    EXPECT_EQ(includes_of("common/matrix.h"), std::vector<std::string>{"common/cache_aligned.h"});
    EXPECT_EQ(includes_of("common/neural_network.h"), std::vector<std::string>{"common/matrix.h"});
}

// Drawing knows what a record looks like, but neither networks nor training.
TEST(Folders, DrawingKnowsNothingOfNetworks) {
    for (const fs::path& file : sources())
        for (const std::string& included : includes_of(file))
            if (folder_of(file).rfind("common/drawing", 0) == 0 &&
                folder_of(included) == "common") {
                EXPECT_TRUE(included == "common/matrix.h" || included == "common/records.h")
                    << file << " includes " << included;
            }
}

TEST(Folders, EveryChapterHasAllThatAChapterNeeds) {
    const std::string readme = contents_of("README.md");
    EXPECT_GE(chapters().size(), 10u);
    for (const std::string& chapter : chapters()) {
        const std::string number = chapter.substr(std::string("chapter").size());
        EXPECT_TRUE(is_there("chapters/" + chapter + "/main.cpp")) << chapter << " has no main.cpp";
        EXPECT_TRUE(is_there("chapters/" + chapter + "/README.md")) << chapter << " has no README";
        EXPECT_TRUE(is_there("tests/" + chapter + "_test.cpp")) << chapter << " has no tests";
        EXPECT_TRUE(contains(readme, "| [" + number + "](chapters/" + chapter + ") |"))
            << chapter << " has no row in README.md";
        EXPECT_FALSE(run("ls output/" + chapter + "/*.csv").out.empty())
            << chapter << " has no committed table in output/";
        EXPECT_FALSE(run("ls output/" + chapter + "/*.pgm").out.empty())
            << chapter << " has no committed picture in output/";
    }
}

// By their names: `upright`, or `upright.h`.
TEST(Folders, EachChaptersReadmeListsTheUnitsOfItsFolder) {
    for (const fs::path& file : sources()) {
        if (!is_chapter(folder_of(file)))
            continue;
        const std::string readme = contents_of(file.parent_path() / "README.md");
        const std::string unit = "`" + file.stem().string();
        EXPECT_TRUE(contains(readme, unit + "`") || contains(readme, unit + ".h`") ||
                    contains(readme, unit + ".cpp`"))
            << folder_of(file) << "/README.md does not list " << unit << "`";
    }
}

TEST(Folders, MainsReadAloudAndChapters2And3DifferOnlyInTheirIdea) {
    for (const std::string& chapter : chapters()) {
        const std::string text = contents_of("chapters/" + chapter + "/main.cpp");
        const bool epoch_of_its_own = contains(text, "Progress& progress");
        const bool whole_loop =
            contains(text, "train_epoch(") || contains(text, " learn(") || epoch_of_its_own;
        EXPECT_LE(lines_of(text).size(), whole_loop ? 95u : 80u) << chapter;
    }
    const std::string difference =
        run("diff chapters/chapter2/main.cpp chapters/chapter3/main.cpp").out;
    int lines = 0;
    for (const std::string& line : lines_of(difference))
        lines += line[0] == '<' || line[0] == '>' ? 1 : 0;
    EXPECT_LE(lines, 50);
}
