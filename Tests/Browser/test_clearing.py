"""Clearing the map and the answers at once: nothing is asked first, and one undo brings all back."""

import pytest

from circle_map import Clicks, Keys


@pytest.mark.parametrize("way", [Clicks, Keys])
def test_clear_all_asks_nothing_and_undo_brings_everything_back(way, new_map):
    circle_map = new_map(way)
    assert circle_map.count('[data-key="clear"]') == 0
    circle_map.add("mum", "close")
    circle_map.add("dad", "close")
    for key in ("row:2", "more:feel", "detail:mixed", "detail-done", "done"):
        circle_map.key(key)
    circle_map.key("clear")
    assert circle_map.names() == []
    circle_map.press("#undo")
    assert len(circle_map.names()) == 2
    circle_map.key("row:2")
    assert "Good and hard" in circle_map.text('[data-key="more:feel"]')


@pytest.mark.parametrize("way", [Clicks, Keys])
@pytest.mark.parametrize("what", ["answer", "picture"])
def test_clear_takes_answers_and_my_picture_where_nobody_is_on_the_map(way, what, new_map):
    circle_map = new_map(way)
    if what == "answer":
        circle_map.next()
        circle_map.answer("no-one")
        circle_map.press("#back")
    else:
        circle_map.key("me")
        circle_map.key("mood:happy")
        circle_map.key("detail-done")
    said_before = circle_map.text("#panel")
    circle_map.key("clear")
    assert circle_map.said() == (
        "Your map is empty, and your answers are gone. Undo brings it all back.")
    assert circle_map.count('[data-key="clear"]') == 0
    circle_map.press("#undo")
    assert circle_map.said() == "Undone: map and answers cleared."
    assert circle_map.text("#panel") == said_before
    circle_map.next()
    answered = circle_map.count('[data-key="answer:no-one"][aria-pressed="true"]')
    assert answered == (what == "answer")
