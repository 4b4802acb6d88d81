// The data reader: the real records, both forms of the data, and every malformed file.

#include "common/mnist.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <map>
#include <stdexcept>

#include "chapters/chapter1/score.h"
#include "tests/support.h"

namespace {

void expect_labels(const Records& records, const std::string& first,
                   const std::vector<int>& counts) {
    std::string digits;
    std::vector<int> counted(Records::digits);
    for (int record = 0; record < records.size(); ++record) {
        digits += std::to_string(records.label(record));
        ++counted[static_cast<std::size_t>(records.label(record))];
    }
    EXPECT_EQ(digits.substr(0, first.size()), first);
    EXPECT_EQ(counted, counts);
}

std::string big_endian(std::uint32_t number) {
    std::string bytes;
    for (const int shift : {24, 16, 8, 0})
        bytes += static_cast<char>(number >> shift & 255);
    return bytes;
}

std::string images_header(std::uint32_t records, std::uint32_t rows = 28) {
    return big_endian(0x803) + big_endian(records) + big_endian(rows) + big_endian(28);
}

std::string labels_file(const std::string& bytes) {
    return big_endian(0x801) + big_endian(static_cast<std::uint32_t>(bytes.size())) + bytes;
}

// The pixels of two records: 0, 1, … 255, 0, 1, …
std::string pixels_of_two() {
    std::string pixels;
    for (int pixel = 0; pixel < 2 * Records::pixels; ++pixel)
        pixels += static_cast<char>(pixel % 256);
    return pixels;
}

const std::string images = "t10k-images-idx3-ubyte";
const std::string labels = "t10k-labels-idx1-ubyte";
const std::string csv = "mnist_test.csv";
const std::string good_images = images_header(2) + pixels_of_two();
const std::string good_labels = labels_file("\7\2");

std::string line_of_csv(int label, int first_pixel) {
    std::string line = std::to_string(label);
    for (int pixel = 0; pixel < Records::pixels; ++pixel)
        line += ',' + std::to_string((first_pixel + pixel) % 256);
    return line + '\n';
}

// What is said of the test records in a folder with these files, without the folder's name.
std::string mistake_among(const std::map<std::string, std::string>& files) {
    const TemporaryFolder folder;
    for (const auto& [name, contents] : files)
        put(folder / name, contents);
    EXPECT_THROW(read_test_records(folder.path()), std::runtime_error);
    std::string message = message_of([&] { read_test_records(folder.path()); });
    const std::string prefix = folder.path().string() + '/';
    for (std::size_t at = 0; (at = message.find(prefix)) != std::string::npos;)
        message.erase(at, prefix.size());
    return message;
}

std::string mistake_in(const std::string& images_bytes, const std::string& labels_bytes) {
    return mistake_among({{images, images_bytes}, {labels, labels_bytes}});
}

}  // namespace

TEST(Mnist, HasTheTrainingRecordsOfTheBook) {
    const Records records = read_training_records("data");
    EXPECT_EQ(records.size(), 60000);
    expect_labels(records, "5041921314",
                  {5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949});
}

TEST(Mnist, HasTheTestRecordsOfTheBook) {
    const Records records = read_test_records("data");
    EXPECT_EQ(records.size(), 10000);
    expect_labels(records, "7210414959", {980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009});
}

TEST(Mnist, TheBooksCsvGivesTheSameRecordsAsIdx) {
    const TemporaryFolder idx_folder, csv_folder;
    put(idx_folder / images, good_images);
    put(idx_folder / labels, good_labels);
    put(csv_folder / csv, line_of_csv(7, 0) + line_of_csv(2, Records::pixels));
    const Records from_idx = read_test_records(idx_folder.path());
    const Records from_csv = read_test_records(csv_folder.path());
    for (const Records& records : {from_idx, from_csv}) {
        ASSERT_EQ(records.size(), 2);
        EXPECT_EQ(records.label(0), 7);
        EXPECT_EQ(records.label(1), 2);
        EXPECT_TRUE(records.inputs(0) == from_idx.inputs(0));
        EXPECT_TRUE(records.inputs(1) == from_idx.inputs(1));
    }
}

TEST(Mnist, NamesAMissingFolderOrFile) {
    EXPECT_EQ(message_of([] { read_training_records("no/such"); }), "no/such: no such folder");
    EXPECT_EQ(mistake_among({{"another_file", ""}}), images + ": no such file, nor " + csv);
    EXPECT_EQ(mistake_among({{images, good_images}}), labels + ": no such file");
    EXPECT_EQ(mistake_among({{labels, good_labels}, {csv, ""}}), images + ": no such file");
}

