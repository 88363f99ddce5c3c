#!/usr/bin/env bash
# grade.sh SUBMISSION RESULTS.json [STUDENT]: grades the one notebook below SUBMISSION, without a
# network. Random cases are drawn for STUDENT.
set -u
umask 077
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
submission=$1 results=$2 student=${3:-submission}
# shellcheck source=/dev/null
. "$here/settings"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The message is ours and never has a student's text in it.
give_up() {
    printf '{"score": 0, "output": "%s", "output_format": "text", "tests": []}\n' "$1" >"$results"
    printf '%s\n' "$1"
    exit 0
}

# An answer runs as another user: what only we can read, it cannot.
if [ "$(id -u)" = 0 ]; then chmod -R go-rwx "$here"; fi

notebooks() { (cd -- "$submission" && find . -type f -name "$1" -not -path '*/.*' -print0); }
mapfile -d '' found < <(notebooks '*.ipynb')
if [ "${#found[@]}" -gt 1 ]; then mapfile -d '' found < <(notebooks "$NOTEBOOK"); fi
[ "${#found[@]}" -eq 1 ] || give_up "Hand in one notebook, $NOTEBOOK."
mkdir "$work/in"
cp -- "$submission/${found[0]}" "$work/in/$student.ipynb"

private=()
[ ! -d "$here/private" ] || private=(--private "$here/private")
java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$here/tool/*" workbook.cli.Main \
    --book "$here/course" grade "$work/in" --assignment "$here/course/assignment.ipynb" \
    "${private[@]+"${private[@]}"}" --out "$work/out" --isolation "$ISOLATION" --jobs 1 >&2
[ -f "$work/out/results/$student.json" ] ||
    give_up "The autograder could not run. Your notebook is safe; tell your instructor."
cp "$work/out/results/$student.json" "$results"
