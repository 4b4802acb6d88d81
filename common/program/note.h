// The note that training leaves in its output when it begins: training.unfinished. It holds a hash
// of the program, whose bytes have the settings in them, and one of the data. Where training was
// stopped, the next run goes on if its own note would be the same. A program that finds another's
// note in place of its own stops. The note is removed when the results are written.

#pragma once

#include "common/program/options.h"

// The note of the training that these options ask for. Says on stderr why training begins anew
// where another was stopped. Throws std::runtime_error when the data or the note cannot be read.
Note note_of_training(const Options& options);

// Writes the note, unless it is there. The first time it takes the place of one that was found when
// the program began. Throws std::runtime_error for any other note: another program trains here.
void keep_note(const Options& options);

// Removes the note, if it is this program's.
void remove_note(const Options& options);
