#include "common/files/files.h"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <random>
#include <stdexcept>
#include <system_error>

namespace fs = std::filesystem;

namespace {

constexpr int attempts = 20;  // at writing what another program writes, too, or has removed

[[noreturn]] void fail_to_write(const std::string& path, const std::string& reason) {
    refuse(path, "cannot be written: " + reason);
}

// Two programs may write the same file at once, so each chooses a temporary name of its own.
std::string temporary_name(const std::string& path) {
    std::random_device random;
    return path + "." + std::to_string(random()) + ".partial";
}

// Writes `file`, which is to become `path`.
void write_new(const std::string& file, const std::string& path, const std::string& contents) {
    errno = 0;
    std::ofstream stream(fs::path(file), std::ios::binary);
    stream.write(contents.data(), static_cast<std::streamsize>(contents.size()));
    stream.close();  // the last bytes leave the program here, so a full disk shows only now
    if (stream)
        return;
    const std::string reason = system_reason();
    std::error_code ignored;
    fs::remove(file, ignored);
    fail_to_write(path, reason);
}

void make_folder(const fs::path& folder, const std::string& path) {
    std::error_code error;
    if (!folder.empty())
        fs::create_directories(folder, error);
    if (error == std::errc::file_exists)  // as libc++ says of a file in a folder's place
        error = std::make_error_code(std::errc::not_a_directory);
    if (error)
        fail_to_write(path, error.message());
}

bool is_temporary(const fs::path& path) {
    const std::string number = path.stem().extension().string();
    return path.extension() == ".partial" && number.size() > 1 &&
           number.find_first_not_of(".0123456789") == std::string::npos;
}

// Whether these files stand in the folder already.
bool holds(const std::string& folder, const std::vector<FileInFolder>& files) {
    try {
        for (const FileInFolder& file : files)
            if (read_file(folder + "/" + file.name) != file.contents)
                return false;
        return true;
    } catch (const std::runtime_error&) {
        return false;  // one is missing, or another program is just replacing it
    }
}

// A folder cannot be renamed to one that is not empty, so the old one steps aside, and back if that
// fails. Another program may put its own there meanwhile, which then steps aside in turn. But a
// folder that holds the same files stays: another program may be reading it.
void put_in_place(const std::string& prepared, const std::string& path,
                  const std::vector<FileInFolder>& files) {
    std::error_code error, ignored;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        fs::rename(prepared, path, error);
        if (!error || holds(path, files))
            return;
        const std::string aside = temporary_name(path);
        if (fs::is_directory(path, ignored))
            fs::rename(path, aside, ignored);
        fs::rename(prepared, path, error);
        if (error)
            fs::rename(aside, path, ignored);
        if (is_there(path))  // this one, another program's or the old one again
            fs::remove_all(aside, ignored);
        if (!error)
            return;
        if (error != std::errc::directory_not_empty && error != std::errc::file_exists)
            break;  // it was no other program
    }
    fail_to_write(path, error.message());
}

}  // namespace

void refuse(const std::string& path, const std::string& message) {
    throw std::runtime_error(path + ": " + message);
}

std::string system_reason() {
    return std::generic_category().message(errno);
}

bool is_there(const std::string& path) {
    std::error_code error;
    return fs::exists(path, error) || error;
}

std::ifstream open_file(const std::string& path) {
    std::error_code ignored;
    const fs::file_status status = fs::status(path, ignored);
    if (fs::is_directory(status))
        refuse(path, "a folder where a file was expected");
    if (fs::is_other(status))  // opening a pipe would wait until someone writes to it
        refuse(path, "a pipe, a socket or a device where a file was expected");
    errno = 0;
    std::ifstream file(fs::path(path), std::ios::binary);
    if (!file)
        refuse(path, "cannot be read: " + system_reason());
    return file;
}

std::string read_file(const std::string& path) {
    std::ifstream file = open_file(path);
    std::string contents;
    std::vector<char> part(1 << 16);
    while (file)
        contents.append(part.data(), read_bytes(file, path, part.data(), part.size()));
    return contents;
}

std::size_t read_bytes(std::ifstream& file, const std::string& path, void* bytes,
                       std::size_t count) {
    errno = 0;
    file.read(static_cast<char*>(bytes), static_cast<std::streamsize>(count));
    if (read_failed(file))
        refuse(path, "cannot be read: " + system_reason());
    return static_cast<std::size_t>(file.gcount());
}

bool read_failed(const std::ifstream& file) {
    return file.bad() || (file.eof() && errno != 0);
}

// Another program may take what is being written for a leftover. Then it is written again.
void write_file(const std::string& path, const std::string& contents) {
    std::error_code error, ignored;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const std::string temporary = temporary_name(path);
        make_folder(fs::path(path).parent_path(), path);
        write_new(temporary, path, contents);
        fs::rename(temporary, path, error);
        if (!error)
            return;
        if (fs::remove(temporary, ignored))
            break;
    }
    fail_to_write(path, error.message());
}

void require_writable(const std::string& folder) {
    fs::path existing = folder;
    while (!existing.empty() && !is_there(existing.string()))
        existing = existing.parent_path();
    const std::string file = temporary_name((existing / "can-be-written").string());
    write_new(file, folder, "yes\n");
    std::error_code ignored;
    fs::remove(file, ignored);
}

// Another program may take what is being written for a leftover. Then it is written again. What has
// come to its place is not, even if another program replaces it: a reader would find it twice.
void write_folder(const std::string& path, const std::vector<FileInFolder>& files) {
    if (holds(path, files))
        return;
    for (int attempt = 1;; ++attempt) {
        const std::string prepared = temporary_name(path);
        make_folder(prepared, path);
        std::error_code ignored;
        try {
            for (const FileInFolder& file : files)
                write_new(prepared + "/" + file.name, path + "/" + file.name, file.contents);
            put_in_place(prepared, path, files);
            fs::remove_all(prepared, ignored);
            return;
        } catch (const std::runtime_error&) {
            const bool was_there = is_there(prepared);  // and so no other program took it
            fs::remove_all(prepared, ignored);
            if (was_there || attempt == attempts)
                throw;
        }
    }
}

std::vector<std::string> entries_of(const std::string& folder) {
    std::vector<std::string> entries;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), last; !error && entry != last;
         entry.increment(error)) {
        const fs::path file = entry->path().filename();
        std::string name = folder + "/";
        // On Windows, path::string() is UTF-8, and no stream or path finds such a name again.
        for (const auto character : file.native())
            name += static_cast<char>(character);
        entries.push_back(name);
    }
    return entries;
}

void remove_leftovers(const std::string& folder) {
    std::error_code ignored;
    for (const std::string& entry : entries_of(folder)) {
        if (is_temporary(entry)) {
            const std::string aside = temporary_name(entry);
            fs::rename(entry, aside, ignored);
            fs::remove_all(aside, ignored);
        }
    }
}
