"""What a young person can say of someone besides where they are, by clicks and by keys: that it opens
one thing at a time, offers help where it is hard, and reaches the copy only where it should."""

import json

import pytest

from accessibility import violations_in_both_schemes
from circle_map import PATH, CircleMap, Clicks, Keys, shared

KEPT = ["known", "influence", "mood"]
PLACE_OF = {"known": "grew-up-near", "feel": "hard", "support": "listening",
            "support-given": "hugs", "places": "sport", "influence": "helps-me-do-well",
            "mood": "stormy"}


@pytest.fixture
def say():
    """say(circle_map, 1, "feel", "hard"): says that of whoever was added first."""

    def it(circle_map, place, field, *codes):
        if circle_map.count('[data-key="done"]') == 0:
            circle_map.key(f"row:{place}")
        circle_map.key(f"more:{field}")
        for code in codes:
            circle_map.key(f"detail:{code}")
        circle_map.key("detail-done")

    return it


def definition(page):
    return json.loads(page.locator("#kith-data").text_content())


def focused(page):
    return page.evaluate("document.activeElement.dataset.key")


@pytest.mark.parametrize("way", [Clicks, Keys])
def test_all_that_can_be_said_reaches_the_copy_only_where_it_is_shared(
        way, new_map, say, tmp_path):
    circle_map = new_map(way)
    circle_map.add("mum", "close")
    for field, code in PLACE_OF.items():
        say(circle_map, 1, field, code)
    circle_map.key("done")
    circle_map.key("me")
    circle_map.key("mood:calm")
    circle_map.key("detail-done")
    [person] = shared(circle_map, tmp_path / "all")["people"]
    assert person == {"who": "mum", "ring": "close", "feel": "hard", "support": ["listening"],
                      "support-given": ["hugs"], "places": ["sport"]}
    copy = next((tmp_path / "all").iterdir()).read_text()
    for word in [*KEPT, *(PLACE_OF[field] for field in KEPT), "calm"]:
        assert f'"{word}"' not in copy


@pytest.mark.parametrize("way", [Clicks, Keys])
def test_a_single_thing_that_is_left_out_is_not_in_the_copy(way, new_map, say, tmp_path):
    circle_map = new_map(way)
    circle_map.add("mum", "close")
    say(circle_map, 1, "feel", "hard")
    say(circle_map, 1, "places", "home", "sport")
    circle_map.to_share()
    words = circle_map.text("#panel")
    for said in ("Hard for me", "My home; Sport", "2 things"):
        assert said in words
    assert circle_map.count('[data-key="keep:person:1:feel"]') == 0
    circle_map.key("parts:person:1")
    circle_map.key("keep:person:1:feel")
    assert "Left out: How it feels with them." in circle_map.said()
    circle_map.key("parts:person:1")
    assert circle_map.text(".told .left-out").endswith("(Left out)")
    [person] = shared(circle_map, tmp_path)["people"]
    assert person == {"who": "mum", "ring": "close", "places": ["home", "sport"]}


@pytest.mark.parametrize("way", [Clicks, Keys])
def test_one_thing_is_open_at_a_time_and_gives_its_row_the_focus_back(way, new_map):
    circle_map = new_map(way)
    circle_map.add("best-friend", "close")
    circle_map.key("row:1")
    circle_map.key("more:feel")
    page = circle_map.page
    assert focused(page) == "heading" and "How it feels with them" in circle_map.text("h1#detail")
    keys = page.locator('#panel [data-key^="detail:"]').evaluate_all(
        "found => found.map((button) => button.dataset.key)")
    feelings = definition(page)["vocabularies"]["feelings"]
    assert keys == [f"detail:{code['code']}" for code in feelings]
    assert circle_map.count('#panel [data-key^="ring:"]') == 0
    circle_map.key("detail:mixed")
    assert circle_map.said() == "Best friend: Good and hard."
    assert page.locator('[data-key="detail:mixed"]').get_attribute("aria-pressed") == "true"
    circle_map.key("detail:mixed")
    assert circle_map.said() == "Best friend: nothing said."
    circle_map.key("detail:good-for-me")
    circle_map.key("detail-done")
    assert focused(page) == "more:feel"
    assert "Good for me" in circle_map.text('[data-key="more:feel"]')


