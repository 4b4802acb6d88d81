#!/bin/sh
# Builds chapters for a 64-bit ARM machine and for a big-endian one (s390x), runs them in an emulator
# on a few records, and compares every file that they write with that of the same program built here.
set -eu
CDPATH='' cd "$(dirname "$0")/.."

machines="aarch64 s390x"
chapters="chapter1 chapter5 chapter7 chapter8 chapter9"
folder=.build/other-machines
data=$folder/data
for machine in $machines; do
    for tool in "$machine-linux-gnu-g++" "qemu-$machine"; do
        if ! command -v "$tool" > /dev/null; then
            echo "$tool is missing. On Debian: apt-get install -y qemu-user" \
                "g++-aarch64-linux-gnu g++-s390x-linux-gnu" >&2
            exit 1
        fi
    done
done

# Runs a build's chapters, in an emulator where one is named; on few records where an epoch is one of
# hundreds.
run_chapters() {  # PROGRAMS OUTPUT [EMULATOR]
    for chapter in $chapters; do
        case $chapter in
            chapter8 | chapter9) records=2 ;;
            *) records=40 ;;
        esac
        ${3:-} "$1/$chapter" --data "$data" --output "$2/$chapter" --records $records \
            > "$2.log" 2>&1 || { cat "$2.log"; return 1; }
    done
}

# Builds and runs the chapters for another machine. -static: the emulator then needs no libraries.
compare() {  # MACHINE
    programs=.build/$1/release
    # shellcheck disable=SC2046
    make -s -j2 --no-print-directory BUILD=".build/$1" CXX="$1-linux-gnu-g++ -static -Werror" \
        AR="$1-linux-gnu-ar" OPTIMISE=-O2 $(printf "$programs/%s " $chapters)
    run_chapters "$programs" "$folder/$1" "qemu-$1"
    diff -r "$folder/here" "$folder/$1"
    echo "$1: the same bytes in $(find "$folder/$1" -type f | wc -l) files"
}

# shellcheck disable=SC2046
make -s -j2 --no-print-directory data $(printf '.build/release/%s ' $chapters)
rm -rf "$folder"
sh tests/small_data.sh "$data" 40
cp -r data/handwriting "$data"
run_chapters .build/release "$folder/here"
for machine in $machines; do
    compare "$machine" &
    running="${running:-} $!"
done
for each in $running; do
    wait "$each"
done
