// What several tests need: a folder to write in, files, and the real programs run as a reader
// would run them.

#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "common/matrix.h"
#include "common/records.h"

// An empty folder of the test's own, removed when the test ends.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

std::string contents_of(const std::filesystem::path& file);
void put(const std::filesystem::path& file, const std::string& contents);

std::vector<std::string> lines_of(const std::string& text);
bool contains(const std::string& text, const std::string& part);

// The names of the chapters, as chapters/ has them: "chapter1", "chapter2", …
std::vector<std::string> chapters();
std::string name_of_chapter(const testing::TestParamInfo<std::string>& chapter);  // for TEST_P

// What the exception says that `action` throws; a failure of the test when it throws none.
std::string message_of(const std::function<void()>& action);

// The same without this beginning, most often the name of a file, which it must have.
std::string message_after(const std::string& beginning, const std::function<void()>& action);

// Same shape, same elements.
bool operator==(const Matrix& a, const Matrix& b);

// A record for each of these digits, all different: record i has i pixels of ink, 784 at the most,
// and the rest grey.
Records records_of(const std::vector<int>& digits);

// A finished run of a shell command.
struct Outcome {
    int exit_code;
    std::string out;
    std::string err;
};
Outcome run(const std::string& command);

bool is_installed(const std::string& program);
