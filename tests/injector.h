// Counts a program's calls to the system, and lets those fail that are asked for
// (tests/faults/inject.cpp).

#pragma once

#include <map>
#include <string>

#include "tests/small_clone.h"

// Puts it into the clone; builds it where that was not done before.
void put_injector(const SmallClone& clone);

// Runs a program under it, with settings such as "FAULT_CALL=write FAULT_AT=3", none of which are
// needed to count.
Outcome run_injected(const SmallClone& clone, const std::string& settings,
                     const std::string& command);

// How many calls of each kind the last program made that was not killed.
std::map<std::string, int> calls_counted(const SmallClone& clone);

// Calls can be told from one another, and made to fail, on Linux only.
bool is_linux();
