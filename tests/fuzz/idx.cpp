// Any bytes as a pair of IDX files: the first byte says how many belong to the labels.

#include <algorithm>
#include <stdexcept>

#include "common/mnist.h"
#include "tests/fuzz/input.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0)
        return 0;
    const std::string bytes(data + 1, data + size);
    const std::size_t labels = std::min<std::size_t>(data[0], bytes.size());
    fuzz_file("train-labels-idx1-ubyte", bytes.substr(0, labels));
    fuzz_file("train-images-idx3-ubyte", bytes.substr(labels));
    try {
        const Records records = read_training_records(fuzz_folder());
        for (int record = 0; record < records.size(); ++record) {
            require(records.targets(record).at(records.label(record), 0) == 0.99f);
            for (const float input : records.inputs(record))
                require(input >= 0.01f && input <= 1.0f);
        }
    } catch (const std::runtime_error&) {
    }
    return 0;
}
