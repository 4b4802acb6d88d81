#include "common/files/text.h"

#include <charconv>
#include <cstdio>
#include <system_error>

std::string to_text(double number) {
    char text[32];
    const char* end = std::to_chars(text, text + sizeof text, static_cast<float>(number)).ptr;
    return std::string(text, static_cast<std::size_t>(end - text));
}

bool is_whole(std::string_view text, int& number) {
    const char* text_end = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), text_end, number);
    return error == std::errc() && end == text_end;
}

std::string to_text(double number, int decimals) {
    char text[400];  // the longest double has 309 digits before the point
    const int length = std::snprintf(text, sizeof text, "%.*f", decimals, number);
    return std::string(text, static_cast<std::size_t>(length));
}

std::string with_digits(int number, std::size_t digits) {
    const std::string text = std::to_string(number);
    return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

std::string right_aligned(const std::string& text, std::size_t width) {
    return std::string(width > text.size() ? width - text.size() : 0, ' ') + text;
}

std::string miscount(std::size_t count, const std::string& thing, std::size_t expected) {
    return std::to_string(count) + " " + thing + (count == 1 ? "" : "s") + " where " +
           std::to_string(expected) + (expected == 1 ? " was" : " were") + " expected";
}

std::string hexadecimal(std::uint64_t number, int digits) {
    char text[17];
    std::snprintf(text, sizeof text, "%0*llx", digits, static_cast<unsigned long long>(number));
    return text;
}

std::string quoted(std::string_view text, std::size_t most) {
    std::string shown;
    for (const char character : text.substr(0, most)) {
        if (character == '\t')
            shown += "\\t";
        else
            shown += character < ' ' || character > '~' ? '?' : character;
    }
    return '"' + shown + (text.size() > most ? "…\"" : "\"");
}

std::string on_one_line(std::string message) {
    for (char& character : message)
        if (static_cast<unsigned char>(character) < ' ')
            character = '?';
    return message;
}

// Characters other than these may mean something to a shell.
std::string quoted_for_shell(const std::string& word) {
    if (word.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                               "./_-+=,:@%") == std::string::npos)
        return word;
    std::string quoted;
    for (const char character : word)
        quoted += character == '\'' ? std::string("'\\''") : std::string(1, character);
    return "'" + quoted + "'";
}
