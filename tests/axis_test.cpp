// Round ticks, and where an axis puts its numbers.

#include "common/drawing/chart_parts.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

namespace {

using Numbers = std::vector<double>;
using Texts = std::vector<std::string>;

// The first digits of a positive number, from 1 to 10: 2.5 of 0.025.
double leading_digits(double number) {
    return number / std::pow(10, std::floor(std::log10(number) + 1e-9));
}

bool is_round(double step) {
    const double digits = leading_digits(step);
    return std::abs(digits - 1) < 1e-6 || std::abs(digits - 2) < 1e-6 ||
           std::abs(digits - 5) < 1e-6;
}

}  // namespace

TEST(Axis, RunsFromItsStartToItsEnd) {
    const Axis axis{0.5, 1, 800, 100};
    EXPECT_EQ(axis.pixel(0.5), 800);
    EXPECT_EQ(axis.pixel(0.75), 450);
    EXPECT_EQ(axis.pixel(1), 100);
}

TEST(Axis, HasItsOnlyNumberInTheMiddle) {
    const Axis axis{0.951, 0.951, 800, 100};
    EXPECT_EQ(axis.pixel(0.951), 450);
}

TEST(Axis, SpacesEqualRatiosEvenlyWhereItIsLogarithmic) {
    const Axis axis{0.01, 1, 100, 300, true};
    EXPECT_EQ(axis.pixel(0.01), 100);
    EXPECT_NEAR(axis.pixel(0.1), 200, 1e-9);
    EXPECT_EQ(axis.pixel(1), 300);
    EXPECT_NEAR(axis.pixel(0.2) - axis.pixel(0.1), axis.pixel(0.1) - axis.pixel(0.05), 1e-9);
    EXPECT_EQ((Axis{5, 5, 100, 300, true}).pixel(5), 200);
}

TEST(RoundTicks, AreTheMultiplesThatAReaderWouldChoose) {
    EXPECT_EQ(round_ticks(1, 20, 11), (Numbers{2, 4, 6, 8, 10, 12, 14, 16, 18, 20}));
    EXPECT_EQ(round_ticks(0.795, 0.866, 5), (Numbers{0.8, 0.82, 0.84, 0.86}));
    EXPECT_EQ(round_ticks(-7, 12, 5), (Numbers{-5, 0, 5, 10}));
    EXPECT_EQ(round_ticks(0, 60000, 7), (Numbers{0, 10000, 20000, 30000, 40000, 50000, 60000}));
}

TEST(RoundTicks, ReachTheEndsOfTheirRangeToTheBit) {
    EXPECT_EQ(round_ticks(0.05, 0.3, 8), (Numbers{0.05, 0.1, 0.15, 0.2, 0.25, 0.3}));
    EXPECT_EQ(round_ticks(0.29, 0.35, 7), (Numbers{0.29, 0.3, 0.31, 0.32, 0.33, 0.34, 0.35}));
}

TEST(RoundTicks, AreNoMoreThanAskedFor) {
    EXPECT_EQ(round_ticks(0, 10, 11), (Numbers{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
    EXPECT_EQ(round_ticks(0, 10, 10), (Numbers{0, 2, 4, 6, 8, 10}));
}

TEST(RoundTicks, AreRoundAndInsideAnyRange) {
    for (double lowest = -3.7; lowest < 4; lowest += 0.613) {
        for (double length = 0.00031; length < 1e6; length *= 1.37) {
            for (const int most : {8, 11, 20}) {
                const Numbers ticks = round_ticks(lowest, lowest + length, most);
                ASSERT_GE(ticks.size(), 2u) << lowest << " " << length;
                EXPECT_LE(ticks.size(), static_cast<std::size_t>(most));
                EXPECT_GE(ticks.front(), lowest);
                EXPECT_LE(ticks.back(), lowest + length);
                const double step = ticks[1] - ticks[0];
                EXPECT_TRUE(is_round(step)) << step;
                EXPECT_LT(ticks.front() - step, lowest);  // none is left out at the ends
                EXPECT_GT(ticks.back() + step, lowest + length);
                EXPECT_NEAR(ticks[0] / step, std::round(ticks[0] / step), 1e-4);
                for (std::size_t i = 1; i < ticks.size(); ++i)
                    EXPECT_NEAR(ticks[i] - ticks[i - 1], step, 1e-6 * step);
            }
        }
    }
}

TEST(RoundTicks, AreTheOneNumberWhereThereIsNoOther) {
    EXPECT_EQ(round_ticks(0.9733, 0.9733, 8), Numbers{0.9733});
}

TEST(TickTexts, HaveTheDecimalsThatTheLongestNeeds) {
    EXPECT_EQ(tick_texts({0, 5, 10}), (Texts{"0", "5", "10"}));
    EXPECT_EQ(tick_texts({0.5, 1, 1.5}), (Texts{"0.5", "1.0", "1.5"}));
    EXPECT_EQ(tick_texts({0.945, 0.95}), (Texts{"0.945", "0.950"}));
    EXPECT_EQ(tick_texts({-0.1, 0, 0.1}), (Texts{"-0.1", "0.0", "0.1"}));
}

TEST(TickTexts, HaveNoMoreThanFiveDecimals) {
    EXPECT_EQ(tick_texts({1.0 / 3}), Texts{"0.33333"});
}
