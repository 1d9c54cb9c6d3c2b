"""The instruments that look at each step: whatever they are for must be caught on a bad page, and
passed on a good one."""

import re

import pytest

import layout
import screen_reader
from circle_map import EVERYONE, PATH, CircleMap
from every_step import every_step
from pixels import Darkroom
from test_aria_snapshots import file_of
from test_each_step import unseen_focus

HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Looks</title>'
BAD = HEAD + """<style>
.wide { inline-size: 700px } .cut { block-size: 20px; overflow: hidden; inline-size: 60px }
.spilt { inline-size: 50px; block-size: 50px; white-space: nowrap }
.tiny { inline-size: 20px; block-size: 20px; padding: 0; overflow: hidden }
.over { position: fixed; inset: 0 0 auto auto; inline-size: 120px; block-size: 120px }
button:focus { outline: none } text { fill: #111 }
</style><body style="background: #000; color: #fff">
<p class="wide">Wide</p><p class="cut">These words do not fit in here at all</p>
<button class="spilt">Far too long for this</button><button class="tiny">.</button>
<svg class="map" viewBox="0 0 300 300" width="300">
<text class="ring-word" x="40" y="100">Close</text><text x="40" y="250" id="dark">Dark</text>
<g data-person="1" aria-label="One"><circle class="hit" cx="50" cy="100" r="22"/>
<circle class="around"/><circle cx="50" cy="100" r="16"/></g>
<g data-person="2" aria-label="Two"><circle class="hit" cx="60" cy="100" r="22"/>
<circle class="around"/><circle cx="60" cy="100" r="16"/></g></svg>
<div class="over"></div>"""
GOOD = HEAD + """<style>button { inline-size: 100px; block-size: 50px }
button:focus { outline: 3px solid #000 }</style>
<body><p>Words</p><button>Press</button>
<svg class="map" viewBox="0 0 300 300" width="300"><text class="ring-word" x="40" y="20">Close</text>
<g data-person="1" aria-label="One"><circle class="hit" cx="50" cy="100" r="22"/>
<circle class="around"/><circle cx="50" cy="100" r="16"/></g>
<g data-person="2" aria-label="Two"><circle class="hit" cx="150" cy="100" r="22"/>
<circle class="around"/><circle cx="150" cy="100" r="16"/></g></svg>"""


@pytest.fixture(scope="module")
def darkroom(browser):
    room = Darkroom(browser)
    yield room
    room.close()


@pytest.fixture
def bad(browser):
    page = browser.new_page(viewport={"width": 320, "height": 900})
    page.set_content(BAD)
    yield page
    page.close()


@pytest.fixture
def good(browser):
    page = browser.new_page(viewport={"width": 320, "height": 900})
    page.set_content(GOOD)
    yield page
    page.close()


def test_bounds_are_looked_at(bad, good):
    assert "P.wide" in bad.evaluate(layout.OVERFLOW)
    assert any("P.cut" in one for one in bad.evaluate(layout.CUT_OFF))
    assert bad.evaluate(layout.SPILT) == ["Far too long for this"]
    assert any(one.startswith(".: 20 by 20") for one in layout.small_targets(bad, 44))
    for look in (layout.OVERFLOW, layout.CUT_OFF, layout.SPILT):
        assert good.evaluate(look) == []
    assert layout.small_targets(good, 44) == []


def test_tokens_that_meet_are_seen(bad, good):
    met = bad.evaluate(layout.MEETING)
    assert "token 1 / token 2" in met and "token 1 / ring word Close" in met
    assert good.evaluate(layout.MEETING) == []


def test_a_covered_token_is_seen(bad, good):
    bad.evaluate("document.querySelector('.over').style.inset = '0'")
    bad.evaluate("document.querySelector('.over').style.inlineSize = '100%'")
    bad.evaluate("document.querySelector('.over').style.blockSize = '100%'")
    assert bad.evaluate(layout.COVERED) == ["One", "Two"]
    assert good.evaluate(layout.COVERED) == []


