#include "common/random_numbers.h"

#include <cmath>
#include <numeric>
#include <utility>

#include "common/pi.h"

// The standard fixes both: what std::seed_seq makes of two numbers, and how mt19937 starts from it.
std::mt19937 random_numbers_of(unsigned int seed, int epoch) {
    std::seed_seq both{seed, static_cast<unsigned int>(epoch)};
    return std::mt19937(both);
}

double uniform_number(std::mt19937& random) {
    return double(random()) / 4294967296.0;  // mt19937 gives 0 … 2^32 - 1
}

double uniform_number(double lowest, double highest, std::mt19937& random) {
    return lowest + (highest - lowest) * uniform_number(random);
}

// The formula of Box and Muller, of whose two normal numbers this is the first.
double normal_number(std::mt19937& random) {
    constexpr double smallest = 1.0 / 4294967296.0;
    const double u1 = uniform_number(random) + smallest;  // above 0: log(0) is infinite
    const double u2 = uniform_number(random);
    return std::sqrt(-2.0 * std::log(u1)) * std::cos(2.0 * pi * u2);
}

int whole_number_below(int end, std::mt19937& random) {
    return static_cast<int>(end * uniform_number(random));
}

// The shuffle of Fisher and Yates. It fills the places from the last to the first: one of the
// numbers that have no place yet is drawn, and changes places with the number that stands here.
std::vector<int> new_order(int count, std::mt19937& random) {
    std::vector<int> order(count);
    std::iota(order.begin(), order.end(), 0);
    for (int place = count - 1; place > 0; --place)
        std::swap(order[place], order[whole_number_below(place + 1, random)]);
    return order;
}
