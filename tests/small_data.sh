#!/bin/sh
# Makes a data folder of MNIST's first records, for a slow emulator or sanitizer: at most 255 of
# each set, under headers that promise so many.
#     small_data.sh FOLDER RECORDS
set -eu
CDPATH='' cd "$(dirname "$0")/.."

count="\\0\\0\\0\\$(printf %o "$2")"
mkdir -p "$1"
for set in train t10k; do
    images="$set-images-idx3-ubyte"
    labels="$set-labels-idx1-ubyte"
    printf "\\0\\0\\10\\3$count\\0\\0\\0\\34\\0\\0\\0\\34" > "$1/$images"
    printf "\\0\\0\\10\\1$count" > "$1/$labels"
    tail -c +17 "data/$images" | head -c $((784 * $2)) >> "$1/$images"
    tail -c +9 "data/$labels" | head -c "$2" >> "$1/$labels"
done
