#include "common/files/system.h"

#ifdef _WIN32

#include <windows.h>

std::string program_file() {
    char name[32768];  // the longest path that Windows has
    const DWORD length = GetModuleFileNameA(nullptr, name, sizeof name);
    return std::string(name, length);
}

void open_standard_streams() {}
void let_too_large_writes_fail() {}
int window_width() {
    return 0;
}

#else

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

#ifdef __APPLE__
#include <mach-o/dyld.h>

std::string program_file() {
    char name[4096];
    uint32_t size = sizeof name;
    return _NSGetExecutablePath(name, &size) == 0 ? name : "";
}
#else
std::string program_file() {
    return "/proc/self/exe";
}
#endif

// An opened file gets the lowest number that is free: here that of the closed stream. It is opened
// for reading only, so that writing results to a closed stdout fails; they would be lost.
void open_standard_streams() {
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream)
        if (fcntl(stream, F_GETFD) == -1)
            open("/dev/null", O_RDONLY);
}

void let_too_large_writes_fail() {
    std::signal(SIGXFSZ, SIG_IGN);
}

int window_width() {
    const char* terminal = std::getenv("TERM");
    if (terminal == nullptr || terminal == std::string("") || terminal == std::string("dumb"))
        return 0;
    winsize window = {};
    if (isatty(STDERR_FILENO) != 1 || ioctl(STDERR_FILENO, TIOCGWINSZ, &window) != 0)
        return 0;
    return window.ws_col;
}

#endif
