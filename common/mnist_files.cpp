#include "common/mnist_files.h"

#include <cctype>
#include <string>
#include <system_error>

#include "common/files/files.h"
#include "common/files/text.h"

namespace {

namespace fs = std::filesystem;

// How the names of a set's IDX files begin, and the word by which the name of a CSV tells its set.
struct Set {
    std::string idx;
    std::string csv;
};

const Set training = {"train", "train"};
const Set test = {"t10k", "test"};

MnistFiles names_of(const Set& set, const fs::path& folder) {
    return {folder / (set.idx + "-images-idx3-ubyte"), folder / (set.idx + "-labels-idx1-ubyte"),
            folder / ("mnist_" + set.csv + ".csv")};
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
fs::path other_name(const fs::path& folder, const std::string& part, const std::string& end) {
    fs::path first;
    for (const fs::path& entry : entries_of(folder)) {
        const std::string name = plain(entry);
        if (name.find(part) != std::string::npos && ends_with(name, end) &&
            (first.empty() || entry < first))
            first = entry;
    }
    return first;
}

bool is_default(const fs::path& folder) {
    return (folder / "").lexically_normal() == fs::path("data/");
}

// `make data` fills the default folder only, and works in the project's own folder only.
std::string advice(const fs::path& folder) {
    if (!is_default(folder))
        return "";
    if (!is_there("chapters/chapter1/main.cpp"))
        return ": run it from the project's folder, where `make data` unpacks MNIST into data/";
    return ": `make data` unpacks MNIST into data/";
}

// Refuses a set for a missing file, which may be there under another name.
[[noreturn]] void refuse_missing(const fs::path& file, const fs::path& found,
                                 const std::string& nor) {
    const fs::path folder = file.parent_path();
    const bool packed = found.extension() == ".gz";
    if (found.empty() || (packed && found.stem() == file.filename() && is_default(folder)))
        refuse(file, "no such file" + nor + advice(folder));
    const std::string from = quoted_for_shell(found.string());
    const std::string to = quoted_for_shell(file.string());
    refuse(file, "no such file, but " + found.string() + ": `" +
                     (packed ? "gzip -dc " + from + " > " : "mv " + from + " ") + to + "` helps");
}

MnistFiles files_of(const Set& set, const fs::path& folder) {
    std::error_code ignored;
    if (!is_there(folder))
        refuse(folder, "no such folder" + advice(folder));
    if (fs::is_regular_file(folder, ignored))
        refuse(folder, "a file where a folder was expected");
    const MnistFiles files = names_of(set, folder);
    const bool images = is_there(files.images);
    const bool labels = is_there(files.labels);
    if (images && labels)
        return {files.images, files.labels, ""};
    if (!images && !labels && is_there(files.csv))
        return {"", "", files.csv};

    const std::string nor = images || labels ? "" : ", nor " + files.csv.string();
    const fs::path other_csv = other_name(folder, set.csv, "csv");
    for (const fs::path& file : {files.images, files.labels}) {
        const fs::path other = other_name(folder, plain(file), "ubyte");
        if (!is_there(file) && (!other.empty() || images || labels))
            refuse_missing(file, other, nor);
    }
    refuse_missing(other_csv.empty() ? files.images : files.csv, other_csv, nor);
}

}  // namespace

MnistFiles training_files(const fs::path& folder) {
    return files_of(training, folder);
}

MnistFiles test_files(const fs::path& folder) {
    return files_of(test, folder);
}

std::vector<fs::path> unread_files(const fs::path& folder) {
    std::vector<fs::path> unread;
    for (const Set& set : {training, test}) {
        const MnistFiles files = names_of(set, folder);
        std::error_code ignored;
        if (fs::exists(files.images, ignored) && fs::exists(files.labels, ignored) &&
            fs::exists(files.csv, ignored))
            unread.push_back(files.csv);
    }
    return unread;
}
