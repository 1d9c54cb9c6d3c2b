"""Each step of the circle map in Chromium: accessible, in bounds, to be read, reached and hit."""

import re
import subprocess
from random import Random

import pytest

import layout
from accessibility import violations_in_both_schemes
from circle_map import PATH, CircleMap
from every_step import every_step
from pixels import Darkroom
from worksheet_data import worksheet_data

PHONE = {"width": 320, "height": 640}
TALL = {"width": 320, "height": 5000}  # so that nothing is out of the window


@pytest.fixture
def steps(open_page):
    """steps(viewport=…): a page, and the names of its steps while each is shown."""

    def walk(direction="ltr", **options):
        visit = open_page(PATH, reduced_motion="reduce", **options)
        visit.page.evaluate("to => { document.documentElement.dir = to }", direction)
        return visit.page, every_step(CircleMap(visit))

    return walk


@pytest.fixture(scope="module")
def darkroom(browser):
    room = Darkroom(browser)
    yield room
    room.close()


def found_on(page, names, look):
    """What `look` finds on each step, by the step's name, where it finds anything."""
    found = {name: look(page) for name in names}
    assert len(found) > 20
    return {name: things for name, things in found.items() if things}


def test_axe_finds_nothing(steps):
    # Tall, because axe takes a control that the footer covers until one scrolls for a small one.
    page, names = steps(viewport=TALL)
    assert found_on(page, names, violations_in_both_schemes) == {}


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("spacing", ["usual", "wide"])
def test_nothing_overflows_or_is_cut_off_on_a_small_phone(steps, direction, spacing):
    page, names = steps(direction, viewport=PHONE)
    if spacing == "wide":
        layout.set_spacing(page)

    def look(page):
        return [page.evaluate(what) for what in (layout.OVERFLOW, layout.CUT_OFF, layout.SPILT)
                if page.evaluate(what)]

    assert found_on(page, names, look) == {}


# Where each digit of a telephone number is seen, from left to right, as the number's text.
SEEN_NUMBERS = """() => [...document.querySelectorAll('a[href^="tel:"]')].map((link) => {
    const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
    const digits = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (let place = 0; place < node.length; place += 1) {
            if (!/\\d/.test(node.data[place])) continue;
            const range = document.createRange();
            range.setStart(node, place);
            range.setEnd(node, place + 1);
            digits.push([range.getBoundingClientRect().x, node.data[place]]);
        }
    }
    const seen = digits.sort(([a], [b]) => a - b).map(([, digit]) => digit).join('');
    return [seen, link.href.slice('tel:'.length)];
})"""


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_a_telephone_number_is_read_as_it_is_called(open_page, direction):
    page = open_page(PATH, viewport=PHONE).page
    page.evaluate("to => { document.documentElement.dir = to }", direction)
    page.click("#help-open")
    numbers = page.evaluate(SEEN_NUMBERS)
    assert len(numbers) >= 3
    assert [(seen, called) for seen, called in numbers if seen != called] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_in_forced_colours(steps, scheme, darkroom):
    page, names = steps(forced_colors="active", color_scheme=scheme, viewport=TALL)
    assert found_on(page, names, darkroom.faint_words) == {}


@pytest.mark.parametrize("width", [320, 1280])
def test_controls_are_large_enough_to_hit(steps, width):
    """44 pixels; on a map of 300 the people on it may have 32, and the list has the rest."""
    page, names = steps(viewport={"width": width, "height": 800})

    def look(page):
        small = layout.small_targets(page, 44)
        tiny = layout.small_targets(page, 32)
        return [one for one in small if one in tiny or not re.search(r": 3[2-9]|: 4[0-3]", one)]

    assert found_on(page, names, look) == {}


