"""Leaving, in each browser engine: the page is empty, and Back brings nothing of it."""

import pytest

from circle_map import EVERYONE, PATH
from map_in_engine import MapInEngine

REMEMBERING = """<!doctype html><html lang="en"><title>Remembering</title>
<input aria-label="Anything">"""

LEAVE_BY = {
    "button": lambda engine: engine.press("#leave"),
    "three shifts": lambda engine: [engine.key("Shift") for _ in range(3)],
}


@pytest.mark.parametrize("way_out", LEAVE_BY)
def test_leaving_shows_a_blank_page_and_back_brings_nothing(engine, way_out, site):
    engine.open(site / "index.html")
    engine.open(site / PATH)
    MapInEngine(engine).make()
    LEAVE_BY[way_out](engine)
    engine.wait_for_url("about:blank")
    assert (engine.title, engine.text("body")) == ("", "")
    engine.back()
    engine.wait_for_url((site / "index.html").as_uri())
    # The way on from there is the blank page, and no map is kept for it.
    engine.forward()
    engine.wait_for_url("about:blank")
    assert engine.text("body") == ""
    engine.reload()
    assert (engine.url, engine.text("body")) == ("about:blank", "")


def test_going_elsewhere_and_back_shows_an_empty_card(engine, site):
    engine.open(site / PATH)
    MapInEngine(engine).make()
    assert engine.count("[data-person]") == len(EVERYONE)
    engine.open(site / "index.html")
    engine.back()
    engine.wait("document.querySelector('[data-step=card]') !== null")
    assert engine.count("[data-person]") == 0
    MapInEngine(engine).start()
    assert engine.attribute("#undo", "aria-disabled") == "true"


READING = "young-people/your-choices.html"


@pytest.mark.parametrize("way_out", LEAVE_BY)
def test_a_page_to_read_is_left_and_back_does_not_lead_to_it(engine, way_out, site):
    engine.open(site / "index.html")
    engine.open(site / READING)
    LEAVE_BY[way_out](engine)
    engine.wait_for_url("about:blank")
    assert (engine.title, engine.text("body")) == ("", "")
    engine.back()
    engine.wait_for_url((site / "index.html").as_uri())


def test_back_would_bring_back_what_an_ordinary_page_held(engine, site, tmp_path):
    """Otherwise the two tests before this one show nothing."""
    page = tmp_path / "remembering.html"
    page.write_text(REMEMBERING)
    engine.open(page)
    engine.press("input")
    engine.key("a")
    engine.evaluate("void (window.kept = 'in memory')")
    engine.open(site / "index.html")
    engine.back()
    engine.wait("document.querySelector('input').value === 'a'")
    # As it was left, from the cache of whole pages that Back has, and not opened anew. Chromium
    # keeps no page from a file in that cache: test_served.py has those that it keeps.
    if engine.name != "chromium":
        assert engine.evaluate("window.kept") == "in memory"
