"""Sheets as a person fills them in, whichever there are: nothing here knows one of them."""

import base64
import json
import re
import zlib

from private_copy import tap_words
from site_pages import SITE
from visits import save_download

MARKER = "Zqx Pineapple, 07700 900123"
# In the page, before its scripts: the same "random" bytes each time, so that two copies of the same
# sheet are the same bytes.
NOT_RANDOM = """crypto.getRandomValues = (bytes) => {
    for (let i = 0; i < bytes.length; i += 1) bytes[i] = (i * 37 + 11) % 200;
    return bytes;
};"""

# In a section: the first thing that is not answered, but for those that are done, as its slot and
# the key of its first word; null where there is none.
NOT_PICKED = """(done) => {
    const all = [...document.querySelectorAll('.choices')].map((group) =>
        [...group.querySelectorAll('[data-slot]')]);
    const open = all.find((words) => !done.includes(words[0].dataset.slot)
        && !words.some((word) => word.getAttribute('aria-pressed') === 'true'));
    return open ? [open[0].dataset.slot, open[0].dataset.key] : null;
}"""


def sheet_paths(site=SITE):
    """The paths in the site of all sheets."""
    pages = sorted((site / "worksheets").glob("*.html"))
    return [f"worksheets/{page.name}" for page in pages
            if 'class="worksheet sheet"' in page.read_text(encoding="utf-8")]


def sheet_of_each_audience():
    """The paths of the first sheet with somewhere to write notes, and of the first without."""
    return sorted({'id="note-field"' in (SITE / path).read_text(encoding="utf-8"): path
                   for path in reversed(sheet_paths())}.values())


def sheet_data(path, site=SITE):
    """What the page of a sheet was built from."""
    return json.loads(unpacked(path, "kith-data", site))


def unpacked(path, packed, site=SITE):
    """What is packed in the page of a sheet: `kith-data` or `kith-script`."""
    text = (site / path).read_text(encoding="utf-8")
    found = re.search(f'id="{packed}">([^<]*)<', text).group(1)
    return zlib.decompress(base64.b64decode(found)).decode("utf-8")


class SheetPage:
    """A sheet in Chromium. `press` is how: with the pointer, a finger or the keys."""

    def __init__(self, visit, press=None):
        self.visit = visit
        self.page = visit.page
        self.press = press or self.page.click

    def key(self, key):
        self.press(f'[data-key="{key}"]')

    @property
    def step(self):
        return self.page.get_attribute("#worksheet", "data-step")

    def each_section(self):
        """Goes from the card to the end, and stops at each section and at the end."""
        self.key("start")
        while True:
            yield self.step
            if self.step != "section":
                return
            self.press("#next")

    def add_rows(self, count=2):
        """Where rows or people are added one by one, adds some."""
        keys = self.page.eval_on_selector_all(
            '[data-key^="add:"]', "found => found.map((one) => one.dataset.key)")
        for key in keys:
            for _ in range(count):
                self.key(key)
        self.link_firsts()

    def link_firsts(self):
        """On a map, begins a link between the first two, or opens the one that they have."""
        keys = self.page.eval_on_selector_all(
            '[data-key^="end:"]', "found => found.map((one) => one.dataset.key)")
        for key in keys[:2]:
            self.key(key)

    def pick_firsts(self):
        """Picks the first word of everything on this section that is not answered, until there is
        nothing left: a pick can bring rows. And a day for every step that has one."""
        done = []
        while (found := self.page.evaluate(NOT_PICKED, done)) is not None:
            slot, key = found
            done.append(slot)
            self.key(key)
            assert self.page.get_attribute(f'[data-key="{key}"]', "aria-pressed") == "true"
        self.pick_days()
        return len(done)

    def pick_day(self, key, year, month, day):
        """Picks a day from the three lists of `part/step`, which are opened if they are not."""
        if not self.page.locator(f'[data-key="slot:{key}"]').count():
            self.key(f"row:{key}")
        for part, value in (("year", year), ("month", month), ("slot", day)):
            self.page.select_option(f'[data-key="{part}:{key}"]', str(value))

    def pick_days(self):
        """Where there are days, picks one for the first day and for each step."""
        for part in self.page.locator(".part-dates").all():
            start = part.locator('select[data-key^="slot:"]').first.get_attribute("data-key")
            self.pick_day(start.removeprefix("slot:"), 2027, 3, 1)
            keys = [row.get_attribute("data-key").removeprefix("row:")
                    for row in part.locator('[data-key^="row:"]').all()]
            for place, key in enumerate(keys):
                self.pick_day(key, 2027, 3 + place, 9)

    def write_notes(self, text):
        """Writes the same into every note of this section."""
        for field in self.page.locator("textarea.note").all():
            field.fill(text)

    def fill(self, notes=None):
        """Fills all of it, and ends on its last step."""
        for step in self.each_section():
            if step == "section":
                self.add_rows()
                self.pick_firsts()
                if notes is not None:
                    self.write_notes(notes)

    def back_to_card(self):
        while self.step != "card":
            self.press("#back")

    def save(self, folder):
        return save_download(self.page, lambda: self.key("save"), folder)

    def open_copy(self, file, words, button="open-begin"):
        self.key(button)
        self.page.set_input_files("#copy-file", file)
        self.page.wait_for_selector('[data-key^="word:"]')
        tap_words(self, words)
        self.page.wait_for_selector('#worksheet:not([data-step="aside"])')
