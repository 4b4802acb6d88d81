#include "tests/small_clone.h"

#include <fstream>

#include "common/records.h"

namespace fs = std::filesystem;

namespace {

const std::string shell_words = R"shell(
for program in .build/release/chapter*; do eval "${program##*/}=$program"; done
record() {
    printf %s "$1"; yes ",$2" | head -n 784 | tr -d '\n'; echo
}
ordinary() {
    if [ "$(id -u)" = 0 ]; then setpriv --reuid=65534 --clear-groups "$@"; else "$@"; fi
}
)shell";

// The first records of an IDX file, under a header that promises so many.
void copy_records(const fs::path& from, const fs::path& to, int header_bytes, int record_bytes,
                  int records) {
    std::string bytes(static_cast<std::size_t>(header_bytes + records * record_bytes), '\0');
    std::ifstream(from, std::ios::binary).read(&bytes[0], static_cast<long>(bytes.size()));
    for (int byte = 0; byte < 4; ++byte)
        bytes[4 + byte] = static_cast<char>(records >> (24 - 8 * byte) & 255);
    put(to, bytes);
}

void copy_set(const std::string& set, const fs::path& folder, int records) {
    const std::string images = set + "-images-idx3-ubyte";
    const std::string labels = set + "-labels-idx1-ubyte";
    copy_records("data/" + images, folder / images, 16, Records::pixels, records);
    copy_records("data/" + labels, folder / labels, 8, 1, records);
}

}  // namespace

SmallClone::SmallClone(int training_records, int test_records) {
    fs::permissions(folder_.path(), fs::perms(0755));  // an ordinary user may enter
    copy_set("train", folder_ / "data", training_records);
    copy_set("t10k", folder_ / "data", test_records);
    fs::copy("data/handwriting", folder_ / "data/handwriting");
    put(folder_ / "chapters/chapter1/main.cpp", "");  // the project's own folder
    fs::create_directories(folder_ / ".build/release");
}

// A program is copied when a command mentions it first: most tests need one of ten.
Outcome SmallClone::run(const std::string& command) const {
    for (const std::string& chapter : chapters())
        if (contains(command, chapter))
            fs::copy_file(".build/release/" + chapter, folder_ / (".build/release/" + chapter),
                          fs::copy_options::skip_existing);
    return ::run("cd " + folder_.path().string() + " || exit" + shell_words + command);
}
