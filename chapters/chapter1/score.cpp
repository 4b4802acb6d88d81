#include "chapters/chapter1/score.h"

#include <string>
#include <vector>

#include "common/files/csv.h"
#include "common/files/text.h"

void write_score(const Options& options, const Score& score) {
    std::vector<std::string> fields = history_fields(score.history);
    fields.push_back(to_text(score.score, 4));
    write_csv(options.output / "score.csv", history_columns + std::string(",score"), {fields});
}

Score read_score(const Options& options, const Run& run) {
    const std::string remedy = options.query_makes_it_anew();
    CsvReader reader(options.table("score.csv"), history_columns + std::string(",score"));
    reader.next_row(1, remedy);
    const Score score = {history_in(reader), reader.number(4, 0, 1)};
    reader.require_texts(
        history_fields({run.learning_rate, run.epochs, run.seed, score.history.records}), remedy);
    reader.next_row(1, remedy);  // the end
    return score;
}

bool are_mnists_test_records(const Records& records) {
    const std::vector<int> mnists = {980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009};
    std::vector<int> shown(Records::digits, 0);
    for (int record = 0; record < records.size(); ++record)
        ++shown[records.label(record)];
    return shown == mnists;
}
