// The font: each character has a shape, a place and a width of its own.

#include "common/drawing/font.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "common/drawing/canvas.h"
#include "common/drawing/image.h"

namespace {

const std::string digits = "0123456789";

std::string printable() {
    std::string characters;
    for (char character = ' '; character <= '~'; ++character)
        characters.push_back(character);
    return characters;
}

std::vector<unsigned char> picture_of(char character, double height) {
    Image image(40, 40);
    Canvas(image).text({10, 30}, std::string(1, character), height);
    return image.pixels();
}

}  // namespace

TEST(Font, HasAShapeForEveryPrintableCharacterButTheSpace) {
    for (const char character : printable())
        EXPECT_EQ(glyph(character).strokes.empty(), character == ' ') << character;
}

TEST(Font, DrawsNoTwoCharactersAlikeEvenWhenSmall) {
    std::map<std::vector<unsigned char>, char> seen;
    for (const char character : printable()) {
        const auto [alike, is_new] = seen.insert({picture_of(character, 9), character});
        EXPECT_TRUE(is_new) << character << " looks like " << alike->second;
    }
}

TEST(Font, GivesAllDigitsTheSameWidth) {
    for (const char digit : digits)
        EXPECT_EQ(glyph(digit).width, glyph('0').width) << digit;
}

TEST(Font, StandsCapitalsAndDigitsOnTheBaselineAndMakesThemOneHigh) {
    for (const char character : digits + "ABCDEFGHIJKLMNOPRSTUVWXYZ") {
        double low = 1;
        double high = 0;
        for (const Stroke& stroke : glyph(character).strokes) {
            for (const Point& point : stroke) {
                low = std::min(low, point.y);
                high = std::max(high, point.y);
            }
        }
        EXPECT_DOUBLE_EQ(low, 0) << character;
        EXPECT_DOUBLE_EQ(high, 1) << character;
    }
}

TEST(Font, KeepsEveryCharacterWithinItsWidth) {
    for (const char character : printable()) {
        const Glyph& shape = glyph(character);
        EXPECT_GT(shape.width, 0) << character;
        for (const Stroke& stroke : shape.strokes) {
            for (const Point& point : stroke) {
                EXPECT_GE(point.x, character == 'j' ? -0.1 : 0)
                    << character;  // j's tail reaches out
                EXPECT_LE(point.x, shape.width) << character;
                EXPECT_GE(point.y, -0.35) << character;
                EXPECT_LE(point.y, 1.15) << character;
            }
        }
    }
}

// A point too many or too few in a letter's notation shows as a long straight line in a curve.
TEST(Font, RoundsTheLetterO) {
    const Stroke& ring = glyph('O').strokes.at(0);
    EXPECT_EQ(glyph('O').strokes.size(), 1u);
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const double length = std::hypot(ring[i].x - ring[i - 1].x, ring[i].y - ring[i - 1].y);
        EXPECT_LT(length, 0.12) << "piece " << i;
    }
    EXPECT_DOUBLE_EQ(ring.front().x, ring.back().x);
    EXPECT_DOUBLE_EQ(ring.front().y, ring.back().y);
}

TEST(Font, LiftsThePenBetweenStrokes) {
    EXPECT_EQ(glyph('=').strokes.size(), 2u);
    EXPECT_EQ(glyph('=').strokes.at(1).size(), 2u);
}

TEST(Font, DrawsUnknownCharactersAsAQuestionMark) {
    for (const char character : {'\0', '\n', '\x7f', '\x80', '\xff'})
        EXPECT_EQ(&glyph(character), &glyph('?'));
    EXPECT_NE(&glyph('~'), &glyph('?'));
    EXPECT_NE(&glyph(' '), &glyph('?'));
}
