// The house: which room may look into which, and what every chapter must have.

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "tests/support.h"

namespace {

namespace fs = std::filesystem;

// The room of a file: its folder, but for the rooms within drawing/ and the chapters.
std::string room_of(const fs::path& file) {
    const std::string folder = file.parent_path().generic_string();
    if (folder.rfind("chapters/", 0) == 0)
        return "chapters";
    return folder;
}

// The rooms that each may include, besides itself. common is the book.
const std::map<std::string, std::set<std::string>> may_include = {
    {"common/files", {}},
    {"common", {"common/files"}},
    {"common/drawing", {"common/drawing/surface", "common", "common/files"}},
    {"common/drawing/surface", {"common/drawing", "common/files"}},
    {"common/program", {"common", "common/files"}},
    {"common/experiment", {"common/program", "common/drawing", "common", "common/files"}},
    {"chapters",
     {"common/experiment", "common/program", "common/drawing", "common", "common/files"}}};

std::vector<fs::path> sources() {
    std::vector<fs::path> files;
    for (const std::string folder : {"common", "chapters"})
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
            if (entry.path().extension() == ".h" || entry.path().extension() == ".cpp")
                files.push_back(entry.path());
    return files;
}

// The project's own files that one includes.
std::vector<std::string> includes_of(const fs::path& file) {
    std::vector<std::string> included;
    for (const std::string& line : lines_of(contents_of(file)))
        if (line.rfind("#include \"", 0) == 0)
            included.push_back(line.substr(10, line.size() - 11));
    return included;
}

void visit(const std::string& file, const std::string& from, std::set<std::string>& seen) {
    EXPECT_NE(file, from) << "includes itself in the end";
    if (file == from || !seen.insert(file).second)
        return;
    for (const std::string& next : includes_of(file))
        visit(next, from, seen);
}

bool is_there(const std::string& path) {
    return fs::exists(path);
}

}  // namespace

TEST(Rooms, NoIncludePointsUpwards) {
    for (const fs::path& file : sources()) {
        ASSERT_EQ(may_include.count(room_of(file)), 1u) << file << " stands in a room unknown";
        const std::set<std::string>& allowed = may_include.at(room_of(file));
        for (const std::string& included : includes_of(file)) {
            const std::string room = room_of(included);
            EXPECT_TRUE(room == room_of(file) || allowed.count(room) == 1)
                << file << " includes " << included;
        }
    }
}

TEST(Rooms, NoHeaderIncludesItselfInTheEnd) {
    for (const fs::path& file : sources()) {
        if (file.extension() != ".h")
            continue;
        SCOPED_TRACE(file);
        std::set<std::string> seen;
        for (const std::string& included : includes_of(file))
            visit(included, file.generic_string(), seen);
    }
}

TEST(Rooms, TheMatrixStandsAloneAndTheNetworkKnowsTheMatrixOnly) {
    EXPECT_EQ(includes_of("common/matrix.h"), std::vector<std::string>{"common/cache_aligned.h"});
    EXPECT_EQ(includes_of("common/neural_network.h"), std::vector<std::string>{"common/matrix.h"});
}

// Those that write files know nothing of networks, and only the digit sheet draws signals.
TEST(Rooms, DrawingKnowsNothingOfNetworks) {
    for (const fs::path& file : sources())
        for (const std::string& included : includes_of(file))
            if (room_of(file).rfind("common/drawing", 0) == 0 && room_of(included) == "common") {
                EXPECT_EQ(included, "common/matrix.h") << file;
            }
}

TEST(Rooms, EveryChapterHasAllThatAChapterNeeds) {
    const std::string readme = contents_of("README.md");
    const std::string launch = contents_of(".vscode/launch.json");
    EXPECT_GE(chapters().size(), 5u);
    for (const std::string& chapter : chapters()) {
        const std::string number = chapter.substr(std::string("chapter").size());
        EXPECT_TRUE(is_there("chapters/" + chapter + "/main.cpp")) << chapter << " has no main.cpp";
        EXPECT_TRUE(is_there("chapters/" + chapter + "/README.md")) << chapter << " has no README";
        EXPECT_TRUE(is_there("tests/" + chapter + "_test.cpp")) << chapter << " has no tests";
        EXPECT_TRUE(contains(readme, "| [" + number + "](chapters/" + chapter + ") |"))
            << chapter << " has no row in README.md";
        EXPECT_TRUE(contains(launch, '"' + chapter + '"'))
            << chapter << " has no entry in .vscode/launch.json";
        EXPECT_FALSE(run("ls output/" + chapter + "/*.csv").out.empty())
            << chapter << " has no committed table in output/";
        EXPECT_FALSE(run("ls output/" + chapter + "/*.pgm").out.empty())
            << chapter << " has no committed picture in output/";
    }
}

TEST(Rooms, MainsReadAloudAndChapters2And3DifferOnlyInTheirIdea) {
    for (const std::string& chapter : chapters()) {
        for (const fs::directory_entry& file : fs::directory_iterator("chapters/" + chapter)) {
            if (file.path().extension() != ".cpp")
                continue;
            const std::string text = contents_of(file.path());
            const bool epoch_of_its_own = contains(text, "Progress& progress");
            const bool whole_loop = contains(text, "train_epoch(") || epoch_of_its_own;
            EXPECT_LE(lines_of(text).size(), whole_loop ? 95u : 80u) << file.path();
        }
    }
    const std::string difference =
        run("diff chapters/chapter2/main.cpp chapters/chapter3/main.cpp").out;
    int lines = 0;
    for (const std::string& line : lines_of(difference))
        lines += line[0] == '<' || line[0] == '>' ? 1 : 0;
    EXPECT_LE(lines, 50);
}
