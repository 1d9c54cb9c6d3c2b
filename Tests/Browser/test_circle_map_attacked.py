"""The circle map under attack: what gets in, what stays, what a copy gives away, and the way out."""

import json
import sqlite3

import pytest

from circle_map import EVERYONE, PATH, CircleMap, shared

LEAVE_BY = {
    "button": lambda page: page.click("#leave"),
    "three shifts": lambda page: [page.keyboard.press("Shift") for _ in range(3)],
}


@pytest.mark.parametrize("way_out", LEAVE_BY)
def test_leaving_shows_a_blank_page_and_back_brings_nothing(way_out, context, site):
    page = context.pages[0]
    page.goto((site / "index.html").as_uri())
    page.goto((site / PATH).as_uri())
    page.click('[data-key="start"]')
    page.click('[data-key="who:mum"]')
    page.click('[data-key="ring:close"]')
    LEAVE_BY[way_out](page)
    page.wait_for_url("about:blank")
    assert page.inner_text("body").strip() == ""
    page.go_back()
    assert page.url == (site / "index.html").as_uri()


def test_leaving_is_not_a_line_in_the_browsers_history(context, site, tmp_path):
    page = context.pages[0]
    page.goto((site / PATH).as_uri())
    page.click('[data-key="start"]')
    page.click("#leave")
    page.wait_for_url("about:blank")
    context.close()
    history = sqlite3.connect(tmp_path / "profile/Default/History")
    listed = [url for url, in history.execute("select url from urls")]
    assert listed == [(site / PATH).as_uri()]


def test_nothing_of_the_map_is_in_the_browsers_profile(context, site, tmp_path):
    words = ["best-friend", "Best friend", "teal", "Close to me", "data-person"]
    page = context.pages[0]
    page.goto((site / PATH).as_uri())
    page.click('[data-key="start"]')
    for _ in range(3):
        page.click('[data-key="who:best-friend"]')
        page.click('[data-key="ring:close"]')
    page.click("#next")
    page.click('[data-key="pick:1"]')
    page.click("#leave")
    page.wait_for_url("about:blank")
    context.close()
    for path in sorted((tmp_path / "profile/Default").rglob("*")):
        if path.is_file():
            kept = path.read_bytes()
            for word in words:
                for coded in (word.encode(), word.encode("utf-16-le")):
                    assert coded not in kept, f"{word} in {path.name}"


def test_nothing_gets_in_from_the_address_the_window_or_by_paste(open_page, site):
    visit = open_page(PATH)
    page = visit.page
    page.goto((site / PATH).as_uri() + "?ZZCANARYZZ#ZZCANARYZZ")
    page.evaluate("window.name = 'ZZCANARYZZ'; window.postMessage('ZZCANARYZZ', '*')")
    circle_map = CircleMap(visit)
    circle_map.start()
    circle_map.add("mum", "close")
    page.evaluate("""() => {
        for (const kind of ['paste', 'drop', 'beforeinput', 'input']) {
            const given = new DataTransfer();
            given.setData('text/plain', 'ZZCANARYZZ');
            given.items.add(new File(['ZZCANARYZZ'], 'ZZCANARYZZ.kith.json'));
            const options = { bubbles: true, cancelable: true };
            const event = kind === 'paste'
                ? new ClipboardEvent(kind, { ...options, clipboardData: given })
                : kind === 'drop' ? new DragEvent(kind, { ...options, dataTransfer: given })
                    : new InputEvent(kind, { ...options, data: 'ZZCANARYZZ' });
            document.activeElement.dispatchEvent(event);
        }
    }""")
    page.keyboard.insert_text("ZZCANARYZZ")
    while page.locator('[data-step="share"]').count() == 0:
        circle_map.next()
    assert "ZZCANARYZZ" not in page.content()


def test_what_is_dropped_on_the_page_does_not_take_its_place(new_map):
    circle_map = new_map()
    stopped = circle_map.page.evaluate("""() => ['dragover', 'drop'].map((kind) =>
        !document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true })))""")
    assert stopped == [True, True]


