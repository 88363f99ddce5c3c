#!/usr/bin/env python3
"""Run a Java kernel through thousands of mixed cells, and check every answer.

    soak.py KERNELSPEC [--cells 10000] [--every 1000]

Prints the report as a Markdown table: memory and time along the way, and how many answers were
wrong or had messages missing. Exit code 1 when there was one. Needs jupyter_client and psutil.
"""
import argparse
import statistics
import sys
import time

import psutil
from kernel_bench import Kernel

LINES = 50
KEPT = 40  # names that are declared again and again


def cells(i):
    """The i-th cell, and a check of what came back."""
    n = i // 10 % KEPT
    return [
        (f"int v{n} = {i};", ok),
        (f"v{n} + 1", value(str(i))),
        (f'for (int i = 0; i < {LINES}; i++) System.out.println("line " + i);',
         lambda run: ok(run) and run.stream().count("\n") == LINES),
        ("byte[] block = new byte[1 << 20];\nblock.length", value("1048576")),
        (f"int f{n}(int x) {{ return x + {i}; }}\nf{n}(1)", value(str(i + 1))),
        (f"class C{n} {{ static byte[] data = new byte[1 << 16]; int x{i} = {i}; }}\n"
         f"new C{n}().x{i} + C{n}.data.length", value(str(i + (1 << 16)))),
        (f"List.of({i}, 2).stream().map(x -> x + 1).collect(Collectors.toList())",
         value(f"[{i + 1}, 3]")),
        ("int zero = 0;\n1 / zero", error("java.lang.ArithmeticException")),
        ('int wrong = "text";', error("CompilationException")),
        ('var id = display("a", "text/plain"); updateDisplay(id, "b", "text/plain");',
         lambda run: ok(run) and len(run.of("display_data", "update_display_data")) == 2),
    ][i % 10]


def ok(run):
    return run.ok and len(run.of("status")) == 2 and len(run.of("execute_input")) == 1


def value(text):
    return lambda run: ok(run) and run.result == text


def error(name):
    return lambda run: (run.reply["content"].get("ename") == name
                        and [m["content"]["ename"] for m in run.of("error")] == [name])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("kernel")
    parser.add_argument("--cells", type=int, default=10_000)
    parser.add_argument("--every", type=int, default=1000)
    given = parser.parse_args()
    kernel = Kernel(given.kernel, sys.stderr)
    kernel.drain()  # of the start
    times, wrong = [], []
    print("| cells | memory, MiB | median of a cell, ms | threads |\n|---|---|---|---|")
    try:
        for i in range(given.cells):
            code, right = cells(i)
            run = kernel.run(code, stop_on_error=False)
            times.append(run.seconds)
            if not right(run):
                wrong.append(i)
                print(f"cell {i} wrong: {run.evidence()}", file=sys.stderr)
            if (i + 1) % given.every == 0:
                threads = psutil.Process(kernel.km.provisioner.process.pid).num_threads()
                median = statistics.median(times[-given.every:]) * 1000
                print(f"| {i + 1} | {kernel.rss_mib():.0f} | {median:.0f} | {threads} |", flush=True)
        late = kernel.drain(1)
    finally:
        kernel.close()
    print(f"\n{len(wrong)} answers wrong or incomplete, {len(late)} messages too late or too many,"
          f" {sum(times):.0f} s.")
    sys.exit(1 if wrong or late else 0)


if __name__ == "__main__":
    main()
