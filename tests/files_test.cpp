// Whole files: always the old one or the new one, and a reason in words when it stays the old one.

#include "common/files/files.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <thread>
#include <vector>

#include "tests/support.h"

namespace fs = std::filesystem;

namespace {

std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

using Names = std::vector<std::string>;

// While it lives, permissions count, even where the tests run as root.
class OrdinaryUser {
public:
    OrdinaryUser() { EXPECT_EQ(seteuid(user_ == 0 ? 65534 : user_), 0); }
    ~OrdinaryUser() { EXPECT_EQ(seteuid(user_), 0); }

private:
    const uid_t user_ = geteuid();
};

// While it lives, no file grows beyond so many bytes: for the writer, a disk that is full.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        EXPECT_EQ(getrlimit(RLIMIT_FSIZE, &before_), 0);
        const rlimit small = {bytes, before_.rlim_max};
        EXPECT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
    }
    ~SmallDisk() {
        EXPECT_EQ(setrlimit(RLIMIT_FSIZE, &before_), 0);
        std::signal(SIGXFSZ, handler_);
    }

private:
    void (*handler_)(int);
    rlimit before_ = {};
};

}  // namespace

TEST(Files, WriteFileMakesTheFoldersThatAreMissing) {
    const TemporaryFolder folder;
    write_file(folder / "a/b/new", "text");
    EXPECT_EQ(contents_of(folder / "a/b/new"), "text");
    EXPECT_EQ(names_in(folder / "a/b"), Names{"new"});
}

TEST(Files, WriteFileReplacesAnOldFileByteForByte) {
    const TemporaryFolder folder;
    const std::string bytes("a\0\r\n\n\xff", 6);
    write_file(folder / "file", "something longer");
    write_file(folder / "file", bytes);
    EXPECT_EQ(contents_of(folder / "file"), bytes);
    write_file(folder / "file", "");
    EXPECT_EQ(contents_of(folder / "file"), "");
    EXPECT_EQ(names_in(folder.path()), Names{"file"});
}

TEST(Files, WriteFileTakesABareName) {
    const TemporaryFolder folder;
    const fs::path before = fs::current_path();
    fs::current_path(folder.path());
    EXPECT_NO_THROW(write_file("bare", "text"));
    fs::current_path(before);
    EXPECT_EQ(contents_of(folder / "bare"), "text");
}

TEST(Files, WriteFileDoesNotReplaceAFolder) {
    const TemporaryFolder folder;
    put(folder / "place/inside", "text");
    EXPECT_EQ(message_of([&] { write_file(folder / "place", "new"); }),
              (folder / "place").string() + ": cannot be written: Is a directory");
    EXPECT_EQ(names_in(folder.path()), Names{"place"});
    EXPECT_EQ(contents_of(folder / "place/inside"), "text");
}

TEST(Files, WriteFileIntoAFileThatIsNoFolderNamesTheReason) {
    const TemporaryFolder folder;
    put(folder / "parent", "a file");
    for (const std::string name : {"parent/new", "parent/deeper/new"})
        EXPECT_EQ(message_of([&] { write_file(folder / name, "new"); }),
                  (folder / name).string() + ": cannot be written: Not a directory");
    EXPECT_EQ(contents_of(folder / "parent"), "a file");
}

TEST(Files, WriteFileLeavesAWriteProtectedFolderAsItWas) {
    const TemporaryFolder folder;
    put(folder / "protected/file", "old");
    fs::permissions(folder / "protected", fs::perms(0555));
    for (const std::string name : {"protected/file", "protected/new/file"}) {
        const OrdinaryUser user;
        EXPECT_EQ(message_of([&] { write_file(folder / name, "new"); }),
                  (folder / name).string() + ": cannot be written: Permission denied");
    }
    fs::permissions(folder / "protected", fs::perms(0755));
    EXPECT_EQ(contents_of(folder / "protected/file"), "old");
    EXPECT_EQ(names_in(folder / "protected"), Names{"file"});
}

TEST(Files, WriteFileLeavesTheOldFileWhenTheDiskIsFull) {
    const TemporaryFolder folder;
    put(folder / "file", "old");
    for (const std::size_t size : {2000u, 1000000u}) {  // seen at closing, and at writing
        const SmallDisk disk(1000);
        EXPECT_EQ(message_of([&] { write_file(folder / "file", std::string(size, 'x')); }),
                  (folder / "file").string() + ": cannot be written: File too large");
    }
    EXPECT_EQ(contents_of(folder / "file"), "old");
    EXPECT_EQ(names_in(folder.path()), Names{"file"});
}

