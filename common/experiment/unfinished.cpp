#include "common/experiment/unfinished.h"

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

#include "common/files/files.h"

namespace {

namespace fs = std::filesystem;

// When a file was last written; the beginning of time where there is none.
fs::file_time_type time_of(const fs::path& file) {
    std::error_code error;
    const fs::file_time_type time = fs::last_write_time(file, error);
    return error ? fs::file_time_type::min() : time;
}

std::string contents_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
}

}  // namespace

// options.program is the first word of the command line. A program that the shell has found in PATH
// has no file of that name here: then no note counts, and training begins anew.
Unfinished::Unfinished(const Options& options, const std::vector<Run>& runs, int records)
    : output_(options.output),
      note_(options.output / (runs.front().folder + ".unfinished")),
      records_(records) {
    std::error_code ignored;
    const std::string note = fs::absolute(options.data, ignored).string() + '\n' +
                             std::to_string(records) + " records\n";
    const bool same_program =
        is_there(options.program) && time_of(options.program) < time_of(note_);
    if (!same_program || contents_of(note_) != note)
        write_file(note_, note);
}

bool Unfinished::is_done(const Run& run) const {
    const fs::path folder = output_ / run.folder;
    if (!is_there(folder / "training.csv") || time_of(folder / "training.csv") < time_of(note_))
        return false;
    try {
        const History history = load_history(folder);
        return history.learning_rate == run.learning_rate && history.epochs == run.epochs &&
               history.seed == run.seed && history.records == records_;
    } catch (const std::runtime_error&) {
        return false;  // damaged since, and so trained anew
    }
}

void Unfinished::over() const {
    std::error_code ignored;
    fs::remove(note_, ignored);
}
