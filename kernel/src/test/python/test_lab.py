"""JupyterLab in a real browser: what a person sees."""
import os
import unittest

import lab_page

NAME = os.environ.get("KERNEL_NAME", "java")
CELLS = [
    'display("<svg xmlns=\'http://www.w3.org/2000/svg\' width=\'80\' height=\'20\'>'
    '<rect id=\'bar\' width=\'80\' height=\'20\'/></svg>", "image/svg+xml");',
    'display("<table><tr><th>device</th></tr><tr><td>A100</td></tr></table>", "text/html");',
    'int zero = 0;\n1 / zero',
    'var words = List.of("one", "two");\nwords.size()',
]


@unittest.skipUnless(lab_page.chromium(), "no Chromium on the PATH or in CHROMIUM")
class LabTests(unittest.TestCase):

    def test_a_person_sees_charts_tables_errors_completions_and_variables(self):
        with lab_page.page(NAME, CELLS[:2] + CELLS[3:] + CELLS[2:3]) as lab:
            lab.run_all(4)
            self.assertTrue(lab.cell(0).locator(".jp-OutputArea img, .jp-OutputArea svg").count())
            self.assertEqual(lab.cell(1).locator("td").inner_text(), "A100")
            self.assertEqual(lab.cell(2).locator(".jp-OutputArea-executeResult pre").inner_text(),
                             "2")
            error = lab.cell(3).locator(".jp-OutputArea-output", has_text="by zero").inner_text()
            self.assertIn("ArithmeticException", error)
            self.assertIn("1 / zero", error)
            self.assertNotIn("jshell", error)
            lab.type(2, "\nwords.isE")
            self.assertEqual(lab.complete("isEmpty").count(), 1)
            lab.page.keyboard.press("Escape")
            self.assertGreater(lab.variable("words").count(), 0)


if __name__ == "__main__":
    unittest.main()
