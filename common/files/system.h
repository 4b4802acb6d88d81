// What only POSIX systems have. Windows does without; no other file of the project asks which it
// is.

#pragma once

// Opens the null device for each of the standard streams that was closed when the program started:
// the first files that it opens would take their places, and what is said on stderr would stand in
// a saved network.
void open_standard_streams();

// Makes writing past the shell's `ulimit -f` a failed write like any other. Without this, it would
// end the program without a word.
void let_too_large_writes_fail();

// How many characters a line of the window has that shows stderr. 0 when stderr is shown in none,
// or in one that cannot clear a line or does not tell its width.
int window_width();
