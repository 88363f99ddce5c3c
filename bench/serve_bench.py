#!/usr/bin/env python3
"""How soon a changed chapter shows under `serve`, in a book of many chapters.

    bench/serve_bench.py [CHAPTERS=30] [FOLDER]

Makes a book of so many chapters from those of this project, each copy with ids of its own; builds it, builds it
again with nothing changed, then serves it, changes chapters and waits each time for the word to load
again, after which the page must have the new text. Needs nothing but Python and this project, built. In a FOLDER,
results of cells stay for the next time: a book of thirty chapters takes minutes to compute.
"""

import contextlib
import http.client
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

ROOT = Path(__file__).resolve().parent.parent
WORKBOOK = ROOT / "workbook"
LABEL = re.compile(r"([@#]|label: )((?:sec|fig|tbl|eq|lst|def|exm|nap|chk)-[a-z0-9-]*[a-z0-9])")


def make_book(folder, count):
    """Write the book and return its chapters: pairs of a file and the address of its page."""
    originals = sorted((ROOT / "chapters/vol1").glob("*.md"))
    chapters = []
    for i in range(count):
        source, copy = originals[i % len(originals)], i // len(originals)
        own = f"-c{copy}" if copy else ""
        name = source.stem[3:]
        text = LABEL.sub(rf"\1\2{own}", source.read_text())
        text = text.replace(f"id: vol1/{name}", f"id: vol1/{name}{own}", 1)
        quiz = f"quizzes/{name}{own}.json"
        text = re.sub(r"(?m)^quiz: .*$", f"quiz: {quiz}", text, count=1)
        write(folder / f"chapters/vol1/{i + 1:02}-{name}{own}.md", text)
        questions = (ROOT / f"quizzes/concepts/vol1/{name}.json").read_text()
        write(folder / quiz, re.sub(r'("id": ?"[a-z-]+)(-q\d)', rf"\1{own}\2", questions)
              .replace(f'"vol1/{name}"', f'"vol1/{name}{own}"'))
        chapters.append((folder / f"chapters/vol1/{i + 1:02}-{name}{own}.md", f"/vol1/{name}{own}.html"))
    for part in ("figures", "04-data-engineering.measured"):
        link(folder / "chapters/vol1" / part, ROOT / "chapters/vol1" / part)
    for i, (file, _) in enumerate(chapters):
        if "data-engineering" in file.name and not file.with_suffix(".measured").exists():
            link(file.with_suffix(".measured"), ROOT / "chapters/vol1/04-data-engineering.measured")
    for concepts in (ROOT / "chapters/vol1").glob("*.concepts.yml"):
        write(folder / "chapters/vol1" / concepts.name, concepts.read_text())
    link(folder / "glossary", ROOT / "glossary")
    book = (ROOT / "book.yml").read_text()
    for place in ("bundle/target", "quizzes/instructor/target", "references.bib", "mlsys-browser/target"):
        book = book.replace(place, f"{ROOT}/{place}")
    book = book[: book.index("        chapters:")] + "        chapters:\n"
    write(folder / "book.yml", book + "".join(f"          - {file.relative_to(folder)}\n" for file, _ in chapters))
    return chapters


def write(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def link(place, target):
    place.parent.mkdir(parents=True, exist_ok=True)
    if not place.exists():
        place.symlink_to(target)


def timed(*command):
    """Run a command; return its seconds by the clock, those of processors, and the last line it printed."""
    before, began = getrusage(RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run(command, capture_output=True, text=True)
    after, clock = getrusage(RUSAGE_CHILDREN), time.monotonic() - began
    if done.returncode > 1:
        sys.exit(done.stderr)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return clock, cpu, next(line for line in done.stdout.splitlines() if "chapter" in line)


def row(what, clock, rest=""):
    print(f"{what:<44} {clock:6.2f} s  {rest}", flush=True)


class Server:
    """`serve`, with an open page that is told to load again."""

    def __init__(self, folder):
        self.process = subprocess.Popen(
            [WORKBOOK, "--book", folder, "serve", "--port", "0"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.port = int(re.search(r":(\d+)/", self.process.stdout.readline())[1])
        self.listener = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        self.listener.request("GET", "/__workbook/events")
        self.events = self.listener.getresponse()
        self.events.readline(), self.events.readline()

    def page(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        connection.request("GET", path)
        return connection.getresponse().read().decode()

    def after(self, file, change, path, sign):
        """Change a file; return the seconds until the page was told to load again and had the change."""
        text = change(file.read_text())
        began = time.monotonic()
        file.write_text(text)
        while not self.events.readline().startswith(b"data"):
            pass
        found = sign in self.page(path)
        took = time.monotonic() - began
        if not found:
            sys.exit(f"{path} does not show {sign!r}")
        return took


def changes(word):
    """What an author changes: (what, a change of the text, what the page shows then)."""
    prose = lambda text: text.rstrip() + f"\n\nA closing sentence says {word}prose.\n"
    heading = lambda text: re.sub(r"(?m)^(## .*?)( \{#sec-[a-z0-9-]+\})$", rf"\1 {word}heading\2", text, count=1)
    code = lambda text: text.replace("```{java}\n", f"```{{java}}\nvar {word}code = 1;\n", 2)
    return (("a sentence", prose, f"{word}prose"), ("a heading with a label", heading, f"{word}heading"),
            ("code, which runs again", code, f"{word}code"))


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    kept = contextlib.nullcontext(sys.argv[2]) if len(sys.argv) > 2 else tempfile.TemporaryDirectory()
    with kept as name:
        folder = Path(name).resolve()
        chapters = make_book(folder, count)
        subprocess.run([WORKBOOK, "--version"], check=True, stdout=subprocess.DEVNULL)
        build = [WORKBOOK, "--book", folder, "build"]
        for what in ("build", "build, nothing changed", "build, nothing changed, again"):
            clock, cpu, said = timed(*build)
            row(what, clock, f"{cpu:.2f} s of processors; {said}")
        with open(chapters[count // 2][0], "a") as file:
            file.write("\nOne more sentence.\n")
        clock, cpu, said = timed(*build)
        row("build, a sentence changed", clock, f"{cpu:.2f} s of processors; {said}")
        server = Server(folder)
        try:
            for i, at in enumerate((0, count // 2, count - 1)):
                file, path = chapters[at]
                for what, change, sign in changes("xyzzy" + "abc"[i]):
                    row(f"serve, chapter {at + 1}: {what}", server.after(file, change, path, sign))
            peak = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{server.process.pid}/status").read_text())
            print(f"serve, memory at its highest: {int(peak[1]) // 1024} MB")
        finally:
            server.process.terminate()
            server.process.wait()


if __name__ == "__main__":
    main()
