#include "common/records.h"

#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>

namespace {

void require_digit(int label) {
    if (label < 0 || label >= Records::digits)
        throw std::invalid_argument("Records: label " + std::to_string(label) +
                                    " where 0 to 9 was expected");
}

void require_pixels(std::size_t count, std::size_t expected) {
    if (count != expected)
        throw std::invalid_argument("Records: " + std::to_string(count) + " pixels where " +
                                    std::to_string(expected) + " were expected");
}

}  // namespace

Records::Records(std::vector<unsigned char> pictures, std::vector<unsigned char> labels)
    : pictures_(std::move(pictures)), labels_(std::move(labels)) {
    require_pixels(pictures_.size(), labels_.size() * pixels);
    for (const int label : labels_)
        require_digit(label);
}

void Records::add(int label, const std::vector<unsigned char>& picture) {
    require_digit(label);
    require_pixels(picture.size(), pixels);
    labels_.push_back(static_cast<unsigned char>(label));
    pictures_.insert(pictures_.end(), picture.begin(), picture.end());
}

int Records::label(int record) const {
    require_record(record);
    return labels_[record];
}

Matrix Records::inputs(int record) const {
    require_record(record);
    const unsigned char* picture = pictures_.data() + static_cast<std::size_t>(record) * pixels;
    Matrix inputs(pixels, 1);
    for (int pixel = 0; pixel < pixels; ++pixel)
        inputs[pixel] = static_cast<float>(picture[pixel]) / 255.0f * 0.99f + 0.01f;
    return inputs;
}

Matrix Records::targets(int record) const {
    return targets_of_digit(label(record));
}

Records Records::part(int begin, int end) const {
    if (begin < 0 || begin > end || end > size())
        throw std::out_of_range("Records: from " + std::to_string(begin) + " up to " +
                                std::to_string(end) + ", where there are " +
                                std::to_string(size()));
    Records records;
    records.labels_.assign(labels_.begin() + begin, labels_.begin() + end);
    records.pictures_.assign(pictures_.begin() + std::ptrdiff_t{begin} * pixels,
                             pictures_.begin() + std::ptrdiff_t{end} * pixels);
    return records;
}

void Records::require_record(int record) const {
    if (record < 0 || record >= size())
        throw std::out_of_range("Records: no record " + std::to_string(record) + " among " +
                                std::to_string(size()));
}

Matrix targets_of_digit(int digit) {
    Matrix targets(Records::digits, 1, 0.01f);
    targets.at(digit, 0) = 0.99f;
    return targets;
}
