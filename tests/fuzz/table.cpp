// Any bytes as a table with a column of each kind. A table that reads can be written, and reads
// again as it was written.

#include <stdexcept>

#include "common/files/csv.h"
#include "tests/fuzz/input.h"

namespace {

const std::vector<Column> all_kinds = {columns::learning_rate, columns::epochs, columns::seed,
                                       columns::score, digit_column("digit")};

bool read(const std::filesystem::path& path, Table& table) {
    try {
        table = read_table(path, all_kinds);
        return true;
    } catch (const std::runtime_error&) {
        return false;
    }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::filesystem::path any = fuzz_file("any.csv", std::string(data, data + size));
    const std::filesystem::path first = fuzz_folder() / "first.csv";
    const std::filesystem::path second = fuzz_folder() / "second.csv";
    Table table;
    if (!read(any, table))
        return 0;
    const std::size_t rows = table.size();
    write_table(first, all_kinds, table);
    require(read(first, table) && table.size() == rows);
    write_table(second, all_kinds, table);
    Table again;
    require(read(second, again) && again == table);
    return 0;
}
