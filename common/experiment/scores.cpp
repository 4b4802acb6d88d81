#include "common/experiment/scores.h"

#include <filesystem>

#include "common/experiment/check_runs.h"
#include "common/files/csv.h"
#include "common/files/files.h"
#include "common/files/text.h"
#include "common/program/parallel.h"
#include "common/training.h"

namespace {

namespace fs = std::filesystem;

struct NetworkScoring {
    const Options& options;
    const std::vector<Run>& runs;
    const Records& records;
    const AnswersFunction answers_of_run;
    std::vector<double> scores;

    void do_part(int part) {
        const SavedNetwork saved = load_run(options, runs[part]);
        scores[part] = score(answers_of_run(saved.network, records, runs[part]), records);
    }
};

void require_one_number_of_records(const Options& options, const std::vector<Run>& runs) {
    for (const Run& run : runs)
        options.require(options.output / run.folder / "training.csv", "train");
    const fs::path first = options.output / runs.front().folder;
    const int records = load_history(first).records;
    for (const Run& run : runs) {
        const fs::path folder = options.output / run.folder;
        const int others = load_history(folder).records;
        if (others != records)
            refuse(folder, "trained on " + std::to_string(others) + " records, but " +
                               first.string() + " on " + std::to_string(records) +
                               ": they cannot be compared; `" + options.command +
                               " train` trains all anew");
    }
}

}  // namespace

std::vector<int> plain_answers(const NeuralNetwork& network, const Records& records, const Run&) {
    return answers_of(network, records);
}

void write_scores(const Options& options, const ScoreTable& table, const std::vector<Run>& runs,
                  const Records& records, AnswersFunction answers_of_run) {
    require_sound(runs);
    require_one_number_of_records(options, runs);
    NetworkScoring scoring{options, runs, records, answers_of_run,
                           std::vector<double>(runs.size())};
    run_in_parallel(scoring, static_cast<int>(runs.size()), options.threads);
    Rows rows;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        rows.push_back(runs[i].columns);
        rows.back().push_back(to_text(scoring.scores[i], 4));
    }
    write_csv(options.output / table.file, table.columns + ",score", rows);
}

std::vector<double> read_scores(const Options& options, const ScoreTable& table,
                                const std::vector<Run>& runs) {
    require_sound(runs);
    const std::string remedy = options.query_makes_it_anew();
    CsvReader reader(options.table(table.file), table.columns + ",score");
    std::vector<double> scores;
    while (reader.next_row(runs.size(), remedy)) {
        reader.require_texts(runs[scores.size()].columns, remedy);
        scores.push_back(reader.number(reader.fields() - 1, 0, 1));
    }
    return scores;
}
