"""The long part of `make prove` for the import: ten million changed maps judged as an oracle in
another language judges them, 1,000 sets of maps through the page's module too, 200 kills, libFuzzer,
every small table published and worked back, the bounds of `kith attack` beside linear programs, and
releases with and without any one map. Writes Tests/CommandLine/PROVED.md.

    run_import_proof.py [STEP]...     only these steps; the lines of the others stay as they were
"""

import os
import sys
from datetime import date

from steps import ROOT, Step, chosen, run, script, swift

REPORT = ROOT / "Tests/CommandLine/PROVED.md"
MUTANTS = os.environ.get("MUTANTS", "10000000")
SETS = os.environ.get("SETS", "1000")
KILLS = os.environ.get("KILLS", "200")
SECONDS = os.environ.get("FUZZING_SECONDS", "600")
TABLES = os.environ.get("TABLES", "10000")
KITH = ROOT / ".build/release/kith"


def steps():
    python = ROOT / ".venv/bin/python"
    return [
        Step("mutants", "Changed maps, judged by Kith and by an oracle",
             [sys.executable, ROOT / "Tests/CommandLine/mutants.py", MUTANTS, KITH]),
        Step("sets", f"{int(SETS):,} sets of maps, from none to 5,000: the page's module gives the "
             "bytes of the command line",
             [python, "-m", "pytest", "-p", "no:cacheprovider", "-k", "bytes_of",
              f"--sets={SETS}", "Tests/CommandLine/test_module.py"], {"KITH": str(KITH)}),
        Step("kills", f"Killed at random moments {KILLS} times: the old summary or site, or the new, whole",
             [python, "-m", "pytest", "-p", "no:cacheprovider", "-k", "killed",
              "Tests/CommandLine"], {"KILLS": KILLS, "KITH": str(KITH)}),
        Step("fuzzing", "libFuzzer with the sanitizer for addresses, on maps and archives",
             script("run_fuzzing.py") + [SECONDS]),
        # A folder of its own, because the tool is built otherwise.
        Step("tables", "Every small table of up to 40 maps, published and worked back",
             [swift(), "test", "-c", "release", "-Xswiftc", "-enable-testing", "--scratch-path",
              ".build/long", "--filter", "EnumerationTests"], {"KITH_LONG": "1"}),
        Step("ledger", "Releases over time, made again with and without any one map",
             [swift(), "test", "-c", "release", "-Xswiftc", "-enable-testing", "--scratch-path",
              ".build/long", "--filter", "LedgerTrials"], {"KITH_LONG": "1"}),
        Step("kept", "A site built with kept work beside a clean one, after each of 500 edits",
             [swift(), "test", "-c", "release", "-Xswiftc", "-enable-testing", "--scratch-path",
              ".build/long", "--filter", "KeptWorkTests"], {"KITH_EDITS": "500"}),
        Step("bounds", "The bounds of `kith attack` beside linear programs (HiGHS)",
             [python, ROOT / "Tests/CommandLine/prove_bounds.py", TABLES, KITH]),
    ]


HEAD = """# The import, proved at length

Written by `make prove-import`; not edited by hand. Each line says when it was found.

"""


def earlier():
    """The lines of the report as it is, by the titles of their steps."""
    if not REPORT.exists():
        return {}
    lines = REPORT.read_text(encoding="utf-8").splitlines()
    return {step.title: line.removeprefix("- ") for step in steps() for line in lines
            if line.startswith(f"- {step.title} (")}


def main():
    found = earlier()
    for step in chosen(steps(), sys.argv[1:]):
        outcome = run(step)
        if not outcome.passed:
            sys.exit(f"make prove: this failed: {step.title}. Its line is as it was.")
        last = outcome.output.strip().splitlines()[-1].strip("= ✔")
        found[step.title] = f"{step.title} ({date.today()}, {outcome.seconds:,.0f} s): {last}"
        lines = [f"- {found[step.title]}\n" for step in steps() if step.title in found]
        REPORT.write_text(HEAD + "".join(lines), encoding="utf-8")
    print(f"\nmake prove: the import is proved. See {REPORT.relative_to(ROOT)}.")


if __name__ == "__main__":
    main()
