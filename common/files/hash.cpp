#include "common/files/hash.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <vector>

#include "common/files/files.h"

namespace {

bool lowest_byte_comes_first() {
    const std::uint64_t one = 1;
    unsigned char first = 0;
    std::memcpy(&first, &one, 1);
    return first == 1;
}

// A word of the file as most machines read it, whose lowest byte comes first.
std::uint64_t from_memory(std::uint64_t word) {
    if (lowest_byte_comes_first())
        return word;
    std::uint64_t turned = 0;
    for (int byte = 0; byte < 8; ++byte)
        turned = turned << 8 | (word >> 8 * byte & 0xff);
    return turned;
}

}  // namespace

std::uint64_t hash_with(std::uint64_t hash, std::uint64_t word) {
    const std::uint64_t product = (hash ^ word) * 0x9E3779B97F4A7C15u;  // an odd number, without 0s
    return product ^ product >> 32;
}

std::string hash_to_text(std::uint64_t hash) {
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
    return text;
}

// Two hashes, of the even and of the odd words: while one waits for its product, the other goes on.
// What lacks at the end of the last words is 0, and so the size belongs to the hash, too.
std::uint64_t hash_of_file(const std::filesystem::path& path) {
    std::ifstream file = open_file(path);
    std::vector<std::uint64_t> words(1 << 13);
    std::uint64_t even = 1, odd = 1, size = 0;
    while (file) {
        std::fill(words.begin(), words.end(), 0);
        size += read_bytes(file, path, words.data(), words.size() * sizeof words[0]);
        for (std::size_t i = 0; i < words.size(); i += 2) {
            even = hash_with(even, from_memory(words[i]));
            odd = hash_with(odd, from_memory(words[i + 1]));
        }
    }
    return hash_with(hash_with(size, even), odd);
}
