#include "common/files/hash.h"

#include <algorithm>
#include <fstream>
#include <vector>

#include "common/files/files.h"

namespace {

// A word with its bytes the other way round, as some machines read it.
std::uint64_t turned(std::uint64_t word) {
    std::uint64_t other_way = 0;
    for (int byte = 0; byte < 8; ++byte)
        other_way = other_way << 8 | (word >> 8 * byte & 0xff);
    return other_way;
}

}  // namespace

std::uint64_t hash_with(std::uint64_t hash, std::uint64_t word) {
    const std::uint64_t product = (hash ^ word) * 0x9E3779B97F4A7C15u;  // an odd number, without 0s
    return product ^ product >> 32;
}

// Words and not bytes, since that is eight times as fast. What lacks at the end of the last word is
// 0, and so the size belongs to the hash, too.
std::uint64_t hash_of_file(const std::string& path) {
    const std::uint64_t one = 1;
    const bool lowest_byte_first = *reinterpret_cast<const unsigned char*>(&one) == 1;
    std::ifstream file = open_file(path);
    std::vector<std::uint64_t> words(1 << 13);
    std::uint64_t hash = 1, size = 0;
    while (file) {
        std::fill(words.begin(), words.end(), 0);
        size += read_bytes(file, path, words.data(), words.size() * sizeof words[0]);
        for (const std::uint64_t word : words)
            hash = hash_with(hash, lowest_byte_first ? word : turned(word));
    }
    return hash_with(hash, size);
}
