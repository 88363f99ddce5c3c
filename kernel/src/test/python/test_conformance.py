"""jupyter_kernel_test samples for Java kernels.

    KERNEL_NAME=<kernelspec> python3 -m unittest -v test_conformance

jupyter_kernel_test must be importable (installed, or its checkout on
PYTHONPATH).  The kernel is looked up through JUPYTER_PATH as usual.
DISPLAY_HTML and CLEAR_OUTPUT override the Java of the two samples that every
kernel spells its own way; an empty value skips the test.
"""
import os
import unittest

import jupyter_kernel_test as jkt
from jupyter_client.kernelspec import NoSuchKernel

NAME = os.environ.get("KERNEL_NAME", "java")
DISPLAY_HTML = os.environ.get("DISPLAY_HTML", 'display("<b>x</b>", "text/html");')
CLEAR_OUTPUT = os.environ.get("CLEAR_OUTPUT", "clearOutput();")


class JavaKernelTests(jkt.KernelTests):
    kernel_name = NAME
    language_name = "java"
    file_extension = ".java"

    code_hello_world = 'System.out.println("hello, world");'
    code_stderr = 'System.err.println("oops");'

    # Java kernels differ in what a match holds ("charAt(", "charAt", "charAt()"),
    # so only the shape of the reply is checked here; see test_completion_finds.
    completion_samples = [{"text": '"abc".char'}, {"text": "java.util.Li"}, {"text": "Mat"}]

    complete_code_samples = [
        "1 + 1",
        "int a = 1;",
        "class A { }",
        "for (int i = 0; i < 3; i++) { }",
        "record P(int x, int y) { }",
        "// a comment",
        'String s = """\n  text\n  """;',
    ]
    incomplete_code_samples = [
        "class B {",
        "int f(int x) {",
        "for (int i = 0; i < 3; i++) {\n  int q = i;",
        "int z = (1 +",
        'String t = """\n  text',
    ]
    invalid_code_samples = ["int x = ) 3;"]

    code_generate_error = 'throw new IllegalStateException("x");'

    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": "int j = 5;\nj", "result": "5"},
        {"code": "var list = java.util.List.of(1, 2);\nlist", "result": "[1, 2]"},
    ]

    code_display_data = [{"code": DISPLAY_HTML, "mime": "text/html"}] if DISPLAY_HTML else []
    code_inspect_sample = "String"
    code_clear_output = CLEAR_OUTPUT

    code_history_pattern = "6*"
    supported_history_operations = ("tail", "range", "search")

    @classmethod
    def setUpClass(cls):
        try:
            super().setUpClass()
        except NoSuchKernel:
            raise unittest.SkipTest("no kernelspec %r" % NAME) from None

    def complete(self, text):
        self.flush_channels()
        self.kc.complete(text)
        return self.get_non_kernel_info_reply(timeout=jkt.TIMEOUT)["content"]

    def test_completion_finds(self):
        """The reply replaces the typed prefix and offers the expected name."""
        for text, name, start in (('"abc".char', "charAt", 6), ("java.util.Li", "List", 10),
                                  ("int before = 1;\nbef", "before", 16)):
            with self.subTest(text=text):
                if name == "before":
                    self.flush_channels()
                    self.execute_helper("int before = 1;")
                content = self.complete(text)
                self.assertTrue(any(m.split(".")[-1].startswith(name) for m in content["matches"]),
                                content["matches"][:10])
                self.assertIn(content["cursor_start"], (start, 0))
                self.assertEqual(content["cursor_end"], len(text))

    def test_error_names_the_exception(self):
        """ename is the user's exception, and the traceback is free of kernel frames."""
        self.flush_channels()
        reply, outputs = self.execute_helper('throw new IllegalStateException("boom");')
        self.assertEqual(reply["content"]["status"], "error")
        self.assertIn("IllegalStateException", reply["content"]["ename"])
        self.assertIn("boom", reply["content"]["evalue"])
        shown = "\n".join(outputs[-1]["content"]["traceback"])
        self.assertIn("IllegalStateException", shown)
        for internal in ("jshell.execution", "jupyter.channels", "CodeEvaluator"):
            self.assertNotIn(internal, shown)

    def test_execution_count_grows(self):
        self.flush_channels()
        first, _ = self.execute_helper("1")
        second, _ = self.execute_helper("2")
        self.assertEqual(second["content"]["execution_count"], first["content"]["execution_count"] + 1)

    def test_silent_publishes_nothing(self):
        self.flush_channels()
        _, outputs = self.execute_helper("1", silent=True, store_history=False)
        self.assertEqual([m["msg_type"] for m in outputs], [])

    def test_execute_input_before_output(self):
        """Streams come between busy and idle, in order."""
        self.flush_channels()
        _, outputs = self.execute_helper('System.out.print("a"); System.err.print("b"); System.out.print("c");')
        text = "".join(m["content"]["text"] for m in outputs if m["msg_type"] == "stream"
                       and m["content"]["name"] == "stdout")
        self.assertEqual(text, "ac")


if __name__ == "__main__":
    unittest.main()
