#include "common/files/files.h"

#include <cerrno>
#include <random>
#include <stdexcept>
#include <system_error>

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail_to_write(const fs::path& path, const std::string& reason) {
    refuse(path, "cannot be written: " + reason);
}

// Two programs may write the same file at once, so each chooses a temporary name of its own.
fs::path temporary_name(const fs::path& path) {
    std::random_device random;
    fs::path name = path;
    name += "." + std::to_string(random()) + ".partial";
    return name;
}

// Writes `file`, which is to become `path`.
void write_new(const fs::path& file, const fs::path& path, const std::string& contents) {
    errno = 0;
    std::ofstream stream(file, std::ios::binary);
    stream.write(contents.data(), static_cast<std::streamsize>(contents.size()));
    stream.close();  // the last bytes leave the program here, so a full disk shows only now
    if (stream)
        return;
    const std::string reason = system_reason();
    std::error_code ignored;
    fs::remove(file, ignored);
    fail_to_write(path, reason);
}

void make_folder(const fs::path& folder, const fs::path& path) {
    std::error_code error;
    if (!folder.empty())
        fs::create_directories(folder, error);
    if (error == std::errc::file_exists)  // as libc++ says of a file in a folder's place
        error = std::make_error_code(std::errc::not_a_directory);
    if (error)
        fail_to_write(path, error.message());
}

}  // namespace

void refuse(const fs::path& path, const std::string& message) {
    throw std::runtime_error(path.string() + ": " + message);
}

std::string system_reason() {
    return std::generic_category().message(errno);
}

bool is_there(const fs::path& path) {
    std::error_code error;
    const bool found = fs::exists(path, error);
    return found || error;
}

std::ifstream open_file(const fs::path& path) {
    std::error_code ignored;
    const fs::file_status status = fs::status(path, ignored);
    if (fs::is_directory(status))
        refuse(path, "a folder where a file was expected");
    if (fs::is_other(status))  // opening a pipe would wait until someone writes to it
        refuse(path, "a pipe, a socket or a device where a file was expected");
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file)
        refuse(path, "cannot be read: " + system_reason());
    return file;
}

bool read_failed(const std::ifstream& file) {
    return file.bad() || (file.eof() && errno != 0);
}

void write_file(const fs::path& path, const std::string& contents) {
    const fs::path temporary = temporary_name(path);
    make_folder(path.parent_path(), path);
    write_new(temporary, path, contents);
    std::error_code error;
    fs::rename(temporary, path, error);
    if (!error)
        return;
    std::error_code ignored;
    fs::remove(temporary, ignored);
    fail_to_write(path, error.message());
}

void require_writable(const fs::path& folder) {
    fs::path existing = folder;
    while (!existing.empty() && !is_there(existing))
        existing = existing.parent_path();
    const fs::path file = temporary_name(existing / "can-be-written");
    write_new(file, folder, "yes\n");
    std::error_code ignored;
    fs::remove(file, ignored);
}

PreparedFolder::PreparedFolder(const fs::path& path)
    : path_(path), temporary_(temporary_name(path)) {
    make_folder(temporary_, path);
}

PreparedFolder::~PreparedFolder() {
    std::error_code ignored;
    fs::remove_all(temporary_, ignored);
}

void PreparedFolder::write(const std::string& name, const std::string& contents) {
    write_new(temporary_ / name, path_ / name, contents);
}

// A folder cannot be renamed to one that is not empty, so the old one steps aside first. Another
// program may put its own there just then; that one is the old one now, and steps aside in turn.
void PreparedFolder::take_its_place() {
    constexpr int attempts = 100;
    const fs::path aside = temporary_name(path_);
    std::error_code error;
    std::error_code ignored;
    fs::rename(temporary_, path_, error);
    for (int attempt = 0; error && attempt < attempts; ++attempt) {
        if (fs::is_directory(path_, ignored)) {
            fs::remove_all(aside, ignored);
            fs::rename(path_, aside, ignored);
        }
        fs::rename(temporary_, path_, error);
    }
    if (error) {
        fs::rename(aside, path_, ignored);
        fail_to_write(path_, error.message());
    }
    fs::remove_all(aside, ignored);
}
