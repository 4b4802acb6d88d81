#!/bin/sh
# Builds chapters 0 and 1 for Windows with MinGW-w64, runs them under wine on a few records, and
# compares the bytes that they write with those of the programs built here. The test set is cut short,
# since wine and the data's 55 MB take their time.
set -eu
CDPATH='' cd "$(dirname "$0")/.."

build=.build/windows
compiler=x86_64-w64-mingw32-g++-posix
for tool in $compiler wine; do
    if ! command -v $tool > /dev/null; then
        echo "$tool is missing. On Debian: apt-get install -y g++-mingw-w64-x86-64-posix wine" >&2
        exit 1
    fi
done
# -static: the program brings its libraries with it.
make -s -j2 --no-print-directory BUILD="$build" CXX="$compiler -static -Werror" OPTIMISE=-O3 \
    "$build/release/chapter0" "$build/release/chapter1"
make -s -j2 --no-print-directory .build/release/chapter0 .build/release/chapter1 data

sh tests/small_data.sh "$build/data" 200
there="$build/thére"  # Windows has letters of its own for this é
rm -rf "$build/here" "$there"
export LC_ALL=C.UTF-8
export WINEDEBUG=-all WINEPREFIX="$PWD/$build/wine"
for chapter in chapter0 chapter1; do
    .build/release/$chapter --data "$build/data" --output "$build/here/$chapter" > "$build/said-here"
    for run in first second; do  # the second time over what the first has left
        wine "$build/release/$chapter.exe" --data "$build/data" --output "$there/$chapter" \
            > "$build/said-there" || { echo "the $run run of $chapter under wine failed"; exit 1; }
    done
done
diff -r "$build/here" "$there"
tr -d '\r' < "$build/said-there" | grep -q "^Learning rate 0.3, .*: score 0\\."
if wine "$build/release/chapter1.exe" query --output nowhere 2> "$build/mistake"; then exit 1; fi
grep -q '^chapter1: nowhere.network.training.csv: not there yet: ' "$build/mistake"
echo "chapters 0 and 1 for Windows: the same bytes in $(find "$there" -type f | wc -l) files"
