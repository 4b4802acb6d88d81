#include "chapters/chapter0/line.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <stdexcept>

#include "common/files/text.h"
#include "common/random_numbers.h"

namespace {

float height_above(const Line& line, const Example& example) {
    return example.y - (line.slope * example.x + line.start);
}

float distance_to(const std::vector<Example>& corners, const Line& line) {
    float nearest = 9;
    for (const Example& corner : corners)
        nearest = std::min(nearest, std::abs(height_above(line, corner)));
    return nearest / std::sqrt(1 + line.slope * line.slope);
}

Line best_line(const std::vector<Example>& corners) {
    Line best = {0, 0};
    float most = -1;
    for (int slope = -40; slope <= 40; ++slope) {
        for (int start = -40; start <= 40; ++start) {
            const Line line = {static_cast<float>(slope) / 10, static_cast<float>(start) / 10};
            // Less than 1 is added for the distance: it only decides between equal counts.
            const float worth =
                static_cast<float>(count_right({line}, corners)) + distance_to(corners, line) / 9;
            if (worth > most)
                best = line;
            most = std::max(most, worth);
        }
    }
    return best;
}

}  // namespace

void require_sound(const std::vector<float>& learning_rates, const std::vector<int>& rounds) {
    if (learning_rates.empty() || rounds.empty())
        throw std::invalid_argument("a list at the top of main.cpp is empty");
    for (const float learning_rate : learning_rates)
        if (!(learning_rate >= 0 && learning_rate <= 2))
            throw std::invalid_argument("learning rate " + to_text(learning_rate) +
                                        " where 0 to 2 was expected");
    int last = 0;
    for (const int round : rounds) {
        if (round <= last || round > 1000)
            throw std::invalid_argument("rounds " + std::to_string(round) + " where more than " +
                                        std::to_string(last) + ", up to 1000, was expected");
        last = round;
    }
}

Step learn(float slope, float learning_rate, float input, float target) {
    const float output = slope * input;
    const float error = target - output;
    const float change = learning_rate * error / input;
    return {output, error, change, slope + change};
}

float target_of(const Example& bug) {
    return bug.is_above ? bug.y - 0.1f : bug.y + 0.1f;
}

std::vector<Example> garden_of(int bugs, unsigned int seed) {
    std::mt19937 random(seed);
    std::vector<Example> garden;
    while (static_cast<int>(garden.size()) < bugs) {
        const bool is_caterpillar = garden.size() % 2 == 1;
        const double width = (is_caterpillar ? 1 : 3) + 0.7 * normal_number(random);
        const double length = (is_caterpillar ? 3 : 1) + 0.7 * normal_number(random);
        if (std::min(width, length) > 0.2 && std::max(width, length) < 5)
            garden.push_back(
                {static_cast<float>(width), static_cast<float>(length), is_caterpillar});
    }
    return garden;
}

int count_right(const std::vector<Line>& lines, const std::vector<Example>& examples) {
    int right = 0;
    for (const Example& example : examples) {
        const bool above_first = height_above(lines.front(), example) > 0;
        const bool above_second = lines.size() > 1 && height_above(lines.back(), example) > 0;
        right += (above_first && !above_second) == example.is_above ? 1 : 0;
    }
    return right;
}

std::vector<Gate> and_or_xor() {
    const std::vector<Example> and_corners = {{0, 0, 0}, {0, 1, 0}, {1, 0, 0}, {1, 1, 1}};
    const std::vector<Example> or_corners = {{0, 0, 0}, {0, 1, 1}, {1, 0, 1}, {1, 1, 1}};
    const std::vector<Example> xor_corners = {{0, 0, 0}, {0, 1, 1}, {1, 0, 1}, {1, 1, 0}};
    const Line and_line = best_line(and_corners), or_line = best_line(or_corners);
    return {{"AND", and_corners, {and_line}},
            {"OR", or_corners, {or_line}},
            {"XOR", xor_corners, {best_line(xor_corners)}},
            {"XOR", xor_corners, {or_line, and_line}}};
}
