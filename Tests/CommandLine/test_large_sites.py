"""What is true of a site however many pages it has, and what is said while a large one is built."""

import os
import re
import subprocess

import pytest

from shared_maps import ROOT
from test_telling import ESCAPE, on_a_terminal

NEEDED = ("framework.yml", "references.yml", "local.yml")
STEPS = ["Reading the content", "Checking it", "Drawing the pages", "Writing the site"]
PROGRESS = re.compile(r"\r([A-Z][a-z ]+) … (\d+\.\d) s\x1b\[K")
HEAD = """---
title: Page {number:05}
summary: A page.
audience: practitioners
stage: {stage}
themes: [identity]
sources: [plymouth-assessment]
review-by: 2035-01-01
---

"""
# Enough that a build takes longer than the half second after which it says what it does.
MANY, FEW = 4_000, 20


def write_content(folder, count):
    (folder / "guidance").mkdir(parents=True)
    for name in NEEDED:
        (folder / name).write_bytes((ROOT / "Content" / name).read_bytes())
    body = "".join(f"## Part {part}\n\n{'Talk it over with them first. ' * 20}\n\n"
                   for part in range(5))
    for number in range(count):
        head = HEAD.format(number=number, stage=("talk", "map")[number % 2])
        (folder / f"guidance/page-{number:05}.md").write_text(head + body)
    home = HEAD.format(number=0, stage="start").replace("themes: [identity]\n", "")
    (folder / "index.md").write_text(home.replace("stage: start\n", "") + "Pages.\n")
    return folder


@pytest.fixture(scope="module")
def built(kith, tmp_path_factory):
    """What was said on a terminal, and the site, for few pages and for many."""
    folder = tmp_path_factory.mktemp("large")

    def build(count):
        content = write_content(folder / f"content-{count}", count)
        site = folder / f"site-{count}"
        command = [kith, "build", "--content", content, "--themes", ROOT / "Themes",
                   "--output", site, "--date", "2026-11-21"]
        return on_a_terminal(command, TERM="xterm"), site, command
    return {count: build(count) for count in (FEW, MANY)}


def frame(site, number):
    """A page without the text that its writer wrote."""
    page = (site / f"guidance/page-{number:05}.html").read_text(encoding="utf-8")
    text = re.search(r'<div class="running-text">.*?</div>\s*(?=<section|<p|<nav)', page, re.DOTALL)
    return page.replace(text[0], "")


def test_what_stands_around_a_pages_text_does_not_grow_with_the_site(built):
    (_, small, _), (_, large, _) = built[FEW], built[MANY]
    few, many = len(frame(small, FEW // 2).encode()), len(frame(large, MANY // 2).encode())
    # The search's script names how many parts its index has: some digits more.
    assert 0 <= many - few <= 8
    for site in (small, large):
        page = frame(site, FEW // 2)
        assert page.count("/page-0") + page.count('"page-0') <= 2, "more than the pages beside it"


def test_a_terminal_is_told_what_a_long_build_is_doing(built):
    said = built[MANY][0]
    steps = [(STEPS.index(words), float(seconds)) for words, seconds in PROGRESS.findall(said)]
    assert steps and steps == sorted(steps) and steps[0][1] >= 0.5
    # The line is gone before the summary is written.
    before, after = said.rsplit("\r\x1b[K", 1)
    assert PROGRESS.search(before) and not PROGRESS.search(after)
    assert " pages, " in after


def test_a_file_is_told_nothing_of_the_progress(built):
    command = built[MANY][2]
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True,
                          timeout=300, env=dict(os.environ, TERM="xterm"))
    assert done.returncode == 0 and " pages, " in done.stdout + done.stderr
    assert ESCAPE not in done.stderr and "\r" not in done.stderr and " … " not in done.stderr
