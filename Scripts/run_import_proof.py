"""The long part of `make prove` for the import: ten million changed maps judged as an oracle in
another language judges them, 200 kills, libFuzzer, and every small table published and worked back.
Writes Tests/CommandLine/PROVED.md."""

import os
import sys
from datetime import date

from steps import ROOT, Step, run, script, swift

REPORT = ROOT / "Tests/CommandLine/PROVED.md"
MUTANTS = os.environ.get("MUTANTS", "10000000")
KILLS = os.environ.get("KILLS", "200")
SECONDS = os.environ.get("FUZZING_SECONDS", "600")
KITH = ROOT / ".build/release/kith"


def steps():
    python = ROOT / ".venv/bin/python"
    return [
        Step("mutants", "Changed maps, judged by Kith and by an oracle",
             [sys.executable, ROOT / "Tests/CommandLine/mutants.py", MUTANTS, KITH]),
        Step("kills", f"Killed at random moments {KILLS} times: the old summary or the new, whole",
             [python, "-m", "pytest", "-p", "no:cacheprovider", "-k", "killed",
              "Tests/CommandLine"], {"KILLS": KILLS, "KITH": str(KITH)}),
        Step("fuzzing", "libFuzzer with the sanitizer for addresses, on maps and archives",
             script("run_fuzzing.py") + [SECONDS]),
        # A folder of its own, because the tool is built otherwise.
        Step("tables", "Every small table of up to 40 maps, published and worked back",
             [swift(), "test", "-c", "release", "-Xswiftc", "-enable-testing", "--scratch-path",
              ".build/long", "--filter", "EnumerationTests"], {"KITH_LONG": "1"}),
    ]


def main():
    lines = ["# The import, proved at length", "",
             f"Written by `make prove` on {date.today()}; not edited by hand.", ""]
    for step in steps():
        outcome = run(step)
        if not outcome.passed:
            sys.exit(f"make prove: this failed: {step.title}. {REPORT.name} is as it was.")
        lines.append(f"- {step.title}, {outcome.seconds:.0f} s: "
                     f"{outcome.output.strip().splitlines()[-1].strip('= ')}")
    REPORT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"\nmake prove: the import is proved. See {REPORT.relative_to(ROOT)}.")


if __name__ == "__main__":
    main()
