// What a reader may try in the lists at the top of a main: one clear line before any training. One
// test over all kinds of lists.

#include "common/experiment/check_runs.h"

#include <gtest/gtest.h>

#include <limits>

#include "chapters/chapter9/recipe.h"
#include "common/experiment/spread.h"
#include "tests/changed_sources.h"
#include "tests/small_clone.h"

namespace {

using Runs = std::vector<::Run>;

constexpr float infinite = std::numeric_limits<float>::infinity();
constexpr float no_number = std::numeric_limits<float>::quiet_NaN();

::Run run_of(const std::string& folder, int nodes, float rate, int epochs) {
    return {folder, {folder}, nodes, rate, epochs};
}

::Run with_setting(const std::string& name, float value, float highest) {
    ::Run run = run_of("a", 1, 0.1f, 1);
    run.settings = {{name, value, highest}};
    return run;
}

::Run called(const std::string& name) {
    ::Run run = run_of("a", 1, 0.1f, 1);
    run.columns = {name, "1"};
    return run;
}

Recipe recipe_of(float last_rate, float output_fraction) {
    return {"x", {1}, 5, 2, 0.1f, last_rate, false, false, false, output_fraction};
}

struct Settings {
    std::string what;
    Runs runs;
    std::string message;
};

}  // namespace

TEST(Settings, ThatCannotBeTrainedGetOneLineEach) {
    const ::Run sound = run_of("b", 2, 0.1f, 1);
    ::Run same_row = sound, same_network = sound, other_seed = sound;
    same_row.folder = same_network.folder = other_seed.folder = "c";
    other_seed.columns = {"other"};
    other_seed.seed = 2;
    ::Run no_columns = same_row;
    no_columns.columns = {};
    const std::string as_many = ": not as many columns or settings as ";
    const std::string all_need = " has: all runs of a list need the same";
    same_row.epochs = 2;
    same_network.columns = {"other"};
    const std::string must = ": each must differ from all others";
    const std::string parts =
        " has a comma, a quotation mark or a line end in it, or more than 10000 characters";
    // clang-format off
    const std::vector<Settings> table = {
        {"an empty list", {}, "no network to train: a list at the top of main.cpp is empty"},
        {"an empty list with seeds", with_seeds({}, {1, 2}),
         "no network to train: a list at the top of main.cpp is empty"},
        {"no nodes", {run_of("a", 0, 0.1f, 1)}, "a: hidden_nodes 0 where 1 to 4000 was expected"},
        {"negative nodes", {run_of("a", -5, 0.1f, 1)},
         "a: hidden_nodes -5 where 1 to 4000 was expected"},
        {"more nodes than can be read back", {run_of("a", 4001, 0.1f, 1)},
         "a: hidden_nodes 4001 where 1 to 4000 was expected"},
        {"a negative rate", {run_of("a", 1, -0.1f, 1)},
         "a: learning_rate -0.1 where 0 to 1000 was expected"},
        {"a rate that is no number", {run_of("a", 1, no_number, 1)},
         "a: learning_rate nan where 0 to 1000 was expected"},
        {"an infinite rate", {run_of("a", 1, infinite, 1)},
         "a: learning_rate inf where 0 to 1000 was expected"},
        {"a rate over 1000", {run_of("a", 1, 1001, 1)},
         "a: learning_rate 1001 where 0 to 1000 was expected"},
        {"negative epochs", {run_of("a", 1, 0.1f, -1)},
         "a: epochs -1 where 0 to 1000000 was expected"},
        {"more epochs than can be read back", {run_of("a", 1, 0.1f, 1000001)},
         "a: epochs 1000001 where 0 to 1000000 was expected"},
        {"an angle below 0", {with_setting("degrees", -1, 360)},
         "a: degrees -1 where 0 to 360 was expected"},
        {"an angle that is no number", {with_setting("degrees", no_number, 360)},
         "a: degrees nan where 0 to 360 was expected"},
        {"a negative last rate", runs_of({recipe_of(-0.1f, 0)}),
         "networks/1_seed_1: last_rate -0.1 where 0 to 1000 was expected"},
        {"an infinite last rate", runs_of({recipe_of(infinite, 0)}),
         "networks/1_seed_1: last_rate inf where 0 to 1000 was expected"},
        {"a last rate over 1000", runs_of({recipe_of(1001, 0)}),
         "networks/1_seed_1: last_rate 1001 where 0 to 1000 was expected"},
        {"a negative output_fraction", runs_of({recipe_of(0.1f, -0.3f)}),
         "networks/1_seed_1: output_fraction -0.3 where 0 to 1 was expected"},
        {"an output_fraction that is no number", runs_of({recipe_of(0.1f, no_number)}),
         "networks/1_seed_1: output_fraction nan where 0 to 1 was expected"},
        {"an output_fraction over 1", runs_of({recipe_of(0.1f, 1.5f)}),
         "networks/1_seed_1: output_fraction 1.5 where 0 to 1 was expected"},
        {"a comma in a name", {called("a, b")}, "a: the name \"a, b\"" + parts},
        {"a quotation mark in a name", {called("a \"b\"")}, "a: the name \"a \"b\"\"" + parts},
        {"a line end in a name", {called("a\nb")}, "a: the name \"a?b\"" + parts},
        {"a name that is too long for a row", {called(std::string(10001, 'x'))},
         "a: the name \"" + std::string(40, 'x') + "…\"" + parts},
        {"two runs in one folder", {sound, sound}, "two runs in b" + must},
        {"two runs of one row", {sound, same_row}, "b and c have one name, \"b\"" + must},
        {"two equal runs", {sound, same_network}, "b and c are equal" + must},
        {"two equal rungs", runs_of({recipe_of(0.1f, 0), recipe_of(0.1f, 0)}),
         "networks/1_seed_1 and networks/2_seed_1 have one name, \"x\"" + must},
        {"two equal seeds", with_seeds({sound}, {1, 1}), "two runs in b_seed_1" + must},
        {"two names for the seeds of one run", {sound, other_seed},
         "b and c differ in their seeds only, and so they need one name"},
        {"a run without the settings of the others", {with_setting("degrees", 10, 360), sound},
         "b" + as_many + "a" + all_need},
        {"a run without the columns of the others", {sound, no_columns},
         "c" + as_many + "b" + all_need}};
    // clang-format on
    for (const Settings& settings : table)
        EXPECT_EQ(message_of([&] { require_sound(settings.runs); }), settings.message)
            << settings.what;
}

