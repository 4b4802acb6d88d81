#include "chapters/chapter9/ladder.h"

#include <algorithm>

#include "common/files/text.h"

namespace {

// "  +0.0010  within the noise"
std::string gain_to_text(const Spread& rung, const Spread& before) {
    if (rung.seeds == 1 || before.seeds == 1)
        return "  a single seed";
    const double gain = rung.mean - before.mean;
    const bool clear = rung.lowest > before.highest || rung.highest < before.lowest;
    return (gain < 0 ? "  " : "  +") + to_text(gain, 4) + (clear ? "" : "  within the noise");
}

}  // namespace

std::string ladder_to_text(const std::vector<Spread>& spreads) {
    std::size_t width = 14;
    for (const Spread& rung : spreads)
        width = std::max(width, rung.name.size());
    std::string text = right_aligned("", width) + "    mean  lowest  highest     gain\n";
    for (std::size_t i = 0; i < spreads.size(); ++i) {
        const Spread& rung = spreads[i];
        text += right_aligned(rung.name, width) + "  " + to_text(rung.mean, 4) + "  " +
                to_text(rung.lowest, 4) + "   " + to_text(rung.highest, 4);
        text += (i > 0 ? gain_to_text(rung, spreads[i - 1]) : "") + '\n';
    }
    return text;
}
