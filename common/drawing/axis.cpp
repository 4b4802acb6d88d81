#include "common/drawing/axis.h"

#include <cmath>

#include "common/files/text.h"

namespace {

// A step from tick to tick is the quotient of two whole numbers, so that six steps of 5 / 100 are
// the double 0.3 itself, which six times 0.05 is not.
struct Step {
    double dividend;
    double divisor;
};

// The smallest round step that is no shorter than `least`, which is positive.
Step round_step(double least) {
    double dividend = 1;
    double divisor = 1;
    while (dividend * 10 <= least)
        dividend *= 10;
    while (divisor * least < 1)
        divisor *= 10;
    for (const double multiple : {1, 2, 5}) {
        if (multiple * dividend / divisor >= least)
            return {multiple * dividend, divisor};
    }
    return {10 * dividend, divisor};
}

constexpr int most_decimals = 5;  // enough for scores and rates; 1/3 would have no end

}  // namespace

double Axis::pixel(double number) const {
    if (lowest == highest)
        return (start + end) / 2;
    const double part = logarithmic ? std::log(number / lowest) / std::log(highest / lowest)
                                    : (number - lowest) / (highest - lowest);
    return start + part * (end - start);
}

std::vector<double> round_ticks(double lowest, double highest, int most) {
    if (lowest == highest)
        return {lowest};
    const Step step = round_step((highest - lowest) / (most - 1));
    const double first = std::floor(lowest / step.dividend * step.divisor);
    std::vector<double> ticks;
    for (int i = 0; i <= most; ++i) {
        const double tick = (first + i) * step.dividend / step.divisor;
        if (tick >= lowest && tick <= highest)
            ticks.push_back(tick);
    }
    return ticks;
}

std::vector<std::string> tick_texts(const std::vector<double>& ticks) {
    int decimals = 0;
    for (const double tick : ticks)  // as many as it takes to read each number back
        while (decimals < most_decimals && std::stod(to_text(tick, decimals)) != tick)
            ++decimals;
    std::vector<std::string> texts;
    for (const double tick : ticks)
        texts.push_back(to_text(tick, decimals));
    return texts;
}
