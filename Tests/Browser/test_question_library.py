"""The question library, and the sheet that a practitioner builds from it."""

import re
import subprocess

import pytest

from accessibility import violations_in_both_schemes
from layout import OVERFLOW
from paper import printed
from site_pages import ROOT, SITE, page_names, read_page
from visits import Visit, save_download

PAGE = "question-library.html"
SHOWN = "[...document.querySelectorAll('[data-ask]')].filter((item) => item.offsetHeight > 0)"
QUESTIONS = f"{SHOWN}.map((item) => item.querySelector('.library-question').textContent.trim())"
ON_SHEET = """[...document.querySelectorAll('.sheet-question')]
    .filter((text) => text.offsetHeight > 0).map((text) => text.textContent)"""
STORED = """(async () => [localStorage.length, sessionStorage.length, document.cookie,
    (await indexedDB.databases()).length])()"""
# What can be pressed or chosen, and is seen.
CONTROLS = """[...document.querySelectorAll('main :is(button, select, input)')]
    .filter((control) => control.getClientRects().length > 0).map(({ outerHTML }) => outerHTML)"""


def bank_questions():
    """Each question of the banks, by its page and its id."""
    banks = [name for name in page_names() if name.startswith("questions/") and "index" not in name]
    return {f"{name}#{found}" for name in banks for found in re.findall(
        r'<li class="question" id="([^"]+)"', (SITE / name).read_text(encoding="utf-8"))}


def box(place):
    return f"document.querySelectorAll('.library-question input')[{place}]"


def pick(engine, *places):
    for place in places:
        engine.evaluate(f"{box(place)}.click()")
    return [engine.evaluate(f"{box(place)}.closest('label').textContent.trim()")
            for place in places]


def choose(engine, name, value):
    engine.evaluate(f"""(() => {{
        const select = document.querySelector('[data-filter={name}]');
        select.value = '{value}';
        select.dispatchEvent(new Event('change', {{ bubbles: true }}));
    }})()""")


@pytest.fixture
def page(engine, site):
    engine.open(site / PAGE)
    return engine


def test_every_question_of_every_bank_is_in_it_once():
    links = [link for link in read_page(PAGE).links if re.match(r"questions/.*#", link)]
    assert len(bank_questions()) > 100
    assert set(links) == bank_questions() and len(links) == len(set(links))


def test_choices_show_what_is_all_of_them_and_count_it(page):
    every = page.evaluate(QUESTIONS)
    assert page.text("[data-shown-count]") == f"All {len(every)} questions"
    choose(page, "asked", "group")
    group = page.evaluate(QUESTIONS)
    assert 0 < len(group) < len(every)
    assert page.text("[data-shown-count]") == f"{len(group)} of {len(every)} questions"
    assert page.evaluate(f"{SHOWN}.every(({{ dataset }}) => dataset.ask === 'group')")
    choose(page, "theme", "dynamics")
    both = page.evaluate(QUESTIONS)
    assert 0 < len(both) < len(group) and set(both) < set(group)
    # A theme without a question is gone, and so is the link to it.
    assert page.evaluate("document.querySelector('#emotions').offsetHeight") == 0
    assert page.evaluate("""[...document.querySelectorAll('.contents-list li')]
        .filter((entry) => !entry.hidden).every((entry) => entry.textContent.includes('Dynamics'))""")
    choose(page, "asked", "carers")
    assert page.evaluate(QUESTIONS) == []
    assert page.text("[data-shown-count]").startswith("No question")
    page.press("[data-filter-none]")
    assert page.evaluate(QUESTIONS) == every
    assert page.evaluate("document.activeElement.dataset.filter") == "asked"
    assert page.errors == []


def test_what_one_is_about_to_do_is_as_on_the_front_page(page):
    jobs = page.evaluate("[...document.querySelector('[data-filter=use]').options]"
                         ".slice(1).map(({ textContent }) => textContent)")
    home = (SITE / "index.html").read_text(encoding="utf-8")
    assert "I am about to work with a group" in jobs
    assert all(f"<h3>{job}</h3>" in home for job in jobs)
    choose(page, "use", jobs.index("I am about to map a group with colleagues"))
    links = page.evaluate(f"{SHOWN}.map((item) => item.querySelector('a').getAttribute('href'))")
    # Those of the banks that the front page names there, at least.
    assert {link for link in bank_questions()
            if link.startswith(("questions/pre-mapping", "questions/testing-links"))} <= set(links)
    assert len(links) < len(bank_questions())


