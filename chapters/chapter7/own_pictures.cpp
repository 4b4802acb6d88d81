#include "chapters/chapter7/own_pictures.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <iostream>
#include <stdexcept>
#include <system_error>

#include "chapters/chapter7/handwriting.h"
#include "chapters/chapter7/pgm_reader.h"
#include "chapters/chapter7/slow_work.h"
#include "common/files/files.h"
#include "common/files/text.h"

namespace {

namespace fs = std::filesystem;

constexpr int longest_side = 1024;  // pixels, of a picture that is prepared

bool is_pgm(const fs::path& file) {
    std::string end = file.extension().string();
    for (char& letter : end)
        letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    return end == ".pgm" && file.filename().string().front() != '.';
}

// The files in the order of their names.
std::vector<std::string> pictures_in(const std::string& folder) {
    std::error_code error;
    fs::directory_iterator(folder, error);
    if (error)
        refuse(folder, "cannot be read: " + error.message());
    std::vector<std::string> files;
    for (const std::string& entry : entries_of(folder))
        if (is_pgm(entry))
            files.push_back(entry);
    if (files.empty())
        refuse(folder, "no .pgm there: `make handwriting` makes them of photographs");
    std::sort(files.begin(), files.end());
    return files;
}

// The book's pictures are named 2828_my_own_3.png: the last character is the digit.
std::optional<int> digit_named(const std::string& file) {
    const std::string name = fs::path(file).stem().string();
    const char last = name.empty() ? ' ' : name.back();
    if (last < '0' || last > '9')
        return std::nullopt;
    return last - '0';
}

OwnPicture read_own_picture(const std::string& file) {
    const std::string name = file.substr(file.rfind('/') + 1);
    if (name.find_first_of(",\"\r\n") != std::string::npos)
        refuse(file, "a name without commas, quotes and line ends was expected");
    const Image written = averaged_down(read_pgm(file));
    const Matrix darkness = darkness_of(written);
    try {
        return {name, digit_named(file), written, prepared(darkness), as_it_is(darkness)};
    } catch (const std::runtime_error& mistake) {
        refuse(file, mistake.what());
    }
}

// The mean of a square of pixels, of which some may lie beyond the picture.
unsigned char mean_of_square(const Image& picture, int left, int top, int side) {
    const int right = std::min(left + side, picture.width());
    const int bottom = std::min(top + side, picture.height());
    int sum = 0;
    for (int y = top; y < bottom; ++y)
        for (int x = left; x < right; ++x)
            sum += picture.at(x, y);
    const int pixels = (right - left) * (bottom - top);
    return static_cast<unsigned char>((sum + pixels / 2) / pixels);
}

}  // namespace

Image averaged_down(const Image& picture) {
    const int longer = std::max(picture.width(), picture.height());
    const int factor = (longer + longest_side - 1) / longest_side;
    if (factor == 1)
        return picture;
    Image small((picture.width() + factor - 1) / factor, (picture.height() + factor - 1) / factor);
    for (int y = 0; y < small.height(); ++y)
        for (int x = 0; x < small.width(); ++x)
            small.at(x, y) = mean_of_square(picture, x * factor, y * factor, factor);
    return small;
}

OwnPictures read_own_pictures(const Options& options) {
    const std::vector<std::string> files = pictures_in(options.data + "/handwriting");
    OwnPictures own;
    SlowWork reading("pictures read", static_cast<int>(files.size()));
    for (const std::string& file : files) {
        try {
            own.pictures.push_back(read_own_picture(file));
        } catch (const std::runtime_error& mistake) {
            own.refusals.push_back(mistake.what());
        }
        reading.one_done();
    }
    return own;
}

void tell_refusals(const Options& options, const OwnPictures& own) {
    for (const std::string& refusal : own.refusals)
        std::cerr << "chapter7: " << on_one_line(refusal) << '\n';
    if (own.pictures.empty())
        refuse(options.data + "/handwriting", "none of its pictures can be read");
}