def test_the_focus_goes_in_order_and_is_seen_on_every_stop(steps, darkroom):
    page, names = steps(viewport={"width": 1280, "height": 800})

    def look(page):
        wrong, places = [], []
        page.evaluate("document.activeElement.blur()")
        page.evaluate("scrollTo(0, 0)")
        for _ in range(150):
            page.keyboard.press("Tab")
            now = page.evaluate(layout.FOCUSED)
            if now is None or (places and now["place"] == places[0]):
                break
            places.append(now["place"])
            if not now["inView"]:
                wrong.append(f"{now['name']}: out of view")
            else:
                wrong += unseen_focus(page, now, darkroom)
        # Round the end of the page, if the focus began behind its start.
        start = places.index(min(places))
        order = places[start:] + places[:start]
        return wrong + ([] if order == sorted(order) else [f"out of order: {order}"])

    chosen = (name for name in names if name in FOCUS_STEPS)
    found = {name: look(page) for name in chosen}
    assert set(found) == FOCUS_STEPS
    assert {name: things for name, things in found.items() if things} == {}


# The steps between them have every kind of control.
FOCUS_STEPS = {"card", "map", "person", "question 1", "look it over", "tap six words", "help"}


def unseen_focus(page, now, darkroom):
    """Nothing, if the control with the focus looks another way than without it."""
    box = now["box"]
    clip = {"x": max(0, box["x"] - 8), "y": max(0, box["y"] - 8),
            "width": box["width"] + 16, "height": box["height"] + 16}
    focused = page.screenshot(clip=clip)
    page.evaluate("window.lookedAt = document.activeElement; lookedAt.blur()")
    without = page.screenshot(clip=clip)
    page.evaluate("lookedAt.focus({ preventScroll: true })")
    # As WCAG 2.4.13 has it: as large as a line of 1 pixel around the control would be, at least.
    least = box["width"] + box["height"]
    changed = darkroom.changed(without, focused)
    return [] if changed >= least else [f"{now['name']}: {changed} pixels show the focus"]


def crowd(count, seed):
    """So many people, spread over the rings as they come."""
    random, data = Random(seed), worksheet_data()
    return [(random.choice(data.codes("who")), random.choice(data.codes("ring")))
            for _ in range(count)]


@pytest.fixture(scope="module", params=[10, 40])
def crowded(request, browser, site):
    """A map with many people, whose window is made larger and smaller."""
    from visits import Visit
    context = browser.new_context(reduced_motion="reduce", viewport={"width": 1280, "height": 900})
    circle_map = CircleMap(Visit(context, site / PATH))
    circle_map.start()
    for who, ring in crowd(request.param, request.param):
        circle_map.add(who, ring)
    yield circle_map.page
    context.close()


def resize(page, width, height):
    page.set_viewport_size({"width": width, "height": height})
    # The map is laid out anew before the next frame but one.
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => "
                  "requestAnimationFrame(() => setTimeout(done))))")


def viewports(count):
    """Small and large windows, evenly: 300 to 1,680 wide, 400 to 1,100 high."""
    return [(300 + 1380 * place // (count - 1), 400 + 70 * (place * 7 % 11)) for place in range(count)]


def test_everyone_can_be_pressed_in_every_window(crowded, request):
    count = request.config.getoption("viewports")
    covered = {}
    for size in viewports(count):
        resize(crowded, *size)
        if found := crowded.evaluate(layout.COVERED):
            covered[size] = found
    assert covered == {}


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_no_token_label_or_ring_word_meets_another(crowded, width):
    resize(crowded, width, 900)
    assert crowded.evaluate(layout.MEETING) == []


@pytest.mark.parametrize("people", [3, 40])
def test_it_prints_on_one_page_with_no_path(new_map, people, tmp_path, site):
    circle_map = new_map()
    for who, ring in crowd(people, people):
        circle_map.add(who, ring)
    paper = tmp_path / "map.pdf"
    # With the lines that browsers add at the top and foot: there is no room for them.
    circle_map.page.pdf(path=paper, prefer_css_page_size=True, display_header_footer=True)
    pages = subprocess.run(["pdfinfo", paper], capture_output=True, text=True, check=True).stdout
    assert re.search(r"^Pages:\s+1$", pages, re.MULTILINE), pages
    assert "A4" in pages
    words = subprocess.run(["pdftotext", paper, "-"], capture_output=True, text=True, check=True)
    assert "file:" not in words.stdout and str(site) not in words.stdout
    assert worksheet_data().field_label("who", crowd(people, people)[0][0])[:4] in words.stdout
    for trace in (str(site).encode(), b"file://"):
        assert trace not in paper.read_bytes()
