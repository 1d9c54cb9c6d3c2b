"""The group map: a drawing to press, every link in words, and nothing of it in any shared file."""

import json
import subprocess

import pytest

from accessibility import violations
from layout import CUT_OFF, OVERFLOW
from private_copy import keep, unlocked
from sheets import MARKER, SheetPage, sheet_data
from site_pages import ROOT, SITE

PATH = "worksheets/group-map.html"
A, B, C = (f"people.{letter}" for letter in "abc")
AB = f"links/{A}+{B}"
# What of a map can be seen twice in the same place: each token as it is drawn, and its words.
MEETING = """(() => {
    const shown = (node) => node.getClientRects().length > 0;
    const boxes = [...document.querySelectorAll('.map-figure .map-end')].flatMap((end) =>
        [end.firstElementChild, ...end.querySelectorAll('.map-words > *')].filter(shown)
            .map((node) => ({ end, name: `${end.dataset.key} ${node.textContent}`,
                box: node.getBoundingClientRect() })));
    return boxes.flatMap((one, place) => boxes.slice(place + 1).filter((other) =>
        one.end !== other.end
        && Math.min(one.box.right, other.box.right) - Math.max(one.box.x, other.box.x) > 0.5
        && Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.y, other.box.y) > 0.5)
        .map((other) => `${one.name} / ${other.name}`));
})()"""
TOKENS = """[...document.querySelectorAll('.map-figure .map-end > :first-child')].map((node) =>
    { const { x, y, width, height } = node.getBoundingClientRect();
      return [node.parentElement.dataset.key, x, y, width, height]; })"""
PLACES = """[...document.querySelectorAll('.map-figure .map-end')].map((end) =>
    `${end.dataset.key} ${end.offsetLeft} ${end.offsetTop}`)"""


@pytest.fixture
def open_map(open_page):
    def open_it(press=None, **options):
        visit = open_page(PATH, reduced_motion="reduce", **options)
        return GroupMap(visit, press(visit.page) if press else None)
    return open_it


class GroupMap(SheetPage):
    def people(self, count, places=0):
        """Goes to the map, with so many on it."""
        self.key("start")
        for _ in range(count):
            self.key("add:people")
        self.press("#next")
        for _ in range(places):
            self.key("add:places")
        self.press("#next")

    def link(self, first, second):
        for end in (first, second):
            self.key(f"end:links/{end}")

    def say(self, link, column, code):
        self.press(f'[data-slot="{link}/{column}"][data-code="{code}"]')

    def links(self):
        """Every link in words, with what is said of it."""
        return self.page.locator(".part-map > .row").all_inner_texts()

    @property
    def said(self):
        return self.page.inner_text("#said")

    def to_end(self):
        while self.step == "section":
            self.press("#next")


def keys_alone(page):
    """Tab until the control has the focus, then Enter."""
    def press(selector):
        for _ in range(400):
            if page.evaluate("s => document.activeElement.matches(s)", selector):
                page.keyboard.press("Enter")
                return
            page.keyboard.press("Tab")
        raise AssertionError(f"Tab never reaches {selector}")
    return press


@pytest.mark.parametrize("press", [None, keys_alone], ids=["clicks", "keys"])
def test_a_link_is_begun_said_and_read_in_words_and_each_change_is_spoken(press, open_map):
    sheet = open_map(press)
    sheet.people(2, places=1)
    sheet.key(f"end:links/{A}")
    assert sheet.said == "A, teal circle: and who or what else? Press the same again to stop."
    sheet.key(f"end:links/{B}")
    assert sheet.said.startswith("Link added: A, teal circle and B, sky square.")
    for column, code in (("kind", "looks-after"), ("direction", "there"), ("strength", "strong"),
                         ("evidence", "evidenced"), ("recent", "this-week")):
        sheet.say(AB, column, code)
        assert sheet.said != ""
    assert sheet.said == "A, teal circle to B, sky square. How recent: This week."
    sheet.key(f"done:{AB}")
    focused = sheet.page.evaluate("document.activeElement.dataset.key")
    assert focused == f"end:links/{A}"
    [words] = sheet.links()
    assert "A, teal circle to B, sky square" in words
    assert "Looks after. From A to B. Strong. Evidenced. This week" in words
    assert "Gap, not known or not said: how often; who says so; how far" in words
    sheet.link("places.1", B)
    assert len(sheet.links()) == 2
    sheet.key(f"remove:links/{B}+places.1")
    assert sheet.said == "B, sky square and Number 1 taken away."
    assert len(sheet.links()) == 1
    assert sheet.visit.errors == []


def test_the_list_does_what_the_drawing_does(open_map):
    said = []
    for way in ("end", "from"):
        sheet = open_map()
        sheet.people(3, places=1)
        for first, second in ((A, C), ("places.1", B)):
            if way == "from":
                sheet.key("add:links")
            for end in (first, second):
                sheet.key(f"{way}:links/{end}")
            said.append(sheet.said)
        said.append(sheet.links())
    assert said[:3] == said[3:]


