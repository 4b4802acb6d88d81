// A straight line that learns its slope from examples. One predicts miles from kilometres; another
// runs through a garden, and should have ladybirds below it and caterpillars above it.

#pragma once

#include <string>
#include <vector>

struct Step {
    float output, error, change, slope;  // the slope after the change
};

// The output is slope x input. A learning rate of 1 corrects the whole error, as the book does
// before it has one. Book: Part 1, "A Simple Predicting Machine"
// Book: Part 1, "Training A Simple Classifier"
Step learn(float slope, float learning_rate, float input, float target);

struct Example {
    float x, y;     // a bug's width and length, or two inputs
    bool is_above;  // the line, where a caterpillar belongs, and an output of 1
};

// Where the line should pass a bug: 0.1 below a caterpillar, 0.1 above a ladybird.
// Book: Part 1, "Training A Simple Classifier"
float target_of(const Example& bug);

// Ladybirds and caterpillars, at random around the book's two, with a standard deviation of 0.7.
std::vector<Example> garden_of(int bugs, unsigned int seed);

struct Line {
    float slope, start;  // y = slope x + start
};

// How many examples are where they belong. With two lines, above means: between the two of them.
// Book: Part 1, "Classifying is Not Very Different from Predicting"
int count_right(const std::vector<Line>& lines, const std::vector<Example>& examples);

struct Gate {
    std::string name;
    std::vector<Example> corners;  // of a square
    std::vector<Line> lines;       // which are to tell its 1s from its 0s
};

// AND, OR and XOR, each with its best line: most corners are right, and of several such lines it is
// the farthest from them. Then XOR with two lines, those of OR and of AND.
// Book: Part 1, "Sometimes One Classifier Is Not Enough"
std::vector<Gate> and_or_xor();
constexpr int lines_tried = 81 * 81;  // with slopes and starts from -4 to 4, in steps of 0.1
