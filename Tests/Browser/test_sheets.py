"""What every sheet keeps to, whatever it asks: each test runs over all of them."""

import json
import subprocess

import pytest
from jsonschema import Draft202012Validator

from accessibility import violations_in_both_schemes
from layout import CUT_OFF, OVERFLOW, SMALL, SPILT
from private_copy import keep, unlocked
from sheets import MARKER, NOT_RANDOM, SheetPage, sheet_data, sheet_paths
from site_pages import ROOT, SITE

SHEETS = sheet_paths()
SHARING = [path for path in SHEETS if sheet_data(path)["worksheet"].get("share")]
WITH_NOTES = [path for path in SHEETS if 'id="note-field"' in (SITE / path).read_text()]
CONTROLS = "button:not(.swatch), a[href], textarea, input, select"


@pytest.fixture
def open_sheet(open_page):
    """A sheet that is filled as fast as can be: fingers and keys have tests of their own."""
    def open_it(path, **options):
        visit = open_page(path, reduced_motion="reduce", **options)
        return SheetPage(visit, by_script(visit.page))
    return open_it


def by_script(page):
    def press(selector):
        page.wait_for_selector(selector)
        page.evaluate("s => document.querySelector(s).click()", selector)
    return press


def by_keys(page):
    """Tab until the control has the focus, then Enter."""
    def press(selector):
        for _ in range(900):
            if page.evaluate("s => document.activeElement.matches(s)", selector):
                page.keyboard.press("Enter")
                return
            page.keyboard.press("Tab")
        raise AssertionError(f"Tab never reaches {selector}")
    return press


def test_there_are_sheets_with_and_without_notes_and_sharing():
    assert SHEETS and SHARING and WITH_NOTES


@pytest.mark.parametrize("path", SHEETS)
def test_keys_alone_fill_the_first_of_each_section_and_reach_the_end(path, open_page):
    visit = open_page(path, reduced_motion="reduce")
    sheet = SheetPage(visit, by_keys(visit.page))
    for step in sheet.each_section():
        if step != "section":
            break
        for selector in ('[data-key^="add:"]', ".pick"):
            if visit.page.locator(selector).count():
                sheet.press(selector)
        if visit.page.locator(".pick").count():
            assert visit.page.locator('.pick[aria-pressed="true"]').count() >= 1
            assert visit.page.inner_text("#said")
        focused = visit.page.evaluate("document.activeElement.closest('#worksheet') !== null")
        assert focused, "the focus is lost"
    assert visit.errors == []


@pytest.mark.parametrize("path", SHEETS)
def test_taps_alone_fill_it_and_nothing_is_asked_for(path, open_page, tmp_path):
    visit = open_page(path, has_touch=True, viewport={"width": 390, "height": 844},
                      reduced_motion="reduce")
    sheet = SheetPage(visit, visit.page.tap)
    sheet.fill()
    assert sheet.step == "share"
    if path in SHARING:
        assert sheet.save(tmp_path).stat().st_size < 32768
    assert visit.errors == []
    assert visit.requests_elsewhere == [] and visit.seen_by_tripwire == []


@pytest.mark.parametrize("path", SHEETS)
def test_each_step_is_accessible(path, open_sheet):
    sheet = open_sheet(path)
    assert violations_in_both_schemes(sheet.page) == []
    for step in sheet.each_section():
        if step == "section":
            sheet.add_rows()
            sheet.pick_firsts()
            sheet.write_notes(MARKER)
        # What has scrolled halfway under the header is no smaller for it.
        sheet.page.evaluate("window.scrollTo(0, 0)")
        assert violations_in_both_schemes(sheet.page) == []


@pytest.mark.parametrize("path", SHEETS)
def test_each_step_fits_a_small_phone_in_both_directions(path, open_sheet):
    sheet = open_sheet(path, viewport={"width": 320, "height": 640})
    for step in sheet.each_section():
        if step == "section":
            sheet.add_rows(1)
            sheet.pick_firsts()
        for direction in ("rtl", "ltr"):
            sheet.page.evaluate("(dir) => { document.documentElement.dir = dir; }", direction)
            for problem in (OVERFLOW, CUT_OFF, SPILT):
                assert sheet.page.evaluate(problem) == [], (step, direction)
            assert sheet.page.evaluate(f"{SMALL}(44, '{CONTROLS}')") == [], (step, direction)


