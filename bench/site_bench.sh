#!/usr/bin/env bash
# Render the same synthetic book with `workbook render` and with nbconvert, in one run, and print the
# processor seconds of each and their ratio.
#
#   bench/site_bench.sh [CHAPTERS=30]
#
# Needs `jupyter nbconvert` on the PATH and GNU time in /usr/bin/time or bash's own.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
chapters=${1:-30}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 "$root/bench/make_book.py" "$work/book" --chapters "$chapters" >/dev/null
"$root/workbook" --version >/dev/null # builds the tools and the start-up archive, outside the clock

# user_seconds COMMAND...: user and system seconds of the command and its children
user_seconds() {
    local TIMEFORMAT='%U %S'
    { time "$@" >/dev/null 2>"$work/log" || true; } 2>&1 | awk '{ print $1 + $2 }'
}

ours=$(user_seconds "$root/workbook" render "$work/book" --out "$work/ours")
again=$(user_seconds "$root/workbook" render "$work/book" --out "$work/ours")
theirs=$(user_seconds jupyter nbconvert --to html --output-dir "$work/theirs" "$work"/book/*.ipynb)

printf '%-34s %8s\n' 'tool' 'CPU s'
printf '%-34s %8.1f\n' "workbook render, $chapters notebooks" "$ours"
printf '%-34s %8.1f\n' 'workbook render, nothing changed' "$again"
printf '%-34s %8.1f\n' 'nbconvert --to html' "$theirs"
awk -v a="$ours" -v b="$theirs" 'BEGIN { printf "nbconvert / workbook = %.1f\n", b / a }'
