"""`make test`: runs the groups of tests, stops at the first that fails, and says which."""

import re
import sys
import tempfile
from pathlib import Path

from steps import ROOT, Step, chosen, run, script, swift

# How each runner words what it ran, in its closing lines.
PASSED = {
    "checks": r"^Ran (\d+) tests? in",
    "scripts": r"^(?:ℹ|#) pass (\d+)",
    "swift": r"Test run with (\d+) tests?.* passed",
    "commands": r"(\d+) passed.* in [\d.]+s",
    "browser": r"(\d+) passed.* in [\d.]+s",
}
SKIPPED = {"scripts": r"^(?:ℹ|#) skipped (\d+)", "browser": r"(\d+) skipped.* in [\d.]+s"}


def groups(site):
    tests_of_scripts = sorted((ROOT / "Themes").rglob("*.test.mjs"))
    return [
        Step("checks", "The checks' own good and bad examples",
             [sys.executable, "-m", "unittest", "discover", "--start-directory", "Scripts/Tests",
              "--top-level-directory", "Scripts/Tests"]),
        Step("scripts", "The pages' scripts, in node",
             ["node", "--test", "--test-reporter=spec",
              *(test.relative_to(ROOT) for test in tests_of_scripts)]),
        Step("swift", "The Swift modules", [swift(), "test"]),
        Step("wasm", "The import as WebAssembly", script("build_module.py")),
        Step("commands", "The import as a process, and as the page runs it",
             [ROOT / ".venv/bin/python", "-m", "pytest", "-p", "no:cacheprovider",
              "Tests/CommandLine", "--numprocesses=auto", "--dist=loadfile"]),
        # The browser sees what the sources build now, whether or not Site/ is up to date.
        Step("site", "A fresh site for the browser", [*script("fresh_site.py"), site]),
        Step("browser", "The site in a real browser",
             [ROOT / ".venv/bin/python", "-m", "pytest", "Tests/Browser",
              "--numprocesses=auto", "--dist=loadgroup"],
             {"KITH_SITE": str(site)}),
    ]


def count(pattern, output):
    """The last number that `pattern` finds, or 0."""
    found = re.findall(pattern, output, re.MULTILINE) if pattern else []
    return int(found[-1]) if found else 0


def main():
    wanted = sys.argv[1:]
    if "browser" in wanted and "site" not in wanted:
        wanted.append("site")
    if {"commands", "site"} & set(wanted) and "wasm" not in wanted:
        wanted.append("wasm")
    passed, skipped = {}, 0
    with tempfile.TemporaryDirectory() as folder:
        steps = chosen(groups(Path(folder) / "Site"), wanted)
        for place, step in enumerate(steps, 1):
            outcome = run(step)
            if not outcome.passed:
                left = ", ".join(later.key for later in steps[place:])
                print(f"\nmake test: this group failed: {step.title} ({step.key})."
                      + (f" Not run: {left}." if left else ""))
                sys.exit(1)
            ran = count(PASSED.get(step.key), outcome.output)
            if step.key in PASSED and ran == 0:
                print(f"\nmake test: this group ran no test: {step.title} ({step.key}).")
                sys.exit(1)
            if ran:
                passed[step.key] = ran
            skipped += count(SKIPPED.get(step.key), outcome.output)
    print("\nmake test: " + ", ".join(f"{key} {ran}" for key, ran in passed.items()))
    print(f"Tests: {sum(passed.values())} passed, 0 failed"
          + (f", {skipped} skipped" if skipped else ""))


if __name__ == "__main__":
    main()