TEST(Settings, AtTheirLimitsAreSound) {
    require_sound({run_of("a", 1, 0, 0), run_of("b", 4000, 1000, 1000000)});
    require_sound({with_setting("degrees", 360, 360)});
    require_sound(runs_of({recipe_of(0, 0)}));
    require_sound(runs_of({recipe_of(1000, 1)}));
    require_sound({called(std::string(10000, 'x'))});
}

TEST(Settings, WithoutSeedsAreRefused) {
    Recipe recipe = recipe_of(0.1f, 0);
    recipe.seeds = {};
    EXPECT_EQ(message_of([&] { runs_of({recipe}); }), "networks/1: no seeds");
}

TEST(Settings, OfOneRunOrOneSeedAreClearOfNothing) {
    EXPECT_EQ(spreads_to_text({"rate", "rate #"}, {{"0.1", 3, 0.5, 0.4, 0.6}}),
              "          rate    mean  lowest  highest\n"
              "           0.1  0.5000  0.4000   0.6000  " +
                  std::string(32, '#') + "\n\nThe best mean is 0.5000 (rate 0.1).\n");
    const std::string text =
        spreads_to_text({"rate", "rate #"}, {{"1", 3, 0.5, 0.4, 0.6}, {"2", 1, 0.3, 0.3, 0.3}});
    EXPECT_EQ(text.substr(text.find("The best")),
              "The best mean is 0.5000 (rate 1): a single seed, which cannot be told from "
              "chance.\n");
}

// Each in the real program, and so before any training.
TEST(Settings, GetTheirLineFromTheProgramsOfTheChapters) {
    const ChangedSources sources;
    sources.carry_out({{"chapters/chapter1/main.cpp", "hidden_nodes = 100;", "hidden_nodes = 0;"},
                       {"chapters/chapter5/main.cpp", "int epochs = 13;", "int epochs = -1;"},
                       {"chapters/chapter2/main.cpp", "seeds = {1, 2, 3, 4, 5};", "seeds = {};"},
                       {"chapters/chapter0/main.cpp", "{1.0f, 0.5f, 0.1f}", "{-1.0f}"},
                       {"chapters/chapter4/main.cpp", "int epochs = 15;", "int epochs = 1;"},
                       {"chapters/chapter8/ways.cpp", "\"30 epochs plain\"", "\"10 epochs plain\""},
                       {"chapters/chapter9/main.cpp", "0.08f, 0.004f, true, true, true, 0.2f",
                        "0.08f, 0.004f, true, true, true, -0.2f"}});
    const std::vector<std::pair<std::string, std::string>> said = {
        {"chapter1", "network: hidden_nodes 0 where 1 to 4000 was expected"},
        {"chapter5", "network: epochs -1 where 0 to 1000000 was expected"},
        {"chapter2", "networks/rate_0.01: no seeds"},
        {"chapter0", "learning rate -1 where 0 to 2 was expected"},
        {"chapter4", "a landscape needs two learning rates and two epochs at least"},
        {"chapter8",
         "networks/plain_10_seed_1 and networks/plain_30_seed_1 have one name, "
         "\"10 epochs plain\": each must differ from all others"},
        {"chapter9", "networks/8_seed_1: output_fraction -0.2 where 0 to 1 was expected"}};
    for (const auto& [chapter, message] : said) {
        ASSERT_EQ(sources.run("make .build/release/" + chapter).exit_code, 0);
        const Outcome outcome = sources.run(".build/release/" + chapter + " --output here");
        EXPECT_EQ(outcome.exit_code, 1);
        EXPECT_EQ(outcome.err, chapter + ": " + message + "\n");
        EXPECT_EQ(outcome.out, "");
    }
    EXPECT_EQ(sources.run("find here -name '*.csv'").out, "");
}
