#include "chapters/chapter1/score.h"

#include <string>
#include <vector>

#include "common/files/csv.h"
#include "common/files/text.h"

namespace {

constexpr const char* header = "learning_rate,epochs,seed,records,score";

// The first three columns.
std::vector<std::string> texts_of(const Run& run) {
    return {to_text(run.learning_rate), std::to_string(run.epochs), std::to_string(run.seed)};
}

}  // namespace

void write_score(const Options& options, const Run& run, const Score& score) {
    std::vector<std::string> row = texts_of(run);
    row.insert(row.end(), {std::to_string(score.records), to_text(score.score, 4)});
    write_csv(options.output + "/score.csv", header, {row});
}

Score read_score(const Options& options, const Run& run) {
    const std::string remedy = options.remedy("query");
    CsvReader reader(options.table("score.csv"), header);
    reader.next_row(1, remedy);
    reader.require_texts(texts_of(run), remedy);
    const Score score = {reader.whole_number(3, 0, 1000000000), reader.number(4, 0, 1)};
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
