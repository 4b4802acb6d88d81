// Chapters in small, for tests that run a program hundreds of times: the same sources, but networks
// of three hidden nodes, one seed, two values of each list, two epochs, and a film of two pictures.

#pragma once

#include <string>

#include "tests/small_clone.h"

// Puts the chapter in small in the place of the clone's program.
void put_in_small(const std::string& chapter, const SmallClone& clone);
