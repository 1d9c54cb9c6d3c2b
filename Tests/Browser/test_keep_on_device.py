"""A locked copy that is kept in the browser: only as bytes that nobody can read, and forgotten."""

import json
import re
from types import SimpleNamespace

import pytest

from accessibility import violations_in_both_schemes
from circle_map import EVERYONE, PATH, CircleMap, Clicks, Keys
from conftest import browser_options
from private_copy import as_file, keep_here, lock, open_here, tap_words, unlocked

KEPT = "() => Object.entries(localStorage)"


def made(new_map, way=Clicks, **options):
    """A map with three people, at its last step."""
    circle_map = new_map(way, **options)
    for who, ring in EVERYONE:
        circle_map.add(who, ring)
    circle_map.to_share()
    return circle_map


def again(circle_map, way=Clicks):
    """The same page, opened anew in the same browser."""
    circle_map.page.reload()
    return CircleMap(circle_map.visit, way)


@pytest.mark.parametrize("way", [Clicks, Keys])
def test_a_map_that_is_kept_here_is_opened_when_the_page_is_opened_again(way, new_map):
    circle_map = made(new_map, way)
    names = circle_map.names()
    words = keep_here(circle_map)
    circle_map = again(circle_map, way)
    open_here(circle_map, words)
    assert circle_map.names() == names
    assert circle_map.page.get_attribute("#undo", "aria-disabled") == "true"
    assert circle_map.visit.errors == [] and circle_map.visit.requests_elsewhere == []


def test_what_is_kept_is_one_text_that_says_nothing(new_map, tmp_path):
    circle_map = made(new_map)
    assert circle_map.page.evaluate(KEPT) == []
    words = keep_here(circle_map)
    [[name, bare]] = circle_map.page.evaluate(KEPT)
    assert name == "page-copy-1"
    assert re.fullmatch(r"[A-Za-z0-9+/=]+", bare)
    file = tmp_path / "as-a-file.json"
    file.write_text(as_file(bare), encoding="ascii")
    held = json.loads(unlocked(file, words))
    assert [person["values"]["who"] for person in held["map"]["people"]] == [
        who for who, _ in EVERYONE]


def test_keeping_again_takes_its_place(new_map):
    circle_map = made(new_map)
    first = keep_here(circle_map)
    lock(circle_map)
    assert "takes the place" in circle_map.text("#panel")
    circle_map.key("keep-here")
    circle_map.page.wait_for_selector('[data-key="close"]')
    circle_map.key("close")
    assert len(circle_map.page.evaluate(KEPT)) == 1
    circle_map = again(circle_map)
    circle_map.key("open-begin")
    circle_map.key("open-here")
    tap_words(circle_map, first)
    circle_map.page.wait_for_selector(".panel .saved")
    assert "did not open" in circle_map.text(".panel .saved")


def test_the_card_does_not_tell_whether_something_is_kept(new_map):
    circle_map = made(new_map)
    empty = new_map()
    empty.to_card()
    keep_here(circle_map)
    circle_map = again(circle_map)
    assert len(circle_map.page.evaluate(KEPT)) == 1
    assert circle_map.page.inner_html("#panel") == empty.page.inner_html("#panel")
    empty.key("open-begin")
    assert empty.count('[data-key="open-here"]') == 0


@pytest.mark.parametrize("place", ["card", "share"])
def test_everything_is_forgotten_from_the_card_and_from_where_one_keeps(place, new_map):
    circle_map = made(new_map)
    keep_here(circle_map)
    if place == "card":
        circle_map.to_card()
    circle_map.key("forget-begin")
    # It says first what it takes away, and what it cannot.
    assert len(circle_map.page.evaluate(KEPT)) == 1
    assert "Files that you saved stay" in circle_map.text("#panel")
    circle_map.key("forget-now")
    assert circle_map.page.evaluate(KEPT) == []
    assert "All forgotten" in circle_map.text("#panel h1")
    circle_map.key("close")
    assert circle_map.count('[data-step="card"]') == 1
    circle_map.start()
    assert circle_map.names() == []
    circle_map.page.keyboard.press("Control+z")
    assert circle_map.names() == []


def test_leaving_does_not_take_it_away(new_map):
    circle_map = made(new_map)
    words = keep_here(circle_map)
    page = circle_map.page
    address = page.url
    page.click("#leave")
    page.wait_for_url("about:blank")
    page.goto(address)
    open_here(circle_map, words)
    assert len(circle_map.names()) == len(EVERYONE)


