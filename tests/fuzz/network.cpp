// Any bytes as the three files of a saved network of 3 input and 2 output nodes, with a form feed
// between them. A network that loads can be asked, and saving brings back every bit.

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "common/experiment/saved_network.h"
#include "common/files/text.h"
#include "tests/fuzz/input.h"

namespace {

// Takes the text up to the next form feed, or all of it.
std::string next_part(std::string& text) {
    const std::size_t end = text.find('\f');
    const std::string part = text.substr(0, end);
    text = end == std::string::npos ? "" : text.substr(end + 1);
    return part;
}

std::optional<SavedNetwork> loaded(const std::filesystem::path& folder) {
    try {
        return load_network(folder, "", 3, 2);
    } catch (const std::runtime_error&) {
        return std::nullopt;
    }
}

bool same(const Matrix& a, const Matrix& b) {
    return a.shape() == b.shape() && std::equal(a.begin(), a.end(), b.begin());
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string text(data, data + size);
    fuzz_file("training.csv", next_part(text));
    fuzz_file("weights_input_hidden.csv", next_part(text));
    fuzz_file("weights_hidden_output.csv", next_part(text));

    const std::optional<SavedNetwork> saved = loaded(fuzz_folder());
    if (!saved)
        return 0;
    const NeuralNetwork& network = saved->network;
    require(network.query(Matrix(3, 1, 0.5f)).shape() == "2x1");
    require(network.backquery(Matrix(2, 1, 0.01f)).shape() == "3x1");

    History history = {network.learning_rate(), saved->history.records};
    history.add("learning_rate", to_text(network.learning_rate()));
    history.add("epochs", "1");
    history.add("seed", "1");
    history.add("records", std::to_string(history.records));
    save_network(network, history, fuzz_folder() / "saved");
    const std::optional<SavedNetwork> again = loaded(fuzz_folder() / "saved");
    require(again.has_value());
    require(same(again->network.weights_input_hidden(), network.weights_input_hidden()));
    require(same(again->network.weights_hidden_output(), network.weights_hidden_output()));
    require(again->network.learning_rate() == network.learning_rate());
    require(again->history.records == saved->history.records);
    require(again->changed_file.empty());
    return 0;
}
