// Whole files: what this project writes is always the old file or the new one, never half of
// either, whether the disk fills up or the program is stopped midway. All that a stopped program
// may leave behind is a file that ends in .partial, which `make clean` removes.

#pragma once

#include <filesystem>
#include <fstream>
#include <string>

// Whether there is such a file or folder. Where the reader may not look, it is taken to be there,
// so that opening it can tell why it cannot be read.
bool is_there(const std::filesystem::path& path);

// Opens a file to be read byte for byte. Throws std::runtime_error, which names the file and the
// reason.
std::ifstream open_file(const std::filesystem::path& path);

// A file that is written in full under a temporary name beside `path`, but has not taken its place
// yet: several can be prepared, and only when all of them have found room do they replace the old.
// Folders that are missing are made. Throws std::runtime_error, which names the file and the
// reason; the old file then still stands.
class PreparedFile {
public:
    PreparedFile(const std::filesystem::path& path, const std::string& contents);
    ~PreparedFile();  // removes the temporary file, unless it has taken its place
    PreparedFile(const PreparedFile&) = delete;
    PreparedFile& operator=(const PreparedFile&) = delete;

    void take_its_place();

private:
    [[noreturn]] void fail(const std::string& reason) const;

    std::filesystem::path path_;
    std::filesystem::path temporary_;
};

// Prepares a file and puts it in its place at once.
void write_file(const std::filesystem::path& path, const std::string& contents);

// Removes a file, if it is there. Throws std::runtime_error, which names it and the reason.
void remove_file(const std::filesystem::path& path);

// What the system said of its last failure, in words: "Permission denied".
std::string system_reason();
