// Whole files and whole folders: what stands there is the old one or the new one, never half of
// either, also when the disk fills up or the program is stopped. Only while a new folder takes the
// place of an old one, there is none. What a stopped program leaves ends in .partial.

#pragma once

#include <iosfwd>
#include <string>
#include <vector>

// Whether there is such a file or folder. Where the reader may not look, it is taken to be there,
// so that opening it can tell why it cannot be read.
bool is_there(const std::string& path);

// Throws std::runtime_error, whose message begins with the name of the file or folder:
// "data/mnist_train.csv: no such file".
[[noreturn]] void refuse(const std::string& path, const std::string& message);

// Opens a file to be read byte for byte. Throws std::runtime_error, which names the file and the
// reason. Pipes, sockets and devices are refused, so that no reader waits for what never comes.
std::ifstream open_file(const std::string& path);

// The contents of a file. Throws like open_file.
std::string read_file(const std::string& path);

// Reads this many bytes, or those that are left, and returns how many. Throws when reading fails.
std::size_t read_bytes(std::ifstream& file, const std::string& path, void* bytes,
                       std::size_t count);

// Whether the last read from a file failed, rather than came to its end. Where the standard library
// calls both the end, as libc++ does, errno tells; so set it to 0 before the read.
bool read_failed(const std::ifstream& file);

// Writes a file under a temporary name beside `path`, and then puts it in its place. Makes missing
// folders. Throws std::runtime_error, which names the file and the reason; the old one then stays.
void write_file(const std::string& path, const std::string& contents);

// Tries whether files can be written in a folder, or, where it is missing, in the one that it would
// be made in. Throws std::runtime_error, which names the folder and the reason.
void require_writable(const std::string& folder);

struct FileInFolder {
    std::string name;
    std::string contents;
};

// Writes a folder, its files in this order, as write_file writes a file: the old folder goes,
// whatever was in it. A folder that holds these files already stays as it is.
void write_folder(const std::string& path, const std::vector<FileInFolder>& files);

// What a folder holds, in any order. Empty where it cannot be read.
std::vector<std::string> entries_of(const std::string& folder);

// Removes what stopped programs have left in a folder: whatever ends in .partial.
void remove_leftovers(const std::string& folder);

// What the system said of its last failure, in words: "Permission denied".
std::string system_reason();
