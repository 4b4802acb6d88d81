#!/bin/sh
# Chapters on four threads, with the thread sanitizer watching: chapter 2 where all is well, and
# where no network can be saved; chapters 8 and 9, whose epochs are their own. A few records are
# enough for it.
set -eu
CDPATH='' cd "$(dirname "$0")/.."

build=.build/tsan
make -s -j2 --no-print-directory BUILD="$build" OPTIMISE='-O1 -g1 -fsanitize=thread' \
    "$build/release/chapter2" "$build/release/chapter8" "$build/release/chapter9" data

on_four_threads() {
    program=$1
    shift
    "$build/release/$program" --threads 4 --data "$build/data" "$@" > "$build/log" 2>&1
}
sh tests/small_data.sh "$build/data" 20
on_four_threads chapter2 --output "$build/output" || { cat "$build/log"; exit 1; }
for chapter in chapter8 chapter9; do
    on_four_threads "$chapter" train --records 1 --output "$build/$chapter" ||
        { cat "$build/log"; exit 1; }
done

# Once more, with a file where each network is to be saved: threads fail at the same time.
mkdir -p "$build/no-room/networks"
for network in "$build"/output/networks/*; do
    echo > "$build/no-room/networks/${network##*/}"
done
status=0
on_four_threads chapter2 --output "$build/no-room" || status=$?
if [ "$status" -ne 1 ] || ! grep -q 'cannot be written' "$build/log"; then
    cat "$build/log"
    exit 1
fi
echo "chapters 2, 8 and 9 on four threads: nothing found by the thread sanitizer"
