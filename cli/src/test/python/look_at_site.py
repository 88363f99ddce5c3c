"""Opens every page of a site from disk in a real browser and prints what is wrong, as JSON lists.

    python3 look_at_site.py SITE

For each page, in light and in dark, on a phone and on a desk: WCAG 2.2 AA by axe, messages of the
console, requests to other places, sideways scrolling, weight and number of requests. Then the
things a reader does: a number's card, the search, a question, a slider; and the page without
scripts.
"""
import gzip
import json
import os
import pathlib
import shutil
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--no-first-run"]
RULES = {"preload": False, "resultTypes": ["violations"],
         "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
# What a colour scheme can change.
COLOURS = dict(RULES, runOnly={"type": "rule", "values": ["color-contrast", "link-in-text-block"]})
# A phone is also looked at as narrow as a page of 1280 px is when it is enlarged four times.
PHONE, DESK, NARROW = {"width": 390, "height": 844}, {"width": 1440, "height": 900}, 320
MOST_BYTES, MOST_REQUESTS = 120 * 1024, 6


def chromium():
    """The installed browser, or None."""
    names = ("chromium", "chromium-browser", "google-chrome", "chrome")
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


class Look:
    """One page, opened in one way."""

    def __init__(self, browser, site, page, size, scheme, scripts=True):
        self.name = "%s (%d px, %s%s)" % (page.relative_to(site), size["width"], scheme,
                                          "" if scripts else ", no scripts")
        self.findings = []
        self.requests = []
        context = browser.new_context(viewport=size, color_scheme=scheme,
                                      java_script_enabled=scripts, reduced_motion="reduce")
        self.page = context.new_page()
        self.page.on("console", lambda message: self.say("console: " + message.text))
        self.page.on("pageerror", lambda error: self.say("error: %s" % error))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(page.as_uri())

    def say(self, words):
        self.findings.append("%s: %s" % (self.name, words))

    def close(self):
        self.page.context.close()
        return self.findings

    def reach(self):
        for url in self.requests:
            if not url.startswith(("file:", "data:", "blob:")):
                self.say("asks for " + url)

    def weight(self):
        files = {url.split("?")[0].split("#")[0] for url in self.requests if url.startswith("file:")}
        sizes = [len(gzip.compress(pathlib.Path(file[len("file://"):]).read_bytes(), 9))
                 for file in files]
        if sum(sizes) > MOST_BYTES or len(sizes) > MOST_REQUESTS:
            self.say("weighs %d KB compressed in %d requests" % (sum(sizes) // 1024, len(sizes)))

    def width(self):
        for room in (self.page.viewport_size["width"], NARROW):
            self.page.set_viewport_size({"width": room, "height": 900})
            width = self.page.evaluate("document.documentElement.scrollWidth")
            if width > room:
                self.say("scrolls sideways at %d px: %d px wide" % (room, width))

    def axe(self, rules=RULES, part=None):
        found = Axe().run(self.page, context=part, options=rules).response
        for violation in found["violations"]:
            for node in violation["nodes"]:
                self.say("%s: %s" % (violation["id"], node["html"][:160]))


def pages(browser, site):
    findings = []
    for page in sorted(site.rglob("*.html")):
        for size in (PHONE, DESK):
            for scheme in ("light", "dark") if size is DESK else ("light",):
                look = Look(browser, site, page, size, scheme)
                look.reach()
                if size is DESK:
                    look.axe(RULES if scheme == "light" else COLOURS)
                if size is PHONE:
                    look.weight()
                if scheme == "light":
                    look.width()
                findings += look.close()
    return findings


def number_card(look):
    """A number's card opens; the card, for axe."""
    look.page.locator("a.num").first.click()
    if not look.page.locator(".pop[role=dialog] table.inputs").count():
        look.say("a number opens no card")
    return ".pop[role=dialog]"


def search(look):
    """The search finds; its dialog, for axe."""
    look.page.keyboard.press("/")
    look.page.keyboard.type("memory")
    try:
        look.page.locator("dialog[open] a[href]").first.wait_for(timeout=5000)
    except Exception:
        look.say("the search finds nothing for \"memory\"")
    first = look.page.locator("dialog[open] a").first.text_content()
    if "memory" not in first.split("·")[0].lower():
        look.say("the search for \"memory\" finds first: " + first)
    look.page.wait_for_timeout(300)
    for hit in look.page.locator("dialog[open] a").all()[:5]:
        if not hit.locator("mark").count():
            look.say("a hit does not show the word: " + hit.text_content())
    look.page.keyboard.press("Escape")
    if look.page.locator("dialog[open]").count():
        look.say("Escape does not close the search")
    look.page.keyboard.press("/")
    return "dialog[open]"


def figure(look):
    """A figure opens as large as the window and goes back to its place."""
    page = look.page
    if not page.locator("figure.figure").count():
        return None
    page.locator(".enlarge").first.press("Enter")
    if not page.locator("dialog.lightbox[open] figure :is(svg, img)").first.is_visible():
        look.say("a figure is not enlarged")
    page.keyboard.press("Escape")
    if page.locator("article .enlarge:focus").count() != 1:
        look.say("an enlarged figure does not go back to its place")
    page.keyboard.press("Enter")
    return "dialog.lightbox"


# The section of the contents in which an element stands.
SECTION = """(of) => [...document.querySelectorAll(".sections a")]
    .map((a) => document.getElementById(decodeURIComponent(a.hash.slice(1))))
    .filter((heading) => heading.compareDocumentPosition(of) & 4).pop()"""


def stops(look):
    """A key makes the numbers of the section at hand stops for Tab, and ends it."""
    page = look.page
    numbers = page.locator("article > p a.num")
    if not numbers.count():
        return
    number = numbers.last.element_handle()
    page.evaluate("(of) => (%s)(of)?.scrollIntoView()" % SECTION, number)
    page.wait_for_timeout(200)
    page.keyboard.press("n")
    if not page.evaluate("(of) => (%s)(of) === (%s)(document.activeElement)" % (SECTION, SECTION), number):
        look.say("the key n leads to another section than the one at hand")
    if page.locator(".sections [aria-current=true]").count() != 1:
        look.say("the contents do not show the section at hand")
    some = page.locator('a.num[tabindex="0"]').count()
    page.keyboard.press("n")
    if page.locator('a.num[tabindex="0"]').count() or not 0 < some < page.locator("a.num").count():
        look.say("the key n makes %d numbers stops" % some)


def touch(look):
    """A reference that is touched shows what it names, with the way there."""
    page = look.page
    for kind in ("article a.ref:not([data-title])", "article a.ref[data-title]", "article a.term"):
        links = page.locator(kind)
        if links.count():
            links.first.evaluate("""(a) => a.dispatchEvent(new PointerEvent("click",
                {bubbles: true, cancelable: true, detail: 1, pointerType: "touch"}))""")
            if not page.locator(".pop .pop-go a").count():
                look.say("%s shows nothing when it is touched" % kind)
            page.keyboard.press("Escape")


def question(look):
    """A question says why an answer is right or wrong, and still does when the reader comes back."""
    page = look.page
    box = page.locator('.q[data-type=mcq][data-mode=practice]')
    if box.count():
        box.first.locator("input").first.check()
        box.first.locator("button").last.click()
        said = box.first.locator(".q-feedback .q-why").text_content()
        page.reload()
        again = box.first.locator(".q-feedback .q-why")
        if not again.count() or again.text_content() != said:
            look.say("a question forgets what it said: " + said)


def file_of_answers(look):
    """Answers go into a file and come back from it; another file harms nothing."""
    page = look.page
    if not page.locator(".q-export").count():
        return
    page.locator(".q-student").fill("Ada")
    for form in page.locator(".q").all():
        field = form.locator("input, textarea, .q-order button").first
        if field.get_attribute("type") == "radio":
            field.check()
        elif field.get_attribute("type") == "button":
            field.press("Enter")
        else:
            field.fill("1,024")
    with page.expect_download() as saved:
        page.locator(".q-export").click()
    answers = pathlib.Path(saved.value.path()).read_bytes()
    said = lambda: page.locator(".q-progress").text_content()
    def load(content, wanted):
        page.locator(".q-import").set_input_files(
            {"name": "a.json", "mimeType": "application/json", "buffer": content})
        page.wait_for_timeout(100)
        if wanted not in said():
            look.say("a file of answers should be met with \"%s\", not: %s" % (wanted, said()))
    page.evaluate("localStorage.clear()")
    page.reload()
    count = page.locator(".q").count()
    load(answers, "Loaded %d answers. %d of %d" % (count, count, count))
    for strange in (answers[:99], b"null", b"[" * 9999, answers.replace(b'"vol', b'"other/vol')):
        load(strange, "Nothing was loaded")
        if "%d of %d" % (count, count) not in said():
            look.say("a strange file takes answers away: " + said())


def habits(look):
    """What takes a page's own keys, fingers and memory, in one session."""
    stops(look)
    touch(look)
    question(look)
    file_of_answers(look)


def slider(look):
    """At the amount at hand, and at each end, the sliders say what the table says."""
    page = look.page
    for box in page.locator(".what-if").all():
        task = json.loads(box.locator("script").text_content())
        ranges = box.locator("input").all()
        shown = lambda: box.locator(".what-if-result output").text_content().split("\u202f")[0]
        start = [each.input_value() for each in ranges]
        # What a reader sees at last; the formulas are loaded when they are needed first.
        def reads(wanted):
            for _ in range(50):
                if shown() == wanted:
                    return True
                page.wait_for_timeout(100)
            return False
        printed = {tuple(setting["inputs"]): setting["texts"][-1] for setting in task["settings"]}
        at = [slider["at"] for slider in task["sliders"]]
        if not reads(printed[tuple(at)]):
            look.say("sliders show %s, not %s" % (shown(), printed[tuple(at)]))
        for i, each in enumerate(ranges):
            for key, end in (("Home", "low"), ("End", "high")):
                each.focus()
                page.keyboard.press(key)
                wanted = printed[tuple(at[:i] + [task["sliders"][i][end]] + at[i + 1:])]
                if not reads(wanted):
                    look.say("at %s the sliders show %s, not %s" % (key, shown(), wanted))
            box.locator("button").click()
            if [each.input_value() for each in ranges] != start:
                look.say("the sliders do not go back")


def without_scripts(look):
    for part in (".what-if table", "article h2", "a.num", ".q-prompt"):
        places = look.page.locator(part)
        if places.count() and not places.first.is_visible():
            look.say(part + " cannot be seen")


def reading(browser, site):
    findings = []
    for i, page in enumerate(sorted(site.glob("*/*.html"))):
        for act in (number_card, search, figure, habits, slider):
            look = Look(browser, site, page, DESK, "light")
            if act is not number_card or look.page.locator("a.num").count():
                opened = act(look)
                if opened and i == 0:  # cards and dialogs are the same ones in every chapter
                    look.axe(part=opened)
            findings += look.close()
        look = Look(browser, site, page, PHONE, "light", scripts=False)
        without_scripts(look)
        findings += look.close()
    return findings + concepts(browser, site) + going_on(browser, site)


def concepts(browser, site):
    """The map shows a concept with what it needs and what needs it."""
    look = Look(browser, site, site / "concepts.html", DESK, "light")
    link = look.page.locator(".concepts .needs a").first
    link.click()
    if look.page.locator(".focus-one .concept-name").text_content() != link.text_content():
        look.say("a concept that is followed is not shown with its neighbours")
    if not look.page.locator(".focus-shown a[href^='#']").count():
        look.say("a concept is shown without neighbours")
    look.page.wait_for_timeout(200)
    if not look.page.evaluate("document.querySelector('.focus').getBoundingClientRect().top >= 0"):
        look.say("a concept with its neighbours is shown out of sight")
    look.axe(part=".focus")
    return look.close()


def going_on(browser, site):
    """The cover leads back to the place that was read last."""
    look = Look(browser, site, next(iter(sorted(site.glob("*/*.html")))), DESK, "light")
    heading = look.page.locator(".sections a").nth(1).get_attribute("href")
    look.page.evaluate("(id) => document.querySelector(id).scrollIntoView()", heading)
    look.page.wait_for_timeout(200)
    look.page.goto((site / "index.html").as_uri())
    if not (look.page.locator(".resume a").get_attribute("href") or "").endswith(heading):
        look.say("the cover does not lead back to " + heading)
    return look.close()


def main(site):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        json.dump({"pages": pages(browser, site), "reading": reading(browser, site)}, sys.stdout,
                  ensure_ascii=False, indent=1)
        browser.close()


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]).resolve())
