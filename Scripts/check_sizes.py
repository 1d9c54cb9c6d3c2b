"""Files stay short enough to be read in one go, and lines short enough to stand side by side.

A Swift file of more than 300 lines is a warning, of more than 500 it is two files in one. A script
has at most 250 lines. Swift and script lines have at most 100 characters.
"""

import sys

from steps import ROOT

FOLDERS = ["Package.swift", "Sources", "Tests", "Themes", "Scripts"]
PASSED_OVER = {"screenshots", "__pycache__", "Fixtures", "node_modules"}
# By the name's ending: the lines that are a warning, the lines that are a failure.
LINES = {".swift": (300, 500), ".mjs": (None, 250), ".css": (300, None), ".py": (300, None)}
COLUMNS = {".swift": 100, ".mjs": 100}


def judge(path, text):
    """What is too long in a file: warnings and failures."""
    ending = path[path.rfind("."):]
    warn_above, fail_above = LINES[ending]
    lines = text.splitlines()
    warnings, failures = [], []
    if fail_above and len(lines) > fail_above:
        failures.append(f"{path}: {len(lines)} lines, at most {fail_above}: split it")
    elif warn_above and len(lines) > warn_above:
        warnings.append(f"{path}: {len(lines)} lines, over {warn_above}: does it still do one "
                        "thing?")
    for number, line in enumerate(lines, 1):
        if len(line) > COLUMNS.get(ending, sys.maxsize):
            failures.append(f"{path}:{number}: {len(line)} characters, at most {COLUMNS[ending]}")
    return warnings, failures


def sources():
    for name in FOLDERS:
        place = ROOT / name
        for path in [place] if place.is_file() else sorted(place.rglob("*")):
            inside = path.relative_to(ROOT)
            if path.is_file() and path.suffix in LINES and not PASSED_OVER & set(inside.parts):
                yield inside.as_posix(), path


def main():
    warned, failed = [], []
    for name, path in sources():
        warnings, failures = judge(name, path.read_text(encoding="utf-8"))
        warned += warnings
        failed += failures
    for warning in warned:
        print(f"warning: {warning}")
    for failure in failed:
        print(failure)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
