// What every fuzz target needs: its bytes as files, written where no disk slows them down.

#pragma once

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

// A folder of this process's own, removed when it ends.
inline const std::filesystem::path& fuzz_folder() {
    struct Folder {
        std::filesystem::path path =
            std::filesystem::temp_directory_path() / ("fuzz-" + std::to_string(getpid()));
        Folder() { std::filesystem::create_directories(path); }
        ~Folder() {
            std::error_code ignored;
            std::filesystem::remove_all(path, ignored);
        }
    };
    static const Folder folder;
    return folder.path;
}

inline std::filesystem::path fuzz_file(const std::string& name, const std::string& contents) {
    const std::filesystem::path path = fuzz_folder() / name;
    std::ofstream(path, std::ios::binary) << contents;
    return path;
}

// What has to hold, whatever the bytes are.
inline void require(bool holds) {
    if (!holds)
        std::abort();
}