def test_back_leads_out_of_what_is_open_before_it_leads_to_another_step(new_map):
    circle_map = new_map()
    circle_map.add("best-friend", "close")
    circle_map.key("row:1")
    circle_map.key("more:known")
    circle_map.press("#back")
    assert focused(circle_map.page) == "more:known"
    circle_map.press("#back")
    assert circle_map.text("#panel h1") == "Who is around you?"
    circle_map.key("who:mum")
    circle_map.press("#back")
    assert circle_map.text("#panel h1") == "Who is around you?"
    circle_map.press("#back")
    assert circle_map.count('[data-step="card"]') == 1


def test_what_is_never_in_a_copy_says_so_and_nothing_else_does(new_map):
    circle_map = new_map()
    circle_map.add("best-friend", "close")
    circle_map.key("row:1")
    fields = definition(circle_map.page)["worksheet"]["people"]["fields"]
    told = [field for field in fields if not field.get("needed") and field["id"] != "wish"]
    assert [field["id"] for field in told if not field["share"]] == KEPT
    for field in told:
        circle_map.key(f"more:{field['id']}")
        assert ("never in a copy" in circle_map.text("#panel")) == (not field["share"])
        assert circle_map.count('#panel [aria-pressed="true"][data-key^="detail:"]') == 0
        circle_map.key("detail-done")


@pytest.mark.parametrize("field, hard, easy", [
    ("feel", "hard", "good-for-me"), ("influence", "talks-me-into-things", "listens-to-me"),
    ("mood", "scared", "calm")])
def test_something_hard_offers_help_and_notes_nothing(field, hard, easy, new_map):
    circle_map = new_map()
    circle_map.add("best-friend", "close")
    circle_map.key("row:1")
    circle_map.key(f"more:{field}")
    circle_map.key(f"detail:{easy}")
    assert circle_map.count('[data-key="help-here"]') == 0
    circle_map.key(f"detail:{hard}")
    before = circle_map.page.locator("#undo").get_attribute("aria-disabled")
    circle_map.key("help-here")
    assert "has not told anyone" in circle_map.text("#help")
    circle_map.press("#help-back")
    assert focused(circle_map.page) == "help-here"
    assert circle_map.page.locator("#undo").get_attribute("aria-disabled") == before
    circle_map.press("#undo")
    assert circle_map.count('[data-key="help-here"]') == 0


def test_no_more_can_be_picked_than_the_worksheet_says(new_map):
    circle_map = new_map()
    circle_map.add("best-friend", "close")
    circle_map.key("row:1")
    circle_map.key("more:known")
    assert "up to 3" in circle_map.text("#panel")
    for code in ("live-near", "online", "work"):
        circle_map.key(f"detail:{code}")
    other = circle_map.page.locator('[data-key="detail:family"]')
    assert other.get_attribute("aria-disabled") == "true"
    other.click(force=True)
    assert "up to 3" in circle_map.said()
    assert circle_map.count('[data-key^="detail:"][aria-pressed="true"]') == 3
    circle_map.key("detail:work")
    assert other.get_attribute("aria-disabled") is None


def test_what_is_likely_for_a_side_comes_first_and_nothing_is_filled_in(new_map):
    circle_map = new_map()
    first = []
    for place, who in ((1, "teacher"), (2, "gaming-friend")):
        circle_map.add(who, "close")
        circle_map.key(f"row:{place}")
        circle_map.key("more:places")
        first.append(circle_map.text('[data-key^="detail:"] >> nth=0'))
        assert circle_map.count('[data-key^="detail:"][aria-pressed="true"]') == 0
        circle_map.key("detail-done")
        circle_map.key("done")
    assert first == ["School or college", "Online"]


@pytest.mark.parametrize("way", [Clicks, Keys])
def test_a_side_is_a_button_too(way, new_map):
    circle_map = new_map(way)
    circle_map.add("best-friend", "close")
    circle_map.key("row:1")
    circle_map.key("side:family")
    assert "family and home" in circle_map.said()
    pressed = circle_map.page.locator('[data-key^="side:"][aria-pressed="true"]')
    assert pressed.all_inner_texts() == ["Family and home"]


