#!/bin/sh
# Chapter 2 on four threads, with the thread sanitizer watching: once where all is well, and once
# where no network can be saved. A few records are enough for it.
set -eu
CDPATH='' cd "$(dirname "$0")/.."

build=.build/tsan
make -s -j2 --no-print-directory BUILD="$build" OPTIMISE='-O1 -g1 -fsanitize=thread' \
    "$build/release/chapter2" data

chapter2() {
    "$build/release/chapter2" --data "$build/data" --output "$1" --threads 4 > "$build/log" 2>&1
}
sh tests/small_data.sh "$build/data" 20
chapter2 "$build/output" || { cat "$build/log"; exit 1; }

# Once more, with a file where each network is to be saved: threads fail at the same time.
mkdir -p "$build/no-room/networks"
for network in "$build"/output/networks/*; do
    echo > "$build/no-room/networks/${network##*/}"
done
status=0
chapter2 "$build/no-room" || status=$?
if [ "$status" -ne 1 ] || ! grep -q 'cannot be written' "$build/log"; then
    cat "$build/log"
    exit 1
fi
echo "chapter 2 on four threads: nothing found by the thread sanitizer"
