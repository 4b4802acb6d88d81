// A debugger, started as the Makefile starts it, and what it answers.

#pragma once

#include <string>
#include <vector>

// Why tests of "gdb" or "lldb" are skipped here; empty where it is all there.
std::string what_is_missing_for(const std::string& debugger);

// What it shows before the first command.
std::string welcome_of(const std::string& debugger, const std::string& chapter);

// What it answers to each of the commands: one session for all of them, over the debug program of
// this chapter with these options. (An output folder is among them already.)
std::vector<std::string> answers_to(const std::vector<std::string>& commands,
                                    const std::string& debugger,
                                    const std::string& chapter = "chapter1",
                                    const std::string& options = "--records 50");
