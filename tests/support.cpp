#include "tests/support.h"

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <random>
#include <sstream>

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
    std::random_device random;
    path_ = fs::temp_directory_path() / ("network-test-" + std::to_string(random()));
    fs::create_directory(path_);
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

std::string contents_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    EXPECT_TRUE(stream) << file << " cannot be read";
    std::ostringstream contents;
    contents << stream.rdbuf();
    return contents.str();
}

void put(const fs::path& file, const std::string& contents) {
    fs::create_directories(file.parent_path());
    std::ofstream stream(file, std::ios::binary);
    stream << contents;
    stream.close();
    ASSERT_TRUE(stream) << file << " cannot be written";
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::vector<std::string> chapters() {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator("chapters"))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::string name_of_chapter(const testing::TestParamInfo<std::string>& chapter) {
    return chapter.param;
}

std::string message_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const std::exception& mistake) {
        return mistake.what();
    }
    ADD_FAILURE() << "nothing was thrown";
    return "";
}

std::string message_after(const std::string& beginning, const std::function<void()>& action) {
    const std::string message = message_of(action);
    EXPECT_EQ(message.substr(0, beginning.size()), beginning);
    return message.substr(std::min(message.size(), beginning.size()));
}

bool operator==(const Matrix& a, const Matrix& b) {
    return a.rows() == b.rows() && a.columns() == b.columns() &&
           std::equal(a.begin(), a.end(), b.begin());
}

Records records_of(const std::vector<int>& digits) {
    Records records;
    for (std::size_t record = 0; record < digits.size(); ++record) {
        std::vector<unsigned char> picture(Records::pixels, 7);
        std::fill_n(picture.begin(), std::min(record, picture.size()),
                    static_cast<unsigned char>(255));
        records.add(digits[record], picture);
    }
    return records;
}

Outcome run(const std::string& command) {
    const TemporaryFolder folder;
    const fs::path out = folder / "out";
    const fs::path err = folder / "err";
    const std::string redirected =
        "(" + command + ") > " + out.string() + " 2> " + err.string() + " < /dev/null";
    const int status = std::system(redirected.c_str());
    const int exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return Outcome{exit_code, contents_of(out), contents_of(err)};
}

bool is_installed(const std::string& program) {
    return run("command -v " + program).exit_code == 0;
}
