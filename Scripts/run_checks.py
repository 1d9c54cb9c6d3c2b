"""`make check`: runs every check, and says at the end which failed."""

import sys

from steps import ROOT, Step, chosen, run, script, swift


def checks():
    swift_sources = [name for name in ("Sources", "Tests") if (ROOT / name).exists()]
    return [
        Step("formatting", "Formatting of the Swift sources",
             [swift(), "format", "lint", "--strict", "--recursive", *swift_sources,
              "Package.swift"]),
        Step("imports", "Imports between the parts", script("check_imports.py")),
        Step("absences", "What the Swift sources never say", script("check_absences.py")),
        Step("embedded", "The browser's share compiles as Embedded Swift",
             script("check_embedded.py")),
        Step("sizes", "Sizes of files and lines", script("check_sizes.py")),
        Step("types", "Types in the scripts", ["tsc", "--project", "Themes/tsconfig.json"]),
        Step("calls", "What the scripts never call", script("check_script_calls.py")),
        Step("directions", "No left and no right in the style sheets",
             script("check_directions.py")),
        Step("controls", "Nothing to type into", script("check_controls.py")),
        Step("words", "Content in its own words", script("check_own_words.py")),
        Step("docs", "Documentation", script("check_docs.py")),
        Step("site", "Site/ is what Content/ and Themes/ build", script("check_site.py")),
    ]


def main():
    steps = chosen(checks(), sys.argv[1:])
    failed = []
    for step in steps:
        outcome = run(step)
        print(f"   {'fine' if outcome.passed else 'FAILED'}, {outcome.seconds:.1f} s", flush=True)
        if not outcome.passed:
            failed.append(step)
    print()
    if failed:
        names = ", ".join(step.key for step in failed)
        print(f"make check: {len(failed)} of {len(steps)} checks failed: {names}.")
        sys.exit(1)
    print(f"make check: all {len(steps)} checks are fine.")


if __name__ == "__main__":
    main()
