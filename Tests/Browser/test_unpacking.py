"""A worksheet unpacks its script and its words itself. Where it cannot, it offers paper."""

import base64
import re
import zlib

import pytest

from circle_map import PATH
from site_pages import SITE
from visits import open_unpacked

# In bytes: little enough to be read beside the rest of the page.
MOST_OF_THE_LOADER = 1_000

# Notes at every frame whether the words for paper can be seen. The first frames of a page are the
# ones that count, so it begins before the page does.
WATCH_FOR_A_FLASH = """
    window.paper_seen = 0;
    (function look() {
        const paper = document.getElementById('noscript');
        if (paper !== null && paper.getClientRects().length > 0) window.paper_seen += 1;
        requestAnimationFrame(look);
    })();"""

SOME_FRAMES = """() => new Promise((done) => {
    let left = 6;
    (function next() {
        left -= 1;
        if (left < 0) done();
        else requestAnimationFrame(next);
    })();
})"""


def page_text():
    return (SITE / PATH).read_text(encoding="utf-8")


def packed(name, page):
    """The match of a packed part; its first group is the base64."""
    return re.search(rf'<template class="packed" id="{name}">([A-Za-z0-9+/=]+)</template>', page)


def unpacked(name):
    return zlib.decompress(base64.b64decode(packed(name, page_text())[1])).decode()


def with_part(name, text):
    """The page with another text in place of a packed part."""
    page = page_text()
    start, end = packed(name, page).span(1)
    return page[:start] + base64.b64encode(zlib.compress(text.encode())).decode() + page[end:]


def cut_short():
    page = page_text()
    return page[:packed("kith-script", page).end(1) - 4_000]


def damaged():
    page = page_text()
    middle = sum(packed("kith-script", page).span(1)) // 2
    return page[:middle] + ("A" if page[middle] != "A" else "B") + page[middle + 1:]


BROKEN = {
    "a file cut short": cut_short,
    "a damaged file": damaged,
    "another script": lambda: with_part(
        "kith-script", "document.title = 'ran';" + unpacked("kith-script")),
    "words that are none": lambda: with_part("kith-data", "{"),
    "no packed parts": lambda: page_text().replace('class="packed" ', ""),
}


def assert_paper_is_offered(page):
    assert page.locator("#noscript h1").is_visible()
    assert page.locator("#noscript svg").is_visible()
    assert page.locator("#worksheet").is_hidden()
    assert page.locator("h1:visible").count() == 1


def test_a_whole_page_unpacks_itself(open_page):
    visit = open_page(PATH)
    assert visit.page.locator('[data-key="start"]').is_visible()
    assert visit.page.locator("#noscript").is_hidden()
    assert visit.errors == []


@pytest.mark.parametrize("gone", ["DecompressionStream", "Response", "Blob"])
def test_a_browser_that_cannot_unpack_offers_paper(gone, browser):
    page = browser.new_page()
    page.add_init_script(f"delete window.{gone};")
    open_unpacked(page, SITE / PATH)
    assert page.evaluate(f"typeof {gone}") == "undefined"
    assert_paper_is_offered(page)
    page.close()


@pytest.mark.parametrize("how", BROKEN)
def test_a_page_that_does_not_unpack_offers_paper(how, open_page, tmp_path):
    (tmp_path / "broken.html").write_text(BROKEN[how](), encoding="utf-8")
    page = open_page(tmp_path / "broken.html").page
    assert_paper_is_offered(page)
    assert page.title() != "ran"


def test_a_page_without_trusted_types_unpacks_too(browser):
    """As in browsers that do not know them. This one does, so the page's policy is off here."""
    page = browser.new_page(bypass_csp=True)
    page.add_init_script("delete window.trustedTypes;")
    open_unpacked(page, SITE / PATH)
    assert page.locator('[data-key="start"]').is_visible()
    page.close()


def test_nothing_flashes_while_it_unpacks(browser):
    page = browser.new_page()
    page.add_init_script(WATCH_FOR_A_FLASH)
    open_unpacked(page, SITE / PATH)
    page.evaluate(SOME_FRAMES)
    assert page.evaluate("window.paper_seen") == 0
    page.close()


def test_a_flash_would_be_seen(browser):
    """Otherwise the test before this one shows nothing."""
    page = browser.new_page()
    page.add_init_script(WATCH_FOR_A_FLASH + "delete window.DecompressionStream;")
    open_unpacked(page, SITE / PATH)
    page.evaluate(SOME_FRAMES)
    assert page.evaluate("window.paper_seen") > 0
    page.close()


def test_no_other_script_and_no_second_policy_is_let_in(open_page):
    visit = open_page(PATH)
    outcome = visit.page.evaluate("""() => {
        const told = [];
        for (const name of ['kith', 'other', 'default']) {
            try { trustedTypes.createPolicy(name, {}); } catch { told.push(name); }
        }
        const script = document.createElement('script');
        try { script.text = 'document.title = "ran"'; } catch { told.push('text'); }
        return told;
    }""")
    assert outcome == ["kith", "other", "default", "text"]


def test_the_script_and_the_words_can_be_read_in_the_page(open_page):
    page = open_page(PATH).page
    assert page.locator("#kith-data").text_content() == unpacked("kith-data")
    assert page.locator("body > script").last.text_content() == unpacked("kith-script")
    assert "Packed here" in page_text()


def test_the_loader_is_tiny():
    loader, = re.findall(r"<script>(.*?)</script>", page_text(), re.DOTALL)
    assert 0 < len(loader.encode()) < MOST_OF_THE_LOADER
