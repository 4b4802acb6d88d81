// What each system has in its own way, or not at all. No other file of the project asks which
// system it is.

#pragma once

#include <string>

// The file of the program that is running, however it was started. Empty where the system does not
// tell.
std::string program_file();

// Opens the null device for each standard stream that was closed when the program started. Without
// this, the first files that the program opens would take their places, and what is said on stderr
// might stand in a saved network.
void open_standard_streams();

// Makes writing past the shell's `ulimit -f` fail as any other write does. Without this, it would
// end the program without a message.
void let_too_large_writes_fail();

// How many characters a line of the window has that shows stderr. 0 when stderr is shown in none,
// or in one that cannot clear a line or does not tell its width.
int window_width();
