// Numbers as text, and texts in quotes, as tables, messages and pictures show them.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

// The shortest decimal that reads back as the same float: 0.3, not 0.300000012.
std::string to_text(double number);

// Whether a text is a whole number, and nothing else. Puts it into `number`.
bool is_whole(std::string_view text, int& number);

// A number with this many decimals.
std::string to_text(double number, int decimals);

// A whole number of 0 or more with at least this number of digits, so that names of files sort by
// it: 07.
std::string with_digits(int number, std::size_t digits);

// A text with spaces before it, so that it fills the width, for columns of numbers.
std::string right_aligned(const std::string& text, std::size_t width);

// "3 numbers where 1 was expected".
std::string miscount(std::size_t count, const std::string& thing, std::size_t expected);

// A number in hexadecimal, with at least this many digits, 16 at the most: 00000803.
std::string hexadecimal(std::uint64_t number, int digits);

// The start of a text from outside, at most `most` characters of it, fit to stand in a message: in
// quotes, with a tab as \t and a '?' for whatever else is no plain character.
std::string quoted(std::string_view text, std::size_t most);

// A message with a '?' for each line end and other control character: a file's name may hold any,
// and the message stays on its line all the same.
std::string on_one_line(std::string message);

// A word as a shell takes it for one: 'a b'.
std::string quoted_for_shell(const std::string& word);
