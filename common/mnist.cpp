#include "common/mnist.h"

#include <cstdint>
#include <cstdio>
#include <fstream>
#include <stdexcept>
#include <string>

#include "common/files/csv.h"
#include "common/files/files.h"

namespace {

namespace fs = std::filesystem;

// The first number of an IDX file says what it holds: unsigned bytes, in three dimensions or one.
constexpr std::uint32_t images_magic = 0x00000803;
constexpr std::uint32_t labels_magic = 0x00000801;

constexpr const char* advice = ": `make data` unpacks MNIST into data/";

[[noreturn]] void fail(const fs::path& path, const std::string& message) {
    throw std::runtime_error(path.string() + ": " + message);
}

std::string hexadecimal(std::uint32_t number) {
    char text[16];
    std::snprintf(text, sizeof text, "0x%08x", static_cast<unsigned int>(number));
    return text;
}

// An IDX file of one kind, its header read and its size checked: what remains are `records` records
// of `record_bytes` bytes each.
class IdxFile {
public:
    IdxFile(const fs::path& path, std::uint32_t magic) : path_(path), file_(open_file(path)) {
        check_magic(read_number(), magic);
        records_ = read_number();
        if (magic == images_magic)
            read_shape();
        if (records_ == 0)
            fail(path_, "an empty set: the header promises 0 records");
        check_size();
    }

    std::uint32_t records() const { return records_; }

    std::vector<unsigned char> next_record() {
        std::vector<unsigned char> bytes(record_bytes_);
        if (!file_.read(reinterpret_cast<char*>(bytes.data()),
                        static_cast<std::streamsize>(bytes.size())))
            fail(path_, "cannot be read: " + system_reason());
        return bytes;
    }

private:
    std::uint32_t read_number();
    void check_magic(std::uint32_t magic, std::uint32_t expected) const;
    void read_shape();
    void check_size();

    fs::path path_;
    std::ifstream file_;
    std::uint32_t records_ = 0;
    std::size_t record_bytes_ = 1;
};

// The numbers of an IDX file are big-endian, whatever the machine is.
std::uint32_t IdxFile::read_number() {
    unsigned char bytes[4];
    if (!file_.read(reinterpret_cast<char*>(bytes), 4))
        fail(path_, "truncated: it ends within its header");
    std::uint32_t number = 0;
    for (const unsigned char byte : bytes)
        number = number << 8 | byte;
    return number;
}

void IdxFile::check_magic(std::uint32_t magic, std::uint32_t expected) const {
    if (magic == expected)
        return;
    const bool gzipped = magic >> 16 == 0x1f8b;
    fail(path_, "magic " + hexadecimal(magic) + " where " + hexadecimal(expected) +
                    " was expected" + (gzipped ? ": still gzip-compressed?" : ""));
}

void IdxFile::read_shape() {
    const std::uint32_t rows = read_number();
    const std::uint32_t columns = read_number();
    if (rows != Records::side || columns != Records::side)
        fail(path_, "images of " + std::to_string(rows) + "x" + std::to_string(columns) +
                        " pixels where 28x28 were expected");
    record_bytes_ = Records::pixels;
}

// The file's size must be what the header promises before any memory is set aside for it.
void IdxFile::check_size() {
    const std::uint64_t header = static_cast<std::uint64_t>(file_.tellg());
    const std::uint64_t expected = header + std::uint64_t{records_} * record_bytes_;
    const std::uint64_t actual = fs::file_size(path_);
    if (actual != expected)
        fail(path_, std::string(actual < expected ? "truncated" : "too long") + ": " +
                        std::to_string(actual) + " bytes where its header promises " +
                        std::to_string(records_) + " records, " + std::to_string(expected) +
                        " bytes");
}

Records read_idx(const fs::path& image_path, const fs::path& label_path) {
    IdxFile images(image_path, images_magic);
    IdxFile labels(label_path, labels_magic);
    if (images.records() != labels.records())
        fail(image_path, std::to_string(images.records()) + " images where " + label_path.string() +
                             " has " + std::to_string(labels.records()) + " labels");
    Records records;
    records.reserve(images.records());
    for (std::uint32_t record = 0; record < images.records(); ++record) {
        const int label = labels.next_record().front();
        if (label >= Records::digits)
            fail(label_path, "record " + std::to_string(record) + ": label " +
                                 std::to_string(label) + " where 0 to 9 was expected");
        records.add(label, images.next_record());
    }
    return records;
}

// The book's form: a line for each record, first its label, then its pixels.
Records read_csv(const fs::path& path) {
    Records records;
    CsvReader reader(path);
    while (reader.next_line()) {
        reader.require_fields(1 + Records::pixels);
        const long long label = reader.whole_number(0, 0, Records::digits - 1);
        std::vector<unsigned char> picture;
        for (std::size_t field = 1; field <= Records::pixels; ++field)
            picture.push_back(static_cast<unsigned char>(reader.whole_number(field, 0, 255)));
        records.add(static_cast<int>(label), picture);
    }
    if (records.size() == 0)
        fail(path, "an empty set: it has no records");
    return records;
}

Records read_records(const fs::path& folder, const std::string& idx_prefix,
                     const std::string& csv_name) {
    const fs::path images = folder / (idx_prefix + "-images-idx3-ubyte");
    const fs::path labels = folder / (idx_prefix + "-labels-idx1-ubyte");
    const fs::path csv = folder / csv_name;
    if (!is_there(folder))
        fail(folder, std::string("no such folder") + advice);
    std::error_code ignored;
    if (fs::is_regular_file(folder, ignored))
        fail(folder, "a file where a folder was expected");
    if (!is_there(images) && !is_there(labels)) {
        if (!is_there(csv))
            fail(images, "no such file, nor " + csv.string() + advice);
        return read_csv(csv);
    }
    for (const fs::path& file : {images, labels})
        if (!is_there(file))
            fail(file, std::string("no such file") + advice);
    return read_idx(images, labels);
}

}  // namespace

Records read_training_records(const fs::path& folder) {
    return read_records(folder, "train", "mnist_train.csv");
}

Records read_test_records(const fs::path& folder) {
    return read_records(folder, "t10k", "mnist_test.csv");
}

bool are_mnists_test_records(const Records& records) {
    const std::vector<int> mnists = {980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009};
    std::vector<int> shown(Records::digits, 0);
    for (int record = 0; record < records.size(); ++record)
        ++shown[records.label(record)];
    return shown == mnists;
}