def test_undo_leads_to_the_start_and_redo_back(open_map):
    sheet = open_map()
    sheet.people(2, places=1)
    sheet.link(A, B)
    sheet.say(AB, "strength", "weak")
    sheet.link(A, "places.1")
    before = sheet.links()
    while sheet.page.get_attribute("#undo", "aria-disabled") == "false":
        sheet.press("#undo")
    assert sheet.links() == [] and sheet.page.locator(".map-end").count() == 0
    while sheet.page.get_attribute("#redo", "aria-disabled") == "false":
        sheet.press("#redo")
    assert sheet.links() == before


def crowded(open_map, width):
    """Twelve people and eight places, each with the longest words there are."""
    sheet = open_map(viewport={"width": width, "height": 900})
    sheet.key("start")
    for _ in range(12):
        sheet.key("add:people")
    for letter in "abcdefghijkl":
        sheet.press(f'[data-slot="each/{letter}/leading"][data-code="both"]')
    sheet.press("#next")
    longest = max(sheet_data(PATH)["vocabularies"]["map-places"], key=lambda one: len(one["label"]))
    for number in range(1, 9):
        sheet.key("add:places")
        sheet.press(f'[data-slot="places/{number}/kind"][data-code="{longest["code"]}"]')
    sheet.press("#next")
    return sheet


@pytest.mark.parametrize("width, least", [(320, 32), (768, 44), (1280, 44)])
def test_a_crowded_map_has_room_for_everybody(width, least, open_map):
    sheet = crowded(open_map, width)
    page = sheet.page
    sheet.link(A, "places.8")
    assert page.locator(".map-figure .map-end").count() == 20
    assert page.evaluate(MEETING) == []
    for key, _, _, across, down in page.evaluate(TOKENS):
        assert across >= least - 0.01 and down >= least - 0.01, key
    for problem in (OVERFLOW, CUT_OFF):
        assert page.evaluate(problem) == []
    targets = page.eval_on_selector_all(
        ".map-figure .map-end", "found => found.map((one) => one.getBoundingClientRect().toJSON())")
    assert all(box["width"] >= 44 and box["height"] >= 44 for box in targets)


def test_nobody_moves_when_somebody_is_added_or_taken_away(open_map):
    sheet = open_map()
    sheet.people(4, places=2)
    before = sheet.page.evaluate(PLACES)
    lines = "[...document.querySelectorAll('.map-line')].map((line) => line.getAttribute('d'))"
    sheet.link(A, C)
    sheet.key(f"done:links/{A}+{C}")
    drawn = sheet.page.evaluate(lines)
    for _ in range(2):
        sheet.press("#back")
    for _ in range(3):
        sheet.key("add:people")
    sheet.key("remove:people/b")
    for _ in range(2):
        sheet.press("#next")
    after = sheet.page.evaluate(PLACES)
    assert [one for one in before if f"{B} " not in one] == [
        one for one in after if one.split(" ")[0] in [was.split(" ")[0] for was in before]]
    assert sheet.page.evaluate(lines) == drawn


def test_lines_say_strength_evidence_and_direction_without_any_colour(open_map):
    sheet = open_map()
    sheet.people(3)
    wide = sheet.page.locator("svg.map-lines.wide .map-line")
    width = "line => parseFloat(getComputedStyle(line).strokeWidth)"
    dash = "line => getComputedStyle(line).strokeDasharray"
    sheet.link(A, B)
    assert wide.evaluate(dash) != "none", "what is not said is not drawn as if it were known"
    widths = []
    for strength in ("weak", "some", "strong"):
        sheet.say(AB, "strength", strength)
        widths.append(wide.evaluate(width))
    assert widths == sorted(widths) and len(set(widths)) == 3
    dashes = [wide.evaluate(dash)]
    for evidence in ("evidenced", "anecdotal"):
        sheet.say(AB, "evidence", evidence)
        dashes.append(wide.evaluate(dash))
    assert dashes[1] == "none" and len(set(dashes)) == 3
    heads = sheet.page.locator("svg.map-lines.wide .map-head")
    counts = []
    for direction in ("there", "back", "both", "not-known"):
        sheet.say(AB, "direction", direction)
        counts.append(heads.count())
    assert counts == [1, 1, 2, 0]
    legend = sheet.page.inner_text(".map-legend")
    for word in ("Evidenced", "Anecdotal", "Not known, or not said yet", "Weak", "Strong",
                 "The way it goes", "Where somebody stands means nothing"):
        assert word in legend


