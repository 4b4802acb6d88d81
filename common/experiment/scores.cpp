#include "common/experiment/scores.h"

#include <map>

#include "common/experiment/check_runs.h"
#include "common/files/csv.h"
#include "common/files/files.h"
#include "common/files/text.h"
#include "common/program/parallel.h"
#include "common/training.h"

namespace {

class NetworkAsking : public Work {
public:
    NetworkAsking(const Options& options, const std::vector<Run>& runs, const Records& records,
                  AnswersFunction answers_of_run)
        : answers(runs.size()),
          options_(options),
          runs_(runs),
          records_(records),
          answers_of_run_(answers_of_run) {}

    void do_part(int part) override {
        const SavedNetwork saved = load_run(options_, runs_[part]);
        answers[part] = answers_of_run_(saved.network, records_, runs_[part]);
    }

    std::vector<std::vector<int>> answers;  // of each run

private:
    const Options& options_;
    const std::vector<Run>& runs_;
    const Records& records_;
    const AnswersFunction answers_of_run_;
};

void require_one_number_of_records(const Options& options, const std::vector<Run>& runs) {
    std::map<int, std::string> trained;  // for each number of records, the first network's folder
    for (const Run& run : runs) {
        const std::string folder = options.output + "/" + run.folder;
        options.require(folder + "/training.csv", "train");
        trained.insert({load_history(folder, options.remedy("train")).records, folder});
    }
    const auto& [fewest, folder_of_fewest] = *trained.begin();
    const auto& [most, folder_of_most] = *trained.rbegin();
    if (fewest < most)
        refuse(folder_of_most, "trained on " + std::to_string(most) + " records, but " +
                                   folder_of_fewest + " on " + std::to_string(fewest) +
                                   ": they cannot be compared; `" + options.command +
                                   " train` trains all anew");
}

}  // namespace

std::vector<int> plain_answers(const NeuralNetwork& network, const Records& records, const Run&) {
    return answers_of(network, records);
}

std::vector<int> write_scores(const Options& options, const ScoreTable& table,
                              const std::vector<Run>& runs, const Records& records,
                              AnswersFunction answers_of_run) {
    require_sound(runs);
    require_one_number_of_records(options, runs);
    NetworkAsking asking(options, runs, records, answers_of_run);
    run_in_parallel(asking, static_cast<int>(runs.size()), options.threads);
    Rows rows;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        rows.push_back(runs[i].columns);
        rows.back().push_back(to_text(score(asking.answers[i], records), 4));
    }
    write_csv(options.output + "/" + table.file, table.columns + ",score", rows);
    return asking.answers.back();
}

std::vector<double> read_scores(const Options& options, const ScoreTable& table,
                                const std::vector<Run>& runs) {
    require_sound(runs);
    const std::string remedy = options.remedy("query");
    CsvReader reader(options.table(table.file), table.columns + ",score");
    std::vector<double> scores;
    while (reader.next_row(runs.size(), remedy)) {
        reader.require_texts(runs[scores.size()].columns, remedy);
        scores.push_back(reader.number(reader.fields() - 1, 0, 1));
    }
    return scores;
}
