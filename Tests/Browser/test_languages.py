"""The young person's way through in other languages: Welsh, as it is published, and two made-up
ones, longer and accented, and from right to left."""

import json
import re

import layout
import pytest

from accessibility import violations
from circle_map import PATH, CircleMap
from every_step import every_step
from made_up_languages import ACCENTED, LETTERS, MIRRORED, VOWELS, build
from site_pages import SITE, SitePage, in_english, page_names
from visits import Visit
from worksheet_data import WorksheetData

PHONE = {"width": 320, "height": 640}
TALL = {"width": 320, "height": 5000}
DIRECTIONS = {ACCENTED: None, MIRRORED: "rtl", "cy": None}
READING = [name for name in page_names() if in_english(name) == name and (
    name.startswith("young-people/") or name == "worksheets/circle-map-on-paper.html")]

# Words that are seen or heard and are not marked as being in another language than the page's.
WORDS = """() => {
    const found = [];
    const take = (text) => { if (text && text.trim()) found.push(text.trim()); };
    const own = document.documentElement.lang;
    for (const node of document.body.querySelectorAll('*')) {
        if (node.closest('script, style, template, [lang]') !== null
            && node.closest('[lang]').lang !== own) continue;
        if (node.closest('script, style, template, .short, [data-key^="letter:"]')) continue;
        if (node.getClientRects().length === 0) continue;
        for (const name of ['aria-label', 'title', 'alt']) take(node.getAttribute(name));
        for (const child of node.childNodes) if (child.nodeType === 3) take(child.data);
    }
    return found;
}"""

# Names, keys and marks that are the same in each language.
SAME = re.compile(r"\b(?:Kith|SVG|[A-Z0-9]{1,2})\b")
SPOKEN = {
    ACCENTED: re.compile("[" + "".join(VOWELS) + "]"),
    MIRRORED: re.compile("[" + "".join(LETTERS) + "]", re.IGNORECASE),
}


@pytest.fixture(scope="module")
def made_up(kith, tmp_path_factory):
    """The site with the made-up languages, and the same in one file."""
    return build(kith, tmp_path_factory.mktemp("made-up"))


@pytest.fixture
def opened(browser, tripwire, made_up):
    """opened(path, viewport=…): a page of the site with the made-up languages."""
    contexts = []

    def open_it(path, **options):
        contexts.append(
            browser.new_context(accept_downloads=True, reduced_motion="reduce", **options))
        return Visit(contexts[-1], made_up[0] / path, tripwire)

    yield open_it
    for context in contexts:
        context.close()


def in_english_words(page, code):
    """What a page says that does not come from its language's files."""
    found = [text for text in page.evaluate(WORDS) if SPOKEN[code].search(SAME.sub("", text))]
    return sorted(set(found))


@pytest.mark.parametrize("code", [ACCENTED, MIRRORED])
def test_every_step_is_in_its_language_fits_a_small_phone_and_is_whole(opened, code):
    visit = opened(f"{code}/{PATH}", viewport=PHONE)
    page, found = visit.page, {}
    assert page.evaluate("document.documentElement.lang") == code
    assert page.evaluate("document.documentElement.dir") == (DIRECTIONS[code] or "")
    for name in every_step(CircleMap(visit)):
        # A step that is walked through twice would hide what the first had.
        things = [page.evaluate(what) for what in (layout.OVERFLOW, layout.CUT_OFF, layout.SPILT)]
        things.append(in_english_words(page, code))
        if any(things):
            found[name] = [thing for thing in things if thing]
    assert found == {}
    assert visit.errors == []


# The words of the map's sides that stand on each other.
MEETING_SIDES = """() => {
    const words = [...document.querySelectorAll('text.side-word')];
    const boxes = words.map((word) => word.getBoundingClientRect());
    return words.flatMap((one, at) => words.slice(at + 1).filter((_, after) => {
        const [a, b] = [boxes[at], boxes[at + 1 + after]];
        return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    }).map((other) => `${one.textContent} / ${other.textContent}`));
}"""


@pytest.mark.parametrize("code", ["cy", ACCENTED, MIRRORED])
def test_the_words_of_the_sides_stand_apart_on_a_small_phone(opened, code):
    visit = opened(f"{code}/{PATH}", viewport=PHONE)
    CircleMap(visit).start()
    assert visit.page.locator("text.side-word").count() == 5
    assert visit.page.evaluate(MEETING_SIDES) == []


