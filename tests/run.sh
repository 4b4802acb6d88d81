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

# The suites of those tests that run programs: Readme|Try|…
runs_programs='tests/(small_clone|in_small|injector|changed_sources|debugger_session)\.h|\.build/'
slow=$(grep -lE "$runs_programs" tests/*_test.cpp | xargs \
    sed -nE 's/^TEST(_F|_P)?\(([A-Za-z0-9]+),.*/\2/p' | sort -u | paste -sd'|' -)

# What is run at once: a suite, so that its tests can share what they have made; or a single test,
# where one test is made of many values. As filters take them: Matrix.*
parts=$("$program" --gtest_list_tests --gtest_filter="$name*:In/$name*" | awk '
    /^[^ ].*\.( |$)/ { suite = $1; if (suite !~ "/") print suite "*" }
    /^  / && suite ~ "/" { print suite $1 }')
if [ -z "$parts" ]; then
    echo "no test begins with $name"
    exit 1
fi

# Runs the parts that it reads. Shows what a part says in which a test has failed, and of the others
# which tests were skipped, and why.
run_parts() {
    status=0
    # shellcheck disable=SC2016
    GTEST_BRIEF=1 xargs -P "$cores" -I PART sh -c \
        'log=$2/$(echo "$3" | tr "/*" "__"); GTEST_OUTPUT=xml:$log.xml "$1" --gtest_filter="$3" \
            > "$log.log" 2>&1' part "$program" "$1" PART || status=1
    for log in $(find "$1" -name '*.log' | sort); do
        if grep -q '^\[  PASSED  \]' "$log" && ! grep -q '^\[  FAILED  \]' "$log"; then
            grep -A 1 ': Skipped$' "$log" || true
        else
            grep -vE '^Running main|^Note: |^\[=+\]|^$' "$log"
        fi
    done
    return $status
}
failed_parts=0
mkdir "$logs/quick" "$logs/slow"
echo "$parts" | grep -vE "^(In/)?($slow)\." | run_parts "$logs/quick" || failed_parts=1
echo "$parts" | grep -E "^(In/)?($slow)\." | run_parts "$logs/slow" || failed_parts=1

# The sum of a number that stands in all reports.
total() {
    echo $(($(sed -n "s/^<testsuites.* $1=\"\([0-9]*\)\".*/\1/p" "$logs"/*/*.xml | paste -sd+ -)))
}
failed=$(($(total failures) + $(total errors)))
skipped=$(($(cat "$logs"/*/*.xml | grep -c 'result="skipped"' || true) + $(total disabled)))
passed=$(($(total tests) - failed - skipped))
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
