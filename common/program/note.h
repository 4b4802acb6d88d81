// The note that training leaves in its output when it begins, training.unfinished. It tells this
// training from any other, by bytes: those of the program, which has the settings in it, and those
// of the data. Training that was stopped goes on where the note is the same; and a program that
// finds another's note in its place stops. The note goes when the results are written.

#pragma once

#include "common/program/options.h"

// The note of the training that these options ask for. Says on stderr why training begins anew
// where another was stopped. Throws std::runtime_error when the data or the note cannot be read.
Note note_of_training(const Options& options);

// Writes the note, unless it is there. Throws std::runtime_error when another program has left its
// own there since this one began.
void keep_note(const Options& options);

// Removes the note, if it is this program's.
void remove_note(const Options& options);