TEST(Mnist, RefusesAnotherMagicAndRecognisesGzip) {
    EXPECT_EQ(mistake_in(good_labels, good_labels),
              images + ": magic 0x00000801 where 0x00000803 was expected");
    EXPECT_EQ(mistake_in(good_images, good_images),
              labels + ": magic 0x00000803 where 0x00000801 was expected");
    EXPECT_EQ(mistake_in("\x1f\x8b\x08\x08 and so on", good_labels),
              images + ": magic 0x1f8b0808 where 0x00000803 was expected: still gzip-compressed?");
}

TEST(Mnist, RefusesImagesAndLabelsThatDisagree) {
    EXPECT_EQ(mistake_in(good_images, labels_file("\7\2\1")),
              images + ": 2 images where " + labels + " has 3 labels");
}

TEST(Mnist, RefusesAFileThatEndsWithinItsHeader) {
    for (const std::size_t length : {0u, 3u, 4u, 15u})
        EXPECT_EQ(mistake_in(good_images.substr(0, length), good_labels),
                  images + ": truncated: it ends within its header");
}

TEST(Mnist, RefusesAFileOfAnotherLengthThanItsHeaderPromises) {
    const std::string end = " bytes where its header promises 2 records, 1584 bytes";
    EXPECT_EQ(mistake_in(good_images.substr(0, 1583), good_labels),
              images + ": truncated: 1583" + end);
    EXPECT_EQ(mistake_in(good_images + "x", good_labels), images + ": too long: 1585" + end);
}

TEST(Mnist, RefusesAHeaderThatPromisesFourThousandMillionRecordsBeforeSettingMemoryAside) {
    EXPECT_EQ(mistake_in(images_header(4294967295), good_labels),
              images + ": truncated: 16 bytes where its header promises 4294967295 records, " +
                  "3367254359296 bytes");
}

TEST(Mnist, RefusesLabelsOverNineEmptySetsAndOtherImageSizes) {
    EXPECT_EQ(mistake_in(good_images, labels_file("\7\xa")),
              labels + ": record 1: label 10 where 0 to 9 was expected");
    EXPECT_EQ(mistake_in(images_header(0), labels_file("")),
              images + ": an empty set: the header promises 0 records");
    EXPECT_EQ(mistake_in(images_header(4, 14) + pixels_of_two(), good_labels),
              images + ": images of 14x28 pixels where 28x28 were expected");
}

TEST(Mnist, SkipsAFirstLineThatBeginsWithLabel) {
    for (const std::string name : {"label", "\"label\""}) {
        const TemporaryFolder folder;
        std::string header = name;
        for (int pixel = 1; pixel <= Records::pixels; ++pixel)
            header += ",pixel" + std::to_string(pixel);
        put(folder / csv, header + '\n' + line_of_csv(7, 0) + line_of_csv(2, 0));
        const Records records = read_test_records(folder.path());
        ASSERT_EQ(records.size(), 2);
        EXPECT_EQ(records.label(0), 7);
        EXPECT_EQ(records.label(1), 2);
    }
}

TEST(Mnist, RefusesAPipeInsteadOfWaitingForIt) {
    const TemporaryFolder folder;
    put(folder / labels, good_labels);
    run("mkfifo " + (folder / images).string());
    EXPECT_EQ(
        message_of([&] { read_test_records(folder.path()); }),
        (folder / images).string() + ": a pipe, a socket or a device where a file was expected");
}

TEST(Mnist, AReadThatFailsIsNoTruncatedFile) {
    if (!std::filesystem::exists("/proc/self/mem"))
        GTEST_SKIP() << "only Linux shows a program its memory";
    const TemporaryFolder folder;
    put(folder / labels, good_labels);
    std::filesystem::create_symlink("/proc/self/mem", folder / images);
    EXPECT_EQ(message_of([&] { read_test_records(folder.path()); }),
              (folder / images).string() + ": cannot be read: Input/output error");
}

TEST(Mnist, NamesLineAndColumnOfAMistakeInTheBooksCsv) {
    const std::string good = line_of_csv(7, 0);
    EXPECT_EQ(mistake_among({{csv, good + "1,2,3\n"}}),
              csv + ": line 2: 3 numbers where 785 were expected: \"1,2,3\"");
    EXPECT_EQ(mistake_among({{csv, good + line_of_csv(10, 0)}}),
              csv + ": line 2, column 1: \"10\" where a whole number from 0 to 9 was expected");
    EXPECT_EQ(mistake_among({{csv, "7,256" + good.substr(3)}}),
              csv + ": line 1, column 2: \"256\" where a whole number from 0 to 255 was expected");
    EXPECT_EQ(mistake_among({{csv, "\n"}}), csv + ": an empty set: it has no records");
}

TEST(Mnist, KnowsItsOwnTestRecordsByHowOftenEachDigitIsShown) {
    const Records records = read_test_records("data");
    EXPECT_TRUE(are_mnists_test_records(records));
    EXPECT_FALSE(are_mnists_test_records(records.part(0, 9999)));
    EXPECT_FALSE(are_mnists_test_records(read_training_records("data")));
}
