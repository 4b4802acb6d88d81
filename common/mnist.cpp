#include "common/mnist.h"

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "common/files/csv.h"
#include "common/files/files.h"
#include "common/mnist_files.h"

namespace {

namespace fs = std::filesystem;

// The first number of an IDX file says what it holds: unsigned bytes, in three dimensions or one.
constexpr std::uint32_t images_magic = 0x00000803;
constexpr std::uint32_t labels_magic = 0x00000801;

std::string hexadecimal(std::uint32_t number) {
    char text[16];
    std::snprintf(text, sizeof text, "0x%08x", static_cast<unsigned int>(number));
    return text;
}

// An IDX file of one kind, its header read and its size checked. After the header come its records:
// 784 bytes for each image, or one for each label.
class IdxFile {
public:
    IdxFile(const fs::path& path, std::uint32_t magic) : path_(path), file_(open_file(path)) {
        check_magic(read_number(), magic);
        records_ = read_number();
        if (magic == images_magic)
            read_shape();
        if (records_ == 0)
            refuse(path_, "an empty set: the header promises 0 records");
        check_size();
    }

    std::uint32_t records() const { return records_; }

    std::vector<unsigned char> read_records() {
        std::vector<unsigned char> bytes(records_ * record_bytes_);
        read(bytes.data(), bytes.size(), "a record");
        return bytes;
    }

private:
    void read(unsigned char* bytes, std::size_t count, const std::string& within);
    std::uint32_t read_number();
    void check_magic(std::uint32_t magic, std::uint32_t expected) const;
    void read_shape();
    void check_size();

    fs::path path_;
    std::ifstream file_;
    std::uint32_t records_ = 0;
    std::size_t record_bytes_ = 1;
};

// A read that fails is no end of the file.
void IdxFile::read(unsigned char* bytes, std::size_t count, const std::string& within) {
    errno = 0;
    file_.read(reinterpret_cast<char*>(bytes), static_cast<std::streamsize>(count));
    if (read_failed(file_))
        refuse(path_, "cannot be read: " + system_reason());
    if (!file_)
        refuse(path_, "truncated: it ends within " + within);
}

// The numbers of an IDX file are big-endian, whatever the machine is.
std::uint32_t IdxFile::read_number() {
    unsigned char bytes[4];
    read(bytes, 4, "its header");
    std::uint32_t number = 0;
    for (const unsigned char byte : bytes)
        number = number << 8 | byte;
    return number;
}

void IdxFile::check_magic(std::uint32_t magic, std::uint32_t expected) const {
    if (magic == expected)
        return;
    const bool gzipped = magic >> 16 == 0x1f8b;
    refuse(path_, "magic " + hexadecimal(magic) + " where " + hexadecimal(expected) +
                      " was expected" + (gzipped ? ": still gzip-compressed?" : ""));
}

void IdxFile::read_shape() {
    const std::uint32_t rows = read_number();
    const std::uint32_t columns = read_number();
    if (rows != Records::side || columns != Records::side)
        refuse(path_, "images of " + std::to_string(rows) + "x" + std::to_string(columns) +
                          " pixels where 28x28 were expected");
    record_bytes_ = Records::pixels;
}

// The file's size must be what the header promises before any memory is set aside for it. The open
// file is asked, for another may stand under its name by now.
void IdxFile::check_size() {
    const std::streamoff header = file_.tellg();
    const std::streamoff end = file_.seekg(0, std::ios::end).tellg();
    if (!file_.seekg(header))
        refuse(path_, "cannot be read: " + system_reason());
    const std::uint64_t expected =
        static_cast<std::uint64_t>(header) + std::uint64_t{records_} * record_bytes_;
    const std::uint64_t actual = static_cast<std::uint64_t>(end);
    if (actual != expected)
        refuse(path_, std::string(actual < expected ? "truncated" : "too long") + ": " +
                          std::to_string(actual) + " bytes where its header promises " +
                          std::to_string(records_) + " records, " + std::to_string(expected) +
                          " bytes");
}

Records read_idx(const fs::path& image_path, const fs::path& label_path) {
    IdxFile images(image_path, images_magic);
    IdxFile labels(label_path, labels_magic);
    if (images.records() != labels.records())
        refuse(image_path, std::to_string(images.records()) + " images where " +
                               label_path.string() + " has " + std::to_string(labels.records()) +
                               " labels");
    std::vector<unsigned char> digits = labels.read_records();
    for (std::size_t record = 0; record < digits.size(); ++record)
        if (digits[record] >= Records::digits)
            refuse(label_path, "record " + std::to_string(record) + ": label " +
                                   std::to_string(digits[record]) + " where 0 to 9 was expected");
    return Records(images.read_records(), std::move(digits));
}

// Files that circulate today begin with a line that names their columns: label,1x1,1x2,…
bool is_header(const CsvReader& line) {
    const std::string name = line.text(0);
    return name == "label" || name == "\"label\"";
}

// The book's form: a line for each record, first its label, then its pixels.
Records read_csv(const fs::path& path) {
    Records records;
    CsvReader reader(path);
    for (bool first = true; reader.next_line(); first = false) {
        reader.require_fields(1 + Records::pixels);
        if (first && is_header(reader))
            continue;
        const int label = reader.whole_number(0, 0, Records::digits - 1);
        std::vector<unsigned char> picture;
        for (std::size_t field = 1; field <= Records::pixels; ++field)
            picture.push_back(static_cast<unsigned char>(reader.whole_number(field, 0, 255)));
        records.add(label, picture);
    }
    if (records.size() == 0)
        refuse(path, "an empty set: it has no records");
    return records;
}

Records read_records(const MnistFiles& files) {
    return files.csv.empty() ? read_idx(files.images, files.labels) : read_csv(files.csv);
}

}  // namespace

Records read_training_records(const fs::path& folder) {
    return read_records(training_files(folder));
}

Records read_test_records(const fs::path& folder) {
    return read_records(test_files(folder));
}
