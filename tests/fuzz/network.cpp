// Any bytes as the three files of a saved network of 3 input and 2 output nodes, with a form feed
// between them. A network that loads can be asked, and saving brings back every bit.

#include <stdexcept>

#include "common/neural_network.h"
#include "tests/fuzz/input.h"

namespace {

// Takes the text up to the next form feed, or all of it.
std::string next_part(std::string& text) {
    const std::size_t end = text.find('\f');
    const std::string part = text.substr(0, end);
    text = end == std::string::npos ? "" : text.substr(end + 1);
    return part;
}

bool load(const std::filesystem::path& folder, NeuralNetwork& network, History& history) {
    try {
        network = NeuralNetwork::load(folder, 3, 2);
        history = NeuralNetwork::load_history(folder);
        return true;
    } catch (const std::runtime_error&) {
        return false;
    }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string text(data, data + size);
    fuzz_file("training.csv", next_part(text));
    fuzz_file("weights_input_hidden.csv", next_part(text));
    fuzz_file("weights_hidden_output.csv", next_part(text));

    NeuralNetwork network(3, 1, 2, 0.1f, 1);
    History history = {};
    if (!load(fuzz_folder(), network, history))
        return 0;
    require(network.query(Matrix(3, 1, 0.5f)).shape() == "2x1");
    require(network.backquery(Matrix(2, 1, 0.01f)).shape() == "3x1");

    NeuralNetwork again(3, 1, 2, 0.1f, 1);
    History history_again = {};
    network.save(fuzz_folder() / "saved", history);
    require(load(fuzz_folder() / "saved", again, history_again));
    require(again.weights_input_hidden() == network.weights_input_hidden());
    require(again.weights_hidden_output() == network.weights_hidden_output());
    require(again.learning_rate() == network.learning_rate());
    require(history_again.epochs == history.epochs && history_again.seed == history.seed &&
            history_again.samples == history.samples);
    return 0;
}
