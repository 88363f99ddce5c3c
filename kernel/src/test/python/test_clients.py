"""The programs people run notebooks with: nbconvert, papermill, jupyter console."""
import os
import subprocess
import sys
import tempfile
import unittest

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

NAME = os.environ.get("KERNEL_NAME", "java")


class Folder(unittest.TestCase):

    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = holder.name

    def notebook(self, *cells):
        notebook = new_notebook(cells=list(cells))
        notebook.metadata.kernelspec = {"name": NAME, "display_name": NAME, "language": "java"}
        path = os.path.join(self.folder, "in.ipynb")
        nbformat.write(notebook, path)
        return path

    def out(self):
        return nbformat.read(os.path.join(self.folder, "out.ipynb"), 4)


class NbconvertTests(Folder):

    def test_runs_a_notebook_and_writes_a_page(self):
        path = self.notebook(new_code_cell('display("<i>seen</i>", "text/html");'),
                             new_code_cell("6 * 7"))
        done = subprocess.run([sys.executable, "-m", "nbconvert", "--execute", "--to", "html",
                               "--output", "out", path], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        with open(os.path.join(self.folder, "out.html"), encoding="utf-8") as page:
            text = page.read()
        self.assertIn("<i>seen</i>", text)
        self.assertIn("<pre>42</pre>", text)


class PapermillTests(Folder):

    def test_runs_a_notebook_whose_cells_are_timed(self):
        import papermill
        path = self.notebook(new_code_cell("int n = 2;"), new_code_cell("n * 7"))
        papermill.execute_notebook(path, os.path.join(self.folder, "out.ipynb"),
                                   progress_bar=False)
        cell = self.out().cells[1]
        self.assertEqual(cell.outputs[0]["data"]["text/plain"], "14")
        self.assertEqual(cell.metadata["papermill"]["status"], "completed")

    def test_keeps_a_failed_notebook(self):
        import papermill
        path = self.notebook(new_code_cell("int zero = 0;\n1 / zero"), new_code_cell("2"))
        with self.assertRaises(papermill.PapermillExecutionError) as raised:
            papermill.execute_notebook(path, os.path.join(self.folder, "out.ipynb"),
                                       progress_bar=False)
        self.assertEqual(raised.exception.ename, "java.lang.ArithmeticException")
        self.assertEqual(self.out().cells[-1].outputs, [])


class ConsoleTests(unittest.TestCase):

    @unittest.skipIf(os.name == "nt", "no pseudo terminals on Windows")
    def test_runs_what_is_typed(self):
        import pexpect
        console = pexpect.spawn(sys.executable, ["-m", "jupyter_console", "--kernel", NAME,
                                                 "--simple-prompt"],
                                encoding="utf-8", timeout=60)
        self.addCleanup(console.close, force=True)
        console.expect(r"In \[1\]:")
        console.sendline("6 * 7")
        console.expect(r"Out\[1\]: *42")
        console.sendline('System.out.println("pri" + "nted");')
        console.expect("printed")
        console.sendline("int zero = 0; 1 / zero")
        console.expect("ArithmeticException")
        console.expect(r"In \[4\]:")
        console.sendeof()
        console.expect(r"exit|EOF")


if __name__ == "__main__":
    unittest.main()
