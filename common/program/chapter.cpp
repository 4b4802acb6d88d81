#include "common/program/chapter.h"

#include <exception>
#include <filesystem>
#include <iostream>
#include <new>
#include <stdexcept>
#include <system_error>
#include <vector>

#include "common/files/files.h"
#include "common/files/system.h"
#include "common/files/text.h"
#include "common/mnist_files.h"
#include "common/program/note.h"

namespace {

namespace fs = std::filesystem;

// No file can take the place of a folder, and no folder that of a file.
void require_places_in(const std::string& folder) {
    for (const std::string& entry : entries_of(folder)) {
        const std::string name = fs::path(entry).filename().string();
        const std::string end = fs::path(entry).extension().string();
        std::error_code ignored;
        const bool is_folder = fs::is_directory(entry, ignored);
        if (is_folder && (end == ".csv" || end == ".pgm"))
            refuse(entry, "cannot be written: Is a directory");
        if (!is_folder && (name == "frames" || name.rfind("network", 0) == 0))
            refuse(entry, "cannot be written: Not a directory");
    }
}

void tell_what_is_not_read(const std::string& name, const MnistFiles& files) {
    if (!files.unread.empty())
        std::cerr << name << ": " << on_one_line(files.unread)
                  << ": not read, since MNIST's own files are there, too\n";
}

// Training takes its time. What would come to nothing afterwards is said before it.
void look_ahead(const Chapter& chapter, const std::string& name, const Options& options) {
    if (chapter.reads != Reads::no_records)
        tell_what_is_not_read(name, training_files(options.data));
    if (chapter.reads == Reads::all_records && options.stage.empty()) {
        tell_what_is_not_read(name, test_files(options.data));
        options.test_records();
    }
    for (const std::string within : {"", "/networks", "/frames"}) {
        require_writable(options.output + within);
        remove_leftovers(options.output + within);
        require_places_in(options.output + within);
    }
}

void run_stages(const Chapter& chapter, const std::string& name, Options options) {
    if (options.stage.empty() || options.stage == "train") {
        look_ahead(chapter, name, options);
        if (chapter.reads != Reads::no_records)
            options.note = note_of_training(options);
        chapter.train(options);
    }
    if (options.stage.empty() || options.stage == "query") {
        keep_note(options);
        chapter.query(options);
    }
    if (options.stage.empty() || options.stage == "result") {
        chapter.result(options);
        remove_note(options);
    }
}

void print_help(const Chapter& chapter, const std::string& name) {
    std::cout << help(name, "Chapter " + std::to_string(chapter.number) + ": " + chapter.question);
    if (chapter.reads == Reads::no_records)
        std::cout << "\nThis chapter reads no records and starts no thread: --data, --records and "
                     "--threads\nchange nothing in it.\n";
}

void run(const Chapter& chapter, const std::string& name, const Options& options) {
    if (options.help)
        print_help(chapter, name);
    else
        run_stages(chapter, name, options);
    if (!std::cout.flush())
        throw std::runtime_error("standard output: cannot be written: " + system_reason());
}

}  // namespace

int run_chapter(const Chapter& chapter, int argc, char** argv) {
    open_standard_streams();
    let_too_large_writes_fail();
    const std::string name = "chapter" + std::to_string(chapter.number);
    try {
        run(chapter, name, parse_options(name, std::vector<std::string>(argv, argv + argc)));
        return 0;
    } catch (const UsageError& mistake) {
        std::cerr << name << ": " << on_one_line(mistake.what()) << '\n' << usage(name);
        return 2;
    } catch (const std::bad_alloc&) {
        std::cerr << name << ": not enough memory\n";
        return 1;
    } catch (const std::exception& mistake) {
        std::cerr << name << ": " << on_one_line(mistake.what()) << '\n';
        return 1;
    }
}

void print_files(const Options& options, const std::string& files) {
    std::cout << "\nIn " << options.output << ": " << files
              << "\nThe .csv files open in any editor or spreadsheet; "
              << (options.own_output
                      ? "`make png FROM=" + quoted_for_shell(options.output) +
                            "` turns the .pgm pictures there into .png.\n"
                      : "`make png` turns the .pgm pictures in output/ into .png.\n");
}
