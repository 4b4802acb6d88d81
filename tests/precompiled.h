// The headers that most tests begin with. They are compiled once for all tests, which is most of
// what a small test takes to compile. (g++ warns of `#pragma once` in a header that it compiles.)

#ifndef TESTS_PRECOMPILED_H
#define TESTS_PRECOMPILED_H

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#endif
