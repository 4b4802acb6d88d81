// Makes one of a program's calls to the system fail, as a disk or a network drive may at any
// moment. Loaded before the program's own libraries (LD_PRELOAD); FAULT_CALL names the kind of
// call, and FAULT_AT says which of them fails, counted from 1, with an input/output error. With
// FAULT_UNTIL all from there to this one fail. With FAULT_KILLS=yes the program is killed just
// before the call. How many calls there were of each kind stands in the file FAULT_COUNTS when the
// program has ended.

#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

struct Call {
    const char* name;
    std::atomic<long> count{0};
};

Call calls[] = {{"fopen"},  {"fclose"}, {"read"},          {"write"},  {"writev"},
                {"lseek"},  {"stat"},   {"mkdir"},         {"rename"}, {"unlinkat"},
                {"remove"}, {"openat"}, {"pthread_create"}};

const char* setting(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

bool is_to_fail(const char* name) {
    for (Call& call : calls) {
        if (std::strcmp(call.name, name) != 0)
            continue;
        const long number = ++call.count;
        const long first = std::atol(setting("FAULT_AT"));
        const long last = std::max(first, std::atol(setting("FAULT_UNTIL")));
        if (std::strcmp(setting("FAULT_CALL"), name) != 0 || number < first || number > last)
            return false;
        if (std::strcmp(setting("FAULT_KILLS"), "yes") == 0)
            std::raise(SIGKILL);
        errno = EIO;
        return true;
    }
    return false;
}

// The function that the program would have called.
template <typename Function>
Function* original(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

struct Report {
    ~Report() {
        const int file = open(setting("FAULT_COUNTS"), O_WRONLY | O_CREAT | O_TRUNC, 0644);
        for (const Call& call : calls)
            dprintf(file, "%s %ld\n", call.name, call.count.load());
        close(file);
    }
};
const Report report;

}  // namespace

extern "C" {

FILE* fopen64(const char* path, const char* mode) {
    return is_to_fail("fopen") ? nullptr : original<decltype(fopen64)>("fopen64")(path, mode);
}

// The file is closed all the same; it is the last bytes that may not have arrived.
int fclose(FILE* file) {
    const bool fails = is_to_fail("fclose");
    const int result = original<int(FILE*)>("fclose")(file);
    if (fails)
        errno = EIO;
    return fails ? EOF : result;
}

ssize_t read(int file, void* bytes, size_t count) {
    return is_to_fail("read") ? -1 : original<decltype(read)>("read")(file, bytes, count);
}

ssize_t write(int file, const void* bytes, size_t count) {
    return is_to_fail("write") ? -1 : original<decltype(write)>("write")(file, bytes, count);
}

ssize_t writev(int file, const iovec* parts, int count) {
    return is_to_fail("writev") ? -1 : original<decltype(writev)>("writev")(file, parts, count);
}

off64_t lseek64(int file, off64_t offset, int from) noexcept {
    return is_to_fail("lseek") ? -1 : original<decltype(lseek64)>("lseek64")(file, offset, from);
}

int stat(const char* path, struct stat* result) noexcept {
    return is_to_fail("stat") ? -1 : original<int(const char*, struct stat*)>("stat")(path, result);
}

int mkdir(const char* path, mode_t mode) noexcept {
    return is_to_fail("mkdir") ? -1 : original<decltype(mkdir)>("mkdir")(path, mode);
}

int rename(const char* from, const char* to) noexcept {
    return is_to_fail("rename") ? -1 : original<decltype(rename)>("rename")(from, to);
}

int remove(const char* path) noexcept {
    return is_to_fail("remove") ? -1 : original<int(const char*)>("remove")(path);
}

int unlinkat(int folder, const char* path, int flags) noexcept {
    return is_to_fail("unlinkat") ? -1
                                  : original<decltype(unlinkat)>("unlinkat")(folder, path, flags);
}

int openat(int folder, const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return is_to_fail("openat")
               ? -1
               : original<int(int, const char*, int, ...)>("openat")(folder, path, flags, mode);
}

int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*start)(void*),
                   void* argument) noexcept {
    return is_to_fail("pthread_create")
               ? EAGAIN
               : original<int(pthread_t*, const pthread_attr_t*, void* (*)(void*), void*)>(
                     "pthread_create")(thread, attributes, start, argument);
}

}  // extern "C"