def test_a_sheet_is_picked_and_put_in_order_by_keys(page):
    first, second, third = pick(page, 3, 0, 40)
    assert page.text("[data-sheet-picked]") == "3 questions on your sheet"
    page.evaluate("document.querySelector('[data-sheet-see]').focus()")
    page.key("Enter")
    page.wait("document.activeElement.id === 'page-sheet'")
    assert page.evaluate(ON_SHEET) == [first, second, third]
    page.evaluate("document.querySelector('[data-key=\"down-3\"]').focus()")
    page.key("Enter")
    assert page.evaluate(ON_SHEET) == [second, first, third]
    page.key("Enter")
    assert page.evaluate(ON_SHEET) == [second, third, first]
    assert page.text("[data-sheet-said]") == "Now number 3 of 3."
    # At the end the same key does nothing, and the focus is where it was.
    page.key("Enter")
    assert page.evaluate("document.activeElement.dataset.key") == "down-3"
    page.evaluate("document.querySelector('[data-key=\"remove-40\"]').focus()")
    page.key("Enter")
    assert page.evaluate(ON_SHEET) == [second, first]
    assert page.evaluate("document.activeElement.dataset.key") == "remove-3"
    assert page.text("[data-sheet-said]") == "Taken off. 2 left."
    page.press("[data-sheet-back]")
    ticked = page.evaluate(f"{SHOWN}.filter((item) => item.querySelector('input').checked).length")
    assert ticked == 2
    assert page.evaluate("document.activeElement.matches('[data-sheet-see]')")
    assert page.errors == [] and page.seen_by_tripwire == []


def test_an_empty_sheet_says_so_and_prints_and_saves_nothing(page):
    pick(page, 0)
    page.press("[data-sheet-see]")
    page.press("[data-sheet-empty]")
    assert page.evaluate(ON_SHEET) == []
    assert page.evaluate("document.querySelector('[data-sheet-nothing]').offsetHeight") > 0
    assert page.evaluate("document.activeElement.id") == "page-sheet"
    page.evaluate("window.print = () => { window.asked = true; }")
    page.evaluate("document.querySelector('[data-sheet-print]').click()")
    page.evaluate("document.querySelector('[data-sheet-save]').click()")
    assert page.evaluate("window.asked") is None
    assert page.text("[data-sheet-said]") == "Your sheet is empty."


def test_leaving_forgets_and_nothing_is_stored(page, site):
    pick(page, 0, 1)
    choose(page, "asked", "group")
    page.press("[data-sheet-see]")
    assert page.evaluate(ON_SHEET)
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    url = page.url
    page.open(site / "index.html")
    page.back()
    page.wait_for_url(url)
    assert page.evaluate(ON_SHEET) == []
    assert len(page.evaluate(QUESTIONS)) == len(bank_questions())
    assert not page.evaluate(f"{SHOWN}.some((item) => item.querySelector('input').checked)")
    assert page.url == url


def test_the_page_says_that_it_forgets(page):
    pick(page, 0)
    page.press("[data-sheet-see]")
    assert "Leaving the page forgets it" in page.text(".sheet-how")


# Chromium alone from here on.

def with_sheet(open_page, **options):
    visit = open_page(PAGE, **options)
    for place in (0, 45, 100):
        visit.page.locator(".library-question input").nth(place).check()
    visit.page.click("[data-sheet-see]")
    return visit


def test_the_sheet_is_saved_as_a_file_that_stands_alone(open_page, tmp_path, tripwire, browser):
    visit = with_sheet(open_page)
    page = visit.page
    page.check("[data-sheet-notes]")
    page.select_option("[data-sheet-lines]", "7")
    texts = page.evaluate(ON_SHEET)
    saved = save_download(page, lambda: page.click("[data-sheet-save]"), tmp_path)
    assert saved.name == "question-sheet.html"
    assert page.evaluate(STORED) == [0, 0, "", 0]
    context = browser.new_context(java_script_enabled=False)
    opened = Visit(context, saved, tripwire)
    assert opened.page.locator(".question").all_inner_texts() == texts
    assert opened.page.locator("li div").count() == 3 * 7
    words = opened.page.inner_text("body")
    assert "For the group" in words and "To be reviewed by" in words and "snapshot" in words
    assert "no names" in words and "Plymouth" in words
    assert opened.requests == [saved.as_uri()] and opened.errors == []
    pages, text = printed(opened.page, tmp_path / "saved.pdf")
    assert pages <= 3 and all(words in " ".join(text.split()) for words in texts)
    context.close()


