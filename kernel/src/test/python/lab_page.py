"""A notebook in JupyterLab in a real browser.

    python3 lab_page.py KERNEL NOTEBOOK PICTURE.png [WIDTH HEIGHT [THEME]]

runs a notebook's cells on a kernel and takes a picture of the page, with the
completions of what the last cell begins to say. THEME is JupyterLab's name
of one, such as "JupyterLab Dark".
"""
import contextlib
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

# A browser that asks its maker for updates is no part of a test.
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--no-first-run"]


def chromium():
    """The installed browser, or None."""
    names = ("chromium", "chromium-browser", "google-chrome", "chrome")
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def set_theme(settings, theme):
    folder = os.path.join(settings, "@jupyterlab", "apputils-extension")
    os.makedirs(folder)
    with open(os.path.join(folder, "themes.jupyterlab-settings"), "w") as file:
        json.dump({"theme": theme}, file)


@contextlib.contextmanager
def server(folder, theme):
    """A JupyterLab that serves a folder and that this process ends."""
    port = free_port()
    with tempfile.TemporaryDirectory() as home, open(os.path.join(home, "log"), "w+") as log:
        set_theme(home, theme)
        environment = dict(os.environ, JUPYTER_CONFIG_DIR=home, JUPYTERLAB_SETTINGS_DIR=home,
                           JUPYTERLAB_WORKSPACES_DIR=home, JUPYTER_RUNTIME_DIR=home)
        command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root",
                   "--port=%d" % port, "--port-retries=0", "--ip=127.0.0.1",
                   "--IdentityProvider.token=", "--notebook-dir=" + folder,
                   "--LabApp.news_url=", "--LabApp.check_for_updates_class="
                   "jupyterlab.NeverCheckForUpdate"]
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
        url = "http://127.0.0.1:%d" % port
        try:
            for _ in range(300):
                with contextlib.suppress(OSError):
                    urllib.request.urlopen(url + "/api").close()
                    break
                if process.poll() is not None:
                    break
                time.sleep(0.1)
            else:
                process.kill()
            if process.poll() is not None:
                log.seek(0)
                raise RuntimeError("JupyterLab did not start: " + log.read())
            yield url
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()


@contextlib.contextmanager
def page(kernel, sources, width=1280, height=1600, theme="JupyterLab Light"):
    """A notebook of these cells, open in a browser."""
    from playwright.sync_api import sync_playwright
    with tempfile.TemporaryDirectory() as folder:
        notebook = new_notebook(cells=[new_code_cell(source) for source in sources])
        notebook.metadata.kernelspec = {"name": kernel, "display_name": kernel, "language": "java"}
        nbformat.write(notebook, os.path.join(folder, "test.ipynb"))
        with server(folder, theme) as url, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
            try:
                opened = browser.new_page(viewport={"width": width, "height": height})
                opened.set_default_timeout(60_000)
                opened.goto(url + "/lab/tree/test.ipynb?reset")
                opened.wait_for_selector(".jp-Notebook .jp-Cell")
                opened.wait_for_selector(".jp-Notebook-ExecutionIndicator[data-status=idle]")
                opened.get_by_text(re.compile(r"\| Idle$")).wait_for()  # the kernel has answered
                yield Lab(opened)
            finally:
                browser.close()


class Lab:
    """What a person does in the page."""

    def __init__(self, opened):
        self.page = opened

    def cell(self, number):
        return self.page.locator(".jp-Notebook .jp-Cell").nth(number)

    def menu(self, name, entry):
        self.page.locator(".lm-MenuBar-item", has_text=name).first.click()
        self.page.locator(".lm-Menu-item", has_text=entry).first.click()

    def run_all(self, count):
        """Run all cells and wait until each of them has its number."""
        for _ in range(3):  # a page that still opens may forget it
            self.menu("Run", "Run All Cells")
            with contextlib.suppress(Exception):
                self.cell(0).locator(".jp-InputPrompt", has_text=re.compile(r"\[[\d*]")).wait_for(
                    timeout=5_000)
                break
        for i in range(count):
            self.prompt(i).wait_for()

    def variable(self, name):
        """Open the variable explorer and wait for a variable."""
        self.page.locator(".jp-DebuggerBugButton").first.click()
        self.page.locator("[data-id=jp-debugger-sidebar]").first.click()
        shown = self.page.locator(".jp-DebuggerVariables").get_by_text(name, exact=False)
        shown.first.wait_for()
        return shown

    def prompt(self, number):
        """The number of a cell that has run."""
        return self.cell(number).locator(".jp-InputPrompt", has_text=re.compile(r"\[\d+\]"))

    def type(self, number, text):
        """Type at the end of a cell, as a person does."""
        self.cell(number).locator(".cm-content").click()
        self.page.keyboard.press("Control+End")
        self.page.keyboard.type(text, delay=20)

    def complete(self, text):
        """Press Tab and wait for an offer."""
        self.page.keyboard.press("Tab")
        offer = self.page.locator(".jp-Completer-item", has_text=text)
        offer.first.wait_for()
        return offer


def main(kernel, notebook, picture, width="1280", height="1600", theme="JupyterLab Light"):
    sources = [cell.source for cell in nbformat.read(notebook, 4).cells]
    with page(kernel, sources, int(width), int(height), theme) as lab:
        lab.run_all(len(sources) - 1)
        with contextlib.suppress(Exception):  # it asks about its news, not always
            lab.page.get_by_role("button", name="No", exact=True).click(timeout=5_000)
        lab.type(len(sources) - 1, "")
        lab.complete("")
        lab.page.wait_for_timeout(500)
        lab.page.screenshot(path=picture)


if __name__ == "__main__":
    main(*sys.argv[1:])
