"""The whole site in one HTML file, opened from its file in each engine."""

import html
import json

import pytest

from accessibility import violations
from site_pages import page_names
from test_site_pages import OVERFLOWING, TYPED_INTO
from test_search import FIELD, FIRST, RESULTS, TITLES, find
from single_file import SHOWN, opened, pages_of, single_file  # noqa: F401 (fixtures)

SEEN = """[...document.querySelectorAll('.one-page')]
    .filter((page) => page.getBoundingClientRect().height > 0).map((page) => page.id)"""
IDS = "[...document.querySelectorAll('[id]')].map(({ id }) => id)"
PLACES = """[...document.querySelectorAll('[href^="#"]')]
    .map((link) => decodeURIComponent(link.getAttribute('href').slice(1)))"""
LEADING_OUT = """[...document.querySelectorAll('[href], [src]')]
    .map((part) => part.getAttribute('href') ?? part.getAttribute('src'))
    .filter((address) => !/^(#|https:|tel:|mailto:|data:)/.test(address))"""
NAMED = """[...document.querySelectorAll('[aria-labelledby], [aria-describedby], [aria-controls]')]
    .flatMap((part) => ['labelledby', 'describedby', 'controls']
        .flatMap((kind) => (part.getAttribute(`aria-${kind}`) ?? '').split(' ')))
    .filter((id) => id !== '' && document.getElementById(id) === null)"""


def test_every_page_is_in_it_once_and_every_link_leads_to_a_place_in_it(opened):
    page = opened().page
    ids = page.evaluate(IDS)
    assert len(ids) == len(set(ids))
    assert set(page.evaluate(PLACES)) - set(ids) == set()
    assert page.evaluate(LEADING_OUT) == []
    assert page.evaluate(NAMED) == []
    sections = page.evaluate("[...document.querySelectorAll('.one-page')].map(({ id }) => id)")
    assert {f"{name}.html" for name in sections} == set(page_names()) - {"READ-ME-FIRST.html"}
    # The search box, and nothing else.
    assert page.locator(TYPED_INTO).count() == page.locator(FIELD).count() == 1


def test_one_page_is_shown_at_a_time_and_back_leads_back(engine, single_file):
    engine.open(single_file)
    assert engine.evaluate(SEEN) == ["index"]
    engine.press(".site-name")
    engine.evaluate("document.querySelector('.home a[href=\"#guidance/framework\"]').click()")
    engine.wait(f"{SHOWN} === 'guidance/framework'")
    assert engine.evaluate(SEEN) == ["guidance/framework"]
    assert engine.evaluate("document.activeElement.localName") == "h1"
    assert engine.count('.site-menu a[aria-current]') == 1
    engine.evaluate("document.querySelector('[data-shown] a.term').click()")
    engine.wait(f"{SHOWN} === 'glossary'")
    engine.wait("document.querySelector('.term-list > :target').getBoundingClientRect().top"
                " < innerHeight")
    engine.back()
    engine.wait(f"{SHOWN} === 'guidance/framework'")
    assert engine.errors == []
    assert [url for url in engine.requests if not url.startswith(("file:", "data:", "blob:"))] == []
    assert engine.seen_by_tripwire == []


def test_a_term_has_its_meaning_beside_it(opened):
    page = opened("#guidance/framework").page
    term = page.locator("[data-shown] a.term").first
    meaning = page.locator(f'[id="{term.get_attribute("aria-describedby")}"]')
    assert len(meaning.inner_text() or meaning.text_content()) > 20


def test_what_is_on_a_page_is_kept_beside_it_in_a_wide_window(opened):
    for name in ("guidance/framework", "sessions/circle-map"):
        page = opened(f"#{name}", viewport={"width": 1280, "height": 800}).page
        kept, folded = (page.locator(f"[data-shown] .contents-list {part}")
                        for part in (".contents-kept a", "details a"))
        assert kept.count() == folded.count() > 3
        assert kept.first.is_visible() and not folded.first.is_visible()
        kept.last.click()
        assert page.evaluate(SHOWN) == name
        page.set_viewport_size({"width": 400, "height": 800})
        assert page.locator("[data-shown] .contents-list summary").is_visible()


