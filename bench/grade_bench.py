#!/usr/bin/env python3
"""Grade classes with ours and with nbgrader's autograde; see README.md.

Each submission solves one exercise. FOLDER keeps what is made once: the assignment, as both tools
want it. Run it with the Python that has nbgrader.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORKBOOK = str(ROOT / "workbook")
NBGRADER = [sys.executable, "-m", "nbgrader"]
# nbgrader starts programs of its environment by name
ENVIRONMENT = {**os.environ, "PATH": os.pathsep.join([str(pathlib.Path(sys.executable).parent), os.environ["PATH"]])}
NOTEBOOK = "01-introduction.ipynb"
EXERCISE = "training-days"


def run(command, cwd=ROOT):
    """Run quietly; return the seconds."""
    begin = time.perf_counter()
    done = subprocess.run(command, cwd=cwd, env=ENVIRONMENT, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{command}: exit code {done.returncode}\n{done.stdout}{done.stderr}")
    return time.perf_counter() - begin


def grade_id(cell):
    return cell["metadata"].get("nbgrader", {}).get("grade_id", "")


def one_exercise(file):
    """Keep the first cell and the exercise with its check."""
    notebook = json.loads(file.read_text())
    cells = notebook["cells"]
    notebook["cells"] = cells[:1] + [c for c in cells if grade_id(c) in (EXERCISE, EXERCISE + "-check")]
    notebook["metadata"]["workbook"].pop("quiz", None)
    return notebook


def write(notebook, file):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(notebook))


def prepare(folder):
    """Make the assignment of both, and the notebook that everybody hands in."""
    shutil.rmtree(folder, ignore_errors=True)
    run([WORKBOOK, "build", "--chapter", "vol1/introduction", "--out", folder / "site", "--keep", folder / "keep"])
    write(one_exercise(folder / "keep/vol1/introduction.ipynb"), folder / "assignment.ipynb")
    run([WORKBOOK, "release", "--edition", "instructor"])
    instructor = one_exercise(ROOT / "_instructor/notebooks/vol1" / NOTEBOOK)
    course = folder / "course"
    write(instructor, course / "source/one" / NOTEBOOK)
    run(NBGRADER + ["generate_assignment", "one", "--course", "bench"], course)
    shutil.copy(course / "gradebook.db", folder / "empty.db")
    solved = json.loads((course / "release/one" / NOTEBOOK).read_text())
    for cell in solved["cells"]:
        if grade_id(cell) == EXERCISE:
            cell["source"] = next(c["source"] for c in instructor["cells"] if grade_id(c) == EXERCISE)
    write(solved, folder / "solved.ipynb")


def submissions(solved, folder, size):
    """Write a class of this size as nbgrader collects it."""
    shutil.rmtree(folder, ignore_errors=True)
    for student in range(size):
        target = folder / f"student-{student:04}/one" / NOTEBOOK
        target.parent.mkdir(parents=True)
        shutil.copy(solved, target)
    return folder


def command(folder, submitted, out):
    shutil.rmtree(out, ignore_errors=True)
    return [WORKBOOK, "grade", submitted, "--assignment", folder / "assignment.ipynb", "--out", out]


def check(size, rows):
    """A benchmark of submissions that were not graded would be fast."""
    if len(rows) != size or not all("4,4" in row or "4.0,4.0" in row for row in rows):
        sys.exit(f"{len(rows)} of {size} graded, or some without their points: {rows[:3]}")


def compare(folder, ours, theirs):
    course = folder / "course"
    shutil.rmtree(course / "autograded", ignore_errors=True)
    shutil.copy(folder / "empty.db", course / "gradebook.db")
    submissions(folder / "solved.ipynb", course / "submitted", theirs)
    slow = run(NBGRADER + ["autograde", "one", "--course", "bench"], course)
    run(NBGRADER + ["export", "--course", "bench"], course)
    check(theirs, (course / "grades.csv").read_text().splitlines()[1:])
    submissions(folder / "solved.ipynb", folder / "classes/ours", ours)
    fast = run(command(folder, folder / "classes/ours", folder / "graded"))
    check(ours, (folder / "graded/grades.csv").read_text().splitlines()[1:])
    print("submissions of one exercise, the start of the program included")
    print(f"  workbook grade      {ours:5} in {fast:6.1f} s  {ours / fast:6.2f} a second")
    print(f"  nbgrader autograde  {theirs:5} in {slow:6.1f} s  {theirs / slow:6.2f} a second")
    print(f"  ratio {ours / fast * slow / theirs:.1f}")


def memory(folder, size, marks):
    """Print what the grader's process holds when so many are graded; live means after a collection."""
    submissions(folder / "solved.ipynb", folder / "classes/memory", size)
    out = folder / "graded"
    begin = time.perf_counter()
    process = subprocess.Popen(command(folder, folder / "classes/memory", out), stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    for mark in marks:
        while process.poll() is None and sum(1 for _ in (out / "results").glob("*")) < mark:
            time.sleep(0.2)
        if process.poll() is not None:
            sys.exit(f"the grader ended with {process.returncode} before {mark} were graded")
        histogram = subprocess.run(["jcmd", str(process.pid), "GC.class_histogram"], capture_output=True, text=True)
        live = next(line.split()[2] for line in histogram.stdout.splitlines() if line.startswith("Total"))
        status = pathlib.Path(f"/proc/{process.pid}/status").read_text().splitlines()
        resident = next(line.split()[1] for line in status if line.startswith("VmRSS"))
        print(f"  {mark:5} graded  {int(live) / 2**20:6.1f} MiB live  {int(resident) / 1024:6.0f} MiB resident", flush=True)
    process.wait()
    print(f"  {size} in {time.perf_counter() - begin:.0f} s")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=pathlib.Path)
    options.add_argument("--ours", type=int, default=300, help="class that ours grades")
    options.add_argument("--nbgrader", type=int, default=12, help="class that nbgrader grades")
    options.add_argument("--memory", type=int, nargs="*", default=[], help="look at the memory instead, after so many")
    arguments = options.parse_args()
    folder = arguments.folder.resolve()
    if not (folder / "solved.ipynb").exists():
        prepare(folder)
    if arguments.memory:
        memory(folder, arguments.memory[-1] + 20, arguments.memory)
    elif arguments.ours:
        compare(folder, arguments.ours, arguments.nbgrader)


if __name__ == "__main__":
    main()
