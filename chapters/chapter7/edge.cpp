#include "chapters/chapter7/edge.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace {

constexpr double long_contact = 1.0 / 8;  // of the longer side: more than a stroke is wide
constexpr double least_rest = 1.0 / 10;   // of the ink, that must be left

// Finds the regions of ink that touch the edge, each once.
class EdgeRegions {
public:
    explicit EdgeRegions(const Matrix& ink) : ink_(ink), found_(ink.size()) {}

    // The numbers of the pixels of the region that this pixel belongs to. Empty where there is no
    // ink, and where the region has been found before.
    std::vector<int> region_at(int first) {
        std::vector<int> region;
        add(first, region);
        for (std::size_t next = 0; next < region.size(); ++next) {
            const int pixel = region[next];
            const int column = pixel % ink_.columns();
            if (column > 0)
                add(pixel - 1, region);
            if (column < ink_.columns() - 1)
                add(pixel + 1, region);
            if (pixel >= ink_.columns())
                add(pixel - ink_.columns(), region);
            if (pixel + ink_.columns() < static_cast<int>(ink_.size()))
                add(pixel + ink_.columns(), region);
        }
        return region;
    }

private:
    void add(int pixel, std::vector<int>& region) {
        if (found_[pixel] || ink_[pixel] == 0)
            return;
        found_[pixel] = true;
        region.push_back(pixel);
    }

    const Matrix& ink_;
    std::vector<bool> found_;
};

bool is_on_edge(int pixel, const Matrix& ink) {
    const int x = pixel % ink.columns();
    const int y = pixel / ink.columns();
    return x == 0 || y == 0 || x == ink.columns() - 1 || y == ink.rows() - 1;
}

bool lies_along_edge(const std::vector<int>& region, const Matrix& ink) {
    int contact = 0;  // pixels
    for (const int pixel : region)
        contact += is_on_edge(pixel, ink) ? 1 : 0;
    return contact >= long_contact * std::max(ink.rows(), ink.columns());
}

double sum_of(const Matrix& ink) {
    return std::accumulate(ink.begin(), ink.end(), 0.0);
}

}  // namespace

Matrix without_the_edge(const Matrix& ink) {
    EdgeRegions regions(ink);
    Matrix rest = ink;
    for (int pixel = 0; pixel < static_cast<int>(ink.size()); ++pixel) {
        if (!is_on_edge(pixel, ink))
            continue;
        const std::vector<int> region = regions.region_at(pixel);
        if (lies_along_edge(region, ink))
            for (const int each : region)
                rest[each] = 0;
    }
    return sum_of(rest) < least_rest * sum_of(ink) ? ink : rest;
}
