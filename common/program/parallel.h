// Work on several processor cores at once.

#pragma once

#include <functional>

// Calls work(0), work(1), … work(count - 1), on so many threads side by side; with 1, none is
// started. What they do must not depend on each other, so that the number of threads changes
// nothing but the time. When one throws, no further work is begun, and when all threads have come
// to rest the exception is thrown again here.
void run_in_parallel(int count, int threads, const std::function<void(int)>& work);
