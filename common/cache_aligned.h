// Where a Matrix keeps its numbers. Large matrices, such as weights and inputs, begin on a cache
// line, so that a row of 784 floats is 49 whole lines. Small ones, such as the columns between the
// layers, are allocated as any vector is, which is quicker. std::vector asks for these members; the
// debugger skips them.

#pragma once

#include <cstddef>
#include <new>

template <typename T>
struct CacheAligned {
    using value_type = T;
    static constexpr std::align_val_t cache_line{64};
    static constexpr std::size_t large = 1024;  // bytes: 100 floats take less, 784 more

    T* allocate(std::size_t count) {
        const std::size_t bytes = count * sizeof(T);
        void* memory = bytes < large ? ::operator new(bytes) : ::operator new(bytes, cache_line);
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t count) {
        if (count * sizeof(T) < large)
            ::operator delete(memory);
        else
            ::operator delete(memory, cache_line);
    }
    // Any of them may free what another has allocated.
    bool operator==(const CacheAligned&) const { return true; }
    bool operator!=(const CacheAligned&) const { return false; }
};
