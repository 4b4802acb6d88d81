#include "tests/whole_files.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/support.h"

namespace fs = std::filesystem;

namespace {

const std::string training = "training.csv";

bool is_training(const std::string& name) {
    return fs::path(name).filename() == training;
}

std::string sibling(const std::string& name, const std::string& other) {
    return (fs::path(name).parent_path() / other).string();
}

}  // namespace

Files files_in(const fs::path& folder) {
    Files files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
        const std::string name = entry.path().string();
        if (!entry.is_regular_file() || contains(name, ".partial") || contains(name, ".unfinished"))
            continue;
        std::string contents(entry.file_size(), '\0');
        std::ifstream(entry.path(), std::ios::binary)
            .read(&contents[0], static_cast<std::streamsize>(contents.size()));
        files[entry.path().lexically_relative(folder).string()] = contents;
    }
    return files;
}

void expect_whole(const Files& files, const Files& one, const Files& other) {
    for (const auto& [name, contents] : files) {
        ASSERT_EQ(one.count(name), 1u) << name << " is a file too many";
        EXPECT_TRUE(contents == one.at(name) || contents == other.at(name)) << name;
        if (!is_training(name))
            continue;
        const Files& whole = contents == one.at(name) ? one : other;
        for (const std::string weights : {"weights_input_hidden.csv", "weights_hidden_output.csv"})
            EXPECT_TRUE(files.count(sibling(name, weights)) == 1 &&
                        files.at(sibling(name, weights)) == whole.at(sibling(name, weights)))
                << name << " stands beside weights of another network";
    }
}
