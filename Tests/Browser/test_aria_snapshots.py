"""What a screen reader is given on each step, as text that is committed: Tests/Browser/aria/.

UPDATE_EXPECTED=1 writes the files anew and fails: read in them what a person would hear.
"""

import os
import re
from datetime import datetime

from circle_map import PATH, CircleMap
from every_step import every_step
from site_pages import ROOT
from visits import Visit

FOLDER = ROOT / "Tests/Browser/aria"
# The same words are drawn each time, and it is always the same day.
NO_CHANCE = """crypto.getRandomValues = ((next) => (bytes) => {
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = next = (next * 37 + 11) % 251;
    return bytes;
})(1);"""


def file_of(step):
    return FOLDER / (re.sub(r"[^a-z0-9]+", "-", step.lower()) + ".yml")


def heard_on_each_step(page, circle_map):
    return {file_of(step): page.locator("body").aria_snapshot() + "\n"
            for step in every_step(circle_map)}


def test_each_step_is_heard_as_expected(browser, site):
    context = browser.new_context(reduced_motion="reduce", viewport={"width": 1280, "height": 800})
    context.clock.set_fixed_time(datetime(2026, 11, 21, 12))
    context.add_init_script(NO_CHANCE)
    visit = Visit(context, site / PATH)
    heard = heard_on_each_step(visit.page, CircleMap(visit))
    context.close()
    changed = [file.name for file, text in heard.items()
               if not file.exists() or file.read_text(encoding="utf-8") != text]
    gone = [file.name for file in sorted(FOLDER.glob("*.yml")) if file not in heard]
    if os.environ.get("UPDATE_EXPECTED") == "1":
        FOLDER.mkdir(exist_ok=True)
        for file, text in heard.items():
            file.write_text(text, encoding="utf-8")
        for name in gone:
            (FOLDER / name).unlink()
    assert (changed, gone) == ([], [])
