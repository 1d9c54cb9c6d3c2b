"""`make bench-single-file`: how large the whole site in one file is with 1,000 pages, and how quickly
Chromium opens it, against its budgets.

Writes SINGLE-FILE.md beside this file and ends with 1 if a budget is not kept. Times are the
machine's; what opening costs is also counted in the processor's time, which other work disturbs less.
"""

import shutil
import statistics
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from playwright.sync_api import sync_playwright

from make_pages import write_pages

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Browser"))

from site_pages import ROOT, page_names  # noqa: E402 (found by the line above)
from starting_chromium import browser_options  # noqa: E402
from tripwire import Tripwire  # noqa: E402

PAGES = 1_000
MOST_BYTES = 12_000_000
MOST_MILLISECONDS = 700
LOADS = 7

TIMES = """() => {
    const [loading] = performance.getEntriesByType('navigation');
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return { paint: paint.startTime, loaded: loading.loadEventEnd };
}"""
# From following a link to the first frame with the page on it.
FOLLOW = """(id) => new Promise((done) => {
    const start = performance.now();
    window.addEventListener('hashchange', () => requestAnimationFrame(
        () => requestAnimationFrame(() => done(performance.now() - start))), { once: true });
    document.querySelector(`.one-page a[href="#${id}"]`).click();
})"""
# From the first sign that is typed into the search box, which nobody has gone to yet, to the first
# frame with results on it.
SEARCH = """() => new Promise((done) => {
    const field = document.querySelector('#page-search');
    field.focus();
    const start = performance.now();
    new MutationObserver((_, watcher) => {
        if (document.querySelector('.search-results li a') === null) return;
        watcher.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
    }).observe(document.body, { childList: true, subtree: true });
    field.value = 'group';
    field.dispatchEvent(new Event('input'));
})"""


def build(folder):
    """The single file of a site with 1,000 pages in all, and how many it holds."""
    shutil.copytree(ROOT / "Content", folder / "Content")
    # READ-ME-FIRST is not in the file.
    write_pages(folder / "Content/guidance", PAGES - len(page_names()) + 1)
    place = folder / "kith.html"
    subprocess.run(
        [ROOT / ".build/release/kith", "build", "--content", folder / "Content", "--themes",
         ROOT / "Themes", "--output", folder / "Site", "--single-file", place],
        check=True, cwd=ROOT)
    return place


def opened(browser, place):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    tools = context.new_cdp_session(page)
    tools.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(place.as_uri())
    metrics = {metric["name"]: metric["value"]
               for metric in tools.send("Performance.getMetrics")["metrics"]}
    found = page.evaluate(TIMES)
    found["work"] = 1000 * metrics["TaskDuration"]
    found["pages"] = page.locator(".one-page").count()
    found["follow"] = page.evaluate(FOLLOW, "guidance/made-up-00500")
    assert page.evaluate("document.querySelector('[data-shown]').id") == "guidance/made-up-00500"
    found["search"] = page.evaluate(SEARCH)
    context.close()
    return found


def main():
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        place = build(Path(folder))
        size = place.stat().st_size
        browser = playwright.chromium.launch(**browser_options(Tripwire()))
        version = browser.version
        loads = [opened(browser, place) for _ in range(LOADS)]
        browser.close()
    middle = {what: statistics.median(load[what] for load in loads) for what in loads[0]}
    assert middle["pages"] == PAGES, middle["pages"]
    rows = [
        ("size, bytes", size, MOST_BYTES),
        ("until the front page is seen, ms", middle["paint"], MOST_MILLISECONDS),
        ("until all of it is open, ms of the processor's time", middle["work"], MOST_MILLISECONDS),
    ]
    lines = [
        "# The whole site in one file, with 1,000 pages", "",
        f"Written by `make bench-single-file` on {date.today()}; not edited by hand. "
        f"Chromium {version},", f"medians of {LOADS}.", "",
        "| what | is | at most |", "| --- | --- | --- |",
        *(f"| {what} | {found:,.0f} | {most:,.0f} |" for what, found, most in rows), "",
        f"On this machine, with its other work, all of it was open after {middle['loaded']:,.0f} ms, "
        "another page was",
        f"on the screen {middle['follow']:,.0f} ms after its link was pressed, and the first results "
        f"{middle['search']:,.0f} ms after",
        "something was typed into the search box."]
    text = "\n".join(lines) + "\n"
    (HERE / "SINGLE-FILE.md").write_text(text, encoding="utf-8")
    print(text)
    missed = [what for what, found, most in rows if found > most]
    if missed:
        sys.exit(f"Over budget: {', '.join(missed)}.")


if __name__ == "__main__":
    main()
