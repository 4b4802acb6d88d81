// Labelled digits, and what the network is shown of them.

#include "common/records.h"

#include <gtest/gtest.h>

#include "tests/support.h"

namespace {

// A record whose pixels count from 0 to 255, again and again.
Records counting_record() {
    std::vector<unsigned char> picture;
    for (int pixel = 0; pixel < Records::pixels; ++pixel)
        picture.push_back(static_cast<unsigned char>(pixel % 256));
    Records records;
    records.add(5, picture);
    return records;
}

}  // namespace

TEST(Records, KeepTheLabelAndThePictureOfEachInTheirOrder) {
    const Records records = records_of({3, 1, 4});
    ASSERT_EQ(records.size(), 3);
    for (int record = 0; record < 3; ++record) {
        EXPECT_EQ(records.label(record), std::vector<int>({3, 1, 4})[record]);
        int ink = 0;
        for (const float input : records.inputs(record))
            ink += input == 1.0f ? 1 : 0;
        EXPECT_EQ(ink, record) << "record " << record;
    }
    EXPECT_EQ(Records().size(), 0);
}

TEST(Records, ScalePixelsFromExactly001ToExactly1) {
    const Matrix inputs = counting_record().inputs(0);
    EXPECT_EQ(inputs.shape(), "784x1");
    EXPECT_EQ(inputs[0], 0.01f);
    EXPECT_EQ(inputs[255], 1.0f);
    for (int pixel = 0; pixel < Records::pixels; ++pixel)
        EXPECT_NEAR(inputs[pixel], pixel % 256 / 255.0 * 0.99 + 0.01, 1e-7) << pixel;
}

TEST(Records, AimFor099AtTheRightDigitAndFor001Elsewhere) {
    Matrix targets(10, 1, 0.01f);
    targets.at(7, 0) = 0.99f;
    EXPECT_TRUE(targets_of_digit(7) == targets);
    EXPECT_TRUE(records_of({3, 7}).targets(1) == targets);
    EXPECT_THROW(targets_of_digit(10), std::out_of_range);
}

TEST(Records, APartHasThoseFromItsBeginningToBeforeItsEnd) {
    const Records records = records_of({3, 1, 4, 1});
    const Records part = records.part(1, 3);
    ASSERT_EQ(part.size(), 2);
    for (int record = 0; record < 2; ++record) {
        EXPECT_EQ(part.label(record), records.label(1 + record));
        EXPECT_TRUE(part.inputs(record) == records.inputs(1 + record));
    }
    EXPECT_EQ(records.part(0, 4).size(), 4);
    EXPECT_EQ(records.part(4, 4).size(), 0);
    EXPECT_EQ(message_of([&] { records.part(0, 5); }),
              "Records: from 0 up to 5, where there are 4");
    EXPECT_THROW(records.part(0, 5), std::out_of_range);
    EXPECT_THROW(records.part(-1, 4), std::out_of_range);
    EXPECT_THROW(records.part(3, 2), std::out_of_range);
}

TEST(Records, ReadWholeAreAsRecordsAddedOneByOne) {
    std::vector<unsigned char> pictures(2 * Records::pixels, 7);
    pictures[0] = 255;
    pictures[Records::pixels + 1] = 255;
    const Records whole(pictures, {3, 1});
    Records added;
    const auto second = pictures.begin() + Records::pixels;
    added.add(3, std::vector<unsigned char>(pictures.begin(), second));
    added.add(1, std::vector<unsigned char>(second, pictures.end()));
    ASSERT_EQ(whole.size(), 2);
    for (int record = 0; record < 2; ++record) {
        EXPECT_EQ(whole.label(record), added.label(record));
        EXPECT_TRUE(whole.inputs(record) == added.inputs(record));
    }
}

TEST(Records, RefuseARecordThatIsNotThere) {
    const Records records = records_of({3, 1});
    EXPECT_EQ(message_of([&] { records.label(2); }), "Records: no record 2 among 2");
    EXPECT_EQ(message_of([&] { records.inputs(-1); }), "Records: no record -1 among 2");
    EXPECT_THROW(records.targets(2), std::out_of_range);
}

TEST(Records, RefuseWhatIsNoLabelOrNoPicture) {
    Records records;
    const std::vector<unsigned char> picture(Records::pixels);
    EXPECT_EQ(message_of([&] { records.add(10, picture); }),
              "Records: label 10 where 0 to 9 was expected");
    EXPECT_EQ(message_of([&] { records.add(-1, picture); }),
              "Records: label -1 where 0 to 9 was expected");
    EXPECT_EQ(message_of([&] { records.add(1, std::vector<unsigned char>(783)); }),
              "Records: 783 pixels where 784 were expected");
    EXPECT_EQ(records.size(), 0);
    EXPECT_EQ(message_of([] {
                  Records(std::vector<unsigned char>(1568), {1, 10});
              }),
              "Records: label 10 where 0 to 9 was expected");
    EXPECT_EQ(message_of([] {
                  Records(std::vector<unsigned char>(1567), {1, 2});
              }),
              "Records: 1567 pixels where 1568 were expected");
}
