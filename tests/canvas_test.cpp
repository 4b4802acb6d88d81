// Drawing, judged by where the ink is and how much of it there is: a black pixel holds 1.

#include "common/drawing/canvas.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "common/drawing/image.h"

namespace {

constexpr double pi = 3.14159265358979;

double ink(const Image& image) {
    double sum = 0;
    for (const unsigned char pixel : image.pixels())
        sum += (255 - pixel) / 255.0;
    return sum;
}

// The mean place of the ink.
Point centre_of_ink(const Image& image) {
    Point sum{0, 0};
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const double here = (255 - image.at(x, y)) / 255.0;
            sum = {sum.x + here * (x + 0.5), sum.y + here * (y + 0.5)};
        }
    }
    return {sum.x / ink(image), sum.y / ink(image)};
}

}  // namespace

TEST(Canvas, DrawsALineOnPixelCentresSharply) {
    Image image(20, 10);
    Canvas(image).line({3.5, 4.5}, {15.5, 4.5}, 1, black);
    EXPECT_EQ(image.at(3, 4), black);
    EXPECT_EQ(image.at(15, 4), black);
    EXPECT_EQ(image.at(9, 5), 255);
    EXPECT_NEAR(ink(image), 13, 0.01);
}

TEST(Canvas, GivesALineAtAnyAngleTheInkOfItsWidthTimesItsLength) {
    for (const double width : {1.0, 2.0, 3.5, 8.0}) {
        for (int degrees = 0; degrees < 180; degrees += 7) {
            Image image(200, 200);
            const double x = 80 * std::cos(degrees * pi / 180);
            const double y = 80 * std::sin(degrees * pi / 180);
            Canvas(image).line({100.3 - x, 99.8 - y}, {100.3 + x, 99.8 + y}, width, black);
            const double round_ends = pi * (width * width / 4 + 1.0 / 12);
            const double expected = 160 * width + round_ends;
            EXPECT_NEAR(ink(image), expected, 0.01 * expected) << width << " at " << degrees;
        }
    }
}

TEST(Canvas, MakesJoinsAndCrossingsNoDarkerThanTheLines) {
    Image image(40, 40);
    Canvas(image).polyline({{5.5, 10.5}, {20.5, 10.5}, {20.5, 30.5}, {9.5, 5.5}}, 0.5, black);
    EXPECT_EQ(image.at(20, 10), image.at(15, 10));
    EXPECT_EQ(*std::min_element(image.pixels().begin(), image.pixels().end()), image.at(15, 10));
}

TEST(Canvas, DrawsDiscsOfTheRightAreaAroundTheirCentre) {
    for (const double radius : {2.0, 5.5, 12.0}) {
        Image image(60, 60);
        Canvas(image).disc({30.25, 27.75}, radius, black);
        EXPECT_NEAR(ink(image), pi * radius * radius, 0.5) << radius;
        EXPECT_NEAR(centre_of_ink(image).x, 30.25, 0.05);
        EXPECT_NEAR(centre_of_ink(image).y, 27.75, 0.05);
    }
}

TEST(Canvas, GivesAPolygonTheInkOfItsAreaEitherWayRound) {
    // A rectangle of 60 by 40, turned by the angle of the triangle with sides 3, 4 and 5.
    const std::vector<Point> corners{{30.3, 5.6}, {78.3, 41.6}, {54.3, 73.6}, {6.3, 37.6}};
    Image image(100, 100);
    Canvas(image).polygon(corners, black);
    EXPECT_NEAR(ink(image), 60 * 40, 0.3);

    Image backwards(100, 100);
    Canvas(backwards).polygon({corners.rbegin(), corners.rend()}, black);
    EXPECT_NEAR(ink(backwards), 60 * 40, 0.3);
}

TEST(Canvas, FillsAPolygonWithANotchButNotTheNotch) {
    Image image(40, 40);
    Canvas(image).polygon({{5, 5}, {35, 5}, {35, 35}, {20, 15}, {5, 35}}, black);
    EXPECT_EQ(image.at(20, 10), black);
    EXPECT_EQ(image.at(7, 30), black);
    EXPECT_EQ(image.at(20, 25), 255);
}

TEST(Canvas, SharesAnEdgeBetweenPolygonsWithoutDoublingInkOrLosingMuch) {
    Image image(60, 60);
    Canvas canvas(image);
    canvas.polygon({{5, 5}, {55, 5}, {23.7, 55}, {5, 55}}, black);
    canvas.polygon({{55, 5}, {55, 55}, {23.7, 55}}, black);
    const double edge_length = std::hypot(55 - 23.7, 50);
    EXPECT_GT(ink(image), 2500 - 0.25 * edge_length);  // a little paper shows along the edge
    EXPECT_LT(ink(image), 2500 + 0.01);
}

TEST(Canvas, OutlinesARectangleAlongItsEdges) {
    Image image(40, 30);
    Canvas(image).frame({5.5, 4.5, 30.5, 20.5}, 1, black);
    EXPECT_EQ(image.at(30, 20), black);
    EXPECT_NEAR(ink(image), 2 * 25 + 2 * 16, 0.01);
}

