"""`make look`: pictures of the site's pages for a person to look at, in Tests/Browser/screenshots/.

Each page on a phone and on a laptop, light and dark, and as it prints. Name pages to take only
those: PAGES="index.html worksheets/circle-map.html".
"""

import sys

from playwright.sync_api import sync_playwright

from starting_chromium import browser_options
from site_pages import ROOT, SITE, page_names
from tripwire import Tripwire
from visits import open_unpacked

FOLDER = ROOT / "Tests/Browser/screenshots"
SCREENS = {"phone": (390, 844), "laptop": (1280, 800)}
A4_WIDTH = 794  # in CSS pixels


def take(browser, name):
    place = SITE / name
    stem = name.removesuffix(".html").replace("/", "-")
    for screen, (width, height) in SCREENS.items():
        for scheme in ("light", "dark"):
            page = browser.new_page(
                viewport={"width": width, "height": height}, color_scheme=scheme,
                reduced_motion="reduce")
            open_unpacked(page, place)
            page.screenshot(path=FOLDER / f"{stem}-{screen}-{scheme}.png", full_page=True)
            page.close()
    page = browser.new_page(viewport={"width": A4_WIDTH, "height": 1123})
    open_unpacked(page, place)
    page.pdf(path=FOLDER / f"{stem}-print.pdf", format="A4", prefer_css_page_size=True)
    page.emulate_media(media="print")
    page.screenshot(path=FOLDER / f"{stem}-print.png", full_page=True)
    page.close()


def main():
    names = sys.argv[1:] or page_names()
    unknown = [name for name in names if name not in page_names()]
    if unknown:
        sys.exit(f"There is no page {unknown[0]} in {SITE.name}/.")
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**browser_options(Tripwire()))
        for name in names:
            print(f"   {name}", flush=True)
            take(browser, name)
        browser.close()
    print(f"Pictures of {len(names)} pages: {FOLDER.relative_to(ROOT)}/")


if __name__ == "__main__":
    main()