SMALL_SCREENS = {
    "a small phone": (320, 480), "a phone on its side": (844, 390), "400 % zoom": (320, 256)}


@pytest.mark.parametrize("screen", SMALL_SCREENS)
def test_the_way_out_is_in_view_on_every_step(screen, open_page):
    width, height = SMALL_SCREENS[screen]
    circle_map = CircleMap(open_page(
        PATH, reduced_motion="reduce", viewport={"width": width, "height": height}))
    page = circle_map.page

    def assert_in_view(step):
        for place in (0, 99999):
            page.evaluate("top => window.scrollTo(0, top)", place)
            at_middle = page.evaluate("""() => {
                const box = document.getElementById('leave').getBoundingClientRect();
                const seen = [[0.1, 0.1], [0.5, 0.5], [0.9, 0.9]].map(([x, y]) =>
                    document.elementFromPoint(box.x + x * box.width, box.y + y * box.height));
                return seen.every((found) => found !== null && found.id === 'leave');
            }""")
            assert at_middle, f"{step}, scrolled to {place}"

    assert_in_view("card")
    circle_map.start()
    circle_map.key("who:mum")
    assert_in_view("how close")
    circle_map.key("ring:close")
    assert_in_view("map")
    page.click("#help-open")
    assert_in_view("help")
    page.click("#help-back")
    circle_map.key("row:1")
    assert_in_view("person")
    circle_map.key("done")
    while page.locator('[data-step="share"]').count() == 0:
        circle_map.next()
        assert_in_view("question or copy")


def test_the_way_out_works_though_the_map_cannot_start(open_page):
    visit = open_page(PATH, java_script_enabled=False)
    broken = visit.page.content().replace('id="picture"', 'id="lost"')
    page = visit.context.browser.new_page()
    page.set_content(broken)
    page.locator("body.unpacking").wait_for(state="detached")
    assert page.locator("#noscript").is_visible()
    page.click("#leave")
    page.wait_for_url("about:blank")
    assert page.inner_text("body").strip() == ""
    page.close()


def test_a_copy_says_nothing_of_how_its_map_was_made(new_map, tmp_path):
    """Two young people who say the same, one straight on and one by detours, save the same copy."""
    said = []
    for order in (EVERYONE, EVERYONE[::-1]):
        circle_map = new_map()
        for who, ring in order:
            circle_map.add(who, ring)
        circle_map.token(1).click()
        circle_map.key("colour:rust" if order is EVERYONE else "colour:blue")
        circle_map.key("done")
        circle_map.add("cousin", "close")
        circle_map.key("row:4")
        circle_map.key("remove")
        circle_map.next()
        circle_map.pick(1 if order is EVERYONE else 3)
        circle_map.to_question("how you want it")
        circle_map.answer("mostly")
        copy = shared(circle_map, tmp_path / str(len(said)))
        once = copy.pop("once")
        said.append((json.dumps(copy), once))
    assert said[0][0] == said[1][0]
    assert said[0][1] != said[1][1]


def test_going_elsewhere_forgets_the_map(context, site):
    page = context.pages[0]
    page.goto((site / PATH).as_uri())
    page.click('[data-key="start"]')
    page.click('[data-key="who:mum"]')
    page.click('[data-key="ring:close"]')
    page.goto((site / "index.html").as_uri())
    page.go_back()
    page.wait_for_selector('[data-step="card"]')
    assert page.locator("[data-person]").count() == 0


def test_nothing_is_kept_in_the_browser(new_map, tmp_path):
    circle_map = new_map()
    circle_map.add("mum", "close")
    shared(circle_map, tmp_path)
    kept = circle_map.page.evaluate("""async () => [
        localStorage.length, sessionStorage.length, document.cookie,
        (await indexedDB.databases()).length]""")
    assert kept == [0, 0, "", 0]
    assert circle_map.visit.requests_elsewhere == []
    assert circle_map.visit.errors == []
