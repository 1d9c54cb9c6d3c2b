"""The cover that lies over a page which nobody has touched for five minutes."""

import pytest

from accessibility import violations_in_both_schemes
from circle_map import PATH, CircleMap

FIVE_MINUTES = 300_000
# What a person could see, whatever is drawn: an element with a size that is not hidden.
SEEN = """selector => [...document.querySelectorAll(selector)].filter((one) =>
    one.checkVisibility({ visibilityProperty: true })).length"""


@pytest.fixture
def quiet_map(open_page):
    """quiet_map(): a map with two people, on a page whose clock the test moves."""

    def make(**options):
        visit = open_page(PATH, reduced_motion="reduce", **options)
        visit.page.clock.install(time="2026-01-05T10:00:00")
        visit.page.reload()
        circle_map = CircleMap(visit)
        circle_map.start()
        circle_map.add("mum", "close")
        circle_map.add("best-friend", "close")
        # From here on only the test moves the clock, however busy the machine is.
        visit.page.clock.pause_at("2026-01-05T10:02:00")
        circle_map.token(2).press("Shift")
        return circle_map

    return make


def wait(circle_map, milliseconds=FIVE_MINUTES):
    circle_map.page.clock.fast_forward(milliseconds)


def is_covered(circle_map):
    return circle_map.page.locator("#cover").is_visible()


def test_the_map_is_hidden_from_eyes_and_from_a_screen_reader(quiet_map):
    circle_map = quiet_map()
    page = circle_map.page
    assert "Best friend" in page.locator("body").aria_snapshot()
    wait(circle_map)
    assert is_covered(circle_map)
    spoken = page.locator("body").aria_snapshot()
    assert "Paused" in spoken and "Leave now" in spoken
    for word in ("Best friend", "Mum", "map", "Help", "Next"):
        assert word not in spoken
    assert page.evaluate(SEEN, "[data-person], #panel *, #where, #help-open, .foot *") == 0
    assert page.evaluate("document.activeElement.id") == "cover-lift"
    assert page.title() == "Worksheet"
    page.emulate_media(media="print")
    assert page.evaluate(SEEN, "[data-person], #paper-sheet *, #panel *") == 0


def test_the_way_out_stays_above_the_cover(quiet_map):
    circle_map = quiet_map()
    wait(circle_map)
    assert is_covered(circle_map)
    circle_map.page.click("#leave")
    circle_map.page.wait_for_url("about:blank")


def test_shift_three_times_leaves_from_under_the_cover(quiet_map):
    circle_map = quiet_map()
    wait(circle_map)
    for _ in range(3):
        circle_map.page.keyboard.press("Shift")
    circle_map.page.wait_for_url("about:blank")


LIFT_BY = {
    "a tap": lambda page: page.mouse.click(40, 500),
    "the button": lambda page: page.click("#cover-lift"),
    "a letter": lambda page: page.keyboard.press("x"),
    "Delete": lambda page: page.keyboard.press("Delete"),
    "Enter": lambda page: page.keyboard.press("Enter"),
    "undo": lambda page: page.keyboard.press("Control+z"),
}


@pytest.mark.parametrize("way", LIFT_BY)
def test_one_tap_or_any_key_lifts_it_and_does_nothing_else(way, quiet_map):
    circle_map = quiet_map()
    page = circle_map.page
    circle_map.token(2).focus()
    names = circle_map.names()
    page.evaluate("window.scrollTo(0, 30)")
    scrolled = page.evaluate("window.scrollY")
    wait(circle_map)
    assert is_covered(circle_map)
    LIFT_BY[way](page)
    assert not is_covered(circle_map)
    assert circle_map.names() == names
    assert circle_map.token(2).evaluate("one => one === document.activeElement")
    assert page.evaluate("window.scrollY") == scrolled
    # Nothing of the page is left out of reach, and it is covered again in time.
    assert page.locator("[inert], .under-cover").count() == 0
    circle_map.key("row:1")
    wait(circle_map)
    assert is_covered(circle_map)


def test_whoever_moves_scrolls_or_presses_is_not_interrupted(quiet_map):
    circle_map = quiet_map()
    page = circle_map.page
    for stir in (
        lambda: page.mouse.move(50, 300),
        lambda: page.evaluate("document.body.dispatchEvent(new WheelEvent('wheel'))"),
        lambda: page.evaluate("document.dispatchEvent(new Event('scroll'))"),
        lambda: page.keyboard.press("ArrowDown"),
        lambda: page.mouse.click(5, 300),
    ):
        wait(circle_map, FIVE_MINUTES - 1)
        assert not is_covered(circle_map)
        stir()
    wait(circle_map, FIVE_MINUTES - 1)
    assert not is_covered(circle_map)
    wait(circle_map, 1)
    assert is_covered(circle_map)


def test_it_does_not_come_while_two_look_at_the_screen(quiet_map):
    circle_map = quiet_map()
    circle_map.to_card()
    circle_map.key("together")
    for _ in range(3):
        wait(circle_map)
        assert not is_covered(circle_map)
    circle_map.key("together")
    wait(circle_map)
    assert is_covered(circle_map)


def test_help_is_covered_too_and_comes_back(quiet_map):
    circle_map = quiet_map()
    page = circle_map.page
    page.click("#help-open")
    wait(circle_map)
    assert is_covered(circle_map) and not page.locator("#help").is_visible()
    page.keyboard.press("x")
    assert page.locator("#help-title").is_visible()


def test_it_is_accessible_and_fits_a_small_phone(quiet_map):
    circle_map = quiet_map(viewport={"width": 320, "height": 480})
    wait(circle_map)
    circle_map.page.clock.resume()  # axe waits by the page's clock
    assert is_covered(circle_map)
    assert violations_in_both_schemes(circle_map.page) == []
    assert circle_map.page.evaluate("document.documentElement.scrollWidth") <= 320
