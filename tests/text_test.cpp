// Numbers as text, and texts in quotes.

#include "common/files/text.h"

#include <gtest/gtest.h>

#include <limits>

TEST(Text, GivesTheShortestDecimalOfAFloat) {
    EXPECT_EQ(to_text(0.3f), "0.3");
    EXPECT_EQ(to_text(-0.0f), "-0");
    EXPECT_EQ(to_text(1.0f), "1");
    EXPECT_EQ(to_text(1.0f / 3.0f), "0.33333334");
    EXPECT_EQ(to_text(std::numeric_limits<float>::denorm_min()), "1e-45");
}

TEST(Text, RoundsToItsDecimals) {
    EXPECT_EQ(to_text(0.99996, 4), "1.0000");
    EXPECT_EQ(to_text(2.0 / 3.0, 2), "0.67");
    EXPECT_EQ(to_text(12345.6, 0), "12346");
    EXPECT_EQ(to_text(std::numeric_limits<double>::lowest(), 0).size(), 310u);
}

TEST(Text, WithDigitsFillsUpWithNoughts) {
    EXPECT_EQ(with_digits(7, 2), "07");
    EXPECT_EQ(with_digits(119, 3), "119");
    EXPECT_EQ(with_digits(1000, 3), "1000");
}

TEST(Text, RightAlignedFillsTheWidthAndCutsNothing) {
    EXPECT_EQ(right_aligned("0.3", 5), "  0.3");
    EXPECT_EQ(right_aligned("learning rate", 5), "learning rate");
}

TEST(Text, AMiscountMindsItsSingulars) {
    EXPECT_EQ(miscount(0, "row", 1), "0 rows where 1 was expected");
    EXPECT_EQ(miscount(1, "number", 785), "1 number where 785 were expected");
}

TEST(Text, HexadecimalHasAllItsDigits) {
    EXPECT_EQ(hexadecimal(0x803, 8), "00000803");
    EXPECT_EQ(hexadecimal(0xFEDCBA9876543210u, 16), "fedcba9876543210");
}

TEST(Text, QuotedIsTheStartOfWhatCameFromOutside) {
    EXPECT_EQ(quoted("0.3x", 4), "\"0.3x\"");
    EXPECT_EQ(quoted("0.3xyz", 4), "\"0.3x…\"");
    EXPECT_EQ(quoted("", 4), "\"\"");
}

TEST(Text, QuotedShowsAQuestionMarkForWhatIsNoPlainCharacter) {
    EXPECT_EQ(quoted("a\tb\x89\n~ ", 20), "\"a\\tb??~ \"");
}