@pytest.mark.parametrize("code", [ACCENTED, MIRRORED])
def test_axe_finds_nothing_on_a_way_through(opened, code):
    visit = opened(f"{code}/{PATH}", viewport=TALL)
    looked = {"card", "every word", "map", "person", "question 1", "wish for somebody",
              "look it over", "six words", "help"}
    found = {name: violations(visit.page) for name in every_step(CircleMap(visit))
             if name in looked}
    assert set(found) == looked
    assert [problem for problems in found.values() for problem in problems] == []


@pytest.mark.parametrize("code", [ACCENTED, MIRRORED])
@pytest.mark.parametrize("name", READING)
def test_a_page_to_read_is_in_its_language_fits_and_is_accessible(opened, code, name):
    visit = opened(f"{code}/{name}", viewport=PHONE)
    page = visit.page
    assert page.evaluate("document.documentElement.lang") == code
    assert page.evaluate("document.documentElement.dir") == (DIRECTIONS[code] or "")
    assert page.evaluate(layout.OVERFLOW) == []
    assert in_english_words(page, code) == []
    # Before axe, which asks for the style sheets once more and is refused.
    assert visit.errors == []
    assert violations(page) == []


def test_from_right_to_left_a_page_is_the_mirror_of_the_other(opened):
    """What begins at the left edge in one begins at the right edge in the other."""
    for name in ("young-people/index.html", PATH):
        places = []
        for code in (ACCENTED, MIRRORED):
            page = opened(f"{code}/{name}", viewport={"width": 800, "height": 900}).page
            places.append(page.evaluate("""() => {
                const box = (part) => document.querySelector(part).getBoundingClientRect();
                const leave = box('#leave');
                return [leave.x, window.innerWidth - leave.right];
            }"""))
        (left, right), (mirrored_left, mirrored_right) = places
        assert right < left and mirrored_left < mirrored_right


def test_a_contact_that_is_not_translated_is_marked_as_english(opened):
    for name in ("young-people/your-choices.html", PATH):
        visit = opened(f"{MIRRORED}/{name}")
        contacts = visit.page.locator(".help-contacts li, #help .contacts li")
        assert [contacts.nth(at).get_attribute("lang") for at in range(contacts.count())] == [
            None, None, "en"]


def test_codes_are_the_same_in_each_language(made_up):
    """And nothing but words differs: what is asked, offered and shared is the same."""
    def codes(path):
        data = WorksheetData(path.read_text(encoding="utf-8"))
        return json.dumps(without_words(
            {"worksheet": data.worksheet, "vocabularies": data.vocabularies}), sort_keys=True)

    english = codes(SITE / PATH)
    assert len(english) > 10_000
    assert codes(SITE / "cy" / PATH) == english
    for code in (ACCENTED, MIRRORED):
        assert codes(made_up[0] / code / PATH) == english


def without_words(value, key=None):
    if isinstance(value, dict):
        return {name: without_words(item, name) for name, item in value.items()}
    if isinstance(value, list):
        # A group's words that lock a copy are pairs of a code and its label.
        if key == "words":
            return [code for code, _ in value]
        return [without_words(item, key) for item in value]
    is_code = isinstance(value, bool | int) or key in {
        "code", "id", "kind", "vocabulary", "field", "after", "side", "question", "links",
        "picture"}
    return value if is_code else "…"


NO_CHANCE = """crypto.getRandomValues = (bytes) => bytes.fill(7);
Date = class extends Date {
    constructor(...given) { given.length ? super(...given) : super(Date.UTC(2026, 10, 21, 12)); }
};"""


def shared_copy(visit, folder):
    visit.page.add_init_script(NO_CHANCE)
    visit.page.reload()
    visit.page.locator("body.unpacking").wait_for(state="detached")
    circle_map = CircleMap(visit)
    circle_map.start()
    for who, ring in (("mum", "close"), ("best-friend", "part-of-my-life"), ("pet", "further-away")):
        circle_map.add(who, ring)
    for field, code in (("feel", "hard"), ("support", "hugs"), ("places", "online")):
        circle_map.key("row:1")
        circle_map.key(f"more:{field}")
        circle_map.key(f"detail:{code}")
        circle_map.key("detail-done")
        circle_map.key("done")
    circle_map.next()
    circle_map.pick(1)
    circle_map.next()
    circle_map.answer("most-do")
    circle_map.to_share()
    return circle_map.save(folder).read_bytes()


