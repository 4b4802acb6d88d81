#include "common/mnist.h"

#include <cstdint>
#include <cstdio>
#include <fstream>
#include <stdexcept>
#include <string>

#include "common/files/csv_reader.h"
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

// The header of an IDX file is big-endian, whatever the machine is.
std::uint32_t read_number(std::ifstream& file, const fs::path& path) {
    unsigned char bytes[4];
    if (!file.read(reinterpret_cast<char*>(bytes), 4))
        fail(path, "truncated: it ends within its header");
    std::uint32_t number = 0;
    for (const unsigned char byte : bytes)
        number = number << 8 | byte;
    return number;
}

void check_magic(std::uint32_t magic, std::uint32_t expected, const fs::path& path) {
    if (magic == expected)
        return;
    const bool gzipped = magic >> 16 == 0x1f8b;
    fail(path, "magic " + hexadecimal(magic) + " where " + hexadecimal(expected) + " was expected" +
                   (gzipped ? ": still gzip-compressed?" : ""));
}

// The bytes after the header. The file's size must be what the header promises before any memory
// is set aside for it.
std::vector<unsigned char> read_bytes(std::ifstream& file, const fs::path& path,
                                      std::uint32_t records, int bytes_per_record) {
    if (records == 0)
        fail(path, "an empty set: the header promises 0 records");
    const std::uint64_t header = static_cast<std::uint64_t>(file.tellg());
    const std::uint64_t expected =
        header + static_cast<std::uint64_t>(records) * static_cast<std::uint64_t>(bytes_per_record);
    const std::uint64_t actual = fs::file_size(path);
    if (actual != expected)
        fail(path, std::string(actual < expected ? "truncated" : "too long") + ": " +
                       std::to_string(actual) + " bytes where its header promises " +
                       std::to_string(records) + " records, " + std::to_string(expected) +
                       " bytes");
    std::vector<unsigned char> bytes(static_cast<std::size_t>(expected - header));
    if (!file.read(reinterpret_cast<char*>(bytes.data()),
                   static_cast<std::streamsize>(bytes.size())))
        fail(path, "cannot be read: " + system_reason());
    return bytes;
}

std::vector<unsigned char> read_images(const fs::path& path) {
    std::ifstream file = open_file(path);
    check_magic(read_number(file, path), images_magic, path);
    const std::uint32_t records = read_number(file, path);
    const std::uint32_t rows = read_number(file, path);
    const std::uint32_t columns = read_number(file, path);
    if (rows != Mnist::side || columns != Mnist::side)
        fail(path, "images of " + std::to_string(rows) + "x" + std::to_string(columns) +
                       " pixels where 28x28 were expected");
    return read_bytes(file, path, records, Mnist::pixels);
}

std::vector<unsigned char> read_labels(const fs::path& path) {
    std::ifstream file = open_file(path);
    check_magic(read_number(file, path), labels_magic, path);
    const std::uint32_t records = read_number(file, path);
    const std::vector<unsigned char> labels = read_bytes(file, path, records, 1);
    for (std::size_t record = 0; record < labels.size(); ++record)
        if (labels[record] >= Mnist::digits)
            fail(path, "record " + std::to_string(record) + ": label " +
                           std::to_string(labels[record]) + " where 0 to 9 was expected");
    return labels;
}

}  // namespace

Mnist Mnist::read_training_records(const fs::path& folder) {
    return read(folder, "train", "mnist_train.csv");
}

Mnist Mnist::read_test_records(const fs::path& folder) {
    return read(folder, "t10k", "mnist_test.csv");
}

Mnist Mnist::read(const fs::path& folder, const char* idx_prefix, const char* csv_name) {
    const fs::path images = folder / (std::string(idx_prefix) + "-images-idx3-ubyte");
    const fs::path labels = folder / (std::string(idx_prefix) + "-labels-idx1-ubyte");
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

Mnist Mnist::read_idx(const fs::path& images, const fs::path& labels) {
    Mnist records;
    records.images_ = read_images(images);
    records.labels_ = read_labels(labels);
    if (records.images_.size() != records.labels_.size() * pixels)
        fail(images, std::to_string(records.images_.size() / pixels) + " images where " +
                         labels.string() + " has " + std::to_string(records.labels_.size()) +
                         " labels");
    return records;
}

// The book's form: a line for each record, first its label, then its pixels.
Mnist Mnist::read_csv(const fs::path& path) {
    Mnist records;
    CsvReader reader(path);
    while (reader.next_line()) {
        reader.require_fields(1 + pixels);
        records.labels_.push_back(
            static_cast<unsigned char>(reader.whole_number(0, 0, digits - 1)));
        for (std::size_t pixel = 1; pixel <= pixels; ++pixel)
            records.images_.push_back(
                static_cast<unsigned char>(reader.whole_number(pixel, 0, 255)));
    }
    if (records.size() == 0)
        fail(path, "an empty set: it has no records");
    return records;
}

int Mnist::label(int record) const {
    if (record < 0 || record >= size())
        throw std::out_of_range("Mnist: no record " + std::to_string(record) + " among " +
                                std::to_string(size()));
    return labels_[record];
}

Matrix Mnist::inputs(int record) const {
    label(record);  // throws if there is no such record
    const unsigned char* image = images_.data() + static_cast<std::size_t>(record) * pixels;
    Matrix inputs(pixels, 1);
    for (int pixel = 0; pixel < pixels; ++pixel)
        inputs.begin()[pixel] = static_cast<float>(image[pixel]) / 255.0f * 0.99f + 0.01f;
    return inputs;
}

Matrix Mnist::targets(int record) const {
    return targets_of_digit(label(record));
}

Matrix Mnist::targets_of_digit(int digit) {
    Matrix targets(digits, 1, 0.01f);
    targets.at(digit, 0) = 0.99f;
    return targets;
}
