// A list of runs, trained: each its own network, or one network saved along the way.

#include "common/experiment/train_networks.h"

#include <gtest/gtest.h>

#include "common/training.h"
#include "tests/small_clone.h"

namespace {

namespace fs = std::filesystem;

::Run run_of(const std::string& folder, int epochs, unsigned int seed = 1, int hidden_nodes = 3) {
    return {folder, {folder}, hidden_nodes, 0.1f, epochs, seed};
}

class Runs : public testing::Test {
protected:
    Runs() {
        options_.data = clone_ / "data";
        options_.output = clone_ / "here";
    }

    // The network that these epochs make, and that no run list has touched.
    NeuralNetwork by_hand(const ::Run& run) const {
        const Records records = options_.training_records();
        NeuralNetwork network(Records::pixels, run.hidden_nodes, Records::digits, run.learning_rate,
                              run.seed);
        for (int epoch = 1; epoch <= run.epochs; ++epoch)
            for (int record = 0; record < records.size(); ++record)
                network.train(records.inputs(record), records.targets(record));
        return network;
    }

    void expect_saved(const ::Run& run) const {
        const SavedNetwork saved = load_run(options_, run);
        const NeuralNetwork expected = by_hand(run);
        EXPECT_TRUE(saved.network.weights_input_hidden() == expected.weights_input_hidden())
            << run.folder;
        EXPECT_TRUE(saved.network.weights_hidden_output() == expected.weights_hidden_output())
            << run.folder;
        EXPECT_EQ(saved.history.records, options_.training_records().size());
    }

    const SmallClone clone_{6, 10};
    Options options_;
};

std::vector<int> epochs_seen;

// Counts, and trains as the book does.
void counted_epoch(NeuralNetwork& network, const Records& records, const ::Run& run, int epoch,
                   Progress& progress) {
    epochs_seen.push_back(100 * run.epochs + epoch);
    train_epoch(network, records, progress);
}

}  // namespace

TEST_F(Runs, AreTrainedToTheNetworksTheyName) {
    const std::vector<::Run> runs = {run_of("a", 1), run_of("b", 1, 2, 4), run_of("c", 2, 1, 5)};
    for (const int threads : {1, 3}) {
        options_.threads = threads;
        train_networks(options_, runs);
        for (const ::Run& run : runs)
            expect_saved(run);
        fs::remove_all(options_.output);
    }
}

TEST_F(Runs, ThatDifferOnlyInTheirEpochsAreOneNetworkSavedAlongTheWay) {
    epochs_seen.clear();
    const std::vector<::Run> runs = {run_of("after_3", 3), run_of("after_1", 1),
                                     run_of("after_2", 2)};
    train_networks(options_, runs, counted_epoch);
    EXPECT_EQ(epochs_seen, (std::vector<int>{301, 302, 303})) << "one network, three epochs";
    for (const ::Run& run : runs)
        expect_saved(run);
}

TEST_F(Runs, ThatDifferInASettingAreNetworksOfTheirOwn) {
    epochs_seen.clear();
    ::Run plain = run_of("plain", 2);
    plain.settings = {{"degrees", 0, 360}};
    ::Run turned = run_of("turned", 1);
    turned.settings = {{"degrees", 10, 360}};
    train_networks(options_, {plain, turned}, counted_epoch);
    EXPECT_EQ(epochs_seen, (std::vector<int>{201, 202, 101}));
}

TEST_F(Runs, ThatDifferInNothingButTheirEpochsAreOneNetworkWhateverTheirRowsSay) {
    epochs_seen.clear();
    ::Run ten = run_of("ten", 1);
    ten.columns = {"1 epoch plain"};
    ::Run thirty = run_of("thirty", 3);
    thirty.columns = {"3 epochs plain"};
    train_networks(options_, {ten, thirty}, counted_epoch);
    EXPECT_EQ(epochs_seen, (std::vector<int>{301, 302, 303}));
    expect_saved(ten);
    expect_saved(thirty);
}

TEST_F(Runs, GiveTheirChaptersSettingsByName) {
    ::Run run = run_of("a", 1);
    run.settings = {{"degrees", 0.1f}, {"upright", 1}};
    EXPECT_EQ(run.setting("degrees"), 0.1f);
    EXPECT_EQ(run.setting("upright"), 1);
    EXPECT_EQ(message_of([&] { run.setting("sheet"); }), "a: a run without the setting sheet");
}

TEST_F(Runs, WithTheMostWorkComeFirst) {
    epochs_seen.clear();
    train_networks(options_, {run_of("a", 1, 1, 3), run_of("b", 2, 2, 3), run_of("c", 1, 3, 9)},
                   counted_epoch);
    EXPECT_EQ(epochs_seen, (std::vector<int>{101, 201, 202, 101}));
}

TEST_F(Runs, ThatShowEachRecordMoreOftenAreMoreWork) {
    epochs_seen.clear();
    ::Run thrice = run_of("thrice", 1, 2);
    thrice.times_shown = 3;
    train_networks(options_, {run_of("once", 2), thrice}, counted_epoch);
    EXPECT_EQ(epochs_seen, (std::vector<int>{101, 201, 202}));
}

TEST_F(Runs, WithSeedsAreEachRunWithEachSeed) {
    const std::vector<::Run> runs =
        with_seeds({{"a", {"x"}, 3, 0.1f, 1}, {"b", {"y"}, 5, 0.2f, 2}}, {1, 7});
    ASSERT_EQ(runs.size(), 4u);
    EXPECT_EQ(runs[1].folder, "a_seed_7");
    EXPECT_EQ(runs[1].columns, (std::vector<std::string>{"x", "7"}));
    EXPECT_EQ(runs[1].seed, 7u);
    EXPECT_EQ(runs[2].folder, "b_seed_1");
    EXPECT_EQ(runs[2].hidden_nodes, 5);
    EXPECT_EQ(runs[2].epochs, 2);
}

TEST_F(Runs, InOneFolderAreRefusedBeforeAnyTraining) {
    epochs_seen.clear();
    EXPECT_EQ(message_of([&] {
                  train_networks(options_, {run_of("a", 1), run_of("a", 1)}, counted_epoch);
              }),
              "two runs in a: each must differ from all others");
    EXPECT_TRUE(epochs_seen.empty());
}
