"""Run whole notebooks on the kernel the way nbclient, nbconvert and JupyterLab do."""
import os
import unittest

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat.v4 import new_code_cell, new_notebook

NAME = os.environ.get("KERNEL_NAME", "java")


def run(*sources, timeout=60, **options):
    notebook = new_notebook(cells=[new_code_cell(source) for source in sources])
    NotebookClient(notebook, kernel_name=NAME, timeout=timeout, **options).execute()
    nbformat.validate(notebook)
    return [cell.outputs for cell in notebook.cells]


class NotebookTests(unittest.TestCase):

    def test_values_flow_from_cell_to_cell(self):
        outputs = run("int a = 6;", "int times(int x) { return 7 * x; }", "times(a)")
        self.assertEqual(outputs[:2], [[], []])
        self.assertEqual(outputs[2][0]["output_type"], "execute_result")
        self.assertEqual(outputs[2][0]["data"]["text/plain"], "42")
        self.assertEqual(outputs[2][0]["execution_count"], 3)

    def test_an_update_replaces_what_was_shown(self):
        outputs = run('var id = display("one", "text/plain");', 'updateDisplay(id, "two", "text/plain");')
        self.assertEqual([o["data"]["text/plain"] for o in outputs[0]], ["two"])

    def test_many_lines_arrive_in_order(self):
        outputs = run('for (int i = 0; i < 10_000; i++) System.out.println("line " + i);')
        self.assertEqual("".join(o["text"] for o in outputs[0]),
                         "".join("line %d\n" % i for i in range(10_000)))

    def test_clear_output_empties_the_cell(self):
        outputs = run('System.out.println("gone"); clearOutput(); System.out.println("kept");')
        self.assertEqual("".join(o["text"] for o in outputs[0]), "kept\n")

    def test_an_error_stops_the_run_and_names_the_line(self):
        with self.assertRaises(CellExecutionError) as raised:
            run("int zero = 0;\n1 / zero", "2")
        self.assertEqual(raised.exception.ename, "java.lang.ArithmeticException")
        self.assertIn("/ by zero", str(raised.exception))

    def test_a_cell_that_takes_too_long_is_stopped_and_the_next_one_runs(self):
        outputs = run("while (true) {}", "1 + 1", timeout=5,
                      interrupt_on_timeout=True, allow_errors=True)
        self.assertEqual(outputs[1][0]["data"]["text/plain"], "2")

    def test_two_kernels_do_not_meet(self):
        self.assertEqual(run("int x = 1;", "x")[1][0]["data"]["text/plain"], "1")
        outputs = run("x", allow_errors=True)
        self.assertEqual(outputs[0][0]["output_type"], "error")


if __name__ == "__main__":
    unittest.main()
