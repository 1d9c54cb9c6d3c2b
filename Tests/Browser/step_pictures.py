"""`make look-steps`: every step of the circle map on contact sheets, for a person to look at.

Each sheet is one look (width, colours, direction) with all steps in their order, in
Tests/Browser/screenshots/steps/. Name looks to take only those: LOOKS="320-light print".
"""

import base64
import html
import sys

from playwright.sync_api import sync_playwright

from circle_map import PATH, CircleMap
from every_step import every_step
from site_pages import ROOT, SITE
from starting_chromium import browser_options
from tripwire import Tripwire
from visits import Visit

FOLDER = ROOT / "Tests/Browser/screenshots/steps"
WIDTHS = {320: 640, 768: 1024, 1280: 800}
COLOURS = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced-dark": {"color_scheme": "dark", "forced_colors": "active"},
    "forced-light": {"color_scheme": "light", "forced_colors": "active"},
}
SHEET_WIDTH = 2000
PATIENCE = 120_000  # milliseconds for a sheet, on a machine that has other work
PEOPLE = [
    ("best-friend", "close"), ("best-friend", "close"), ("mum", "close"),
    ("teacher", "part-of-my-life"), ("cousin", "part-of-my-life"), ("neighbour", "further-away"),
    ("gaming-friend", "further-away")]


def looks():
    """Every look by its name: the direction, and the options of the browser."""
    found = {}
    for width, height in WIDTHS.items():
        size = {"viewport": {"width": width, "height": height}}
        for name, colours in COLOURS.items():
            found[f"{width}-{name}"] = ("ltr", {**size, **colours})
        found[f"{width}-rtl"] = ("rtl", size)
    return found


def whole(page):
    """A picture of all of a page, in a window as high as it is: what sticks to an edge of the window
    would otherwise lie across the middle."""
    size = page.viewport_size
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({**size, "height": max(height, size["height"])})
    picture = page.screenshot(timeout=PATIENCE)
    page.set_viewport_size(size)
    return picture


def pictures(browser, direction, options, print_too=False):
    """A picture of each step, whole; or as it prints."""
    context = browser.new_context(accept_downloads=True, reduced_motion="reduce", **options)
    visit = Visit(context, SITE / PATH)
    page = visit.page
    page.evaluate("to => { document.documentElement.dir = to }", direction)
    for step in every_step(CircleMap(visit), PEOPLE):
        if print_too:
            page.emulate_media(media="print")
            page.evaluate("dispatchEvent(new Event('beforeprint'))")
        yield step, whole(page)
        if print_too:
            page.evaluate("dispatchEvent(new Event('afterprint'))")
            page.emulate_media(media="screen")
    context.close()


ACROSS = {320: 6, 768: 4, 1280: 3}
ROWS = 3


def sheets(browser, name, taken, width):
    """All pictures on as many sheets as they need."""
    on_one = ACROSS[width] * ROWS
    for number, first in enumerate(range(0, len(taken), on_one), 1):
        put_together(browser, f"{name}-{number}", taken[first:first + on_one], ACROSS[width])


def put_together(browser, name, taken, across):
    """One sheet of pictures, each under its step's name."""
    cells = "".join(
        f"<figure><figcaption>{html.escape(step)}</figcaption>"
        f'<img src="data:image/png;base64,{base64.b64encode(picture).decode()}"></figure>'
        for step, picture in taken)
    page = browser.new_page(viewport={"width": SHEET_WIDTH, "height": 1000})
    page.set_content(
        f"<style>body {{ margin: 8px; background: #888; font: 16px sans-serif; display: flex;"
        " flex-wrap: wrap; align-items: start; gap: 8px } h1 { width: 100%; margin: 0 }"
        f" figure {{ margin: 0; width: calc(100% / {across} - 8px) }}"
        f" img {{ width: 100%; display: block; border: 1px solid #000 }}</style>"
        f"<h1>{html.escape(name)}</h1>{cells}")
    page.screenshot(path=FOLDER / f"{name}.png", full_page=True, timeout=PATIENCE)
    page.close()


def main():
    every = looks()
    names = sys.argv[1:] or [*every, "print"]
    unknown = [name for name in names if name not in (*every, "print")]
    if unknown:
        sys.exit(f"There is no look {unknown[0]}. There are: {', '.join([*every, 'print'])}.")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**browser_options(Tripwire()))
        for name in names:
            print(f"   {name}", flush=True)
            if name == "print":
                a4 = {"viewport": {"width": 768, "height": 1086}}
                taken, width = list(pictures(browser, "ltr", a4, print_too=True)), 768
            else:
                taken, width = list(pictures(browser, *every[name])), int(name.split("-")[0])
            sheets(browser, name, taken, width)
        browser.close()
    print(f"{len(names)} looks: {FOLDER.relative_to(ROOT)}/")


if __name__ == "__main__":
    main()
