// How fast the network trains and answers, beside the fastest that the machine's memory allows.
// Training must read every weight to answer and write every weight to learn, and so the bound is
// one sum over the weights and one addition to each of them for every record. Both are measured in
// the same run, the best of five each: another moment, or another machine, has another bound. A
// network that is larger than the cache may beat it: training goes back over the weights the other
// way, and finds some of them there.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <limits>

#include "common/mnist.h"
#include "common/neural_network.h"

namespace {

using Clock = std::chrono::steady_clock;

const int rounds = 5;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

// Keeps the compiler from leaving out work of which it sees no result.
volatile float result;

// Every sum goes into the step, or the compiler would leave out those that do not.
void stream(Matrix& weights) {
    float sums[32] = {};
    const int count = static_cast<int>(weights.size());
    float* values = weights.begin();
    for (int i = 0; i + 32 <= count; i += 32)
        for (int lane = 0; lane < 32; ++lane)
            sums[lane] += values[i + lane];
    float sum = 0;
    for (const float lane_sum : sums)
        sum += lane_sum;
    const float step = sum * 1e-9f;
    for (int i = 0; i < count; ++i)
        values[i] += step;
    result = values[0];
}

struct Seconds {  // for all records of a round, the best of five
    double bound = std::numeric_limits<double>::infinity();
    double train = std::numeric_limits<double>::infinity();
    double query = std::numeric_limits<double>::infinity();
};

void measure_round(NeuralNetwork& network, int records, Seconds& best) {
    Matrix weights(network.weights_input_hidden().rows(), Records::pixels, 0.01f);
    const Matrix inputs(Records::pixels, 1, 0.5f);
    const Matrix targets = targets_of_digit(5);

    Clock::time_point start = Clock::now();
    for (int record = 0; record < records; ++record)
        stream(weights);
    best.bound = std::min(best.bound, seconds_since(start));

    start = Clock::now();
    for (int record = 0; record < records; ++record)
        network.train(inputs, targets);
    best.train = std::min(best.train, seconds_since(start));

    start = Clock::now();
    for (int record = 0; record < records; ++record)
        result = network.query(inputs).at(0, 0);
    best.query = std::min(best.query, seconds_since(start));
}

void measure(int hidden_nodes) {
    const int records = 2000000 / hidden_nodes;
    NeuralNetwork network(Records::pixels, hidden_nodes, Records::digits, 0.1f, 1);
    Seconds best;
    for (int round = 0; round < rounds; ++round)
        measure_round(network, records, best);
    const double microseconds = 1e6 / records;
    std::printf("784-%d-10   %10.0f%10.0f%12.2f%10.2f%10.2f\n", hidden_nodes, records / best.train,
                records / best.query, best.train * microseconds, best.bound * microseconds,
                best.bound / best.train);
}

}  // namespace

int main() {
    std::printf("              records a second    microseconds a record\n");
    std::printf("network         train     query       train     bound     ratio\n");
    for (const int hidden_nodes : {100, 200, 800})
        measure(hidden_nodes);
}
