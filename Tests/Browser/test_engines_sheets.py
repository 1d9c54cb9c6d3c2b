"""Each sheet in each browser engine: filled, shared, printed and left. What is not the engine's
(words, layout, the guard of notes) is in test_sheets.py.

`make test` looks at a sheet of each audience in Chromium; `make prove` at all in Chromium, Firefox
and WebKitGTK.
"""

import pytest

import engines
from map_in_engine import by_keys, requests_elsewhere, without_once
from sheet_in_engine import SheetInEngine

SAVED = "sheet-copy.kith.json"
FORM_TICKED = """(() => {
    dispatchEvent(new Event('beforeprint'));
    const ticked = [...document.querySelectorAll('#paper-form .is-on')].map((one) =>
        [one.parentElement.dataset.at, one.textContent]);
    dispatchEvent(new Event('afterprint'));
    return ticked;
})()"""


def filled(engine, path):
    """Fills a sheet; returns what is picked, what its form ticks, and its shared copy if it has one."""
    engine.open(path)
    sheet = SheetInEngine(engine)
    picked = sheet.fill()
    ticked = engine.evaluate(FORM_TICKED)
    copy = None
    if engine.count('[data-key="save"]'):
        sheet.key("save")
        copy = without_once(engine.saved_file(SAVED))
    return picked, ticked, copy


@pytest.fixture(scope="module")
def in_chromium(site, tripwire, tmp_path_factory, request):
    """What `filled` returns in Chromium, for a sheet: what every engine must give."""
    found = {}

    def fill_in_chromium(path):
        if path not in found:
            chromium = engines.start(
                "chromium", tmp_path_factory.mktemp("chromium"), tripwire, request)
            found[path] = filled(chromium, site / path)
            chromium.close()
        return found[path]

    return fill_in_chromium


def test_a_sheet_is_filled_and_left_and_nothing_comes_back(
        engine, sheet_path, site, in_chromium):
    engine.open(site / "worksheets/index.html")
    told = filled(engine, site / sheet_path)
    assert told == in_chromium(sheet_path)
    assert any(told[0])
    assert engine.evaluate("localStorage.length + sessionStorage.length") == 0
    assert engine.errors == []
    assert requests_elsewhere(engine) == [] and engine.seen_by_tripwire == []
    engine.press("#leave")
    engine.wait_for_url("about:blank")
    # The sheet's own place in the history was taken: Back leads to the page before, Forward to none.
    engine.back()
    engine.wait("location.href.endsWith('worksheets/index.html')")
    engine.forward()
    engine.wait_for_url("about:blank")


def test_keys_alone_fill_the_first_of_each_section(engine, sheet_path, site):
    engine.open(site / sheet_path)
    sheet = SheetInEngine(engine, by_keys(engine))
    for step in sheet.each_section():
        if step == "section" and engine.count(".pick"):
            assert sheet.pick_firsts(most=1)
            assert engine.text("#said")
    assert sheet.step == "share"
    assert engine.errors == []


def test_a_step_fits_a_small_phone_in_both_directions(engine, sheet_path, site):
    wide = """(({ clientWidth, scrollWidth }) => innerWidth === 320 && scrollWidth <= clientWidth
        || [innerWidth, scrollWidth])(document.documentElement)"""
    engine.resize(320, 640)
    for direction in ("ltr", "rtl"):
        engine.open(site / sheet_path)
        engine.evaluate(f"document.documentElement.dir = '{direction}'")
        for step in SheetInEngine(engine).each_section():
            assert engine.evaluate(wide) is True, (direction, step)


@pytest.mark.parametrize("page", ["cy/worksheets/circle-map.html", "cy/young-people/index.html"])
def test_a_page_in_another_language_says_so_and_works(engine, page, site):
    engine.open(site / page)
    assert engine.attribute("html", "lang") == "cy"
    if engine.count("[data-key=start]"):
        engine.press("[data-key=start]")
        engine.press('[data-key="who:best-friend"]')
        engine.press('[data-key="ring:close"]')
        assert "ffrind" in engine.text("[data-row]").lower()
    assert engine.errors == []
    assert requests_elsewhere(engine) == [] and engine.seen_by_tripwire == []
