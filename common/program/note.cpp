#include "common/program/note.h"

#include <filesystem>
#include <iostream>
#include <stdexcept>
#include <string>
#include <system_error>

#include "common/files/files.h"
#include "common/files/hash.h"
#include "common/files/system.h"
#include "common/files/text.h"
#include "common/mnist_files.h"
#include "common/program/options.h"

namespace {

namespace fs = std::filesystem;

std::string note_in(const std::string& output) {
    return output + "/training.unfinished";
}

std::string contents_of(const std::string& note) {
    return is_there(note) ? read_file(note) : "";
}

// The line of the note that tells the program. Another of the same bytes has the same settings.
std::string program_line() {
    try {
        return "program " + hexadecimal(hash_of_file(program_file()), 16) + '\n';
    } catch (const std::runtime_error&) {
        return "program unknown\n";
    }
}

std::string hash_of_data(const std::string& folder) {
    const MnistFiles files = training_files(folder);
    if (!files.csv.empty())
        return hexadecimal(hash_of_file(files.csv), 16);
    return hexadecimal(hash_with(hash_of_file(files.images), hash_of_file(files.labels)), 16);
}

}  // namespace

Note note_of_training(const Options& options) {
    const std::string program = program_line();
    const std::string records = options.records ? std::to_string(*options.records) : "all";
    Note note;
    note.data_hash = hash_of_data(options.data);
    note.own = program + records + " records of " + note.data_hash + '\n';
    note.found = contents_of(note_in(options.output));
    const bool known = program != "program unknown\n";
    note.goes_on = known && note.found == note.own;
    if (note.found.empty() || note.goes_on)
        return note;
    std::cerr << "training begins anew: what was stopped in " + options.output + " was " +
                     (!known
                          ? "perhaps another program's: this one cannot read its own file to tell"
                      : note.found.find(program) != 0 ? "another program's"
                                                      : "on other records") +
                     '\n';
    return note;
}

void keep_note(const Options& options) {
    const Note& note = options.note;
    const std::string file = note_in(options.output);
    if (note.own.empty())
        return;
    const std::string there = contents_of(file);
    const bool is_older = !note.is_written && there == note.found;
    if (!there.empty() && there != note.own && !is_older)
        refuse(file, "another program has begun to train here, and so this one stops");
    if (there != note.own)
        write_file(file, note.own);
    if (!note.is_written)  // the first time, before any thread is started
        note.is_written = true;
}

void remove_note(const Options& options) {
    const std::string file = note_in(options.output);
    std::error_code ignored;
    if (fs::is_regular_file(file, ignored) && contents_of(file).find(program_line()) == 0)
        fs::remove(file, ignored);
}
