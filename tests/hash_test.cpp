// Hashes tell contents apart.

#include "common/files/hash.h"

#include <gtest/gtest.h>

#include <set>

#include "common/files/text.h"
#include "tests/support.h"

namespace {

std::string hash_of(const std::string& contents) {
    const TemporaryFolder folder;
    put(folder / "file", contents);
    return hexadecimal(hash_of_file(folder / "file"), 16);
}

}  // namespace

// Computed once, and the same with every compiler and on machines of either byte order.
TEST(Hash, IsTheSameEverywhere) {
    EXPECT_EQ(hash_of(""), "310756ae4ed60990");
    EXPECT_EQ(hash_of("One, two, three, four, five"), "ea2bd2343ffaf50a");
}

TEST(Hash, ChangesWithEachBitAndWithEachByteMore) {
    const std::string contents(40, 'x');
    std::set<std::string> hashes = {hash_of(contents)};
    for (std::size_t byte = 0; byte < contents.size(); ++byte)
        for (int bit = 0; bit < 8; ++bit) {
            std::string other = contents;
            other[byte] = static_cast<char>(other[byte] ^ (1 << bit));
            hashes.insert(hash_of(other));
        }
    EXPECT_EQ(hashes.size(), 1 + 40u * 8);
    for (std::size_t size = 0; size < 40; ++size)
        hashes.insert(hash_of(std::string(size, 'x')));
    for (std::size_t size = 1; size < 40; ++size)
        hashes.insert(hash_of(std::string(size, '\0')));
    EXPECT_EQ(hashes.size(), 1 + 40u * 8 + 40 + 39);
}

TEST(Hash, ChangesWherePartsOfALargeFileChangePlaces) {
    std::string contents(300000, 'a');
    contents[10] = 'b';
    std::string moved(300000, 'a');
    moved[10 + 8] = 'b';
    std::string far(300000, 'a');
    far[10 + 65536] = 'b';
    EXPECT_NE(hash_of(contents), hash_of(moved));
    EXPECT_NE(hash_of(contents), hash_of(far));
    EXPECT_EQ(hash_of(contents), hash_of(contents));
}

TEST(Hash, OfAFileThatCannotBeReadNamesIt) {
    EXPECT_EQ(message_of([] { hash_of_file("no/such/file"); }),
              "no/such/file: cannot be read: No such file or directory");
}
