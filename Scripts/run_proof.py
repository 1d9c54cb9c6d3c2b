"""`make prove`: runs the browser tests that have an engine to choose in all three engines, and
writes what came of it to Tests/Browser/PROVED.md."""

import hashlib
import sys
import tempfile
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from steps import ROOT, Step, run, script

ENGINES = {"chromium": "Chromium", "firefox": "Firefox ESR", "webkit": "WebKitGTK"}
REPORT = ROOT / "Tests/Browser/PROVED.md"
WORKSHEET = "worksheets/circle-map.html"

HEAD = """# Proved in three engines

Written by `make prove` on {date}; not edited by hand. All pages were opened from their files. The
SHA-256 of the circle map that was proved begins with `{digest}`. A cell says whether the test
passed, and how many seconds it took with the start of a browser of its own.

"""
FOOT = """
WebKitGTK is not Safari: it shares the engine, not the browser around it, nor iPadOS. It reports
errors and refusals of a page's policy only once a page is open. Its own list of requests is what
the page lists; what leaves the machine is seen by the same proxy in every engine.
"""


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


def read(report):
    """The engines' versions, and for each test its result by engine."""
    suite = ElementTree.fromstring(report).find("testsuite")
    versions = {entry.get("name"): entry.get("value")
                for entry in suite.findall("properties/property")}
    table = {}
    for case in suite.findall("testcase"):
        engine = next(name for name in ENGINES if name in case.get("name").partition("[")[2])
        table.setdefault(words(case.get("name"), engine), {})[engine] = result(case)
    return versions, table


def has_passed(table):
    """Whether there were tests, and each passed in every engine: none failed, none was left out."""
    return bool(table) and all(
        row.get(engine, "").startswith("passed") for row in table.values() for engine in ENGINES)


def page(versions, table, digest, day):
    names = [f"{title} {versions.get(engine, '')}".strip() for engine, title in ENGINES.items()]
    lines = [f"| test | {' | '.join(names)} |", "| --- |" + " --- |" * len(ENGINES)]
    for test, row in table.items():
        cells = [row.get(engine, "not run") for engine in ENGINES]
        lines.append(f"| {test} | {' | '.join(cells)} |")
    return HEAD.format(date=day, digest=digest) + "\n".join(lines) + "\n" + FOOT


def main():
    with tempfile.TemporaryDirectory() as folder:
        site, report = Path(folder) / "Site", Path(folder) / "report.xml"
        built = run(Step("site", "A fresh site for the browsers", [*script("fresh_site.py"), site]))
        if not built.passed:
            sys.exit(1)
        proof = run(Step(
            "engines", "The circle map in " + ", ".join(ENGINES.values()),
            [ROOT / ".venv/bin/python", "-m", "pytest", "Tests/Browser/test_engines.py",
             f"--engines={','.join(ENGINES)}", f"--junit-xml={report}"],
            {"KITH_SITE": str(site)}))
        digest = hashlib.sha256((site / WORKSHEET).read_bytes()).hexdigest()[:16]
        versions, table = read(report.read_text(encoding="utf-8"))
    REPORT.write_text(page(versions, table, digest, date.today()), encoding="utf-8")
    passed = proof.passed and has_passed(table)
    print(f"\nmake prove: {len(table)} tests in {len(ENGINES)} engines, {proof.seconds:.0f} s: "
          f"{'all passed' if passed else 'NOT all passed'}. See {REPORT.relative_to(ROOT)}.")
    sys.exit(0 if passed else 1)


if __name__ == "__main__":
    main()
