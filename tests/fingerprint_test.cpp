// The fingerprint that tells the gate whether chapter 9 has to be trained whole: whatever changes
// the chapter's numbers must change it.

#include <gtest/gtest.h>

#include "tests/changed_sources.h"

namespace {

// The first line of the fingerprint of a chapter 9 that was changed in this way, on few records.
std::string fingerprint_after(const std::vector<Edit>& edits) {
    const ChangedSources sources;
    sources.carry_out(edits);
    const Outcome built = sources.run("make .build/release/chapter9");
    EXPECT_EQ(built.exit_code, 0) << built.err;
    const std::string data = (sources / "few").string();
    const Outcome outcome = run("tests/small_data.sh " + data + " 200 && tests/fingerprint.sh " +
                                (sources / ".build/release/chapter9").string() + " 5 " + data);
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
    const std::string as_it_is = fingerprint_after({});
    EXPECT_EQ(fingerprint_after({}), as_it_is);
    EXPECT_NE(fingerprint_after({{"chapters/chapter9/distorted.cpp", "constexpr float pull = 20;",
                                  "constexpr float pull = 21;"}}),
              as_it_is);
    EXPECT_NE(fingerprint_after({{"chapters/chapter9/recipe.cpp",
                                  "answer(network.query(inputs_by(recipe, records, record)))",
                                  "answer(network.query(records.inputs(record)))"}}),
              as_it_is);
}
