"""Run a notebook with a real Jupyter client and print what its cells showed, as JSON.

    execute_notebook.py NOTEBOOK KERNEL [--timeout SECONDS]

The notebook runs in its own folder, top to bottom, and stops at no error: a student edition holds
unsolved exercises. One object goes to standard output:

    {"cells": {CELL_ID: {"text": TEXT_OF_THE_RESULT, "html": ITS_HTML,
                         "error": NAME_OF_THE_EXCEPTION, "traceback": ITS_TEXT}}}

where entries are null when a cell showed no result or raised nothing.
"""

import argparse
import json
import pathlib

import nbformat
from nbclient import NotebookClient


def shown(cell):
    text = html = error = traceback = None
    for output in cell.outputs:
        if output.output_type in ("execute_result", "display_data"):
            text = output.data.get("text/plain", text)
            html = output.data.get("text/html", html)
        elif output.output_type == "error":
            error = output.ename
            traceback = "\n".join([output.evalue, *output.traceback])
    return {"text": text, "html": html, "error": error, "traceback": traceback}


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("notebook", type=pathlib.Path)
    arguments.add_argument("kernel")
    arguments.add_argument("--timeout", type=int, default=120)
    given = arguments.parse_args()
    notebook = nbformat.read(given.notebook, as_version=4)
    nbformat.validate(notebook)
    client = NotebookClient(
        notebook,
        kernel_name=given.kernel,
        timeout=given.timeout,
        allow_errors=True,
        resources={"metadata": {"path": str(given.notebook.parent)}},
    )
    client.execute()
    cells = {cell.id: shown(cell) for cell in notebook.cells if cell.cell_type == "code"}
    print(json.dumps({"cells": cells}))


if __name__ == "__main__":
    main()
