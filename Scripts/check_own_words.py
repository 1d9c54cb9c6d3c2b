"""The content says things in its own words: no run of eight words is shared with a source.

The sources are other people's documents and are not kept here. What is kept is a fingerprint of
every run of eight words in them (Tests/Fixtures/source-fingerprints.txt), from which their text
cannot be read back. To renew it: python3 Scripts/check_own_words.py --from FOLDER-WITH-SOURCES

A short quotation is allowed: up to 25 words between “ and ”, on a page that cites its source.
"""

import hashlib
import re
import sys
from pathlib import Path

from steps import ROOT

RUN = 8
FINGERPRINTS = ROOT / "Tests/Fixtures/source-fingerprints.txt"
LONGEST_QUOTATION = 25

LINK_TARGET = re.compile(r"\]\([^)]*\)")
QUOTATION = re.compile(r"“([^“”]*)”")
WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")


def words(text):
    """The words of a text with the line of each: lower case, without marks and link targets."""
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        plain = LINK_TARGET.sub(" ", line).lower().replace("’", "'").replace("‘", "'")
        found += [(word, number) for word in WORD.findall(plain)]
    return found


def without_quotations(text):
    """The text with each short quotation taken out; its line ends stay, so that lines count."""

    def shorten(match):
        is_short = len(words(match[1])) <= LONGEST_QUOTATION
        return '"' + "\n" * match[1].count("\n") + '"' if is_short else match[0]

    return QUOTATION.sub(shorten, text)


def fingerprint(run):
    return hashlib.sha256(" ".join(run).encode()).hexdigest()[:12]


def fingerprints(text):
    found = [word for word, _ in words(text)]
    return {fingerprint(found[i:i + RUN]) for i in range(len(found) - RUN + 1)}


def problems(path, text, known):
    """Where the text begins to say what a source says, once for each run of words."""
    found = words(without_quotations(text))
    shared = [
        fingerprint([word for word, _ in found[i:i + RUN]]) in known
        for i in range(len(found) - RUN + 1)]
    return [
        f"{path}:{found[i][1]}: \"{' '.join(word for word, _ in found[i:i + RUN])}\" stands in a "
        "source: say it in your own words"
        for i, is_shared in enumerate(shared) if is_shared and not (i and shared[i - 1])]


def renew(folder):
    runs = set()
    for path in sorted(Path(folder).glob("*.txt")):
        if not path.name.startswith("README"):
            runs |= fingerprints(path.read_text(encoding="utf-8", errors="replace"))
    FINGERPRINTS.write_text("".join(run + "\n" for run in sorted(runs)), encoding="ascii")
    print(f"{len(runs)} runs of {RUN} words")


def main():
    if sys.argv[1:2] == ["--from"]:
        renew(sys.argv[2])
        return
    known = set(FINGERPRINTS.read_text(encoding="ascii").split())
    found = []
    for path in sorted((ROOT / "Content").rglob("*")):
        if path.suffix in (".md", ".yml"):
            name = path.relative_to(ROOT).as_posix()
            found += problems(name, path.read_text(encoding="utf-8"), known)
    for problem in found:
        print(problem)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
