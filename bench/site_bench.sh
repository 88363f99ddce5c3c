#!/usr/bin/env bash
# Render the same synthetic book with `workbook render` and with others, in one run, and print the
# processor seconds of each, their ratio to ours, and the time by the clock.
#
#   bench/site_bench.sh [CHAPTERS=30] [nbconvert] [jupyter-book] [vitepress]
#
# Without names all three; one that is not installed is named and left out. nbconvert and jupyter-book
# have to be on the PATH; VitePress is installed by (cd bench/vitepress && npm install).
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
chapters=30
if [[ ${1:-} =~ ^[0-9]+$ ]]; then chapters=$1; shift; fi
peers=("$@")
[ $# -gt 0 ] || peers=(nbconvert jupyter-book vitepress)
vitepress=$root/bench/vitepress
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 "$root/bench/make_book.py" "$work/book" --chapters "$chapters" >/dev/null
"$root/workbook" --version >/dev/null # builds the tools and the start-up archive, outside the clock
base=

row() { printf '%-36s %8s %8s %8s\n' "$@"; }

# measure NAME OUT COMMAND...: print what the command and its children took, if OUT has the pages
measure() {
    local name=$1 out=$2 TIMEFORMAT='%R %U %S' clock user system pages
    shift 2
    read -r clock user system < <({ time "$@" >"$work/log" 2>&1 || true; } 2>&1)
    pages=$(find "$out" -name '*.html' 2>/dev/null | wc -l)
    if [ "$pages" -lt "$chapters" ]; then
        row "$name" failed - -
        tail -n 5 "$work/log" >&2
        return
    fi
    local cpu
    cpu=$(awk -v u="$user" -v s="$system" 'BEGIN { printf "%.1f", u + s }')
    base=${base:-$cpu}
    row "$name" "$cpu" "$(awk -v a="$cpu" -v b="$base" 'BEGIN { printf "%.1f", a / b }')" "$clock"
}

missing() { row "$1" '-' '-' '-'; printf '    not installed: %s\n' "$2"; }

peer() {
    case $1 in
    nbconvert)
        command -v jupyter-nbconvert >/dev/null || { missing "$1" 'pip install nbconvert'; return; }
        measure 'jupyter nbconvert --to html' "$work/nbconvert" \
            jupyter-nbconvert --to html --output-dir "$work/nbconvert" "$work"/book/*.ipynb
        ;;
    jupyter-book)
        command -v jupyter-book >/dev/null || { missing "$1" "pip install 'jupyter-book<2'"; return; }
        mkdir "$work/jb"
        cp "$work"/book/*.ipynb "$work/jb/"
        printf 'title: Book\nexecute: {execute_notebooks: "off"}\n' >"$work/jb/_config.yml"
        (cd "$work/jb" && first=1 && for file in *.ipynb; do
            if [ $first ]; then printf 'format: jb-book\nroot: %s\nchapters:\n' "${file%.ipynb}"; first=
            else printf -- '- file: %s\n' "${file%.ipynb}"; fi
        done >_toc.yml)
        measure 'jupyter-book build' "$work/jb/_build/html" jupyter-book build "$work/jb"
        ;;
    vitepress)
        [ -x "$vitepress/node_modules/.bin/vitepress" ] ||
            { missing "$1" '(cd bench/vitepress && npm install)'; return; }
        command -v jupyter-nbconvert >/dev/null || { missing "$1" 'pip install nbconvert'; return; }
        mkdir "$work/vp"
        cp -r "$vitepress/.vitepress" "$vitepress/package.json" "$work/vp/"
        ln -s "$vitepress/node_modules" "$work/vp/node_modules"
        # Notebooks become Markdown outside the clock.
        jupyter-nbconvert --to markdown --output-dir "$work/vp" "$work"/book/*.ipynb >/dev/null 2>&1
        measure 'vitepress build, from Markdown' "$work/vp/.vitepress/dist" \
            bash -c "cd '$work/vp' && node_modules/.bin/vitepress build"
        ;;
    *)
        echo "unknown tool $1; there are nbconvert, jupyter-book, vitepress" >&2
        exit 2
        ;;
    esac
}

row "$chapters notebooks" 'CPU s' 'to ours' 'clock s'
measure 'workbook render' "$work/ours" "$root/workbook" render "$work/book" --out "$work/ours"
measure 'workbook render, nothing changed' "$work/ours" \
    "$root/workbook" render "$work/book" --out "$work/ours"
for each in "${peers[@]}"; do peer "$each"; done
