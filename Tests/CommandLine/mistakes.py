"""Mistakes that writers and theme authors make, and what Kith says to each.

A mistake is a file in `Tests/Fixtures/Mistakes/`: what is wrong in a sentence, the files that it
puts into a small edition without mistakes (`edition/`), and all that Kith then says:

    A key is misspelt.
    -- Content/guidance/key-with-a-slip.md --
    …
    -- expected --
    …

`-- command --` names another command than `build --output Site`. What a text cannot hold is made by
`made_mistakes.py`, and what Kith says to it stands in `made/`.
"""

import os
import re
import shutil
import subprocess
from pathlib import Path

from shared_maps import ROOT

FOLDER = ROOT / "Tests/Fixtures/Mistakes"
BUILD = "build --output Site"
# The least that Kith takes for a site that it published, and may replace.
FORMER_SITE = {"index.html": "The site before.\n", "assets/home.css": "\n",
               "formats/codes.tsv": ""}
DIAGNOSTIC = re.compile(r"^\S.*: (?:error|note): .* \[[a-z0-9-]+\]$", re.MULTILINE)


class Mistake:
    def __init__(self, path):
        self.path, self.name = path, path.stem
        first, *parts = re.split(r"^-- (.+) --\n", path.read_text(encoding="utf-8"),
                                 flags=re.MULTILINE)
        files = dict(zip(parts[::2], parts[1::2]))
        self.what = first.strip()
        self.command = files.pop("command", BUILD).strip()
        self.expected = files.pop("expected", "")
        self.files = files

    def record(self, said):
        text = self.path.read_text(encoding="utf-8").split("-- expected --\n")[0]
        self.path.write_text(f"{text}-- expected --\n{said}", encoding="utf-8")


def all_mistakes():
    return [Mistake(path) for path in sorted(FOLDER.glob("*.txt"))]


def copy(source, target):
    """Copies a folder without copying what is in its files."""
    shutil.copytree(source, target, copy_function=os.link, dirs_exist_ok=True)


class Edition:
    """A small edition without mistakes, with a published site, to put mistakes into."""

    def __init__(self, kith, folder):
        self.kith, self.folder = kith, folder
        shutil.copytree(FOLDER / "edition", folder, dirs_exist_ok=True)
        copy(ROOT / "Themes/paper", folder / "Themes/paper")
        for path, text in FORMER_SITE.items():
            self.write(f"Site/{path}", text)

    def write(self, path, text):
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.unlink(missing_ok=True)  # It may be a file of the project, by another name.
        place.write_bytes(text if isinstance(text, bytes) else text.encode())

    def run(self, command, **how):
        words = [self.kith, *command.split()]
        if words[1] in ("build", "check"):
            words += ["--date", "2026-12-01"]
        return subprocess.run(words, cwd=self.folder, capture_output=True, text=True, timeout=120,
                              errors="replace", **how)

    def published(self):
        """Every file that is published or left over, by its path: not sources."""
        found = {}
        for top in self.folder.iterdir():
            for path in [top, *top.rglob("*")] if top.name not in ("Content", "Themes") else []:
                if path.is_file():
                    found[path.relative_to(self.folder).as_posix()] = path.read_bytes()
        return found


def said(done):
    """All that was said, and the exit code."""
    return f"{done.stdout}{done.stderr}exit {done.returncode}\n"
