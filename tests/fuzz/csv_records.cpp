// Any bytes as the book's CSV of records.

#include <stdexcept>

#include "common/mnist.h"
#include "tests/fuzz/input.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz_file("mnist_train.csv", std::string(data, data + size));
    try {
        const Records records = read_training_records(fuzz_folder());
        require(records.size() > 0);
        for (int record = 0; record < records.size(); ++record) {
            require(records.targets(record).at(records.label(record), 0) == 0.99f);
            for (const float input : records.inputs(record))
                require(input >= 0.01f && input <= 1.0f);
        }
    } catch (const std::runtime_error&) {
    }
    return 0;
}
