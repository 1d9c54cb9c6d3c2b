"""`make bench-search`: how large a site's search index is, and how quick a search in it, in Chromium.

Makes sites of 1,000 and 10,000 pages with the generator that CORPUS names, opens a page of each from
its file, and types. Writes SEARCH.md beside this file and ends with 1 if a budget is not kept. The
machine's other work counts in every time, so each is the median of several, and the slowest is told.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Browser"))

from corpus_pages import ROOT, make_content  # noqa: E402
from starting_chromium import browser_options  # noqa: E402
from tripwire import Tripwire  # noqa: E402

CORPUS = Path(os.environ.get("CORPUS", ROOT.parent / "shared/bench/corpus.py"))
FILES = 128
HEAP = 80e6
# Pages: bytes of the index, and milliseconds from the first key to the first result.
BUDGETS = {1_000: (500_000, 150), 10_000: (4_000_000, 450)}
LATER = 10  # milliseconds
FIRST_TIMES = 7
QUERIES = """consent|grooming|lone working|risk assessment|safe record|whistleblow|photograph consent
|parent refuses consent|medication allergy|training certificate|report a concern|confidential
|confidentialty|safegard|vehicle ratio|data protection|bruise|interpreter|supervisor decision
|child protection plan|how do i record an allegation|threshold|retention schedule|appeal
|radicalisation|coercion online|trustee duties|venue risk|helpline|translation""".replace(
    "\n", "").split("|")

# Notes when the first key goes down, and when the first result can be seen.
NOTE_THE_FIRST = """(() => {
    addEventListener('keydown', () => { window.firstKey ??= performance.now(); }, true);
    new MutationObserver(() => {
        if (window.firstResult === undefined && document.querySelector('.search-results li a')) {
            window.firstResult = 0;
            requestAnimationFrame(() => { window.firstResult = performance.now(); });
        }
    }).observe(document, { childList: true, subtree: true });
})()"""

# Types all of a question at once, and times it until the results for it stand there.
LATER_SEARCH = """async (words) => {
    const field = document.querySelector('#page-search');
    const panel = document.querySelector('.search-results');
    const before = panel.firstChild;
    const replaced = new Promise((done) => {
        const watcher = new MutationObserver(() => { watcher.disconnect(); done(); });
        watcher.observe(panel, { childList: true });
    });
    field.value = words;
    const start = performance.now();
    field.dispatchEvent(new Event('input'));
    await replaced;
    return performance.now() - start;
}"""


def measure(count, folder, kith, chromium):
    content, site = folder / f"content-{count}", folder / f"site-{count}"
    make_content(CORPUS, count, content)
    started = time.monotonic()
    run = subprocess.run([kith, "build", "--content", content, "--output", site,
                          "--date", "2026-11-01"], cwd=ROOT, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(run.stdout[-2000:] + run.stderr[-2000:])
    figures = {"build": time.monotonic() - started}
    parts = sorted((site / "assets/search").iterdir())
    figures["files"], figures["bytes"] = len(parts), sum(part.stat().st_size for part in parts)
    page = sorted((site / "guidance").glob("g*.html"))[count // 2]
    return figures | measure_page(page, chromium)


def measure_page(page_path, chromium):
    figures = {"first": []}
    for _ in range(FIRST_TIMES):
        page = chromium.new_page()
        page.add_init_script(NOTE_THE_FIRST)
        page.goto(page_path.as_uri())
        page.focus("body")
        page.click("#page-search")
        page.keyboard.type("grooming")
        # Not by wait_for_function, which the page's policy refuses.
        while not page.evaluate("window.firstResult > 0"):
            page.wait_for_timeout(20)
        figures["first"].append(page.evaluate("window.firstResult - window.firstKey"))
        page.close()
    page = chromium.new_page()
    page.goto(page_path.as_uri())
    page.click("#page-search")
    page.keyboard.type("safe")
    page.wait_for_selector(".search-results li a")
    page.wait_for_timeout(5_000)  # the rest of the index is loaded meanwhile
    figures["later"] = [page.evaluate(LATER_SEARCH, words) for words in QUERIES]
    tools = page.context.new_cdp_session(page)
    heap = tools.send("Runtime.getHeapUsage")
    figures["heap"] = heap["usedSize"] + heap.get("backingStorageSize", 0)
    page.close()
    return figures


def row(name, value, limit, unit):
    kept = "kept" if value <= limit else "NOT KEPT"
    return f"| {name} | {value:,.1f} {unit} | {limit:,.1f} {unit} | {kept} |"


def report(count, figures):
    size, first = BUDGETS[count]
    return [
        f"## {count:,} pages", "", "| what | measured | at most | |", "| --- | --- | --- | --- |",
        row("the whole index", figures["bytes"] / 1e6, size / 1e6, "MB"),
        row("its files", figures["files"], FILES, ""),
        row("first key to first result, median", statistics.median(figures["first"]), first, "ms"),
        row("a later search, median", statistics.median(figures["later"]), LATER, "ms"),
        row("a later search, 9 of 10", statistics.quantiles(figures["later"], n=10)[8], LATER, "ms"),
        row("heap and buffers of the page", figures["heap"] / 1e6, HEAP / 1e6, "MB"), "",
        f"First results took {min(figures['first']):.0f} to {max(figures['first']):.0f} ms in "
        f"{FIRST_TIMES} openings, the slowest of {len(QUERIES)} later searches "
        f"{max(figures['later']):.0f} ms. `kith build` took {figures['build']:.0f} s for the whole "
        "site.", ""]


def main():
    if not CORPUS.exists():
        sys.exit("There is no generator of pages: CORPUS=path/to/corpus.py make bench-search")
    kith = ROOT / ".build/release/kith"
    tripwire = Tripwire()
    lines = []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(**browser_options(tripwire))
        for count in BUDGETS:
            print(f"== {count:,} pages", flush=True)
            lines += report(count, measure(count, Path(folder), kith, chromium))
            print("\n".join(lines[-12:]), flush=True)
        version = chromium.version
        chromium.close()
    tripwire.close()
    text = "\n".join([
        "# Searching a large site", "",
        f"By `make bench-search` on {date.today().isoformat()}, on a shared machine with "
        f"{os.cpu_count()} cores, in Chromium {version}, from files. Pages are made up: about 970 "
        "words each, in a vocabulary that repeats more than people's.", "", *lines])
    (HERE / "SEARCH.md").write_text(text, encoding="utf-8")
    sys.exit(1 if "NOT KEPT" in text else 0)


if __name__ == "__main__":
    main()
