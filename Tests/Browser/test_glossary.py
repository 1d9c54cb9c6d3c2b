"""Terms of the field are explained where a page first uses them, by keyboard too."""

import pytest

PAGE = "guidance/law-and-consent.html"


@pytest.mark.parametrize("width", [320, 1280])
def test_a_terms_meaning_is_read_by_keyboard(width, open_page):
    page = open_page(PAGE, viewport={"width": width, "height": 800}).page
    term = page.locator("a.term").first
    meaning = page.locator(f"#{term.get_attribute('aria-describedby')}")
    assert meaning.is_hidden()
    for _ in range(150):
        page.keyboard.press("Tab")
        if term.evaluate("term => term === document.activeElement"):
            break
    meaning.wait_for(state="visible")
    box = meaning.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= width
    page.keyboard.press("Tab")
    meaning.wait_for(state="hidden")


def test_a_term_leads_to_its_entry(open_page):
    page = open_page(PAGE).page
    term = page.locator("a.term").first
    word = term.inner_text().lower()
    term.click()
    assert page.url.split("?")[0].split("#")[0].endswith("glossary.html")
    entry = page.locator(":target").inner_text().lower()
    assert word.rstrip("s") in entry


def test_a_page_marks_each_term_once(open_page):
    terms = open_page(PAGE).page.locator("a.term")
    leads_to = [terms.nth(i).get_attribute("href") for i in range(terms.count())]
    assert len(leads_to) == len(set(leads_to)) > 1


def test_young_peoples_pages_explain_themselves(open_page):
    assert open_page("young-people/who-could-see-it.html").page.locator("a.term").count() == 0
