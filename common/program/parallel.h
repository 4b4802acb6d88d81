// Work on several processor cores at once.

#pragma once

// Work in numbered parts, which must not depend on each other: then the number of threads changes
// nothing but the time. (A class and no std::function, since a debugger does not step into that.)
class Work {
public:
    virtual ~Work() = default;
    virtual void do_part(int part) = 0;
};

// Does the parts 0, 1, … count - 1, on several threads side by side; with 1, none is started. When
// one throws, no further part is begun, and when all threads have come to rest the exception is
// thrown again here.
void run_in_parallel(Work& work, int count, int threads);
