// How fast the network trains and answers, beside the fastest that the machine's memory allows. It
// trains as the chapters do: an epoch over MNIST's records, each of which becomes inputs and
// targets first.
//
// Training must read every weight to answer and write every weight to learn. So the bound is one
// sum over the weights and one addition to each of them for every record. Both are measured in the
// same run, in turn, and the best of ten counts: another moment, or another machine, has another
// bound. Only this program's processor time counts, so other programs disturb it little. A network
// that is larger than the cache may beat the bound: training goes back over the weights the other
// way, and finds some of them in the cache. The ratio is the time of training over the bound.

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <exception>
#include <limits>
#include <sstream>
#include <vector>

#include "common/matrix.h"
#include "common/mnist.h"
#include "common/neural_network.h"
#include "common/progress.h"
#include "common/records.h"
#include "common/training.h"

namespace {

constexpr int rounds = 10;

double seconds_since(std::clock_t start) {
    return double(std::clock() - start) / CLOCKS_PER_SEC;
}

int no_window() {
    return 0;
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

struct Seconds {  // for all records of a round, the best of all rounds
    double bound = std::numeric_limits<double>::infinity();
    double train = std::numeric_limits<double>::infinity();
    double query = std::numeric_limits<double>::infinity();
};

void measure_round(NeuralNetwork& network, const Records& records, Seconds& best) {
    Matrix weights(network.weights_input_hidden().rows(), Records::pixels, 0.01f);
    std::ostringstream unseen;
    Progress progress(1, 0, unseen, no_window);

    std::clock_t start = std::clock();
    for (int record = 0; record < records.size(); ++record)
        stream(weights);
    best.bound = std::min(best.bound, seconds_since(start));

    start = std::clock();
    train_epoch(network, records, progress);
    best.train = std::min(best.train, seconds_since(start));

    start = std::clock();
    const std::vector<int> answers = answers_of(network, records);
    result = static_cast<float>(answers.back());
    best.query = std::min(best.query, seconds_since(start));
}

void measure(int hidden_nodes, const Records& all) {
    const Records records = all.part(0, 1000000 / hidden_nodes);
    NeuralNetwork network(Records::pixels, hidden_nodes, Records::digits, 0.1f, 1);
    Seconds best;
    for (int round = 0; round < rounds; ++round)
        measure_round(network, records, best);
    const double microseconds = 1e6 / records.size();
    std::printf("784-%d-10   %10.0f%10.0f%12.2f%10.2f%10.2f\n", hidden_nodes,
                records.size() / best.train, records.size() / best.query, best.train * microseconds,
                best.bound * microseconds, best.train / best.bound);
}

}  // namespace

int main() {
    try {
        const Records records = read_training_records("data");
        std::printf("              records a second    microseconds a record\n");
        std::printf("network         train     query       train     bound     ratio\n");
        for (const int hidden_nodes : {100, 200, 800})
            measure(hidden_nodes, records);
    } catch (const std::exception& mistake) {
        std::fprintf(stderr, "benchmark: %s\n", mistake.what());
        return 1;
    }
}
