#include "common/mnist_files.h"

#include <cctype>
#include <filesystem>
#include <string>
#include <system_error>

#include "common/files/files.h"
#include "common/files/text.h"

namespace {

namespace fs = std::filesystem;

// How the names of a set's IDX files begin, and the word by which the name of a CSV tells its set.
struct Set {
    const char* idx;
    const char* csv;
};

constexpr Set training = {"train", "train"};
constexpr Set test = {"t10k", "test"};

MnistFiles names_of(const Set& set, const std::string& folder) {
    return {folder + "/" + set.idx + "-images-idx3-ubyte",
            folder + "/" + set.idx + "-labels-idx1-ubyte", folder + "/mnist_" + set.csv + ".csv"};
}

// A name without all that differs from site to site: capitals, punctuation, and .gz at the end.
std::string plain(const fs::path& file) {
    std::string letters;
    const fs::path name = file.extension() == ".gz" ? file.stem() : file.filename();
    for (const char character : name.string())
        if (std::isalnum(static_cast<unsigned char>(character)))
            letters += static_cast<char>(std::tolower(static_cast<unsigned char>(character)));
    return letters;
}

bool ends_with(const std::string& text, const std::string& end) {
    return text.size() >= end.size() &&
           text.compare(text.size() - end.size(), end.size(), end) == 0;
}

// The first file of the folder, by name, whose plain name has this part and this end; or none.
std::string other_name(const std::string& folder, const std::string& part, const std::string& end) {
    std::string first;
    for (const std::string& entry : entries_of(folder)) {
        const std::string name = plain(entry);
        if (name.find(part) != std::string::npos && ends_with(name, end) &&
            (first.empty() || entry < first))
            first = entry;
    }
    return first;
}

bool is_default(const std::string& folder) {
    return fs::path(folder + "/").lexically_normal() == fs::path("data/");
}

// `make data` fills the default folder only, and works in the project's own folder only.
std::string advice(const std::string& folder) {
    if (!is_default(folder))
        return "";
    if (!is_there("chapters/chapter1/main.cpp"))
        return ": run it from the project's folder, where `make data` unpacks MNIST into data/";
    return ": `make data` unpacks MNIST into data/";
}

// Refuses a set for a missing file, which may be there under another name.
[[noreturn]] void refuse_missing(const std::string& file, const std::string& found,
                                 const std::string& nor) {
    const std::string folder = fs::path(file).parent_path().string();
    const bool packed = ends_with(found, ".gz");
    if (found.empty() || (found == file + ".gz" && is_default(folder)))
        refuse(file, "no such file" + nor + advice(folder));
    const std::string from = quoted_for_shell(found);
    const std::string to = quoted_for_shell(file);
    refuse(file, "no such file, but " + found + ": `" +
                     (packed ? "gzip -dc " + from + " > " : "mv " + from + " ") + to + "` helps");
}

MnistFiles files_of(const Set& set, const std::string& folder) {
    std::error_code ignored;
    if (!is_there(folder))
        refuse(folder, "no such folder" + advice(folder));
    if (fs::is_regular_file(folder, ignored))
        refuse(folder, "a file where a folder was expected");
    const MnistFiles files = names_of(set, folder);
    const bool images = is_there(files.images);
    const bool labels = is_there(files.labels);
    if (images && labels)
        return {files.images, files.labels, "", fs::exists(files.csv, ignored) ? files.csv : ""};
    if (!images && !labels && is_there(files.csv))
        return {"", "", files.csv};

    const std::string nor = images || labels ? "" : ", nor " + files.csv;
    const std::string other_csv = other_name(folder, set.csv, "csv");
    for (const std::string& file : {files.images, files.labels}) {
        const std::string other = other_name(folder, plain(file), "ubyte");
        if (!is_there(file) && (!other.empty() || images || labels))
            refuse_missing(file, other, nor);
    }
    refuse_missing(other_csv.empty() ? files.images : files.csv, other_csv, nor);
}

}  // namespace

MnistFiles training_files(const std::string& folder) {
    return files_of(training, folder);
}

MnistFiles test_files(const std::string& folder) {
    return files_of(test, folder);
}