def test_me_opens_by_a_press_on_the_map_or_on_its_row_and_shows_the_picture(new_map):
    circle_map = new_map()
    circle_map.page.locator(".map .me").click()
    assert focused(circle_map.page) == "heading"
    circle_map.key("mood:sunny")
    assert circle_map.said() == "Me: Sunny."
    assert circle_map.count(".map .me .picture-lines") == 1
    circle_map.key("detail-done")
    assert focused(circle_map.page) == "me"
    circle_map.key("me")
    circle_map.key("mood:lonely")
    assert circle_map.count('[data-key="help-here"]') == 1
    circle_map.key("mood:lonely")
    assert circle_map.count(".map .me .picture-lines") == 0


def test_while_someone_is_added_a_press_in_the_middle_puts_them_there(new_map):
    circle_map = new_map()
    circle_map.key("who:mum")
    circle_map.page.locator(".map .me").click()
    assert len(circle_map.names()) == 1 and "close to me" in circle_map.names()[0]


def test_every_mood_and_every_descriptor_has_a_drawing(new_map):
    circle_map = new_map()
    page = circle_map.page
    circle_map.key("me")
    drawn = page.locator(".picture-choice path").evaluate_all(
        "found => found.map((path) => path.getAttribute('d'))")
    assert len(drawn) == 40 and len(set(drawn)) == 40 and all(drawn)
    circle_map.key("detail-done")
    circle_map.key("more")
    chips = page.locator('[data-key^="who:"]').count()
    lines = page.locator('[data-key^="who:"] path').evaluate_all(
        "found => found.map((path) => path.getAttribute('d'))")
    assert chips >= 60 and len(lines) == chips and all(lines)
    assert len(set(lines)) >= 35


def test_before_sharing_it_says_why_who_until_when_and_how_to_say_no(new_map):
    circle_map = new_map()
    circle_map.add("mum", "close")
    circle_map.to_share()
    words = circle_map.text("#panel")
    at = [words.index(said) for said in (
        "Many maps are added together", "Who reads it", "Until when", "You can say no",
        "If you change your mind", "This is everything the copy would say", "Mum")]
    assert at == sorted(at)


def test_a_press_goes_through_a_line_to_what_it_crosses(new_map):
    circle_map = new_map()
    for who in ("mum", "best-friend"):
        circle_map.add(who, "close")
    for key in ("row:1", "link:close", "to:2", "done"):
        circle_map.key(key)
    pressed = circle_map.page.evaluate("""(() => {
        const line = document.querySelector('.lines .link');
        const length = line.getTotalLength();
        return [0, 0.25, 0.5, 0.75, 1].map((part) => {
            const { x, y } = line.getPointAtLength(part * length)
                .matrixTransform(line.getScreenCTM());
            return document.elementFromPoint(x, y).closest('.lines') === null;
        });
    })()""")
    assert pressed == [True] * 5


def test_two_people_with_as_much_said_are_told_apart_by_ear(new_map, say):
    """What else is said of each is opened by a button of its own."""
    circle_map = new_map()
    for person in (1, 2):
        circle_map.add("best-friend", "close")
        say(circle_map, person, "feel", "mixed")
        circle_map.key("done")
    circle_map.to_share()
    names = circle_map.page.locator('[data-key^="parts:"]').evaluate_all(
        "found => found.map((button) => button.getAttribute('aria-label'))")
    assert len(set(names)) == 2


@pytest.mark.parametrize("panel", ["person", "feel", "support", "mood", "me", "parts", "several"])
def test_each_panel_is_accessible_and_fits_a_small_phone(panel, open_page, say):
    circle_map = CircleMap(open_page(
        PATH, reduced_motion="reduce", viewport={"width": 320, "height": 2800}))
    circle_map.start()
    circle_map.add("half-brother-or-sister", "close")
    say(circle_map, 1, "support", "things-you-need", "being-there-in-hard-times")
    if panel in ("feel", "support", "mood"):
        circle_map.key(f"more:{panel}")
        circle_map.page.locator('[data-key^="detail:"]').first.click()
    elif panel != "person":
        circle_map.key("done")
    if panel == "me":
        circle_map.key("me")
        circle_map.key("mood:hurt")
    elif panel == "parts":
        circle_map.to_share()
        circle_map.key("parts:person:1")
        circle_map.key("keep:person:1:support")
    elif panel == "several":
        circle_map.next()
        circle_map.to_question("What could help?")
        circle_map.answer("talk-it-over")
    assert violations_in_both_schemes(circle_map.page) == []
    assert circle_map.page.evaluate("document.documentElement.scrollWidth") <= 320