def test_dark_words_on_dark_are_seen(bad, good, darkroom):
    faint = darkroom.faint_words(bad)
    assert any(one.startswith("'Dark'") for one in faint)
    assert not any(one.startswith("'Wide'") for one in faint)
    assert darkroom.faint_words(good) == []


def test_a_focus_that_nobody_sees_is_told(bad, good, darkroom):
    for page, unseen in ((bad, 1), (good, 0)):
        page.keyboard.press("Tab")
        now = page.evaluate(layout.FOCUSED)
        assert now["inView"]
        assert len(unseen_focus(page, now, darkroom)) == unseen


def test_text_spacing_is_set_under_a_pages_policy(open_page):
    page = open_page(PATH).page
    layout.set_spacing(page)
    size = page.evaluate("parseFloat(getComputedStyle(document.querySelector('h1')).fontSize)")
    spacing = page.evaluate("getComputedStyle(document.querySelector('h1')).letterSpacing")
    assert float(spacing.removesuffix("px")) == pytest.approx(0.12 * size, abs=0.01)


def test_the_screen_reader_hears_what_chromiums_own_tree_says(open_page):
    """Every button and switch on every step, with the same names."""
    visit = open_page(PATH, reduced_motion="reduce")
    page = visit.page
    tools = visit.context.new_cdp_session(page)
    tools.send("Accessibility.enable")
    steps = 0
    for step in every_step(CircleMap(visit), EVERYONE):
        controls = page.evaluate(screen_reader.LIST)
        heard = sorted(name for role, name in controls if role in ("button", "switch"))
        # A choice of a file is a button to Chromium, which adds to its name what was chosen.
        choices = tuple(name for role, name in controls if role == "file")
        tree = tools.send("Accessibility.getFullAXTree")["nodes"]
        told = sorted(
            re.sub(r"\s+", " ", node["name"]["value"]).strip() for node in tree
            if not node["ignored"] and node["role"]["value"] in ("button", "switch")
            and not (choices and node["name"]["value"].startswith(choices)))
        assert heard == told, step
        steps += 1
    assert steps > 20


def test_a_change_in_what_is_heard_is_seen(open_page):
    page = open_page(PATH, viewport={"width": 1280, "height": 800}).page
    expected = file_of("card").read_text(encoding="utf-8")
    assert page.locator("body").aria_snapshot() + "\n" == expected
    page.evaluate("document.querySelector('[data-key=start]').setAttribute('aria-label', 'Go')")
    assert page.locator("body").aria_snapshot() + "\n" != expected


def test_a_page_on_which_one_way_in_does_something_else_is_caught(
        playwright, site, tmp_path):
    """The list's "further" takes two steps: what the copy says is not what the model says."""
    from map_operations import told
    from test_ways_in import walk
    from engines.chromium import Chromium
    from tripwire import Tripwire
    from way_in import PlainList
    from worksheet_data import worksheet_data
    (tmp_path / "browser").mkdir()
    wire = Tripwire()
    engine = Chromium(tmp_path / "browser", wire, playwright)
    engine.open(site / PATH)
    way = PlainList(engine, worksheet_data())
    way.begin()
    engine.evaluate("""document.addEventListener('click', (event) => {
        const key = event.target.closest('[data-key^="further:"]')?.dataset.key;
        if (key && !event.target.closest('button').again) setTimeout(() => {
            const button = document.querySelector(`[data-key="${key}"]`);
            button.again = true;
            button.click();
        });
    }, true)""")
    script = told(worksheet_data(), [
        ("add", ("mum", "close")), ("shift", (1, 1, 0)), ("just_the_map", ()), ("save", ())])
    with pytest.raises(AssertionError, match="operation 3"):
        walk(engine, way, script)
    engine.close()
    wire.close()
