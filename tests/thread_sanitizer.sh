#!/bin/sh
# Chapter 2 on four threads, with the thread sanitizer watching; a few records are enough for it.
set -eu
CDPATH='' cd "$(dirname "$0")/.."

build=.build/tsan
make -s -j2 --no-print-directory BUILD="$build" OPTIMISE='-O1 -g -fsanitize=thread' \
    "$build/release/chapter2" data

sh tests/small_data.sh "$build/data" 20
"$build/release/chapter2" --data "$build/data" --output "$build/output" --threads 4 \
    > "$build/log" 2>&1 || { cat "$build/log"; exit 1; }
echo "chapter 2 on four threads: nothing found by the thread sanitizer"
