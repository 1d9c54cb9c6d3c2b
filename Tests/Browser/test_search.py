"""The search box on practitioners' pages, in each browser engine, from files."""

import json
import re
import shutil

import pytest

from accessibility import violations_in_both_schemes
from map_in_engine import requests_elsewhere
from site_pages import read_page
from test_keep_guidance import newer_edition

PAGE = "guidance/why-map.html"
FIELD = "#page-search"
RESULTS = "#page-search-results"
FIRST = f"{RESULTS} ol a"
SHOWN = f"document.querySelector('{RESULTS}:not([hidden])') !== null"
TITLES = f"[...document.querySelectorAll('{FIRST} b')].map((title) => title.textContent)"
FOCUS = "document.activeElement.id || document.activeElement.querySelector('b')?.textContent"


def type_words(engine, words):
    engine.keys(list(words))


def find(engine, words):
    """Types into the box, and waits for the results and their sentences."""
    engine.press(FIELD)
    type_words(engine, words)
    engine.wait(SHOWN)
    engine.wait(f"[...document.querySelectorAll('{FIRST} .search-sentence')]"
                ".every((sentence) => sentence.textContent !== '')")


@pytest.fixture
def page(engine, site):
    engine.open(site / PAGE)
    return engine


def test_the_right_page_is_found_with_its_sentence_marked(page):
    find(page, "lawful basis")
    assert page.evaluate(TITLES)[0] in ("Law and consent", "Facts for your data-protection officer")
    marks = page.evaluate(
        f"[...document.querySelectorAll('{FIRST} mark')].map((mark) => mark.textContent)")
    assert {"lawful", "basis"} <= {mark.lower() for mark in marks}
    assert page.errors == []
    assert requests_elsewhere(page) == []
    assert page.seen_by_tripwire == []


def test_a_typing_mistake_is_understood(page):
    find(page, "confidentialty")
    assert page.evaluate(TITLES)[0] == "Confidentiality and its limits"


def test_it_is_used_by_keys_alone(page, site):
    page.key("/")
    assert page.evaluate(FOCUS) == "page-search"
    type_words(page, "consent/")
    assert page.evaluate(f"document.querySelector('{FIELD}').value") == "consent/"
    page.key("Backspace")
    page.wait(SHOWN)
    titles = page.wait(f"{TITLES}.length === 3 && {TITLES}")
    page.key("ArrowDown")
    assert page.evaluate(FOCUS) == titles[0]
    page.key("ArrowDown")
    assert page.evaluate(FOCUS) == titles[1]
    page.key("ArrowUp")
    page.key("ArrowUp")
    assert page.evaluate(FOCUS) == "page-search"
    page.key("ArrowDown")
    page.key("Escape")
    assert page.evaluate(FOCUS) == "page-search"
    assert not page.evaluate(SHOWN)
    page.key("Escape")
    assert page.evaluate(f"document.querySelector('{FIELD}').value") == ""
    type_words(page, "lawful")
    page.wait(SHOWN)
    address = page.evaluate(f"document.querySelector('{FIRST}').href").split("#")[0]
    page.key("Enter")
    page.wait(f"location.href.startsWith({json.dumps(address)})")
    assert page.errors == []


def test_every_result_is_reached_and_the_last_one_keeps_the_focus(page):
    find(page, "map")
    count = page.count(f"{RESULTS} a")
    assert count > 6
    seen = []
    for _ in range(count + 2):
        page.key("ArrowDown")
        seen.append(page.evaluate("document.activeElement.href"))
    assert len(set(seen)) == count and seen[-1] == seen[-2]


def test_nothing_that_is_typed_stays(page, site):
    find(page, "consent")
    before = page.url
    assert "consent" not in before.replace("law-and-consent", "")
    page.press(FIRST)
    page.wait(f"location.href !== {json.dumps(before)} && document.readyState === 'complete'")
    page.back()
    page.wait(f"document.querySelector('{FIELD}') !== null")
    assert page.evaluate(f"document.querySelector('{FIELD}').value") == ""
    assert not page.evaluate(SHOWN)
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.url == before


def test_words_that_no_page_has_are_answered_with_help(page):
    page.press(FIELD)
    type_words(page, "konfidentialty")
    page.wait(SHOWN)
    page.wait(f"document.querySelector('{RESULTS} button') !== null")
    assert page.text(f"{RESULTS} button") == "confidentiality"
    assert page.count(f"{RESULTS} .search-help a") == 5
    page.press(f"{RESULTS} button")
    page.wait(f"{TITLES}[0] === 'Confidentiality and its limits'")
    assert page.evaluate(FOCUS) == "page-search"


def test_only_parts_of_the_index_can_become_scripts(page):
    assert page.evaluate("""(() => {
        const told = [];
        const script = document.createElement('script');
        for (const address of ['assets/search/text-0.js', 'https://telltale.test/a.js']) {
            try { script.src = address; } catch { told.push('refused'); }
        }
        for (const name of ['kith-shards', 'other', 'default']) {
            try { trustedTypes.createPolicy(name, {}); } catch { told.push(name); }
        }
        return 'trustedTypes' in window ? told : ['no trusted types'];
    })()""") in (["refused", "refused", "kith-shards", "other", "default"], ["no trusted types"])


