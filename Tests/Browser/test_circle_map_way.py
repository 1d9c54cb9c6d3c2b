"""The way through the circle map in Chromium: shorter ways, talking about it together, questions that
stay on the page, and the whole list of descriptors."""

import json

import pytest

from circle_map import EVERYONE, Clicks, Keys, shared


def definition(page):
    """The worksheet that the page was given."""
    return json.loads(page.locator("#kith-data").text_content())["worksheet"]


def answer_everything(circle_map):
    """Answers each question, with everyone where one can pick people."""
    circle_map.next()
    while circle_map.page.locator('[data-step="share"]').count() == 0:
        picks = circle_map.page.locator('[data-key^="pick:"]')
        if picks.count() == 0 and circle_map.count('[data-step="question"]'):
            circle_map.page.locator('[data-key^="answer:"]').first.click()
        for index in range(picks.count()):
            picks.nth(index).click()
        circle_map.next()


@pytest.mark.parametrize("way", [Clicks, Keys])
def test_just_the_map_passes_over_the_questions_and_back_leads_to_the_map(way, new_map, tmp_path):
    circle_map = new_map(way)
    assert circle_map.page.locator('[data-key="just-the-map"]').count() == 0
    circle_map.add("mum", "close")
    circle_map.key("just-the-map")
    assert circle_map.page.locator('[data-step="share"]').count() == 1
    copy = json.loads(circle_map.save(tmp_path).read_text())
    assert copy["people"] == [{"who": "mum", "ring": "close"}] and copy["answers"] == {}
    circle_map.page.click("#back")
    assert circle_map.page.locator('[data-step="map"]').count() == 1
    circle_map.next()
    assert circle_map.page.locator('[data-step="question"]').count() == 1


def test_with_every_question_answered_the_copy_has_only_those_that_are_shared(new_map, tmp_path):
    circle_map = new_map()
    for who, ring in EVERYONE:
        circle_map.add(who, ring)
    answer_everything(circle_map)
    questions = definition(circle_map.page)["questions"]
    kept = [question for question in questions if not question["share"]]
    assert len(kept) >= 4
    words = circle_map.page.inner_text("#panel")
    copy = circle_map.save(tmp_path).read_text(encoding="ascii")
    for question in kept:
        assert question["id"] not in copy
        assert question["text"] not in words
    assert list(json.loads(copy)["answers"]) == [
        question["id"] for question in questions if question["share"]]


def test_a_question_that_stays_says_so(new_map):
    circle_map = new_map()
    circle_map.next()
    for question in definition(circle_map.page)["questions"]:
        circle_map.to_question(question["text"])
        stays = "This answer is never in a copy." in circle_map.page.inner_text("#panel")
        assert stays == (not question["share"])


@pytest.mark.parametrize("way", [Clicks, Keys])
def test_together_the_questions_are_talk_cards_without_answers(way, new_map, tmp_path):
    circle_map = new_map(way)
    circle_map.to_card()
    switch = circle_map.page.locator('[data-key="together"]')
    assert switch.get_attribute("aria-checked") == "false"
    circle_map.key("together")
    assert switch.get_attribute("aria-checked") == "true"
    assert "Nothing you say is put in the page." in circle_map.page.inner_text("#panel")
    circle_map.start()
    circle_map.add("mum", "close")
    circle_map.next()
    while circle_map.page.locator('[data-step="share"]').count() == 0:
        controls = circle_map.page.locator("#panel button").evaluate_all(
            "found => found.map((button) => button.dataset.key)")
        # Looking at a part of the map says nothing.
        assert controls in ([], ["help-here"]) or controls[0] == "look:all"
        # Nor does a press on the map answer.
        circle_map.token(1).click(force=True)
        assert circle_map.token(1).get_attribute("role") == "img"
        circle_map.next()
    assert json.loads(circle_map.save(tmp_path).read_text())["answers"] == {}


def test_answers_from_before_are_not_in_a_copy_that_is_made_together(new_map, tmp_path):
    circle_map = new_map()
    circle_map.add("mum", "close")
    circle_map.next()
    circle_map.pick(1)
    circle_map.to_card()
    circle_map.key("together")
    circle_map.start()
    assert shared(circle_map, tmp_path / "together")["answers"] == {}
    circle_map.to_card()
    circle_map.key("together")
    circle_map.start()
    assert shared(circle_map, tmp_path / "alone")["answers"] == {"someone-to-go-to": [0]}


def test_a_hard_question_offers_help_and_gives_the_step_back(new_map):
    circle_map = new_map()
    page = circle_map.page
    circle_map.next()
    for question in definition(page)["questions"]:
        circle_map.to_question(question["text"])
        offer = page.locator('[data-key="help-here"]')
        assert offer.count() == (1 if question["help"] else 0), question["id"]
        if question["help"]:
            offer.click()
            assert "has not told anyone" in page.inner_text("#help")
            page.click("#help-back")
            assert offer.evaluate("found => found === document.activeElement")


def descriptors(page):
    return page.locator('[data-key^="who:"]').all_inner_texts()


def test_letters_find_a_descriptor_by_taps_and_by_keys_alike(new_map):
    circle_map = new_map()
    page = circle_map.page
    circle_map.key("more")
    every = descriptors(page)
    letters = page.locator(".letter:not(.all)").all_inner_texts()
    assert letters == sorted(letters) and "M" in letters and "Z" not in letters
    circle_map.key("letter:M")
    by_tap = descriptors(page)
    assert "Mum" in by_tap and "Team-mate" in by_tap and "Dad" not in by_tap
    circle_map.key("letter:all")
    assert descriptors(page) == every
    page.keyboard.press("m")
    assert descriptors(page) == by_tap
    assert page.evaluate("document.activeElement.dataset.key").startswith("who:")
    page.keyboard.press("z")
    assert descriptors(page) == by_tap
    page.keyboard.press("d")
    assert "Dad" in descriptors(page)
    page.keyboard.press("d")
    assert descriptors(page) == every
    circle_map.add("mum", "close")
    assert len(descriptors(page)) < len(every)


def test_each_letter_finds_something_and_each_descriptor_has_a_letter(new_map):
    circle_map = new_map()
    page = circle_map.page
    circle_map.key("more")
    every, found = descriptors(page), set()
    for letter in page.locator(".letter:not(.all)").all_inner_texts():
        circle_map.key(f"letter:{letter}")
        words = descriptors(page)
        assert words, letter
        found.update(words)
    assert found == set(every)
    assert len(every) >= 60


def test_the_way_is_shown_in_its_parts(new_map):
    circle_map = new_map()
    page = circle_map.page
    parts = []
    while True:
        assert page.locator(".dot").count() == 7
        part = page.locator("#where").inner_text()
        if part not in parts:
            parts.append(part)
        if page.locator('[data-step="share"]').count():
            break
        circle_map.next()
    assert parts == [
        "My map", "About my map", "How I’d like it", "Look it over", "What next"]