def test_it_is_redrawn_and_printed_without_the_details(open_map):
    sheet = open_map()
    page = sheet.page
    sheet.fill(MARKER)
    sheet.back_to_card()
    for step in sheet.each_section():
        if page.locator(".map-end").count():
            break
    page.evaluate("window.print = () => { window.dispatchEvent(new Event('beforeprint')); }")
    seen = []
    for _ in range(2):
        seen.append(page.inner_text(".map-figure"))
        page.emulate_media(media="print")
        page.evaluate("document.querySelector('[data-key=\"alone:links\"]').click()")
        assert not page.locator("#worksheet").is_visible()
        assert not page.locator("#paper-form .form-section").first.is_visible()
        paper = page.inner_text("#paper-form")
        assert MARKER not in paper and "Anecdotal" in paper
        # What the first of each vocabulary is, and a place of it.
        assert "goes out of date. Month of the map: January. Year of the map: 2026." in paper
        assert ("Home" in paper) == ("Home" in seen[-1]) == (len(seen) == 1)
        assert ("Seen to lead" in paper) == (len(seen) == 1)
        assert page.locator("#paper-form .map-alone svg.wide .map-line").count() == 1
        assert page.locator("#paper-form .map-alone .map-gap").count() <= 1
        page.evaluate("window.dispatchEvent(new Event('afterprint'))")
        page.emulate_media(media="screen")
        assert page.locator(".map-alone, .map-filled").count() == 0
        sheet.key("plain:links")
    assert sheet.said == "Drawn with the details again."
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    form = page.inner_text("#paper-form")
    assert MARKER in form and "What links them" in form and "Looks after" in form
    assert page.locator("#paper-form .map-blank").is_visible() is False


def test_blank_paper_has_room_to_draw_and_for_links(open_map):
    page = open_map().page
    page.emulate_media(media="print")
    assert page.locator("#paper-form .form-room").is_visible()
    assert page.locator("#paper-form .form-ends li").count() == 6
    assert "From the first to the second" in page.inner_text("#paper-form .map-blank")


def test_nothing_of_a_map_is_ever_in_a_shared_file(open_map, kith, tmp_path):
    assert sheet_data(PATH)["worksheet"].get("share") is None
    assert not (SITE / "formats/group-map.schema.json").exists()
    sheet = open_map()
    saved = []
    sheet.page.on("download", lambda download: saved.append(download))
    sheet.fill(MARKER)
    assert sheet.page.locator('[data-key="save"], [data-key^="keep:"]').count() == 0
    assert "Nothing of this sheet is ever shared" in sheet.page.inner_text("#panel")
    assert saved == [] and sheet.visit.errors == []
    # Nor does the importer know of one, whoever writes it.
    (tmp_path / "map.kith.json").write_text(
        '{"kith":1,"worksheet":"group-map","vocabulary":1,"period":"2026-Q4",'
        '"once":"b1b1b1b1b1b1b1b1","people":[],"answers":{"about":["identity"]}}')
    run = subprocess.run(
        [kith, "import", tmp_path / "map.kith.json", "--output", tmp_path / "summary",
         "--no-one-group"], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode != 0 and not (tmp_path / "summary").exists(), run.stdout + run.stderr
    assert "identity" not in run.stdout + run.stderr


def test_a_locked_copy_fills_the_theme_sheet_and_an_earlier_one_is_told_in_words(
        open_map, open_page, tmp_path):
    sheet = open_map()
    sheet.fill(MARKER)
    copy, words = keep(sheet, tmp_path)
    held = json.loads(unlocked(copy, words))["sheet"]
    assert held["links"] and held["themes/identity/seen"] == "strength"
    themes = SheetPage(open_page("worksheets/theme-sheet.html", reduced_motion="reduce"))
    themes.open_copy(copy, words)
    picked = themes.page.eval_on_selector_all(
        '[aria-pressed="true"]', "found => found.map((one) => one.dataset.slot)")
    assert picked == ["group-functioning/identity/seen"]
    other = open_map()
    other.people(2)
    other.link(A, B)
    other.say(AB, "evidence", "anecdotal")
    other.to_end()
    other.open_copy(copy, words, button="compare")
    changes = other.page.inner_text("[aria-labelledby=compare]")
    assert "Evidenced or anecdotal\nother: Evidenced – this: Anecdotal" in changes


def test_a_pre_mapping_matrix_fills_people_and_what_keeps_them_safe(
        open_map, open_page, tmp_path):
    matrix = SheetPage(open_page("worksheets/pre-mapping-matrix.html", reduced_motion="reduce"))
    matrix.fill(MARKER)
    copy, words = keep(matrix, tmp_path)
    (tmp_path / "map").mkdir()
    sheet = open_map()
    sheet.open_copy(copy, words)
    assert sheet.page.locator(".person").count() == 2
    assert sheet.page.locator('[data-slot="each/a/strengths"][aria-pressed="true"]').count() == 1
    sheet.to_end()
    held = json.loads(unlocked(*keep(sheet, tmp_path / "map")))["sheet"]
    assert held["people"] == ["a", "b"] and held["whole-question"] == MARKER
    assert not any("concerns" in key or "peers" in key for key in held)


@pytest.mark.parametrize("look", [{"color_scheme": "light"}, {"color_scheme": "dark"},
                                  {"forced_colors": "active"}])
def test_a_crowded_map_is_accessible_whatever_the_colours(look, open_map):
    sheet = open_map(**look)
    sheet.people(12, places=8)
    sheet.link(A, B)
    sheet.key("add:links")
    sheet.key(f"end:links/{A}")
    assert violations(sheet.page) == []
    sheet.key("plain:links")
    assert violations(sheet.page) == []