def held_by(profile, sought):
    """The files of a profile by name; none may hold what is sought."""
    files = {path: path.read_bytes() for path in profile.rglob("*") if path.is_file()}
    for path, held in files.items():
        for word in sought:
            for coded in (word.encode(), word.encode("utf-16-le")):
                assert coded not in held, f"{word} in {path.name}"
    return files


def test_nothing_that_can_be_read_is_in_the_profile(
        playwright, context, site, tripwire, tmp_path):
    """Looked for after leaving, and after forgetting: a browser's log may hold what was removed."""
    page = context.pages[0]
    page.goto((site / PATH).as_uri())
    circle_map = CircleMap(SimpleNamespace(page=page))
    circle_map.start()
    for who, ring in EVERYONE:
        circle_map.add(who, ring)
    circle_map.to_share()
    words = keep_here(circle_map)
    [[_, bare]] = page.evaluate(KEPT)
    page.click("#leave")
    page.wait_for_url("about:blank")
    context.close()
    profile = tmp_path / "profile/Default"
    sought = ["best-friend", "Best friend", "kith-private", " ".join(words), '"people"', '"map"']
    files = held_by(profile, sought)
    # So that the search is known to find something: the locked bytes are there.
    assert any(bare[:64].encode() in held for held in files.values())
    later = playwright.chromium.launch_persistent_context(
        tmp_path / "profile", **browser_options(tripwire))
    page = later.pages[0]
    page.goto((site / PATH).as_uri())
    circle_map = CircleMap(SimpleNamespace(page=page))
    circle_map.key("forget-begin")
    circle_map.key("forget-now")
    assert page.evaluate(KEPT) == []
    later.close()
    held_by(profile, sought)


@pytest.fixture
def blocked(tmp_path, request):
    """A browser that was set up to keep nothing for any page."""
    settings = tmp_path / "profile/Default/Preferences"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps(
        {"profile": {"default_content_setting_values": {"cookies": 2}}}))
    return request.getfixturevalue("context")


def test_where_a_browser_keeps_nothing_the_file_is_offered(blocked, site):
    page = blocked.pages[0]
    page.goto((site / PATH).as_uri())
    assert page.evaluate("() => { try { localStorage; return ''; } catch (e) { return e.name; } }"
                         ) == "SecurityError"
    circle_map = CircleMap(SimpleNamespace(page=page))
    circle_map.start()
    circle_map.add("mum", "close")
    circle_map.to_share()
    lock(circle_map)
    circle_map.key("keep-here")
    assert "done nothing wrong" in circle_map.text(".panel .saved")
    assert "done nothing wrong" in circle_map.said()
    with page.expect_download() as saved:
        circle_map.key("save-private")
    assert saved.value.suggested_filename == "my-copy.json"
    circle_map.key("close")
    circle_map.key("forget-begin")
    circle_map.key("forget-now")
    assert circle_map.text("#panel h1") == "All forgotten"


@pytest.mark.parametrize("step", ["ready", "replaced", "held", "choose", "forget", "forgotten"])
def test_each_step_is_accessible_and_fits_a_small_phone(step, new_map):
    circle_map = made(new_map, viewport={"width": 320, "height": 1400})
    page = circle_map.page
    if step in ("replaced", "choose"):
        keep_here(circle_map)
    if step in ("ready", "replaced", "held"):
        lock(circle_map)
        if step == "held":
            circle_map.key("keep-here")
    elif step == "choose":
        circle_map.to_card()
        circle_map.key("open-begin")
    else:
        circle_map.key("forget-begin")
        if step == "forgotten":
            circle_map.key("forget-now")
    assert violations_in_both_schemes(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    small = page.locator("#panel button:visible").evaluate_all(
        "all => all.filter((one) => one.getBoundingClientRect().height < 44)"
        ".map((one) => one.dataset.key)")
    assert small == []


def test_what_must_stay_as_it_is_is_not_translated(new_map):
    """The words that lock a copy, and what says who is on a map."""
    circle_map = made(new_map)
    page = circle_map.page
    kept_from = "one => one.closest('[translate=no]') !== null"
    assert page.locator("[data-person], #said").evaluate_all(f"all => all.every({kept_from})")
    circle_map.key("keep-begin")
    assert not page.locator("#panel h1").evaluate(kept_from)
    circle_map.key("words")
    assert page.locator(".pass-words b").evaluate_all(f"all => all.every({kept_from})")
    circle_map.key("check")
    assert page.locator('[data-key^="word:"]').evaluate_all(f"all => all.every({kept_from})")