def test_a_page_without_its_folder_says_what_to_do(engine, site, tmp_path):
    """As out of a zip that was not extracted."""
    alone = tmp_path / "alone.html"
    alone.write_bytes((site / PAGE).read_bytes())
    engine.open(alone)
    engine.press(FIELD)
    type_words(engine, "map")
    engine.wait("document.querySelector('.search-failed') !== null")
    assert "extract" in engine.text(".search-trouble")


def test_parts_of_two_editions_are_not_mixed(engine, site, tmp_path):
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    part = copy / "assets/search/pages-0.js"
    text = part.read_text()
    other = re.sub(r'"[0-9a-f]{8}"', '"00000000"', text)
    assert other != text
    part.write_text(other)
    engine.open(copy / PAGE)
    engine.press(FIELD)
    type_words(engine, "map")
    engine.wait("document.querySelector('.search-failed') !== null")
    assert "Load this page again" in engine.text(".search-trouble")
    assert not engine.evaluate(SHOWN)


@pytest.fixture
def opened_before(engine, site, tmp_path, kith):
    """A page of a site in a folder that is then replaced by a newer edition: the browser, and what
    replaces the folder."""
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    engine.open(copy / PAGE)
    return engine, lambda: newer_edition(kith, tmp_path, copy)


def test_a_page_of_an_older_edition_says_to_load_it_again(opened_before):
    page, replace = opened_before
    page.press(FIELD)
    page.wait(f"document.querySelector('{RESULTS}') !== null")
    page.wait("document.querySelector('head script[src]') === null")
    replace()
    type_words(page, "framework")
    page.wait("document.querySelector('.search-failed') !== null")
    assert "Load this page again" in page.text(".search-trouble")
    assert not page.evaluate(SHOWN)
    assert page.errors == []
    page.reload()
    find(page, "framework")
    assert any(title.startswith("Newer, ") for title in page.evaluate(TITLES))


def test_a_page_whose_search_nobody_went_to_finds_what_is_there_now(opened_before):
    page, replace = opened_before
    replace()
    find(page, "framework")
    assert any(title.startswith("Newer, ") for title in page.evaluate(TITLES))
    assert page.errors == []


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_results_fit_a_small_phone(page, direction):
    page.resize(320, 640)
    page.evaluate(f"document.documentElement.dir = '{direction}'")
    find(page, "peer group assessment")
    width, left, right = page.evaluate(f"""(() => {{
        const {{ left, right }} = document.querySelector('{RESULTS}').getBoundingClientRect();
        return [document.documentElement.scrollWidth, left, right];
    }})()""")
    assert width <= 320 and left >= 0 and right <= 320


# Chromium alone from here on.

@pytest.mark.parametrize("words", ["consent", "konfidentialty"])
def test_results_are_accessible(words, open_page):
    page = open_page(PAGE, reduced_motion="reduce").page
    page.fill(FIELD, words)
    page.wait_for_selector(f"{RESULTS} a")
    page.wait_for_timeout(100)
    assert violations_in_both_schemes(page) == []


def test_a_screen_reader_hears_how_many_were_found(open_page):
    page = open_page(PAGE).page
    page.fill(FIELD, "lawful")
    spoken = page.locator(".site-search > [role=status].unseen")
    spoken.filter(has_text=re.compile(r".")).wait_for(state="attached")
    assert re.fullmatch(r"\d+ pages\. Press the down arrow to go to them\.", spoken.inner_text())
    box = page.locator("[role=search]").aria_snapshot()
    assert 'searchbox "Search"' in box and 'region "Search results"' in box
    assert 'list "Best matches"' in box and 'list "Guidance"' in box


def test_without_scripts_there_is_no_box(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / PAGE).as_uri())
    assert page.locator(FIELD).count() == 1
    assert page.locator(FIELD).is_hidden()
    context.close()


def test_a_browser_that_cannot_unpack_has_no_box(browser, site):
    page = browser.new_page()
    page.add_init_script("delete window.DecompressionStream;")
    page.goto((site / PAGE).as_uri())
    assert page.locator(FIELD).is_hidden()
    page.close()


def test_the_front_page_has_no_box_and_leads_to_one(engine, site):
    engine.open(site / "index.html")
    assert engine.count("input") == 0
    engine.press(".search-elsewhere")
    engine.wait_for_url(f"{(site / 'guidance/index.html').as_uri()}#page-search")
    engine.wait(f"{FOCUS} === 'page-search'")


def test_a_page_asks_for_the_search_only_when_somebody_goes_to_it(open_page):
    visit = open_page(PAGE)
    assert not [url for url in visit.requests if url.endswith(".js")]
    visit.page.focus(FIELD)
    visit.page.wait_for_selector(RESULTS, state="attached")
    assert [url for url in visit.requests if url.endswith("assets/search/engine.js")]


def test_the_policy_of_a_page_without_the_box_is_as_tight_as_it_was():
    for name in ("young-people/your-choices.html", "worksheets/circle-map-on-paper.html"):
        policy = read_page(name).policy
        assert "script-src 'sha256-" in policy and "trusted-types 'none'" in policy
    policy = read_page("guidance/why-map.html").policy
    scripts = re.search(r"script-src ([^;]+)", policy)[1].split()
    assert scripts.count("'self'") == 1
    # Scripts in the page: what opens the search, what offers to keep the guidance, and what prints.
    assert sum(source.startswith("'sha256-") for source in scripts) == len(scripts) - 1 == 3
    assert "; require-trusted-types-for 'script'; trusted-types kith-shards" in policy