TEST(Files, TwoWritersAtOnceLeaveTheWholeFileOfOne) {
    const TemporaryFolder folder;
    const std::size_t size = 100000;
    const auto write = [&](char letter) {
        for (int i = 0; i < 50; ++i)
            EXPECT_NO_THROW(write_file(folder / "file", std::string(size, letter)));
    };
    std::thread other(write, 'a');
    write('b');
    other.join();
    const std::string contents = contents_of(folder / "file");
    ASSERT_EQ(contents.size(), size);
    EXPECT_EQ(contents, std::string(size, contents.front()));
    EXPECT_EQ(names_in(folder.path()), Names{"file"});
}

TEST(Files, OpenFileReadsByteForByte) {
    const TemporaryFolder folder;
    put(folder / "file", "a\r\n");
    std::ifstream file = open_file(folder / "file");
    EXPECT_EQ(file.get(), 'a');
    EXPECT_EQ(file.get(), '\r');
    EXPECT_EQ(file.get(), '\n');
}

TEST(Files, OpenFileNamesTheFileAndTheReason) {
    const TemporaryFolder folder;
    put(folder / "forbidden/file", "text");
    put(folder / "unreadable", "text");
    fs::permissions(folder / "forbidden", fs::perms::none);
    fs::permissions(folder / "unreadable", fs::perms::none);
    const auto reason = [&](const std::string& name) {
        const OrdinaryUser user;
        return message_after((folder / name).string() + ": ", [&] { open_file(folder / name); });
    };
    EXPECT_EQ(reason("missing"), "cannot be read: No such file or directory");
    EXPECT_EQ(reason("unreadable/file"), "cannot be read: Not a directory");
    EXPECT_EQ(reason("unreadable"), "cannot be read: Permission denied");
    EXPECT_EQ(reason("forbidden/file"), "cannot be read: Permission denied");
    EXPECT_EQ(reason(""), "a folder where a file was expected");
    fs::permissions(folder / "forbidden", fs::perms::owner_all);
}

// Opening a pipe waits until someone writes to it, and a device may have no end.
TEST(Files, OpenFileTakesNoPipeAndNoDevice) {
    const TemporaryFolder folder;
    run("mkfifo " + (folder / "pipe").string());
    fs::create_symlink("/dev/zero", folder / "device");
    for (const std::string name : {"pipe", "device"})
        EXPECT_EQ(
            message_of([&] { open_file(folder / name); }),
            (folder / name).string() + ": a pipe, a socket or a device where a file was expected");
}

// A program may open its own memory, but at its start there is none to be read.
TEST(Files, AReadThatFailsIsNoEndOfTheFile) {
    if (!is_there("/proc/self/mem"))
        GTEST_SKIP() << "only Linux shows a program its memory";
    const TemporaryFolder folder;
    put(folder / "empty", "");
    errno = 0;
    std::ifstream memory = open_file("/proc/self/mem");
    EXPECT_EQ(memory.get(), EOF);
    EXPECT_TRUE(read_failed(memory));
    EXPECT_EQ(system_reason(), "Input/output error");
    errno = 0;
    std::ifstream empty = open_file(folder / "empty");
    EXPECT_EQ(empty.get(), EOF);
    EXPECT_FALSE(read_failed(empty));
}

TEST(Files, AWholeFolderReplacesTheOldOneWithAllThatIsInIt) {
    const TemporaryFolder folder;
    put(folder / "place/old", "old");
    write_folder(folder / "place", {{"new", "new"}, {"newer", "newer"}});
    EXPECT_EQ(names_in(folder / "place"), (Names{"new", "newer"}));
    EXPECT_EQ(contents_of(folder / "place/new"), "new");
    EXPECT_EQ(names_in(folder.path()), Names{"place"});
}

TEST(Files, AWholeFolderMakesTheFoldersAboveIt) {
    const TemporaryFolder folder;
    write_folder(folder / "deep/deeper/place", {{"new", "new"}});
    EXPECT_EQ(contents_of(folder / "deep/deeper/place/new"), "new");
}

