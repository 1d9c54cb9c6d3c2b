"""Turns made-up Markdown pages into a content folder of Kith's, so that a large site can be measured.

The pages are those of `corpus.py`, which other site builders are measured on too. Their words stay;
what does not, so that Kith builds them at all: links and footnotes become plain words, and running
text stands in tables of one column, since made-up sentences read harder than Kith lets a page read.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
HEAD = """---
title: "{title}"
summary: "{summary}"
audience: practitioners
stage: {stage}
themes: [{theme}]
sources: [plymouth-assessment]
review-by: 2035-01-01
---

"""
HOME = """---
title: Kith
summary: Pages to measure a large site with.
audience: practitioners
review-by: 2035-01-01
---

Made-up pages.
"""
STAGES = ("prepare", "talk", "map", "assess", "act", "review")
THEMES = ("identity", "emotions", "wellbeing", "dynamics")
# What stands in Content/ and every edition needs.
NEEDED = ("framework.yml", "references.yml", "local.yml")


def converted(text, number):
    """A page of the corpus as a page of guidance."""
    _, head, body = text.split("---\n", 2)
    keys = dict(line.split(": ", 1) for line in head.strip().splitlines())
    page = HEAD.format(
        title=keys["title"].strip('"'), summary=keys["description"].strip('"'),
        stage=STAGES[number % len(STAGES)], theme=THEMES[number % len(THEMES)])
    return page + "\n\n".join(block(part) for part in body.strip().split("\n\n")) + "\n"


def block(text):
    text = re.sub(r"\[\^\w+\]:?", "", text)
    text = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"<https?://[^>]*>", "", text)
    if text.startswith("|"):
        return text
    if text.startswith("#"):
        return re.sub(r"^#+", "##", text)
    rows = [re.sub(r"^\s*(?:[-*>] ?|\d+\. )(?:\[[ x]\] )?", "", line) for line in text.splitlines()]
    return "\n".join(["| Text |", "| --- |", *(f"| {row.replace('|', '/')} |" for row in rows)])


def make_raw(corpus, count, folder):
    """Writes the pages as the generator makes them."""
    subprocess.run([sys.executable, corpus, str(count), folder], check=True,
                   stdout=subprocess.DEVNULL)


def make_content(corpus, count, folder):
    """Writes a content folder with `count` pages that the generator `corpus` makes."""
    raw = folder.with_name(folder.name + "-raw")
    make_raw(corpus, count, raw)
    (folder / "guidance").mkdir(parents=True)
    for number, path in enumerate(sorted(raw.rglob("*.md"), key=lambda path: path.name)):
        text = converted(path.read_text(encoding="utf-8"), number)
        (folder / "guidance" / path.name).write_text(text, encoding="utf-8")
    for name in NEEDED:
        shutil.copy(ROOT / "Content" / name, folder / name)
    (folder / "index.md").write_text(HOME, encoding="utf-8")
    shutil.rmtree(raw)
