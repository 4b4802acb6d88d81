#!/bin/sh
# Runs the tests on all cores. First come those that need no other program, so that a mistake
# shows in seconds; then those that run the chapters' programs. The last line counts them.
#     run.sh PROGRAM [NAME]     all tests, or those whose names begin with NAME, such as Matrix
set -eu
CDPATH='' cd "$(dirname "$0")/.."

program=$1
name=${2:-}
cores=$(getconf _NPROCESSORS_ONLN)
logs=$(dirname "$program")/logs
rm -rf "$logs"
mkdir -p "$logs"

# The suites in these files, as a filter takes them: Matrix.*:*/Matrix.*:…
suites_in() {
    sed -nE 's/^TEST(_F|_P)?\(([A-Za-z0-9]+),.*/\2.*:*\/\2.*/p' "$@" | sort -u | paste -sd: -
}
runs_programs='tests/(small_clone|in_small|injector|changed_sources)\.h|\.build/'
# shellcheck disable=SC2046
quick=$(suites_in $(grep -LE "$runs_programs" tests/*_test.cpp))
# shellcheck disable=SC2046
slow=$(suites_in $(grep -lE "$runs_programs" tests/*_test.cpp))

# Runs all tests but those left out, in so many parts. Shows what a part says in which a test has
# failed, and of the others which tests were skipped, and why.
run_all_but() {
    status=0
    seq 1 "$3" | GTEST_BRIEF=1 GTEST_TOTAL_SHARDS=$3 xargs -P "$cores" -I PART sh -c \
        'GTEST_SHARD_INDEX=$(($1 - 1)) GTEST_OUTPUT=xml:$2-$1.xml "$3" --gtest_filter="$4" \
            > "$2-$1.log" 2>&1' part PART "$logs/$2" "$program" "$name*:*/$name*-$1" || status=1
    for log in "$logs/$2"-*.log; do
        if grep -q '^\[  PASSED  \]' "$log" && ! grep -q '^\[  FAILED  \]' "$log"; then
            grep -A 1 ': Skipped$' "$log" || true
        else
            grep -vE '^Running main|^Note: |^\[=+\]|^$' "$log"
        fi
    done
    return $status
}
failed_parts=0
run_all_but "$slow" quick "$cores" || failed_parts=1
run_all_but "$quick" slow $((4 * cores)) || failed_parts=1

# The sum of a number that stands in all reports.
total() {
    echo $(($(sed -n "s/^<testsuites.* $1=\"\([0-9]*\)\".*/\1/p" "$logs"/*.xml | paste -sd+ -)))
}
failed=$(($(total failures) + $(total errors)))
skipped=$(($(cat "$logs"/*.xml | grep -c 'result="skipped"' || true) + $(total disabled)))
passed=$(($(total tests) - failed - skipped))
if [ $((failed + skipped + passed)) -eq 0 ]; then
    echo "no test begins with $name"
    exit 1
fi
# Where a part has ended before it could report, it counts as a failed test.
if [ "$failed_parts" -ne 0 ] && [ "$failed" -eq 0 ]; then
    failed=1
fi
if [ "$skipped" -eq 0 ]; then
    echo "$passed passed, $failed failed"
else
    echo "$passed passed, $failed failed, $skipped skipped"
fi
[ "$failed" -eq 0 ]
