#!/bin/sh
# Training chapter 9 whole takes long. This takes seconds, and its first line changes with whatever
# changes the chapter's numbers: it is a hash of what the chapter makes of 100 records, in all epochs
# of all recipes. The other lines are hashes of the committed tables.
#     fingerprint.sh > tests/chapter9.fingerprint     after a whole training made these tables
#     fingerprint.sh PROGRAM RECORDS DATA             for the tests
set -eu
CDPATH='' cd "$(dirname "$0")/.."

program=${1:-.build/release/chapter9}
records=${2:-100}
data=${3:-data}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for stage in "train --records $records" query; do
    # shellcheck disable=SC2086
    "$program" $stage --data "$data" --output "$folder" 2> "$folder/log" ||
        { cat "$folder/log" >&2; exit 1; }
done
(cd "$folder" && sha256sum networks/*/weights_*.csv scores.csv mistakes.csv) | sha256sum |
    sed "s/-$/chapter9 --records $records/"
sha256sum output/chapter9/scores.csv output/chapter9/mistakes.csv
