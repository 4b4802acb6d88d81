// A straight line that learns its slope from examples. The book's first line predicts miles from
// kilometres. Its second runs through a garden, and should have ladybirds below and caterpillars
// above.

#pragma once

#include <string>
#include <vector>

struct Step {
    float output, error, change, slope;  // the slope after the change
};

// One step of learning. The output is slope x input. A learning rate of 1 corrects the whole error:
// that is what the book does before it has learning rates.
// Book: Part 1, "A Simple Predicting Machine"
// Book: Part 1, "Training A Simple Classifier"
Step learn(float slope, float learning_rate, float input, float target);

// Looks at what a reader may try at the top of main.cpp. Throws std::invalid_argument where a list
// is empty, where a learning rate is not 0 to 2, and where the rounds are not 1 to 1000 and rising.
// At a rate above 2, each step makes the error larger.
void require_sound(const std::vector<float>& learning_rates, const std::vector<int>& rounds);

struct Example {
    float x, y;     // a bug's width and length, or the two inputs of a gate
    bool is_above;  // whether it belongs above the line: a caterpillar, or an output of 1
};

// Where the line should pass a bug: 0.1 below a caterpillar, 0.1 above a ladybird.
// Book: Part 1, "Training A Simple Classifier"
float target_of(const Example& bug);

// Ladybirds and caterpillars, at random around the book's two, with a standard deviation of 0.7.
std::vector<Example> garden_of(int bugs, unsigned int seed);

struct Line {
    float slope, start;  // y = slope x + start
};

// How many examples are where they belong. With two lines, what belongs above must lie between
// them: above the first and below the second.
// Book: Part 1, "Classifying is Not Very Different from Predicting"
int count_right(const std::vector<Line>& lines, const std::vector<Example>& examples);

struct Gate {
    std::string name;
    std::vector<Example> corners;  // of a square
    std::vector<Line> lines;       // they should split the corners with a 1 from those with a 0
};

// AND, OR and XOR, each with the best line that was tried: the line that has the most corners
// right. Several lines may have as many. Then it is the line whose nearest corner is farthest away.
// The last of the gates is XOR again, with two lines: those of OR and AND.
// Book: Part 1, "Sometimes One Classifier Is Not Enough"
std::vector<Gate> and_or_xor();
constexpr int lines_tried = 81 * 81;  // slopes and starts from -4 to 4, in steps of 0.1
