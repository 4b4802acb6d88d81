#include "common/drawing/digit_image.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "common/records.h"

namespace {

constexpr int side = Records::side;

// The character for the pixels that fall into one cell of a grid of columns x rows.
char character(const Image& digit, int column, int row, int columns, int rows) {
    constexpr std::string_view characters = " .:-=+*#%@";
    const int left = column * side / columns;
    const int right = std::max(left + 1, (column + 1) * side / columns);
    const int top = row * side / rows;
    const int bottom = std::max(top + 1, (row + 1) * side / rows);
    int ink = 0;
    for (int y = top; y < bottom; ++y)
        for (int x = left; x < right; ++x)
            ink += 255 - digit.at(x, y);
    const int most = 255 * (right - left) * (bottom - top);
    const int darkest = static_cast<int>(characters.size()) - 1;
    return characters[(ink * darkest + most / 2) / most];
}

}  // namespace

Image digit_image(const Matrix& signals) {
    Image image(side, side);
    for (int pixel = 0; pixel < Records::pixels; ++pixel) {
        const float signal = std::min(1.0f, std::max(0.01f, signals.at(pixel, 0)));
        const long ink = std::lround((signal - 0.01f) / 0.99f * 255.0f);
        image.at(pixel % side, pixel / side) = static_cast<unsigned char>(255 - ink);
    }
    return image;
}

std::string caption_of(int digit, int answer) {
    const std::string name = std::to_string(digit);
    return answer == digit ? name : name + " read as " + std::to_string(answer);
}

std::string row_of_digits(const std::vector<CaptionedPicture>& digits, int columns, int rows) {
    std::vector<std::string> lines(1 + rows);  // the first has the captions
    std::size_t width = 0;
    for (const CaptionedPicture& digit : digits) {
        width += columns + 2;
        lines[0] += digit.caption;
        for (int row = 0; row < rows; ++row)
            for (int column = 0; column < columns; ++column)
                lines[1 + row] += character(digit.picture, column, row, columns, rows);
        for (std::string& line : lines)
            line.resize(width, ' ');
    }
    std::string text;
    for (std::string& line : lines) {
        line.erase(line.find_last_not_of(' ') + 1);
        if (!line.empty() || &line != &lines[0])
            text += line + '\n';
    }
    return text;
}