TEST(Canvas, MixesInkAndPaperByThePartOfThePixelThatIsCovered) {
    Image image(10, 10, 100);
    Canvas(image).rectangle({2, 2, 4.5, 4.5}, 199);
    EXPECT_EQ(image.at(3, 3), 199);
    EXPECT_EQ(image.at(4, 3), 150);  // 149.5, rounded
    EXPECT_EQ(image.at(4, 4), 125);  // 124.75
    EXPECT_EQ(image.at(5, 3), 100);
}

TEST(Canvas, DrawsNothingOutsideThePicture) {
    Image image(20, 10);
    Canvas canvas(image);
    canvas.line({-50, 30}, {70, 30}, 3, black);
    canvas.polygon({{25, 2}, {900, 2}, {900, 8}, {25, 8}}, black);
    canvas.polygon({{-9, 2}, {-1, 2}, {-1, 8}, {-9, 8}}, black);
    canvas.disc({1e12, -1e12}, 4, black);
    canvas.text({40, 5}, "Learning rate", 10);
    canvas.text({0, -20}, "Learning rate", 10);
    EXPECT_EQ(ink(image), 0);
}

TEST(Canvas, DrawsThePartThatIsInsideThePictureAsIfItWereLarger) {
    Image small(20, 20);
    Image large(60, 60);
    for (Image* image : {&small, &large}) {
        Canvas canvas(*image);
        canvas.line({-7, 3}, {50, 28}, 2.5, black);
        canvas.polygon({{-10, -12}, {12, -3}, {35, 40}}, 128);
        canvas.text({8, 15}, "Wide", 12);
    }
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x)
            EXPECT_EQ(small.at(x, y), large.at(x, y)) << x << ", " << y;
    }
    EXPECT_GT(ink(small), 50);
}

TEST(Canvas, DrawsNothingForNoPoints) {
    Image image(10, 10);
    Canvas canvas(image);
    canvas.polyline({}, 3, black);
    canvas.polygon({}, black);
    canvas.text({5, 5}, "", 10);
    EXPECT_EQ(ink(image), 0);
}

TEST(Canvas, StandsTextOnItsPositionWithSharpStems) {
    Image image(60, 40);
    Canvas(image).text({10, 30}, "HI", 10);
    EXPECT_EQ(image.at(11, 29), black);
    EXPECT_EQ(image.at(11, 19), black);
    EXPECT_EQ(image.at(11, 30), 255);
}

TEST(Canvas, AlignsTextLeftCentreAndRight) {
    const double width = text_width("lull", 20);
    const double expected[] = {150 + width / 2, 150, 150 - width / 2};
    for (const Align align : {Align::left, Align::centre, Align::right}) {
        Image image(300, 60);
        Canvas(image).text({150, 40}, "lull", 20, align);
        EXPECT_NEAR(centre_of_ink(image).x, expected[static_cast<int>(align)], 3);
    }
}

TEST(Canvas, TurnsTheSameTextUpwards) {
    Image level(200, 40);
    Image upright(40, 200);
    Canvas(level).text({20, 28}, "Score, 95 %", 14);
    Canvas(upright).text_upwards({28, 180}, "Score, 95 %", 14);
    EXPECT_GT(ink(level), 100);
    for (int y = 0; y < level.height(); ++y) {
        for (int x = 0; x < level.width(); ++x)
            EXPECT_NEAR(level.at(x, y), upright.at(y, 199 - x), 1) << x << ", " << y;
    }
}

TEST(Canvas, MeasuresTextInProportionToItsHeight) {
    EXPECT_EQ(text_width("", 10), 0);
    EXPECT_DOUBLE_EQ(text_width("rate", 20), 2 * text_width("rate", 10));
    EXPECT_DOUBLE_EQ(text_width("learning rate", 9),
                     text_width("learning ", 9) + text_width("rate", 9));
    EXPECT_LT(text_width("i", 10), text_width("m", 10));
}

TEST(Canvas, OnAPartOfThePictureDrawsInItOnly) {
    Image image(40, 30);
    Canvas part(image, {10, 5, 30, 25});
    part.line({0, 15}, {40, 15}, 3, black);
    part.polygon({{20, -100}, {24, -100}, {24, 100}, {20, 100}}, black);
    part.disc({10, 25}, 3, black);
    Image whole(40, 30);
    Canvas(whole).line({0, 15}, {40, 15}, 3, black);
    Canvas(whole).polygon({{20, -100}, {24, -100}, {24, 100}, {20, 100}}, black);
    Canvas(whole).disc({10, 25}, 3, black);
    for (int y = 0; y < 30; ++y)
        for (int x = 0; x < 40; ++x) {
            const bool inside = x >= 10 && x < 30 && y >= 5 && y < 25;
            EXPECT_EQ(image.at(x, y), inside ? whole.at(x, y) : white) << x << ", " << y;
        }
}
