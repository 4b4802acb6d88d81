// A debugger, started as the Makefile starts it, and what it answers.

#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

// A test that is asked of each of its debuggers, "gdb" and "lldb", and skipped where it is missing.
class DebuggerTest : public testing::TestWithParam<std::string> {
protected:
    void SetUp() override;
};

std::string name_of_debugger(const testing::TestParamInfo<std::string>& debugger);  // for TEST_P

// A data folder with the first fifty training and test records, which are read in no time, and the
// handwriting.
std::string fifty_records();

// All that it shows when these commands are typed: one session for all of them, over the debug
// program of this chapter with these options. (A data folder, that of the fifty records, and an
// output folder are among them already.)
std::string transcript_of(const std::vector<std::string>& commands, const std::string& debugger,
                          const std::string& chapter, const std::string& options);

// What it answers to each of the commands in such a session.
std::vector<std::string> answers_to(const std::vector<std::string>& commands,
                                    const std::string& debugger,
                                    const std::string& chapter = "chapter1",
                                    const std::string& options = "--records 50");
