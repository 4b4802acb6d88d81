// What stands in a chapter's output folder after something went wrong.

#pragma once

#include <filesystem>
#include <map>
#include <string>

// The files in a folder and below, without those that are not finished.
using Files = std::map<std::string, std::string>;
Files files_in(const std::filesystem::path& folder);

// Every file is that of the one undisturbed run or that of the other, and each network that has its
// training.csv is the one's or the other's in all three files.
void expect_whole(const Files& files, const Files& one, const Files& other);