def test_what_is_searched_for_leads_to_its_place_in_the_file(engine, single_file):
    engine.open(single_file)
    assert engine.evaluate(f"document.querySelector('{FIELD}').getClientRects().length") == 0
    engine.press(".search-elsewhere")
    engine.wait(f"document.activeElement.id === 'page-search' && {SHOWN} === 'guidance/index'")
    find(engine, "lawful basis")
    assert engine.evaluate(TITLES)[0] in (
        "Law and consent", "Facts for your data-protection officer")
    addresses = engine.evaluate(
        f"[...document.querySelectorAll('{RESULTS} a')].map((link) => link.getAttribute('href'))")
    assert len(addresses) > 3
    ids = set(engine.evaluate(IDS))
    assert {address[1:] for address in addresses} <= ids
    wanted = engine.evaluate(f"""document.getElementById(document.querySelector('{FIRST}')
        .getAttribute('href').slice(1)).closest('.one-page').id""")
    engine.press(FIRST)
    engine.wait(f"{SHOWN} === {json.dumps(wanted)}")
    # Chromium shows a page that was hidden from itself before it tells that the address is another.
    engine.wait(f"document.querySelector('{RESULTS}').hidden")
    assert engine.evaluate(f"document.querySelector('{FIELD}').value") == ""
    assert engine.errors == []
    assert [url for url in engine.requests if not url.startswith(("file:", "data:", "blob:"))] == []
    assert engine.seen_by_tripwire == []


def test_a_term_is_found_at_its_meaning(opened):
    page = opened("#guidance/framework").page
    page.fill(FIELD, "peer group")
    page.wait_for_selector(f"{RESULTS} a")
    page.evaluate(f"""[...document.querySelectorAll('{RESULTS} a')]
        .find((link) => document.querySelector(`.term-list > [id="${{link.hash.slice(1)}}"]`))
        .click()""")
    assert page.evaluate(SHOWN) == "glossary"
    assert page.locator(".term-list > :target").is_visible()


def test_a_page_that_is_found_is_gone_to_by_keys(engine, single_file):
    engine.open(single_file)
    engine.press(".search-elsewhere")
    engine.wait(f"{SHOWN} === 'guidance/index'")
    engine.evaluate("document.activeElement.blur()")
    engine.key("/")
    engine.keys(list("confidentialty"))
    engine.wait(f"{TITLES}[0] === 'Confidentiality and its limits'")
    engine.key("Enter")
    engine.wait(f"{SHOWN} === 'guidance/confidentiality'")


def test_there_is_nowhere_to_type_on_a_young_persons_page(engine, single_file):
    engine.open(single_file)
    engine.press(".search-elsewhere")
    engine.wait("document.activeElement.id === 'page-search'")
    engine.evaluate("document.querySelector('a[href=\"#young-people/your-choices\"]').click()")
    engine.wait(f"{SHOWN} === 'young-people/your-choices'")
    assert engine.evaluate(f"document.querySelector('{FIELD}').getClientRects().length") == 0
    for key in ["/", *"map"]:
        engine.key(key)
    assert engine.evaluate(f"document.querySelector('{FIELD}').value") == ""
    assert engine.evaluate("document.activeElement.localName") != "input"


@pytest.mark.parametrize("words", ["consent", "konfidentialty"])
def test_what_is_found_is_accessible(words, opened):
    page = opened("#guidance/framework", reduced_motion="reduce").page
    page.fill(FIELD, words)
    page.wait_for_selector(f"{RESULTS} a")
    page.wait_for_timeout(100)
    assert violations(page) == []


