#include "common/mnist.h"

#include <cstdint>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "common/files/csv.h"
#include "common/files/files.h"
#include "common/files/text.h"
#include "common/mnist_files.h"

namespace {

// The first number of an IDX file says what it holds: unsigned bytes, in three dimensions or one.
constexpr std::uint32_t images_magic = 0x00000803;
constexpr std::uint32_t labels_magic = 0x00000801;

// The numbers of an IDX file are big-endian, whatever the machine is.
std::uint32_t read_number(std::ifstream& file, const std::string& path) {
    unsigned char bytes[4];
    if (read_bytes(file, path, bytes, 4) < 4)
        refuse(path, "truncated: it ends within its header");
    std::uint32_t number = 0;
    for (const unsigned char byte : bytes)
        number = number << 8 | byte;
    return number;
}

void require_magic(const std::string& path, std::uint32_t magic, std::uint32_t expected) {
    if (magic == expected)
        return;
    const bool gzipped = magic >> 16 == 0x1f8b;
    refuse(path, "magic 0x" + hexadecimal(magic, 8) + " where 0x" + hexadecimal(expected, 8) +
                     " was expected" + (gzipped ? ": still gzip-compressed?" : ""));
}

void require_shape(const std::string& path, std::uint32_t rows, std::uint32_t columns) {
    if (rows != Records::side || columns != Records::side)
        refuse(path, "images of " + std::to_string(rows) + "x" + std::to_string(columns) +
                         " pixels where 28x28 were expected");
}

// The file's size must be what the header promises before any memory is set aside for it. The open
// file is asked, for another may stand under its name by now.
void require_size(std::ifstream& file, const std::string& path, std::uint64_t records,
                  std::uint64_t record_bytes) {
    const std::streamoff header = file.tellg();
    const std::streamoff end = file.seekg(0, std::ios::end).tellg();
    if (!file.seekg(header))
        refuse(path, "cannot be read: " + system_reason());
    const std::uint64_t expected = static_cast<std::uint64_t>(header) + records * record_bytes;
    const std::uint64_t actual = static_cast<std::uint64_t>(end);
    if (actual != expected)
        refuse(path, std::string(actual < expected ? "truncated" : "too long") + ": " +
                         std::to_string(actual) + " bytes where its header promises " +
                         std::to_string(records) + " records, " + std::to_string(expected) +
                         " bytes");
}

// The records of an IDX file: 784 bytes for each image, or one for each label.
std::vector<unsigned char> read_idx_file(const std::string& path, std::uint32_t magic) {
    std::ifstream file = open_file(path);
    require_magic(path, read_number(file, path), magic);
    const std::uint32_t records = read_number(file, path);
    std::size_t record_bytes = 1;
    if (magic == images_magic) {
        const std::uint32_t rows = read_number(file, path);
        require_shape(path, rows, read_number(file, path));
        record_bytes = Records::pixels;
    }
    if (records == 0)
        refuse(path, "an empty set: the header promises 0 records");
    require_size(file, path, records, record_bytes);
    std::vector<unsigned char> bytes(records * record_bytes);
    if (read_bytes(file, path, bytes.data(), bytes.size()) < bytes.size())
        refuse(path, "truncated: it ends within a record");
    return bytes;
}

Records read_idx(const std::string& image_path, const std::string& label_path) {
    std::vector<unsigned char> pictures = read_idx_file(image_path, images_magic);
    std::vector<unsigned char> labels = read_idx_file(label_path, labels_magic);
    const std::size_t images = pictures.size() / Records::pixels;
    if (images != labels.size())
        refuse(image_path, std::to_string(images) + " images where " + label_path + " has " +
                               std::to_string(labels.size()) + " labels");
    for (std::size_t record = 0; record < labels.size(); ++record)
        if (labels[record] >= Records::digits)
            refuse(label_path, "record " + std::to_string(record) + ": label " +
                                   std::to_string(labels[record]) + " where 0 to 9 was expected");
    return Records(std::move(pictures), std::move(labels));
}

// Files that circulate today begin with a line that names their columns: label,1x1,1x2,…
bool is_header(const CsvReader& line) {
    const std::string name = line.text(0);
    return name == "label" || name == "\"label\"";
}

// The book's form: a line for each record, first its label, then its pixels.
Records read_csv(const std::string& path) {
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

Records read_training_records(const std::string& folder) {
    return read_records(training_files(folder));
}

Records read_test_records(const std::string& folder) {
    return read_records(test_files(folder));
}
