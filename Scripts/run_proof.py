"""`make prove`: the long form of the browser tests, in three engines where a test has an engine to
choose. What came of it goes into Tests/Browser/PROVED.md, a section for each part.

    run_proof.py [PART]...     only these parts; the other sections stay as they were

A part that failed goes on with the tests that did not pass, as long as the page is the same to the
byte: what came of the others is kept in .build/proofs/.
"""

import hashlib
import os
import sys
import tempfile
from collections import namedtuple
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from steps import ROOT, Step, run, script

ENGINES = {"chromium": "Chromium", "firefox": "Firefox ESR", "webkit": "WebKitGTK"}
# The column of a test that has no engine to choose: it runs in Chromium, or in node.
ALONE = "alone"
REPORT = ROOT / "Tests/Browser/PROVED.md"
WORKSHEET = "worksheets/circle-map.html"
KEPT = ROOT / ".build/proofs"

Part = namedtuple("Part", "key title about files options")

PARTS = [
    Part("engines", "The whole job, the way out, and no network",
         "A map is made, saved, left and gone back to; nothing leaves, with a proxy that records "
         "whatever tries to, and on a machine whose network was taken away.",
         ["test_engines.py", "test_engines_leaving.py", "test_engines_network.py",
          "test_engines_picture_and_paper.py", "test_no_network.py"], []),
    Part("ways", "Six ways in, one model",
         "One random way through a map, of 2,000 operations, is done in each way in each engine. "
         "Every copy that is saved on it has the same bytes in all of them, and says what a model "
         "written apart from the page says; undo to the start gives the start.",
         ["test_ways_in.py"], ["--operations=2000"]),
    Part("grammar", "Nothing outside the grammar",
         "100,000 random sessions, half of them with names and odd bytes where codes belong: each "
         "copy is read by the importer and judged by the published schema. Then odd words are typed, "
         "pasted and dropped in each engine.",
         ["test_grammar.py"], ["--sessions=100000"]),
    Part("stays", "Nothing stays",
         "Real profiles on disk, searched after the browser was closed for what somebody on the map "
         "was called, inside compressed stores too.",
         ["test_nothing_stays.py"], []),
    Part("steps", "Each step: accessible, in bounds, to be heard, reached and hit",
         "axe with the tags of WCAG 2.2 AA, bounds at 320 px in both directions, text spacing, "
         "forced colours by pixels, focus, targets, what a screen reader is given, print, and "
         "crowded maps in 100 windows.",
         ["test_each_step.py", "test_aria_snapshots.py", "test_served.py"], ["--viewports=100"]),
    Part("offline", "The offline site: searched, in one file, and kept on a device",
         "Search from files, and inside the one file that has the whole site. The guidance is kept on "
         "a device over HTTPS, with a certificate made for it: it opens and is searched after the "
         "server was taken away, and a newer edition waits until it is asked in.",
         ["test_search.py", "test_single_file.py", "test_single_file_parts.py",
          "test_keep_guidance_engines.py"], []),
    Part("pages", "Every page: without scripts, with nothing stored, on paper",
         "Readable and printable where scripts may not run and where nothing may be stored; printed "
         "on A4 with nothing that can be pressed, links written out, readable in grey.",
         ["test_blocked.py", "test_every_page_on_paper.py"], ["--every-page"]),
    Part("sheets", "Every sheet, and other languages",
         "Each sheet is filled, by the pointer and by keys alone: what is picked, what the paper form "
         "ticks and the shared copy are the same in every engine, nothing leaves, and nothing comes back "
         "after the way out. Pages in Welsh work as the English ones do.",
         ["test_engines_sheets.py"], ["--every-page"]),
    Part("review", "Team review: shared maps to a summary in the browser",
         "200 maps by real file inputs, as files and as a zip, give the very page that the command line "
         "writes; nothing leaves, nothing comes back after the way out, and no file of the browser holds "
         "anything of a map that was read.",
         ["test_team_review_engines.py", "test_team_review_safely.py"], []),
]

HEAD = """# Proved

Written by `make prove`; not edited by hand. All pages were opened from their files, but for those
that are said to be served. A cell says whether the test passed, and how many seconds it took with
the start of a browser of its own, on a machine that had other work.
"""
FOOT = """
WebKitGTK is not Safari: it shares the engine, not the browser around it, nor iPadOS. It reports
errors and refusals of a page's policy only once a page is open. Its own list of requests is what
the page lists; what leaves the machine is seen by the same proxy in every engine.
"""


def engine_of(name):
    """The engine that a test ran in, by its name: `test_it_fits[webkit-rtl]` is webkit's."""
    parameters = name.partition("[")[2]
    return next((engine for engine in ENGINES if engine in parameters), ALONE)


def words(name, engine):
    """A test's name in words: `test_it_fits[webkit-rtl]` is "it fits: rtl"."""
    function, _, parameters = name.rstrip("]").partition("[")
    said = function.removeprefix("test_").replace("_", " ")
    other = parameters.replace(engine, "", 1).strip("-")
    return f"{said}: {other}" if other else said


def result(case):
    """What came of one test, as a cell says it."""
    for outcome, word in (("failure", "FAILED"), ("error", "FAILED"), ("skipped", "not run")):
        if case.find(outcome) is not None:
            return word
    return f"passed, {float(case.get('time')):.1f}"


