"""The site as it is passed on: a page that was opened without the files beside it, as inside a zip
that nobody unpacked, says so, and is readable."""

import shutil

import pytest

from site_pages import SITE, page_names, read_page

ALONE = ["index.html", "guidance/framework.html", "question-library.html", "sessions/circle-map.html",
         "one-page/circle-map.html", "young-people/your-choices.html"]
SEEN = "document.querySelector('body > .without-style').getClientRects().length > 0"
LARGEST_DRAWING = """Math.max(0, ...[...document.querySelectorAll('svg')]
    .map((drawing) => drawing.getBoundingClientRect().height))"""


def needs_siblings():
    return [name for name in page_names() if 'rel="stylesheet"' in (SITE / name).read_text()]


def test_each_page_that_needs_its_siblings_has_the_line():
    names = needs_siblings()
    assert set(ALONE) <= set(names)
    for name in names:
        assert (SITE / name).read_text().count('<p class="without-style">') == 1, name


@pytest.mark.parametrize("name", ALONE)
def test_a_page_alone_says_to_extract_and_is_readable(name, engine, tmp_path):
    alone = tmp_path / name
    alone.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(SITE / name, alone)
    engine.open(alone)
    assert engine.evaluate(SEEN)
    said = engine.text("body > .without-style")
    assert "Extract all" in said and "index.html" in said
    assert len(engine.text("main")) > 500
    # A drawing without its style is as large as the window, unless it says otherwise.
    assert engine.evaluate(LARGEST_DRAWING) < 300


@pytest.mark.parametrize("name", ALONE)
def test_a_page_among_its_siblings_does_not(name, engine):
    engine.open(SITE / name)
    assert not engine.evaluate(SEEN)


def test_what_is_read_first_stands_alone(engine, tmp_path):
    shutil.copyfile(SITE / "READ-ME-FIRST.html", tmp_path / "READ-ME-FIRST.html")
    engine.open(tmp_path / "READ-ME-FIRST.html")
    assert engine.evaluate("getComputedStyle(document.querySelector('main')).maxInlineSize") != "none"
    assert engine.errors == []
    links = read_page("READ-ME-FIRST.html").links
    assert {"index.html", "worksheets/circle-map.html",
            "worksheets/circle-map-on-paper.html"} <= set(links)