def test_the_same_map_is_the_same_file_in_each_language(opened, tmp_path):
    copies = {code: shared_copy(opened(f"{code}/{PATH}" if code else PATH), tmp_path)
              for code in ("", "cy", ACCENTED, MIRRORED)}
    assert len(copies[""]) > 150
    assert set(copies.values()) == {copies[""]}


def test_welsh_says_on_every_page_that_it_is_a_draft(open_page):
    pages = [name for name in page_names() if name.startswith("cy/")]
    assert {in_english(name) for name in pages} == set(READING) | {PATH}
    for name in pages:
        page = open_page(name).page
        draft = page.locator(".draft-translation, .card-draft")
        assert "Cyfieithiad drafft" in draft.inner_text(), name
        assert "draft translation" in draft.locator("[lang=en]").inner_text(), name


def test_a_page_and_the_same_in_the_other_language_lead_to_each_other(open_page):
    for name in [*READING, PATH]:
        page = open_page(name).page
        page.click(".page-languages a, .card-languages a")
        page.wait_for_url(f"**/cy/{name}")
        link = page.locator(".page-languages a, .card-languages a")
        link.wait_for()
        assert (link.get_attribute("lang"), link.get_attribute("hreflang")) == ("en", "en")
        link.click()
        page.wait_for_url(re.compile(rf"(?<!/cy)/{re.escape(name)}$"))


def test_without_scripts_a_worksheet_leads_to_the_other_language(open_page):
    page = open_page(PATH, java_script_enabled=False).page
    page.click("#noscript a[hreflang=cy]")
    assert "drafft" in page.inner_text("#noscript")


def test_the_other_language_is_offered_while_there_is_nothing_to_lose(open_page):
    circle_map = CircleMap(open_page(PATH, reduced_motion="reduce"))
    assert circle_map.count(".card-languages a") == 1
    circle_map.start()
    circle_map.add("best-friend", "close")
    circle_map.to_card()
    assert circle_map.count(".card-languages") == 0


def test_every_page_says_its_language_and_a_link_to_another_says_so():
    for name in page_names():
        page = SitePage(name)
        folder = "" if in_english(name) == name else name.split("/")[0]
        assert page.language == (folder or "en"), name
        for link, language in page.languages_of_links:
            leads_to = (SITE / name).parent.joinpath(link.split("#")[0]).resolve()
            other = leads_to.relative_to(SITE).as_posix()
            theirs = other.split("/")[0] if in_english(other) != other else "en"
            assert (language or page.language) == theirs, f"{name}: {link}"


@pytest.mark.parametrize("code", ["cy", MIRRORED])
def test_in_one_file_the_frame_speaks_the_pages_language(browser, tripwire, made_up, code):
    context = browser.new_context(reduced_motion="reduce")
    page = Visit(context, made_up[1], tripwire).page
    page.goto(f"{made_up[1].as_uri()}#{code}/young-people/your-choices")
    page.reload()
    english = "Leave now"
    shown = page.locator("#leave")
    assert shown.is_visible() and shown.inner_text() != english
    section = page.locator("[data-shown]")
    assert section.get_attribute("lang") == code
    assert section.get_attribute("dir") == (DIRECTIONS[code] or "ltr")
    if code in SPOKEN:
        frame = page.locator("[data-for=young-people]").all_inner_texts()
        assert not SPOKEN[code].search(SAME.sub("", frame[1]))
    page.goto(f"{made_up[1].as_uri()}#young-people/your-choices")
    page.wait_for_function("document.querySelector('#leave').innerText === 'Leave now'")
    page.goto(f"{made_up[1].as_uri()}#{code}/young-people/your-choices")
    page.wait_for_function("document.querySelector('#leave').innerText !== 'Leave now'")
    # Who presses Shift is told in the page's language, and leaves.
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    assert page.inner_text("#leave-said") not in ("", "Press Shift once more to leave.")
    page.keyboard.press("Shift")
    page.wait_for_url("about:blank")
    context.close()
