#include "common/program/options.h"

#include <algorithm>
#include <thread>

#include "common/files/files.h"
#include "common/files/text.h"
#include "common/mnist.h"

namespace {

int whole_number(const std::string& option, const std::string& text, int lowest, int highest) {
    int number = 0;
    if (!is_whole(text, number) || number < lowest || number > highest)
        throw UsageError(option + " " + text + ": a whole number from " + std::to_string(lowest) +
                         " to " + std::to_string(highest) + " was expected");
    return number;
}

bool takes_a_value(const std::string& word) {
    return word == "--data" || word == "--output" || word == "--records" || word == "--threads";
}

// A shell completes the name of a folder with a '/' at its end. (On Windows, C:/ is not C:.)
std::string without_slash(std::string folder) {
    while (folder.size() > 1 && folder.back() == '/' && folder[folder.size() - 2] != ':')
        folder.pop_back();
    return folder;
}

void set_value(Options& options, const std::string& option, const std::string& value) {
    if (value.empty())
        throw UsageError(option + ": its value is missing");
    if (option == "--data")
        options.data = without_slash(value);
    else if (option == "--output")
        options.output = without_slash(value);
    else if (option == "--records")
        options.records = whole_number(option, value, 0, 1000000000);
    else
        options.threads = whole_number(option, value, 1, 1000);
    options.own_output = options.own_output || option == "--output";
    if (option == "--data" || option == "--output")
        options.command += " " + option + " " + quoted_for_shell(value);
}

void set_stage(Options& options, const std::string& word) {
    if (word != "train" && word != "query" && word != "result")
        throw UsageError('"' + word + "\": unknown stage; there are train, query and result");
    if (!options.stage.empty())
        throw UsageError(word + ": a second stage after " + options.stage +
                         "; give one, or none for all three");
    options.stage = word;
}

}  // namespace

Records Options::training_records() const {
    Records all = read_training_records(data);  // not const: returning it would copy it
    if (!records)
        return all;
    if (*records > all.size())
        throw std::runtime_error("--records " + std::to_string(*records) + ": " + data +
                                 " has only " + std::to_string(all.size()) + " training records");
    return all.part(0, *records);
}

Records Options::test_records() const {
    return read_test_records(data);
}

void Options::require(const std::string& file, const std::string& making_stage) const {
    if (!is_there(file))
        refuse(file, "not there yet: `" + command + " " + making_stage + "` makes it");
}

std::string Options::table(const std::string& name) const {
    const std::string path = output + "/" + name;
    require(path, "query");
    return path;
}

std::string Options::remedy(const std::string& making_stage) const {
    return ": `" + command + " " + making_stage + "` makes it anew";
}

Options parse_options(const std::string& chapter, const std::vector<std::string>& words) {
    Options options;
    options.output = "output/" + chapter;
    options.threads = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
    options.command = quoted_for_shell(words.front());
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::string& word = words[i];
        const std::size_t equals = word.find('=');
        const std::string option = word.substr(0, equals);
        if (word == "--help" || word == "-h")
            options.help = true;
        else if (takes_a_value(option) && equals != std::string::npos)
            set_value(options, option, word.substr(equals + 1));
        else if (takes_a_value(word))
            set_value(options, word, i + 1 < words.size() ? words[++i] : "");
        else if (word.substr(0, 1) == "-")
            throw UsageError(word + ": unknown option");
        else
            set_stage(options, word);
    }
    return options;
}

std::string usage(const std::string& chapter) {
    return "usage: " + chapter + " [train | query | result] [--data DIR] [--output DIR]\n" +
           "       [--records N] [--threads N] [--help]\n";
}

std::string help(const std::string& chapter, const std::string& question) {
    return question + "\n\n" + usage(chapter) + R"(
Stages (all three, in this order, when none is given):
  train          trains, and saves what was learned
  query          asks what was trained, and writes the answers as CSV files
  result         draws the CSV files as PGM pictures and prints a summary

Options:
  --data DIR     where the four IDX files are, or the book's mnist_train.csv and
                 mnist_test.csv (default: data)
  --output DIR   where this chapter writes (default: output/)" +
           chapter + R"()
  --records N    train on the first N records only; 0 saves the untrained
                 network (default: all)
  --threads N    networks trained or asked side by side; 1 starts no thread
                 (default: as many as there are cores)
  --help, -h     print this
)";
}
