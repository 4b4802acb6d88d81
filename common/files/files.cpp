#include "common/files/files.h"

#include <cerrno>
#include <random>
#include <stdexcept>
#include <system_error>

namespace {

// Two programs may write the same file at once, so each chooses a temporary name of its own.
std::filesystem::path temporary_name(const std::filesystem::path& path) {
    std::random_device random;
    std::filesystem::path name = path;
    name += "." + std::to_string(random()) + ".partial";
    return name;
}

}  // namespace

std::string system_reason() {
    return std::generic_category().message(errno);
}

bool is_there(const std::filesystem::path& path) {
    std::error_code error;
    const bool found = std::filesystem::exists(path, error);
    return found || error;
}

std::ifstream open_file(const std::filesystem::path& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        throw std::runtime_error(path.string() + ": a folder where a file was expected");
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error(path.string() + ": cannot be read: " + system_reason());
    return file;
}

PreparedFile::PreparedFile(const std::filesystem::path& path, const std::string& contents)
    : path_(path), temporary_(temporary_name(path)) {
    std::error_code error;
    if (path.has_parent_path())
        std::filesystem::create_directories(path.parent_path(), error);
    if (error)
        fail(error.message());

    errno = 0;
    std::ofstream file(temporary_, std::ios::binary);
    file.write(contents.data(), static_cast<std::streamsize>(contents.size()));
    file.close();  // the last bytes leave the program here, so a full disk shows only now
    if (!file) {
        const std::string reason = system_reason();
        std::filesystem::remove(temporary_, error);  // no destructor follows a failed constructor
        fail(reason);
    }
}

PreparedFile::~PreparedFile() {
    std::error_code ignored;
    if (!temporary_.empty())
        std::filesystem::remove(temporary_, ignored);
}

void PreparedFile::take_its_place() {
    std::error_code error;
    std::filesystem::rename(temporary_, path_, error);
    if (error)
        fail(error.message());
    temporary_.clear();
}

void PreparedFile::fail(const std::string& reason) const {
    throw std::runtime_error(path_.string() + ": cannot be written: " + reason);
}

void write_file(const std::filesystem::path& path, const std::string& contents) {
    PreparedFile(path, contents).take_its_place();
}

void remove_file(const std::filesystem::path& path) {
    std::error_code error;
    std::filesystem::remove(path, error);
    if (error)
        throw std::runtime_error(path.string() + ": cannot be removed: " + error.message());
}
