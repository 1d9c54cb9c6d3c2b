"""Paper: what is printed, the map to print, and a paper map that is keyed in."""

import re
from html.parser import HTMLParser

import pytest

from accessibility import violations
from circle_map import PATH, Keys
from paper import key_in, many, printed, printed_codes, to_share
from site_pages import SITE

PAPER = "worksheets/circle-map-on-paper.html"


# MARK: Print


@pytest.mark.parametrize("count", [10, 40])
def test_a_map_prints_on_one_page_with_everyone_in_words(new_map, tmp_path, count):
    circle_map = to_share(new_map(), many(count))
    circle_map.key("season:true")
    pages, text = printed(circle_map.page, tmp_path / "map.pdf")
    assert pages == 1
    assert not re.search(r"file:|https?:|/home/|/Site/|\.html|Worksheet|\d\d?:\d\d", text)
    for ring in ("Close to me", "Part of my life", "Further away"):
        assert ring in text
    codes = printed_codes(circle_map.page)
    assert len(codes) == count
    assert len(set(codes)) == count
    assert all(code in text for code in codes)


# Says as much of everybody on the map as can be said, with the page's own buttons.
SAY_ALL = """() => {
    const press = (key) => document.querySelector(`[data-key="${key}"]`).click();
    const keys = (start) => [...document.querySelectorAll(`[data-key^="${start}:"]`)]
        .map((button) => button.dataset.key);
    for (const row of keys('row')) {
        press(row);
        for (const field of keys('more')) {
            press(field);
            const isOne = document.querySelector('.many') === null;
            for (const code of isOne ? keys('detail').slice(0, 1) : keys('detail')) {
                const button = document.querySelector(`[data-key="${code}"]`);
                if (button.getAttribute('aria-disabled') !== 'true') button.click();
            }
            press('detail-done');
        }
        press('done');
    }
}"""


def test_all_that_can_be_said_of_everybody_prints_on_one_page(new_map, tmp_path):
    circle_map = new_map()
    for who, ring in many(40):
        circle_map.add(who, ring)
    circle_map.page.evaluate(SAY_ALL)
    circle_map.key("just-the-map")
    circle_map.key("picture-more")
    codes = printed_codes(circle_map.page)
    # Six keys in three pairs, then three for each of 31 words, with spaces.
    assert {len(code) for code in codes} == {8 + 31 * 4}
    pages, text = printed(circle_map.page, tmp_path / "map.pdf")
    assert pages == 1
    assert all(code[:12] in text for code in codes)


def test_a_print_is_told_apart_without_colours(new_map):
    """Each token on paper has an outline of its shape and a mark of its colour."""
    page = to_share(new_map(), many(9)).page
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    looks = page.eval_on_selector_all(
        "#paper-sheet .look",
        "all => all.map(g => [...g.querySelectorAll('path')].map(p => p.getAttribute('d')))")
    assert len(looks) == 9
    assert all(outline and mark for outline, mark in looks)
    assert len({tuple(look) for look in looks}) == 9


# MARK: The paper twin