def test_a_young_persons_page_has_the_way_out_and_a_workers_has_not(engine, single_file):
    engine.open(single_file)
    assert engine.evaluate("document.getElementById('leave').getClientRects().length") == 0
    engine.keys(["Shift", "Shift", "Shift"])
    engine.evaluate("document.querySelector('a[href=\"#young-people/your-choices\"]').click()")
    engine.wait(f"{SHOWN} === 'young-people/your-choices'")
    assert engine.evaluate("document.querySelector('.site-menu').getClientRects().length") == 0
    engine.press("#leave")
    engine.wait("location.href === 'about:blank'")


def test_three_times_shift_leaves_a_young_persons_page(opened):
    page = opened("#young-people/your-choices").page
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url("about:blank")


def test_without_scripts_every_page_is_there_to_read(opened):
    page = opened(java_script_enabled=False).page
    assert page.locator(".one-page").count() > 80
    for name in ("glossary", "sessions/circle-map", "young-people/your-choices"):
        assert page.locator(f'[id="{name}"] h1').is_visible()
    assert not page.locator(".one-file").is_visible()
    assert not page.locator(FIELD).is_visible()
    assert page.locator('[id="sessions/circle-map"] .contents-list summary').is_visible()
    assert page.locator("[id='page-help']").is_visible()
    circle_map, sheet = (page.locator(f'[id="worksheets/{name}"]') for name in ("circle-map", "plan"))
    assert circle_map.get_by_role("link", name="on paper").is_visible()
    assert sheet.locator(".form-part").count() > 3 and sheet.locator(".form-part").first.is_visible()
    for part in (circle_map, sheet):
        assert part.locator("[data-cannot-save]").is_visible()
        assert not part.locator("[data-save]").is_visible()


def test_every_page_can_be_shown_at_once(opened):
    page = opened().page
    page.click("[data-show-all]")
    assert len(page.evaluate(SEEN)) == page.locator(".one-page").count()
    assert page.locator('[id="glossary"] h1').is_visible()
    page.click("[data-show-all]")
    assert page.evaluate(SEEN) == ["index"]


def test_the_browsers_own_search_finds_every_page(opened):
    """What Chromium does when its search finds something in a page that is not shown."""
    page = opened().page
    page.wait_for_selector('[id="glossary"][hidden="until-found"]', state="attached")
    page.evaluate("""document.querySelector('[id="glossary"] dd')
        .dispatchEvent(new Event('beforematch', { bubbles: true }))""")
    assert page.evaluate(SHOWN) == "glossary"
    assert page.evaluate(SEEN) == ["glossary"]


@pytest.mark.parametrize(
    "name", ["sessions/circle-map", "one-page/circle-map", "worksheets/circle-map-on-paper"])
def test_a_page_prints_as_it_does_on_the_site(name, opened, open_page, tmp_path):
    here = pages_of(opened(f"#{name}").page.pdf(prefer_css_page_size=True), tmp_path)
    there = pages_of(open_page(f"{name}.html").page.pdf(prefer_css_page_size=True), tmp_path)
    assert len(here) == len(there)
    # The words of both, in whatever lines.
    assert [page.split()[:40] for page in here] == [page.split()[:40] for page in there]


@pytest.mark.parametrize("name", ["index", "guidance/framework", "young-people/your-choices",
                                  "worksheets/circle-map", "worksheets/group-map"])
def test_it_is_accessible_and_fits_a_small_phone(name, opened):
    visit = opened(f"#{name}", reduced_motion="reduce")
    assert violations(visit.page) == []
    visit.page.set_viewport_size({"width": 320, "height": 640})
    wide = visit.page.evaluate("document.documentElement.scrollWidth") > 320
    assert not wide, visit.page.evaluate(OVERFLOWING)
    assert visit.errors == []


def test_its_policy_lets_nothing_in(single_file):
    text = single_file.read_text(encoding="utf-8")
    policy = text.partition('http-equiv="Content-Security-Policy" content="')[2].partition('"')[0]
    policy = html.unescape(policy)
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert directives["default-src"] == "'none'"
    for kind in ("script-src", "style-src"):
        assert all(source.startswith("'sha256-") for source in directives[kind].split())
    assert "connect-src" not in directives
    assert json.dumps(directives).count("unsafe") == 0
