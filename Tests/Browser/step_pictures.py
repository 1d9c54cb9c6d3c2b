"""`make look-steps`: every step of the circle map on contact sheets, for a person to look at.

Each sheet is one look (width, colours, direction) with all steps in their order, in
Tests/Browser/screenshots/steps/. Name looks to take only those: LOOKS="320-light print".
"""

import base64
import html
import struct
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
SHEET = 1536    # pixels a side: what most tools show without making it smaller
ACROSS = {320: 6, 768: 4, 1280: 3}
CAPTION, TITLE, GAP = 18, 20, 6
MOST_GROWING = 5
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
    would otherwise lie across the middle. A map grows with its window, so the page may too."""
    size = page.viewport_size
    height = size["height"]
    for _ in range(MOST_GROWING):
        needed = page.evaluate("document.documentElement.scrollHeight")
        if needed <= height:
            break
        height = needed
        page.set_viewport_size({**size, "height": height})
        page.wait_for_timeout(100)      # the map follows in the next frame
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


def size_of(picture):
    """A PNG's width and height, from its header."""
    return struct.unpack(">II", picture[16:24])


def pieces(taken, across):
    """Where each picture goes: (sheet, column, top, step, picture, from, height) in a sheet's own
    pixels. One that does not fit below the others begins the next column; one that is longer than a
    column goes on in the next."""
    sheet, column, top = 0, 0, TITLE
    for step, picture in taken:
        width, height = size_of(picture)
        rest = round(height * (SHEET // across - GAP) / width)
        if top + CAPTION + rest > SHEET and (rest + CAPTION <= SHEET - TITLE or top > SHEET / 2):
            column, top = column + 1, TITLE
        start = 0
        while start < rest:
            sheet, column = sheet + column // across, column % across
            shown = min(rest - start, SHEET - top - CAPTION)
            yield sheet, column, top, step, picture, start, shown
            start, top = start + shown, top + CAPTION + shown + GAP
            if start < rest:
                column, top = column + 1, TITLE


def sheets(browser, name, taken, across):
    """All pictures on as many sheets as they need, each small enough to be looked at whole."""
    found = {}
    for sheet, *piece in pieces(taken, across):
        found.setdefault(sheet, []).append(piece)
    for sheet, placed in found.items():
        put_together(browser, f"{name}-{sheet + 1}", placed, across)


def put_together(browser, name, placed, across):
    """One sheet of pictures, each under its step's name."""
    wide = SHEET // across
    cells = "".join(
        f'<figure style="left: {column * wide}px; top: {top}px">'
        f"<figcaption>{html.escape(step)}{' …' if start else ''}</figcaption>"
        f'<div style="height: {shown}px"><img style="margin-top: -{start}px"'
        f' src="data:image/png;base64,{base64.b64encode(picture).decode()}"></div></figure>'
        for column, top, step, picture, start, shown in placed)
    page = browser.new_page(viewport={"width": SHEET, "height": SHEET})
    page.set_content(
        f"<style>body {{ margin: 0; background: #888; font: bold 13px/{CAPTION}px sans-serif }}"
        f" h1 {{ margin: 0 8px; font-size: 14px }} div {{ overflow: hidden }}"
        f" figure {{ position: absolute; margin: 0; width: {wide - GAP}px }}"
        f" img {{ width: 100%; display: block }}</style><h1>{html.escape(name)}</h1>{cells}")
    page.screenshot(path=FOLDER / f"{name}.png", timeout=PATIENCE)
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
            sheets(browser, name, taken, ACROSS[width])
        browser.close()
    print(f"{len(names)} looks: {FOLDER.relative_to(ROOT)}/")


if __name__ == "__main__":
    main()
