// The random numbers that runs draw: which they are, and that they are spread evenly.

#include "common/random_numbers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace {

// Some 99.9 % of fair counts are nearer to what is expected.
double far_off(double expected) {
    return 3.3 * std::sqrt(expected);
}

}  // namespace

// The sequence of mt19937 from seed 5489 is in the standard: its first number is 3499211612.
TEST(RandomNumbers, AUniformNumberIsTheNextOfMt19937Over2To32) {
    std::mt19937 random(5489);
    EXPECT_EQ(uniform_number(random), 3499211612 / 4294967296.0);
    EXPECT_EQ(uniform_number(random), 581869302 / 4294967296.0);
}

TEST(RandomNumbers, UniformNumbersSpreadEvenlyFromTheLowestToTheHighest) {
    std::mt19937 random(1);
    const int draws = 100000;
    std::vector<int> counts(20);
    for (int draw = 0; draw < draws; ++draw) {
        const double angle = uniform_number(-10, 10, random);
        ASSERT_GE(angle, -10);
        ASSERT_LT(angle, 10);
        ++counts[static_cast<int>(angle + 10)];
    }
    for (const int count : counts)
        EXPECT_NEAR(count, draws / 20, far_off(draws / 20));
}

TEST(RandomNumbers, NormalNumbersAreSpreadAround0WithADeviationOf1) {
    std::mt19937 random(1);
    const int draws = 100000;
    double sum = 0, squares = 0;
    int within_one = 0;
    for (int draw = 0; draw < draws; ++draw) {
        const double number = normal_number(random);
        sum += number;
        squares += number * number;
        within_one += std::abs(number) < 1;
    }
    EXPECT_NEAR(sum / draws, 0, 3.3 / std::sqrt(draws));
    EXPECT_NEAR(squares / draws, 1, 3.3 * std::sqrt(2.0 / draws));
    EXPECT_NEAR(within_one, 0.682689 * draws, far_off(draws * 0.682689 * 0.317311));
}

TEST(RandomNumbers, AWholeNumberIsAnyBelowTheEndAsOften) {
    std::mt19937 random(1);
    const int draws = 30000;
    std::vector<int> counts(3);
    for (int draw = 0; draw < draws; ++draw)
        ++counts.at(whole_number_below(3, random));
    for (const int count : counts)
        EXPECT_NEAR(count, draws / 3, far_off(draws / 3));
    EXPECT_EQ(whole_number_below(1, random), 0);
}

TEST(RandomNumbers, ANewOrderHasEveryNumberOnce) {
    std::mt19937 random(1);
    std::vector<int> order = new_order(60000, random);
    EXPECT_FALSE(std::is_sorted(order.begin(), order.end()));
    std::sort(order.begin(), order.end());
    for (int number = 0; number < 60000; ++number)
        ASSERT_EQ(order[number], number);
    EXPECT_EQ(new_order(0, random), std::vector<int>());
    EXPECT_EQ(new_order(1, random), std::vector<int>{0});
}

TEST(RandomNumbers, EachOfTheOrdersOfThreeComesAsOften) {
    std::mt19937 random(1);
    const int draws = 6000;
    std::multiset<std::vector<int>> orders;
    for (int draw = 0; draw < draws; ++draw)
        orders.insert(new_order(3, random));
    std::vector<int> order = {0, 1, 2};
    do {
        EXPECT_NEAR(double(orders.count(order)), draws / 6, far_off(draws / 6));
    } while (std::next_permutation(order.begin(), order.end()));
}

// From mt19937's 3499211612 and 581869302 of 2^32: place 2 is taken by number 2, of three, and
// place 1 by number 0, of two.
TEST(RandomNumbers, ANewOrderIsDrawnFromTheLastPlaceToTheFirst) {
    std::mt19937 random(5489);
    EXPECT_EQ(new_order(3, random), (std::vector<int>{1, 0, 2}));
}

TEST(RandomNumbers, EveryEpochOfEverySeedHasNumbersOfItsOwnAndKeepsThem) {
    std::set<std::mt19937::result_type> firsts;
    for (unsigned int seed = 1; seed <= 5; ++seed)
        for (int epoch = 1; epoch <= 60; ++epoch) {
            std::mt19937 random = random_numbers_of(seed, epoch);
            std::mt19937 again = random_numbers_of(seed, epoch);
            EXPECT_EQ(random, again);
            firsts.insert(random());
        }
    EXPECT_EQ(firsts.size(), 300u);
}

// Computed in Python from the standard's recipes for std::seed_seq and std::mt19937.
TEST(RandomNumbers, ThoseOfAnEpochAreFixedByTheStandard) {
    EXPECT_EQ(random_numbers_of(1, 1)(), 1391127336u);
    EXPECT_EQ(random_numbers_of(4294967295, 60)(), 432249794u);
}
