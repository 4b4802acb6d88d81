#!/bin/sh
# Trains chapter 1 on 2,000 records with every compiler found, at three levels of optimisation, and
# compares the saved networks byte by byte. Fails on any difference, and when no two builds can be
# compared. `COMPILERS` names other compilers.
set -eu
CDPATH='' cd "$(dirname "$0")/.."

folder=.build/same-bits
mkdir -p "$folder"
reference=
builds=0
missing=
different=0
for compiler in ${COMPILERS:-g++ clang++}; do
    if ! command -v "$compiler" > /dev/null; then
        echo "$compiler is missing"
        missing="$missing $compiler"
        continue
    fi
    for options in "-O0" "-O3" "-O3 -march=native"; do
        build="$folder/$(echo "$compiler$options" | tr -d ' =')"
        make -j2 --no-print-directory BUILD="$build" CXX="$compiler" OPTIMISE="$options" \
            "$build/release/chapter1" > "$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
        "$build/release/chapter1" train --records 2000 --output "$build/output" \
            2> "$folder/log" || { cat "$folder/log"; exit 1; }
        builds=$((builds + 1))
        if [ -z "$reference" ]; then
            reference="$build"
            echo "$compiler $options: the network to compare with"
        elif diff -rq "$reference/output/network" "$build/output/network"; then
            echo "$compiler $options: the same to the last bit"
        else
            echo "$compiler $options: DIFFERENT"
            different=$((different + 1))
        fi
    done
done
echo "$builds builds, $different different${missing:+, missing:$missing}"
[ "$builds" -ge 2 ] && [ "$different" -eq 0 ]
