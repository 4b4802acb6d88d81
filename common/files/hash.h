// Hashes: short numbers that tell contents apart. Two contents that differ have different hashes in
// all likelihood, unless somebody has taken pains. They are the same on every machine.

#pragma once

#include <cstdint>
#include <string>

// The hash of what came before and of one more word.
std::uint64_t hash_with(std::uint64_t hash, std::uint64_t word);

// The hash of a file's bytes. Throws std::runtime_error, which names the file, when it cannot be
// read.
std::uint64_t hash_of_file(const std::string& path);