// So two programs that write the same never take it from one another.
TEST(Files, AWholeFolderThatIsThereAlreadyStays) {
    const TemporaryFolder folder;
    write_folder(folder / "place", {{"a", "1"}, {"b", "2"}});
    put(folder / "place/c", "still here");
    write_folder(folder / "place", {{"a", "1"}, {"b", "2"}});
    EXPECT_EQ(names_in(folder / "place"), (Names{"a", "b", "c"}));
    write_folder(folder / "place", {{"a", "1"}, {"b", "3"}});
    EXPECT_EQ(names_in(folder / "place"), (Names{"a", "b"}));
}

TEST(Files, AWholeFolderOnAFullDiskLeavesTheOldOne) {
    const TemporaryFolder folder;
    put(folder / "place/file", "old");
    {
        const SmallDisk disk(1000);
        EXPECT_EQ(
            message_of([&] {
                write_folder(folder / "place", {{"small", "x"}, {"file", std::string(2000, 'x')}});
            }),
            (folder / "place/file").string() + ": cannot be written: File too large");
    }
    EXPECT_EQ(contents_of(folder / "place/file"), "old");
    EXPECT_EQ(names_in(folder.path()), Names{"place"});
}

TEST(Files, AWholeFolderNeverReplacesAFile) {
    const TemporaryFolder folder;
    put(folder / "place", "a file");
    EXPECT_EQ(message_of([&] {
                  write_folder(folder / "place", {{"a", "1"}});
              }),
              (folder / "place").string() + ": cannot be written: Not a directory");
    EXPECT_EQ(contents_of(folder / "place"), "a file");
    EXPECT_EQ(names_in(folder.path()), Names{"place"});
}

TEST(Files, LeftoversGoAndNothingElse) {
    const TemporaryFolder folder;
    put(folder / "network.123.partial/weights.csv", "half");
    put(folder / "score.csv.77.partial", "half");
    put(folder / "download.partial", "a reader's own");
    put(folder / "score.csv", "whole");
    remove_leftovers(folder.path());
    EXPECT_EQ(names_in(folder.path()), (Names{"download.partial", "score.csv"}));
    remove_leftovers(folder / "none");
}

// A leftover for one program may be what another is just writing.
TEST(Files, AWholeFolderIsWrittenAgainWhereItWasTakenForALeftover) {
    const TemporaryFolder folder;
    std::atomic<bool> done{false};
    std::thread sweeper([&] {
        while (!done)
            remove_leftovers(folder.path());
    });
    int written = 0;
    for (int i = 0; i < 200; ++i) {
        try {
            write_folder(folder / "place", {{"a", std::to_string(i)}, {"b", std::to_string(i)}});
            ++written;
        } catch (const std::runtime_error&) {  // three times in a row
            continue;
        }
        EXPECT_EQ(contents_of(folder / "place/a"), std::to_string(i));
        EXPECT_EQ(contents_of(folder / "place/b"), std::to_string(i));
    }
    done = true;
    sweeper.join();
    EXPECT_GT(written, 0);
}

TEST(Files, RequireWritableLeavesNothingBehind) {
    const TemporaryFolder folder;
    require_writable(folder.path());
    require_writable(folder / "deep/deeper");
    EXPECT_EQ(names_in(folder.path()), Names{});
}

TEST(Files, RequireWritableNamesTheFolderAndTheReason) {
    const TemporaryFolder folder;
    put(folder / "file", "text");
    put(folder / "protected/file", "text");
    fs::permissions(folder / "protected", fs::perms(0555));
    const auto reason = [&](const std::string& name) {
        const OrdinaryUser user;
        return message_after((folder / name).string() + ": cannot be written: ",
                             [&] { require_writable(folder / name); });
    };
    EXPECT_EQ(reason("file"), "Not a directory");
    EXPECT_EQ(reason("file/deeper"), "Not a directory");
    EXPECT_EQ(reason("protected"), "Permission denied");
    EXPECT_EQ(reason("protected/deep/deeper"), "Permission denied");
    {
        const SmallDisk disk(0);
        EXPECT_EQ(message_after(folder.path().string(), [&] { require_writable(folder.path()); }),
                  ": cannot be written: File too large");
    }
    fs::permissions(folder / "protected", fs::perms(0755));
}