@pytest.mark.parametrize("path", SHEETS)
def test_it_prints_as_a_form_blank_and_filled(path, open_sheet):
    sheet = open_sheet(path)
    page = sheet.page
    data = sheet_data(path)
    page.evaluate("window.print = () => { window.dispatchEvent(new Event('beforeprint')); }")
    page.emulate_media(media="print")
    page.evaluate("document.querySelector('[data-key=print-blank]').click()")
    form = page.locator("#paper-form")
    assert form.is_visible() and not page.locator("#worksheet").is_visible()
    assert page.locator("#paper-form .is-on").count() == 0
    words = form.inner_text()
    for section in data["worksheet"]["sections"]:
        assert section["title"] in words
        for part in section["parts"]:
            assert part["text"] in words
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    sheet.fill(MARKER)
    sheet.back_to_card()
    picked = []
    for step in sheet.each_section():
        picked += page.eval_on_selector_all(
            '.pick[aria-pressed="true"]',
            "found => found.map((one) => [one.dataset.slot, one.textContent])")
    page.emulate_media(media="print")
    page.evaluate("document.querySelector('[data-key=print]').click()")
    ticked = page.eval_on_selector_all(
        "#paper-form .is-on", "found => found.map((one) => [one.parentElement.dataset.at, "
        "one.textContent])")
    assert sorted(ticked) == sorted(picked)
    if path in WITH_NOTES:
        assert MARKER in form.inner_text()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator("#paper-form .is-on").count() == 0
    assert MARKER not in page.evaluate("document.getElementById('paper-form').textContent")


VERSIONS = [(path, version["id"]) for path in SHEETS
            for version in sheet_data(path)["worksheet"].get("versions", [])]


@pytest.mark.parametrize("path, version", VERSIONS)
def test_a_version_for_others_prints_what_is_for_them_and_is_gone_after(path, version, open_sheet):
    sheet = open_sheet(path)
    page = sheet.page
    told = next(one for one in sheet_data(path)["worksheet"]["versions"] if one["id"] == version)
    for _ in sheet.each_section():
        assert page.locator('[data-key^="version:"]').count() == 0  # there is nothing to tell
    sheet.back_to_card()
    sheet.fill(MARKER)
    page.evaluate("window.print = () => { window.dispatchEvent(new Event('beforeprint')); }")
    sheet.key(f"version:{version}")
    page.emulate_media(media="print")
    text = page.locator("#version").inner_text()
    assert not page.locator("#paper-form").is_visible() and MARKER not in text
    titles = [part["title"] for part in told["parts"]]
    for title in [told["title"], *titles]:
        assert title in text
    page.set_viewport_size({"width": 794, "height": 1123})  # A4 at 96 pixels an inch
    assert page.evaluate(OVERFLOW) == []
    page.emulate_media(media="screen")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.evaluate("document.getElementById('version').textContent") == ""
    page.emulate_media(media="print")
    assert page.locator("#paper-form").is_visible()


@pytest.mark.parametrize("path", SHEETS)
def test_nothing_stays(path, open_sheet):
    sheet = open_sheet(path)
    sheet.fill(MARKER)
    stored = sheet.page.evaluate("Object.keys(localStorage).length + sessionStorage.length")
    assert stored == 0
    sheet.page.click("#leave")
    sheet.page.wait_for_url("about:blank")
    sheet.page.go_back()
    sheet.page.wait_for_load_state()
    assert MARKER not in sheet.page.evaluate("document.documentElement.outerHTML")
    assert sheet.page.locator('[aria-pressed="true"]').count() == 0


def test_a_form_that_is_being_printed_is_emptied_too(open_sheet):
    sheet = open_sheet(WITH_NOTES[0])
    sheet.fill(MARKER)
    written = "document.getElementById('paper-form').textContent"
    sheet.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert MARKER in sheet.page.evaluate(written)
    sheet.page.evaluate("document.dispatchEvent(new Event('kith:forget'))")
    assert MARKER not in sheet.page.evaluate(written)