def read(reports):
    """What tests said of themselves (the engines' versions and the copies that were saved), and the
    tests by where pytest finds them. What a later report says of a test stands."""
    versions, copies, cases = {}, set(), {}
    for report in reports:
        suite = ElementTree.fromstring(report).find("testsuite")
        for entry in suite.findall("properties/property"):
            if entry.get("name").startswith("copies in "):
                copies.add(entry.get("value"))
            else:
                versions[entry.get("name")] = entry.get("value")
        for case in suite.findall("testcase"):
            cases[f"{case.get('classname')}.py::{case.get('name')}"] = case
    return versions, copies, cases


def tabled(cases):
    """For each test its result by engine."""
    table = {}
    for case in cases.values():
        engine = engine_of(case.get("name"))
        table.setdefault(words(case.get("name"), engine), {})[engine] = result(case)
    return table


def has_passed(table):
    """Whether there were tests, and each passed in every engine that it has: none failed, none was
    left out."""
    return bool(table) and all(
        row.get(engine, "").startswith("passed")
        for row in table.values() for engine in ([ALONE] if ALONE in row else ENGINES))


def rows_of(titles, table, columns):
    lines = [f"| test | {' | '.join(titles)} |", "| --- |" + " --- |" * len(titles)]
    for test, row in table.items():
        cells = [row.get(column, "not run") for column in columns]
        lines.append(f"| {test} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def section(part, versions, table, digest, day):
    """A part's section: what was done, when, to which page, and what came of each test."""
    title = {engine: f"{name} {versions.get(engine, '')}".strip()
             for engine, name in ENGINES.items()}
    text = (f"## {part.title}\n\n{part.about}\n\nOn {day}; the SHA-256 of the circle map that was "
            f"proved begins with `{digest}`.\n\n")
    shared = {test: row for test, row in table.items() if ALONE not in row}
    alone = {test: row for test, row in table.items() if ALONE in row}
    tables = []
    if shared:
        tables.append(rows_of(list(title.values()), shared, ENGINES))
    if alone:
        tables.append(rows_of([f"{title['chromium']}, or node alone"], alone, [ALONE]))
    return text + "\n".join(tables)


def sections(text):
    """The sections of a page by their titles."""
    found = {}
    for one in text.partition("\n## ")[2].split("\n## "):
        title, _, _ = one.partition("\n")
        if title:
            found[title] = f"## {one.removesuffix(FOOT).rstrip()}\n"
    return found


def page(written):
    """All sections that there are, in the order of the parts."""
    kept = [written[part.title] for part in PARTS if part.title in written]
    return HEAD + "\n" + "\n".join(kept) + FOOT


def prove_in(engine, part, site, digest):
    """Runs a part in one engine, but for what passed there before on the same page. Returns what
    `read` does, of all that was run on it."""
    folder = KEPT / digest / f"{part.key}-{engine}"
    folder.mkdir(parents=True, exist_ok=True)
    there = sorted(folder.glob("*.xml"))
    _, _, before = read(report.read_text(encoding="utf-8") for report in there)
    passed = [name for name, case in before.items() if result(case).startswith("passed")]
    report = folder / f"{len(there):03}.xml"
    # Tests that have no engine to choose run once, with the first.
    only = [] if engine == next(iter(ENGINES)) else ["-k", f"[{engine}"]
    run(Step(
        part.key, f"{part.title}: {ENGINES[engine]}",
        [ROOT / ".venv/bin/python", "-m", "pytest",
         *(f"Tests/Browser/{file}" for file in part.files),
         f"--engines={engine}", f"--junit-xml={report}", *only, *part.options,
         *(f"--deselect={name}" for name in passed)],
        {"KITH_SITE": str(site)}))
    there += [report] if report.exists() else []
    return read(report.read_text(encoding="utf-8") for report in there)


def prove(part, site):
    """Runs a part, each engine by itself and as many at a time as there are processors, and writes
    its section; returns whether all of it passed."""
    digest = hashlib.sha256((site / WORKSHEET).read_bytes()).hexdigest()[:16]
    versions, copies, cases = {}, set(), {}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        proofs = [pool.submit(prove_in, engine, part, site, digest) for engine in ENGINES]
        for proof in proofs:
            versions_there, copies_there, cases_there = proof.result()
            versions.update(versions_there)
            copies |= copies_there
            cases.update(cases_there)
    if len(copies) > 1:
        print("\nmake prove: the engines saved different copies.")
    table = tabled(cases)
    written = sections(REPORT.read_text(encoding="utf-8"))
    written[part.title] = section(part, versions, table, digest, date.today())
    REPORT.write_text(page(written), encoding="utf-8")
    passed = has_passed(table) and len(copies) <= 1
    print(f"\nmake prove: {part.key}: {len(table)} tests: "
          f"{'all passed' if passed else 'NOT all passed'}.")
    return passed


def main():
    wanted = sys.argv[1:]
    unknown = [key for key in wanted if key not in [part.key for part in PARTS]]
    if unknown:
        sys.exit(f"There is no part {unknown[0]}. "
                 f"There are: {', '.join(part.key for part in PARTS)}.")
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "Site"
        built = run(Step("site", "A fresh site for the browsers", [*script("fresh_site.py"), site]))
        if not built.passed:
            sys.exit(1)
        parts = [part for part in PARTS if not wanted or part.key in wanted]
        passed = [prove(part, site) for part in parts]
    print(f"\nmake prove: {sum(passed)} of {len(passed)} parts passed. "
          f"See {REPORT.relative_to(ROOT)}.")
    sys.exit(0 if all(passed) else 1)


if __name__ == "__main__":
    main()
