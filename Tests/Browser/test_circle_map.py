"""The circle map in Chromium: making a map, leaving things out, saving, and what it says."""

import json
import re
import subprocess

import pytest

from circle_map import EVERYONE, PATH, Clicks, Keys, shared
from site_pages import ROOT as PROJECT


@pytest.mark.parametrize("way", [Clicks, Keys])
def test_someone_is_added_and_spoken(way, new_map):
    circle_map = new_map(way)
    circle_map.add("best-friend", "close")
    assert circle_map.names() == ["Best friend, teal circle, close to me, friends side"]
    assert "Best friend" in circle_map.said() and "close to me" in circle_map.said()


def test_the_same_map_by_clicks_and_by_keys_says_the_same(new_map, tmp_path):
    said = []
    for way in (Clicks, Keys):
        circle_map = new_map(way)
        for who, ring in EVERYONE:
            circle_map.add(who, ring)
        circle_map.next()
        circle_map.pick(2)
        said.append(shared(circle_map, tmp_path / way.__name__))
    for copy in said:
        del copy["once"]
    assert said[0] == said[1]


def test_people_move_by_form_by_keys_and_by_drag_to_the_same_place(new_map, tmp_path):
    def by_list(circle_map):
        circle_map.key("further:1")

    def by_form(circle_map):
        circle_map.token(1).click()
        circle_map.key("ring:part-of-my-life")
        circle_map.key("done")

    def by_keys(circle_map):
        circle_map.token(1).focus()
        circle_map.page.keyboard.press("ArrowDown")

    def by_drag(circle_map):
        circle_map.drag(1, onto_band=1)

    said = []
    for move in (by_list, by_form, by_keys, by_drag):
        circle_map = new_map()
        circle_map.add("best-friend", "close")
        move(circle_map)
        assert circle_map.names() == [
            "Best friend, teal circle, part of my life, friends side"], move.__name__
        said.append(shared(circle_map, tmp_path / move.__name__)["people"])
    assert said == [[{"who": "best-friend", "ring": "part-of-my-life"}]] * 4


def test_undo_takes_back_every_step_and_redo_brings_it_again(new_map):
    circle_map = new_map()
    for who, ring in EVERYONE:
        circle_map.add(who, ring)
    circle_map.drag(1, onto_band=2)
    circle_map.token(2).focus()
    circle_map.page.keyboard.press("Delete")
    whole = circle_map.names()
    assert len(whole) == 2
    for _ in range(5):
        circle_map.page.click("#undo")
    assert circle_map.names() == []
    assert circle_map.page.locator("#undo").get_attribute("aria-disabled") == "true"
    for _ in range(5):
        circle_map.page.click("#redo")
    assert sorted(circle_map.names()) == sorted(whole)


def test_a_second_best_friend_gets_another_colour_and_shape(new_map):
    circle_map = new_map()
    circle_map.add("best-friend", "close")
    circle_map.add("best-friend", "close")
    first, second = circle_map.names()
    assert first != second and first.startswith("Best friend") and second.startswith("Best friend")


def test_what_is_left_out_is_not_in_the_copy(new_map, tmp_path):
    circle_map = new_map()
    for who, ring in EVERYONE:
        circle_map.add(who, ring)
    circle_map.next()
    circle_map.pick(3)
    circle_map.next()
    circle_map.answer("separate-groups")
    circle_map.to_share()
    circle_map.key("keep:person:2")
    circle_map.key("keep:answer:know-each-other")
    copy = json.loads(circle_map.save(tmp_path).read_text())
    assert copy["people"] == [
        {"who": "best-friend", "ring": "close"}, {"who": "teacher", "ring": "further-away"}]
    assert copy["answers"] == {"someone-to-go-to": [1]}


def test_every_fact_of_the_copy_is_said_in_words_first(new_map, tmp_path):
    circle_map = new_map()
    for who, ring in EVERYONE:
        circle_map.add(who, ring)
    circle_map.next()
    circle_map.pick(1)
    circle_map.next()
    circle_map.answer("most-do")
    circle_map.to_question("how you want it")
    circle_map.answer("mostly")
    circle_map.to_share()
    words = circle_map.page.inner_text("#panel")
    for words_of_a_fact in ("Best friend", "Close to me", "Mum", "Part of my life", "Teacher",
                            "Further away", "Most of them do", "Mostly"):
        assert words_of_a_fact.lower() in words.lower()
    copy = circle_map.save(tmp_path)
    assert copy.name == "map-copy.kith.json"
    text = copy.read_text(encoding="ascii")
    assert "teal" not in text and "circle\"" not in text.replace('"circle-map"', "")


def test_the_copy_is_one_that_the_importer_takes(new_map, tmp_path, kith):
    circle_map = new_map(Keys)
    for who, ring in EVERYONE:
        circle_map.add(who, ring)
    shared(circle_map, tmp_path / "maps")
    run = subprocess.run(
        [kith, "import", tmp_path / "maps", "--output", tmp_path / "Summary"],
        cwd=PROJECT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr


def test_help_is_one_press_away_and_gives_the_step_back(new_map):
    circle_map = new_map()
    circle_map.page.click("#help-open")
    help_words = circle_map.page.inner_text("#help")
    assert "has not told anyone" in help_words and "999" in help_words
    circle_map.page.click("#help-back")
    circle_map.add("mum", "close")
    assert len(circle_map.names()) == 1


def test_a_saved_copy_does_not_end_the_map(new_map, tmp_path):
    circle_map = new_map()
    circle_map.add("mum", "close")
    shared(circle_map, tmp_path)
    circle_map.page.click("#back")
    assert len(circle_map.names()) == 1


def test_without_scripts_it_offers_paper(open_page):
    visit = open_page(PATH, java_script_enabled=False)
    page = visit.page
    assert "Open this from the web address your worker has, or use paper" in page.inner_text("body")
    assert page.locator("#worksheet").is_hidden()
    assert page.locator("#noscript svg").is_visible()
    # No button that would do nothing.
    assert page.locator("button:visible, [role=button]:visible").count() == 0
    assert (visit.requests_elsewhere, visit.errors) == ([], [])


@pytest.mark.parametrize("width", [320, 1280])
def test_without_scripts_the_paper_way_fits_and_is_accessible(open_page, width, tmp_path):
    page = open_page(
        PATH, java_script_enabled=False, viewport={"width": width, "height": 640}).page
    box = page.locator("#noscript svg").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= width
    paper = tmp_path / "blank.pdf"
    page.pdf(path=paper, prefer_css_page_size=True, display_header_footer=True)
    said = subprocess.run(["pdftotext", paper, "-"], capture_output=True, text=True, check=True)
    assert "file:" not in said.stdout
    pages = subprocess.run(["pdfinfo", paper], capture_output=True, text=True, check=True).stdout
    assert re.search(r"^Pages:\s+1$", pages, re.MULTILINE), pages
