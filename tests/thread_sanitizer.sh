#!/bin/sh
# Chapter 2 on four threads, with the thread sanitizer watching; a few records are enough for it.
set -eu
CDPATH='' cd "$(dirname "$0")/.."

build=.build/tsan
make -s --no-print-directory BUILD="$build" OPTIMISE='-O1 -g -fsanitize=thread' \
    "$build/release/chapter2" data

mkdir -p "$build/data"
for set in train t10k; do  # the first 20 records of each, under headers that promise 20
    images="$set-images-idx3-ubyte"
    labels="$set-labels-idx1-ubyte"
    { printf '\0\0\10\3\0\0\0\24\0\0\0\34\0\0\0\34'; head -c 15696 "data/$images" | tail -c 15680
    } > "$build/data/$images"
    { printf '\0\0\10\1\0\0\0\24'; head -c 28 "data/$labels" | tail -c 20
    } > "$build/data/$labels"
done
"$build/release/chapter2" --data "$build/data" --output "$build/output" --threads 4 \
    > "$build/log" 2>&1 || { cat "$build/log"; exit 1; }
echo "chapter 2 on four threads: nothing found by the thread sanitizer"