def test_the_sheet_prints_itself_and_nothing_else(open_page, tmp_path):
    page = with_sheet(open_page).page
    texts = page.evaluate(ON_SHEET)
    count, text = printed(page, tmp_path / "sheet.pdf")
    words = " ".join(text.split())
    assert count == 1
    assert all(question in words for question in texts)
    assert "My question sheet" in words and "To be reviewed by" in words and "snapshot" in words
    assert "Move up" not in words and "Save as" not in words
    page.emulate_media(media="print")
    assert page.evaluate(CONTROLS) == []
    assert page.evaluate("parseFloat(getComputedStyle(document.querySelector('.sheet-question'))"
                         ".fontSize)") >= 20  # 15 pt
    assert page.locator(".sheet-lines span").count() == 9


def test_without_scripts_every_question_is_there_and_no_control(browser, site, tmp_path):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / PAGE).as_uri())
    shown = page.locator(".library-question:visible").count()
    assert shown == len(bank_questions())
    assert page.locator("main :is(button, input, select):visible").count() == 0
    assert page.locator(".library-no-script").is_visible()
    assert page.locator(".question-aside:visible").count() > 50
    _, text = printed(page, tmp_path / "library.pdf")
    assert "Group functioning" in text and "Policy framework" in text
    context.close()


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_list_and_sheet_fit_a_small_phone(open_page, direction):
    page = with_sheet(open_page, viewport={"width": 320, "height": 640}).page
    page.evaluate(f"document.documentElement.dir = '{direction}'")
    page.check("[data-sheet-notes]")
    assert page.evaluate(OVERFLOW) == []
    page.click("[data-sheet-back]")
    page.check("[data-show-notes]")
    assert page.evaluate(OVERFLOW) == []


def test_list_and_sheet_are_accessible(open_page):
    page = with_sheet(open_page, reduced_motion="reduce").page
    assert violations_in_both_schemes(page) == []
    page.click("[data-sheet-back]")
    page.check("[data-show-notes]")
    assert violations_in_both_schemes(page) == []


def test_the_focus_is_never_under_the_bar(open_page):
    page = open_page(PAGE, viewport={"width": 390, "height": 700}).page
    page.locator(".library-question input").nth(0).check()
    for _ in range(24):
        page.keyboard.press("Tab")
        bottom, bar = page.evaluate("""[document.activeElement.getBoundingClientRect().bottom,
            document.querySelector('.sheet-bar').getBoundingClientRect().top]""")
        inside = page.evaluate("document.activeElement.closest('.sheet-bar') !== null")
        assert inside or bottom <= bar + 1


def test_a_screen_reader_hears_questions_counts_and_moves(open_page):
    page = open_page(PAGE).page
    heard = page.locator("main").aria_snapshot()
    assert 'combobox "Who it is for"' in heard
    assert 'checkbox "What do you call yourselves?' in heard
    assert re.search(r"status: All \d+ questions", heard)
    page.locator(".library-question input").nth(0).check()
    page.click("[data-sheet-see]")
    heard = page.locator("main").aria_snapshot()
    assert 'region "My question sheet"' in heard
    assert re.search(r'button "Take off: What holds these people together\?', heard)


def test_it_is_found_from_where_questions_are_chosen():
    names = ["index.html", "questions/index.html", "questions/group-functioning.html",
             "sessions/circle-map.html", "themes/identity.html"]
    for name in names:
        links = {link.split("#")[0].removeprefix("../") for link in read_page(name).links}
        assert PAGE in links, name


def test_it_works_in_the_single_file(kith, tmp_path, browser, tripwire):
    single = tmp_path / "kith.html"
    subprocess.run([kith, "build", "--output", tmp_path / "Site", "--single-file", single],
                   cwd=ROOT, check=True, capture_output=True)
    context = browser.new_context()
    visit = Visit(context, single, tripwire)
    page = visit.page
    page.goto(single.as_uri() + "#question-library")
    page.select_option("[data-filter=theme]", "dynamics")
    assert " of " in page.inner_text("[data-shown-count]")
    page.locator(".library-question input:visible").first.check()
    page.click("[data-sheet-see]")
    assert len(page.evaluate(ON_SHEET)) == 1
    assert visit.errors == []
    context.close()
