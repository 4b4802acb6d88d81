// The fingerprint that tells the gate whether chapter 9 has to be trained whole: whatever changes
// the chapter's numbers must change it.

#include <gtest/gtest.h>

#include "tests/changed_sources.h"

namespace {

// Two small networks: the pull of the rubber sheets changes the first, and it is the last that
// decides which mistakes are shown.
const Edit two_small_rungs = {
    "chapters/chapter9/main.cpp", "const std::vector<Recipe> ladder = {\n",
    "const std::vector<Recipe> ladder = {\n"
    "    {\"digits on rubber sheets\", {1}, 30, 5, 0.1f, 0.1f, false, true, true, 0},\n"
    "    {\"digits set upright\", {1}, 30, 5, 0.1f, 0.1f, false, true, false, 0}};\n"
    "const std::vector<Recipe> whole_ladder = {\n"};

// The first line of the fingerprint of a chapter 9 that is changed in this way, too.
std::string fingerprint_after(const ChangedSources& sources, const std::vector<Edit>& edits) {
    sources.carry_out(edits);
    const Outcome built = sources.run("make .build/release/chapter9");
    EXPECT_EQ(built.exit_code, 0) << built.err;
    const std::string data = (sources / "few").string();
    const Outcome outcome = run("tests/small_data.sh " + data + " 200 && tests/fingerprint.sh " +
                                (sources / ".build/release/chapter9").string() + " 50 " + data);
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    return lines_of(outcome.out).at(0);
}

}  // namespace

TEST(Fingerprint, StandsBesideTheHashesOfTheCommittedTables) {
    const std::vector<std::string> lines = lines_of(contents_of("tests/chapter9.fingerprint"));
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_EQ(lines[0].substr(64), "  chapter9 --records 100");
    EXPECT_EQ(lines[1] + "\n" + lines[2] + "\n",
              run("sha256sum output/chapter9/scores.csv output/chapter9/mistakes.csv").out)
        << "after a whole training: tests/fingerprint.sh > tests/chapter9.fingerprint";
}

TEST(Fingerprint, ChangesWithWhatIsTrainedAndWithWhatIsAsked) {
    const ChangedSources sources;
    const std::string as_it_is = fingerprint_after(sources, {two_small_rungs});
    EXPECT_EQ(fingerprint_after(sources, {}), as_it_is);
    const std::string trained_otherwise =
        fingerprint_after(sources, {{"chapters/chapter9/distorted.cpp",
                                     "constexpr float pull = 20;", "constexpr float pull = 21;"}});
    EXPECT_NE(trained_otherwise, as_it_is);
    const std::string asked_otherwise =
        fingerprint_after(sources, {{"chapters/chapter9/recipe.cpp",
                                     "answer(network.query(inputs_by(recipe, records, record)))",
                                     "answer(network.query(records.inputs(record)))"}});
    EXPECT_NE(asked_otherwise, trained_otherwise);
}