class PaperPage(HTMLParser):
    """The keys and words of a paper map's page, list by list."""

    def __init__(self):
        super().__init__()
        self.lists, self._in, self._short = {}, None, None
        self.feed((SITE / PAPER).read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        if tag == "h3":
            self._in = "title"
        elif tag == "b":
            self._in = "short"
        elif tag == "span" and self._short:
            self._in = "label"

    def handle_data(self, text):
        if self._in == "title" and text.strip():
            self.lists[text.strip()] = {}
        elif self._in == "short":
            self._short = text.strip()
        elif self._in == "label":
            self.lists[list(self.lists)[-1]][self._short] = text.strip()
            self._short = None
        self._in = None


def test_the_paper_has_every_key_that_the_screen_takes(new_map):
    lists = PaperPage().lists
    who = lists["Who they are"]
    assert len(who) > 60
    circle_map = new_map()
    circle_map.key("paper-keys")
    page = circle_map.page
    firsts = {short[0] for short in who}
    offered = page.eval_on_selector_all(
        '[data-key^="key:"]', "all => all.map(one => one.dataset.key.slice(4))")
    assert set(offered) == firsts
    for first in sorted(firsts):
        circle_map.key(f"key:{first}")
        seen = page.eval_on_selector_all(
            '[data-key^="key:"]',
            "all => all.map(a => [a.dataset.key.slice(4), a.querySelector('span').innerText])")
        assert {first + key: label for key, label in seen} == {
            short: label for short, label in who.items() if short[0] == first}
        circle_map.key("key-back")


def test_a_paper_map_prints_on_four_pages_without_a_path(open_page, tmp_path):
    page = open_page(PAPER).page
    pages, text = printed(page, tmp_path / "paper.pdf")
    assert pages == 4
    assert not re.search(r"file:|https?:|/home/|/Site/|\.html|Kith|\d\d?:\d\d", text)
    assert "No names" in text
    assert "Best friend" in text
    assert "9K" in text


@pytest.mark.parametrize("width", [320, 1280])
def test_the_paper_page_fits_the_screen_and_has_no_violation(open_page, width):
    page = open_page(PAPER, viewport={"width": width, "height": 800}).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []


def test_the_paper_page_is_in_the_list_of_worksheets(open_page):
    page = open_page("worksheets/index.html").page
    page.click("text=Circle map on paper")
    assert page.inner_text("h1") == "Circle map on paper"


def test_without_scripts_a_worksheet_leads_to_its_paper(open_page):
    page = open_page(PATH, java_script_enabled=False).page
    assert page.locator("#noscript .blank-map").is_visible()
    page.click("#noscript a")
    assert page.inner_text("h1") == "Circle map on paper"


# MARK: Keying in


def test_a_person_is_keyed_in_by_six_keys_and_said_in_words(new_map):
    circle_map = new_map()
    circle_map.key("paper-keys")
    assert key_in(circle_map, "AA 1A 1A") <= 6
    assert circle_map.said() == "Best friend, teal circle, close to me, friends side."
    assert key_in(circle_map, "CK 3E 2J") <= 6
    assert circle_map.names() == [
        "Best friend, teal circle, close to me, friends side",
        "Teacher, sky star, further away, school or work side"]
    circle_map.page.click("#undo")
    assert len(circle_map.names()) == 1


def test_keys_that_continue_no_code_are_not_taken(new_map):
    circle_map = new_map()
    circle_map.key("paper-keys")
    for key in ("O", "0", "1", "z", "<", "Enter", "ArrowDown", "Delete"):
        circle_map.page.keyboard.press(key)
    circle_map.page.keyboard.insert_text("AA1A1A, Sam Example")
    assert circle_map.page.inner_text(".key-places").replace("\n", "") == "······"
    key_in(circle_map, "AA")
    circle_map.page.keyboard.press("Backspace")
    assert circle_map.page.inner_text(".key-places").replace("\n", "") == "A·····"
    assert circle_map.names() == []


@pytest.mark.parametrize("way", [None, Keys])
def test_a_person_is_keyed_in_by_taps_or_by_tab_and_enter(new_map, way):
    circle_map = new_map() if way is None else new_map(way)
    circle_map.key("paper-keys")
    for key in "AT2F3E":
        circle_map.key(f"key:{key}")
    assert circle_map.names() == ["Mum, blue diamond, part of my life, family and home side"]
    circle_map.key("key:2")
    circle_map.key("key:A")
    circle_map.key("key:A")
    assert "Good for me" in circle_map.said()


def test_what_was_printed_is_keyed_in_again_and_prints_the_same(new_map):
    made = to_share(new_map(), many(12))
    codes = printed_codes(made.page)
    again = new_map()
    again.key("paper-keys")
    for code in codes:
        assert key_in(again, code) <= 6
    assert sorted(again.names()) == sorted(made.names())
    assert printed_codes(again.page) == codes


def test_leaving_forgets_half_a_code(new_map):
    circle_map = new_map()
    circle_map.key("paper-keys")
    key_in(circle_map, "AA1")
    circle_map.page.evaluate("document.dispatchEvent(new Event('kith:forget'))")
    assert circle_map.page.evaluate("document.title") == "Worksheet"
    assert circle_map.names() == []


@pytest.mark.parametrize("width", [320, 1280])
def test_the_pad_and_the_choice_of_a_picture_have_no_violation(new_map, width):
    circle_map = new_map(viewport={"width": width, "height": 700})
    page = circle_map.page
    circle_map.key("paper-keys")
    assert violations(page) == []
    for key in "AA1A1A":
        page.keyboard.press(key)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
    small = page.eval_on_selector_all(
        "#panel .code-key",
        "all => all.map(a => a.getBoundingClientRect()).filter(b => b.width < 44 || b.height < 44)")
    assert small == []
    circle_map.key("key-done")
    circle_map.key("just-the-map")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
