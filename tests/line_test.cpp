// Chapter 0's straight line: how it learns, what it has right, and what no line has right.

#include "chapters/chapter0/line.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

const Example ladybird = {3.0f, 1.0f, false};
const Example caterpillar = {1.0f, 3.0f, true};

std::vector<Example> corners_of(const std::string& name) {
    for (const Gate& gate : and_or_xor())
        if (gate.name == name)
            return gate.corners;
    ADD_FAILURE() << "no gate " << name;
    return {};
}

}  // namespace

TEST(Line, CorrectsTheWholeErrorAtALearningRateOf1) {
    const Step step = learn(0.25f, 1, 3, 1.1f);
    EXPECT_FLOAT_EQ(step.output, 0.75f);
    EXPECT_FLOAT_EQ(step.error, 0.35f);
    EXPECT_FLOAT_EQ(step.change, 0.35f / 3);
    EXPECT_FLOAT_EQ(step.slope * 3, 1.1f);
}

TEST(Line, CorrectsAPartOfTheErrorAtALowerRateWhicheverSideItIsOn) {
    EXPECT_FLOAT_EQ(learn(0.5f, 0.5f, 100, 62).slope, 0.56f);
    EXPECT_FLOAT_EQ(learn(0.7f, 0.5f, 100, 62).slope, 0.66f);
    EXPECT_FLOAT_EQ(learn(0.62f, 0.5f, 100, 62).slope, 0.62f);
}

TEST(Line, ShouldPassJustAboveALadybirdAndJustBelowACaterpillar) {
    EXPECT_FLOAT_EQ(target_of(ladybird), 1.1f);
    EXPECT_FLOAT_EQ(target_of(caterpillar), 2.9f);
}

TEST(Line, HasRightWhatIsOnItsOwnSide) {
    const std::vector<Example> examples = {ladybird, caterpillar};
    EXPECT_EQ(count_right({{1, 0}}, examples), 2);
    EXPECT_EQ(count_right({{0.25f, 0}}, examples), 1) << "the ladybird is above it";
    EXPECT_EQ(count_right({{4, 0}}, examples), 1) << "the caterpillar is below it";
    EXPECT_EQ(count_right({{1, 10}}, examples), 1) << "it starts above both";
    EXPECT_EQ(count_right({{1, 0}, {1, 10}}, examples), 2) << "the second is above both";
    EXPECT_EQ(count_right({{1, 0}, {1, 1}}, examples), 1) << "the caterpillar is above the second";
}

TEST(Garden, HasAsManyLadybirdsAsCaterpillarsOfTheBooksSizesOnAverage) {
    const std::vector<Example> garden = garden_of(2000, 7);
    ASSERT_EQ(garden.size(), 2000u);
    float width[2] = {}, length[2] = {};
    int count[2] = {};
    for (const Example& bug : garden) {
        width[bug.is_above] += bug.x / 1000;
        length[bug.is_above] += bug.y / 1000;
        ++count[bug.is_above];
        EXPECT_TRUE(bug.x > 0 && bug.y > 0 && bug.x < 5 && bug.y < 5) << bug.x << ' ' << bug.y;
    }
    EXPECT_EQ(count[0], count[1]);
    // A little more than 1, since the smallest are drawn again.
    EXPECT_NEAR(width[0], 3, 0.1);
    EXPECT_NEAR(length[0], 1.15, 0.1);
    EXPECT_NEAR(width[1], 1.15, 0.1);
    EXPECT_NEAR(length[1], 3, 0.1);
    EXPECT_LT(count_right({{1, 0}}, garden), 2000) << "the noise is honest";
    EXPECT_NE(garden[0].x, garden_of(2000, 8)[0].x);
}

TEST(Gates, AndAndOrAreSplitByOneLineAndXorIsNot) {
    const std::vector<Gate> gates = and_or_xor();
    ASSERT_EQ(gates.size(), 4u);
    const std::vector<std::pair<std::string, int>> expected = {
        {"AND", 4}, {"OR", 4}, {"XOR", 3}, {"XOR", 4}};
    for (std::size_t i = 0; i < gates.size(); ++i) {
        EXPECT_EQ(gates[i].name, expected[i].first);
        EXPECT_EQ(count_right(gates[i].lines, gates[i].corners), expected[i].second);
        EXPECT_EQ(gates[i].lines.size(), i == 3 ? 2u : 1u);
    }
}

TEST(Gates, HaveTheOutputsOfTheirNames) {
    for (const Gate& gate : and_or_xor()) {
        ASSERT_EQ(gate.corners.size(), 4u);
        for (const Example& corner : gate.corners) {
            const bool a = corner.x == 1, b = corner.y == 1;
            const bool output = gate.name == "AND" ? a && b : gate.name == "OR" ? a || b : a != b;
            EXPECT_EQ(corner.is_above, output) << gate.name << ' ' << a << ' ' << b;
        }
    }
}

// Whichever side of the line answers 1: below it, right are those that are wrong above it.
TEST(Gates, NoneOfThousandsOfLinesHasAllOfXorRight) {
    const std::vector<Example> corners = corners_of("XOR");
    int tried = 0;
    int most = 0;
    for (int slope = -40; slope <= 40; ++slope)
        for (int start = -40; start <= 40; ++start) {
            const Line line = {float(slope) / 10, float(start) / 10};
            const int above = count_right({line}, corners);
            most = std::max({most, above, 4 - above});
            ++tried;
        }
    EXPECT_EQ(tried, lines_tried);
    EXPECT_EQ(most, 3);
}

TEST(Gates, TheBestLineKeepsAsFarFromTheCornersAsItCan) {
    const Line and_line = and_or_xor()[0].lines[0];
    EXPECT_FLOAT_EQ(and_line.slope, -1);
    EXPECT_FLOAT_EQ(and_line.start, 1.5f);
    const Line or_line = and_or_xor()[1].lines[0];
    EXPECT_FLOAT_EQ(or_line.slope, -1);
    EXPECT_FLOAT_EQ(or_line.start, 0.5f);
}
