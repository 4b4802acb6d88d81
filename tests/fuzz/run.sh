#!/bin/sh
# Feeds the readers whatever libFuzzer can think of, with the address and undefined-behaviour
# sanitizers watching; a reader may refuse it, but only with a std::runtime_error.
#     run.sh [SECONDS [TARGET ...]]       how long the targets run, side by side on all cores; 60
#                                         if not told
set -eu
CDPATH='' cd "$(dirname "$0")/../.."

seconds="${1:-60}"
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- csv_records idx network pgm table
build=.build/fuzz
mkdir -p "$build"
if ! echo 'extern "C" int LLVMFuzzerTestOneInput(const char*, unsigned long) { return 0; }' |
    clang++ -fsanitize=fuzzer -x c++ - -o "$build/nothing" 2> /dev/null; then
    echo 'Fuzzing needs clang++ with libFuzzer.' \
        'On Debian: apt-get install -y clang libclang-rt-dev' >&2
    exit 1
fi

checks='-fsanitize=address,undefined,float-cast-overflow -fno-sanitize-recover=all'
checks="$checks -D_GLIBCXX_ASSERTIONS"
sources=$(find common chapters -name '*.cpp' ! -name main.cpp)
objects=$(echo "$sources" | sed "s,\\(.*\\)\\.cpp,$build/release/\\1.o,")
# shellcheck disable=SC2086
make -s -j2 --no-print-directory BUILD="$build" CXX='clang++ -Werror' \
    OPTIMISE="-g1 -O1 -fsanitize=fuzzer-no-link $checks" $objects
sh tests/fuzz/seeds.sh "$build/corpus"

[ ! -w /dev/shm ] || export TMPDIR=/dev/shm  # memory is faster than a disk
TMPDIR=$(mktemp -d)
export TMPDIR
fuzzers=
trap 'kill $fuzzers 2> /dev/null || true; rm -rf "$TMPDIR"' EXIT
trap 'exit 1' INT TERM
# shellcheck disable=SC2086
printf '%s\n' "$@" | xargs -P 2 -I TARGET \
    clang++ -std=c++17 -Wall -Wextra -Werror -ffp-contract=off -pthread -I. -g1 -O1 \
    -fsanitize=fuzzer $checks tests/fuzz/TARGET.cpp $objects -o "$build/TARGET"
for target in "$@"; do  # side by side: that keeps all cores busy
    "$build/$target" -max_total_time="$seconds" -timeout=10 -print_final_stats=1 \
        -artifact_prefix="$build/$target-" "$build/corpus/$target" > "$build/$target.log" 2>&1 &
    fuzzers="$fuzzers $!"
done
findings=0
for target in "$@"; do
    fuzzers=${fuzzers# }
    status=0
    wait "${fuzzers%% *}" || status=$?
    fuzzers=${fuzzers#"${fuzzers%% *}"}
    executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$build/$target.log")
    coverage=$(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$build/$target.log" | tail -n 1)
    echo "$target: ${executions:-no} executions in $seconds s, coverage ${coverage:-unknown}"
    if [ "$status" -ne 0 ]; then
        findings=$((findings + 1))
        echo "$target: FINDING; its bytes are in $build/$target-*, and this is how it ended:"
        tail -n 40 "$build/$target.log"
    fi
done
echo "$findings findings"
[ "$findings" -eq 0 ]
