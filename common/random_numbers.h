// What stands in for numpy.random: uniform numbers, normal numbers and new orders. All are made of
// the numbers of std::mt19937, which the standard fixes. It does not fix what its distributions and
// std::shuffle make of them. So that is written out here, and a seed means the same with every
// compiler.

#pragma once

#include <random>
#include <vector>

// The random numbers of one epoch (counted from 1) of a run with this seed. Each epoch has its own
// sequence, so no state has to be kept from one epoch to the next or saved with a network.
// Book: Part 3, "Creating New Training Data: Rotations"
std::mt19937 random_numbers_of(unsigned int seed, int epoch);

// A number from 0 up to but not including 1, each as likely as any other; the next number of
// `random`, divided by 2^32.
double uniform_number(std::mt19937& random);

// The same from `lowest` up to but not including `highest`: an angle within 10 degrees is
// uniform_number(-10, 10, random). Book: Part 3, "Creating New Training Data: Rotations"
double uniform_number(double lowest, double highest, std::mt19937& random);

// A number of the bell curve of mean 0 and standard deviation 1.
// Book: Part 2, "Optional: More Sophisticated Weights"
double normal_number(std::mt19937& random);

// A whole number from 0 up to but not including `end`, which is above 0.
int whole_number_below(int end, std::mt19937& random);

// The numbers 0 to count - 1 in a random order, each order as likely as any other.
std::vector<int> new_order(int count, std::mt19937& random);
