"""Times the import of the page Team review in Chromium, beside `kith import` with one thread:

    bench_review.py SITE KITH LIST ROUNDS

Prints a line of JSON for each round, with the seconds of each: `module`, the module alone, with the
list in memory; `page`, from the press of the button to the summary, with starting a worker and reading
the file; `native`, the command line.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE.parent / "Browser"))

from starting_chromium import browser_options  # noqa: E402 (found by the line above)
from tripwire import Tripwire  # noqa: E402

IMPORTER = ROOT / "Themes/paper/components/team-review/importer.mjs"
# As in reading.mjs.
STRETCH = 1 << 20

MODULE = """async (stretch) => {
    IMPORTER
    const part = (id) => new Response(new Blob([Uint8Array.from(
        atob(document.getElementById(id).content.textContent), (c) => c.charCodeAt(0),
    )]).stream().pipeThrough(new DecompressionStream('deflate')));
    const { catalogue } = JSON.parse(document.getElementById('kith-data').textContent);
    const importer = await Importer.start(
        await part('kith-module').arrayBuffer(), catalogue, [1, 2]);
    importer.begin({ block: 0, detail: 0, profile: 0, audience: 0, oneGroup: false, day: 20261121 });
    const bytes = new Uint8Array(await document.getElementById('files').files[0].arrayBuffer());
    const start = performance.now();
    for (let at = 0; at < bytes.length; at += stretch) {
        importer.addLines(bytes.subarray(at, at + stretch), at + stretch >= bytes.length);
    }
    const outcome = importer.finish();
    if (outcome !== 'made') throw new Error(outcome);
    importer.summary();
    return performance.now() - start;
}"""
PAGE = """() => new Promise((settle, fail) => {
    const shown = (id) => !document.getElementById(id).hidden;
    new MutationObserver(() => {
        if (document.getElementById('problem').firstChild) fail(new Error('no summary'));
        if (shown('done')) settle(performance.now() - start);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
    const start = performance.now();
    document.getElementById('make').click();
})"""


def module_in_page():
    source = IMPORTER.read_text(encoding="utf-8").replace("export class", "class")
    return MODULE.replace("IMPORTER", source)


def seconds_in_page(browser, site, path, script, *given):
    page = browser.new_page()
    page.goto((site / "review.html").as_uri())
    page.locator("#review").wait_for()
    if given:
        # The page takes what is chosen away again at once.
        page.evaluate("""document.getElementById('files').addEventListener('change',
            (event) => event.stopImmediatePropagation(), { capture: true })""")
    page.set_input_files("#map-files", path)
    seconds = page.evaluate(script, *given) / 1000
    page.close()
    return seconds


def native_seconds(kith, path, folder):
    start = time.monotonic()
    subprocess.run(
        [kith, "import", path, "--output", folder / "out", "--date", "2026-11-21", "--threads", "1",
         "--no-one-group"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL)
    return time.monotonic() - start


def main():
    site, kith, path, rounds = Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
    tripwire = Tripwire()
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(**browser_options(tripwire))
        for _ in range(rounds):
            found = {
                "module": seconds_in_page(browser, site, path, module_in_page(), STRETCH),
                "native": native_seconds(kith, path, Path(folder)),
                "page": seconds_in_page(browser, site, path, PAGE),
                "browser": browser.version,
            }
            print(json.dumps(found), flush=True)
        browser.close()
    tripwire.close()


if __name__ == "__main__":
    main()