@pytest.mark.parametrize("path", SHARING)
def test_a_shared_copy_is_in_the_grammar_and_the_importer_takes_it(path, open_sheet, tmp_path, kith):
    sheet = open_sheet(path)
    sheet.fill(MARKER)
    copy = sheet.save(tmp_path)
    text = copy.read_text(encoding="ascii")
    schema = json.loads((SITE / f"formats/{path.split('/')[1][:-5]}.schema.json").read_text())
    Draft202012Validator(schema).validate(json.loads(text))
    assert json.loads(text)["people"] == [] and json.loads(text)["answers"]
    assert json.dumps(json.loads(text), separators=(",", ":")) == text
    run = subprocess.run(
        [kith, "import", copy, "--output", tmp_path / "summary", "--no-one-group"],
        cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("path", SHARING)
def test_each_answer_can_be_left_out(path, open_sheet, tmp_path):
    sheet = open_sheet(path)
    sheet.fill()
    keys = sheet.page.eval_on_selector_all(
        '[data-key^="keep:"]', "found => found.map((one) => one.dataset.key)")
    first = keys[0].removeprefix("keep:")
    sheet.key(keys[0])
    assert first not in json.loads(sheet.save(tmp_path).read_text())["answers"]
    for key in keys[1:]:
        sheet.key(key)
    assert sheet.page.locator('[data-key="save"]').count() == 0


@pytest.mark.parametrize("path", [path for path in SHARING if path in WITH_NOTES])
def test_no_note_changes_a_byte_of_the_shared_copy(path, open_page, tmp_path):
    visit = open_page(path, reduced_motion="reduce")
    visit.page.add_init_script(NOT_RANDOM)
    visit.page.reload()
    visit.page.locator("body.unpacking").wait_for(state="detached")
    sheet = SheetPage(visit)
    sheet.fill()
    (tmp_path / "before").mkdir()
    before = sheet.save(tmp_path / "before").read_bytes()
    sheet.back_to_card()
    notes = 0
    for _ in sheet.each_section():
        notes += visit.page.locator("textarea.note").count()
        sheet.write_notes(MARKER)
    assert notes > 0
    assert sheet.save(tmp_path).read_bytes() == before
    assert b"Pineapple" not in before


@pytest.mark.parametrize("path", [path for path in SHEETS if path not in WITH_NOTES])
def test_there_is_nowhere_to_type_where_young_people_fill_it_in(path, open_sheet):
    sheet = open_sheet(path)
    for _ in sheet.each_section():
        sheet.add_rows()
        sheet.pick_firsts()
        typed = "textarea, [contenteditable], input:not([type=file])"
        assert sheet.page.locator(typed).count() == 0


@pytest.mark.parametrize("path", SHEETS)
def test_undo_takes_back_everything(path, open_sheet):
    sheet = open_sheet(path)
    sheet.fill(MARKER)
    while sheet.page.get_attribute("#undo", "aria-disabled") == "false":
        sheet.page.click("#undo")
    sheet.back_to_card()
    for _ in sheet.each_section():
        assert sheet.page.locator('[aria-pressed="true"]').count() == 0
        assert all(field.input_value() == "" for field in sheet.page.locator("textarea").all())
        days = sheet.page.locator('select[data-key^="slot:"]').all()
        assert all(day.input_value() == "0" for day in days)


@pytest.mark.parametrize("path", SHEETS)
def test_a_locked_copy_brings_it_back_and_can_be_laid_beside(path, open_sheet, tmp_path):
    sheet = open_sheet(path)
    sheet.fill(MARKER)
    saved, words = keep(sheet, tmp_path)
    held = json.loads(unlocked(saved, words))
    assert f"worksheets/{held['worksheet']}.html" == path and held["sheet"]
    other = open_sheet(path)
    other.open_copy(saved, words)
    while other.step == "section":
        other.press("#next")
    other.open_copy(saved, words, button="compare")
    assert other.page.locator("[aria-labelledby=compare] li").count() == 0
    other.back_to_card()
    other.key("start")
    while other.page.locator('.pick[aria-pressed="true"]').count() == 0:
        other.press("#next")
    other.page.locator('.pick[aria-pressed="true"]').first.click()
    while other.step == "section":
        other.press("#next")
    assert other.page.locator("[aria-labelledby=compare] li").count() >= 1


def test_the_guard_points_and_lets_anyone_write(open_sheet):
    sheet = open_sheet(WITH_NOTES[0])
    for _ in sheet.each_section():
        if sheet.page.locator("textarea.note").count():
            break
    field = sheet.page.locator("textarea.note").first
    field.fill("They meet at the park.")
    guard = sheet.page.locator(".guard").first
    assert guard.inner_text() == ""
    field.fill(MARKER)
    assert "phone number" in guard.inner_text()
    assert field.input_value() == MARKER
