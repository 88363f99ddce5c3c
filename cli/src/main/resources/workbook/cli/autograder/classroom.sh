#!/usr/bin/env bash
# Grades this repository's notebook and hands the points to GitHub Classroom's reporter.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
results=$(mktemp)
bash "$here/grade.sh" "${GITHUB_WORKSPACE:-.}" "$results"
jq -r '.tests[] | "\(.score) of \(.max_score)  \(.name)\n\(.output)\n"' "$results" |
    tee -a "${GITHUB_STEP_SUMMARY:-/dev/null}"
result=$(jq -c '{
    version: 1,
    status: (if .tests != [] and all(.tests[]; .score == .max_score) then "pass" else "fail" end),
    max_score: ([.tests[].max_score] | add // 0),
    tests: [.tests[] | {name, score, message: .output,
        status: (if .score == .max_score then "pass" else "fail" end)}]
}' "$results" | base64 -w 0)
printf 'result=%s\n' "$result" >>"${GITHUB_OUTPUT:-/dev/stdout}"
