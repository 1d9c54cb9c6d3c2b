"""The site in each browser engine: the whole job, the way out, and that nothing leaves.

`make test` runs this in Chromium alone; `make prove` in Chromium, Firefox and WebKitGTK.
"""

import json
import re
import subprocess

import pytest

import engines
from circle_map import EVERYONE, PATH, Steps
from every_step import every_step
from site_pages import ROOT
from tripwire import address

MOST_STOPS = 150  # more than any step has

LEAKING = """<!doctype html><html lang="en"><title>Leaking</title>
<img src="http://telltale.test/a.png" alt="">
<script>fetch('http://telltale.test/b').catch(() => {});</script>"""

BROKEN = """<!doctype html><html lang="en"><title>Broken</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'">
<button>Break</button>
<script>document.querySelector('button').addEventListener('click', () => {
    document.body.append(Object.assign(new Image(), { src: 'http://telltale.test/refused.png' }));
    missing();
});</script>"""

REMEMBERING = """<!doctype html><html lang="en"><title>Remembering</title>
<input aria-label="Anything">"""

PRYING = """<!doctype html><html lang="en"><title>Prying</title>
<script>fetch('remembering.html').then(() => 'read', () => 'refused')
    .then((outcome) => { document.title = outcome; });</script>"""


class MapInEngine(Steps):
    """A circle map in any engine, by the pointer or by keys alone."""

    def __init__(self, engine, press=None):
        self.engine = engine
        self.press = press or engine.press
        self.count = engine.count
        self.text = engine.text

    def make(self):
        """Everyone on the map, and an answer to each question that is shared."""
        self.start()
        for who, ring in EVERYONE:
            self.add(who, ring)
        self.to_question("who could you go to")
        self.pick(2)
        self.to_question("know each other")
        self.answer("most-do")
        self.to_question("how you want it")
        self.answer("mostly")

    def save(self):
        self.to_share()
        self.key("save")
        return self.engine.saved_file("map-copy.kith.json")


def by_taps(engine):
    """Presses a control with a finger, and does nothing else with it."""
    return lambda selector: engine.tap_at(*engine.middle_of(selector))


def by_keys(engine):
    """Presses a control as somebody without a pointer does: Tab until it has the focus, Enter."""
    def press(selector):
        for _ in range(MOST_STOPS):
            if engine.evaluate(f"document.activeElement.matches('{selector}')"):
                engine.key("Enter")
                return
            engine.key("Tab")
        raise AssertionError(f"Tab never reaches {selector}")
    return press


def without_once(copy):
    """A copy's bytes without the random mark that each has."""
    text, changed = re.subn(rb'"once":"[a-z0-9]{16}"', b'"once":""', copy.read_bytes())
    assert changed == 1
    return text


@pytest.fixture(scope="module")
def chromiums_copy(site, tripwire, tmp_path_factory, request):
    """The copy that Chromium saves, without its mark: what every engine must save."""
    chromium = engines.start("chromium", tmp_path_factory.mktemp("chromium"), tripwire, request)
    chromium.open(site / PATH)
    circle_map = MapInEngine(chromium)
    circle_map.make()
    copy = without_once(circle_map.save())
    chromium.close()
    return copy


@pytest.fixture(scope="module")
def pictures():
    """A folder of pictures to look at. Git does not keep them."""
    folder = ROOT / "Tests/Browser/screenshots/engines"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def elsewhere(requests):
    """Requests for anything but files and what a page made itself."""
    return [url for url in requests if not url.startswith(("file:", "blob:", "data:"))]


WAYS = {"by pointer": lambda engine: None, "by taps alone": by_taps, "by keys alone": by_keys}


@pytest.mark.parametrize("way", WAYS)
def test_a_map_is_made_and_its_copy_is_what_chromium_saves(
        engine, way, site, chromiums_copy, kith, pictures, tmp_path):
    engine.open(site / PATH)
    circle_map = MapInEngine(engine, WAYS[way](engine))
    circle_map.make()
    copy = circle_map.save()
    engine.screenshot(pictures / f"{engine.name}-{way.replace(' ', '-')}.png")
    assert without_once(copy) == chromiums_copy
    assert engine.errors == []
    run = subprocess.run([kith, "import", copy, "--output", tmp_path / "Summary"],
                         cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr


LEAVE_BY = {
    "button": lambda engine: engine.press("#leave"),
    "three shifts": lambda engine: [engine.key("Shift") for _ in range(3)],
}


@pytest.mark.parametrize("way_out", LEAVE_BY)
def test_leaving_shows_a_blank_page_and_back_brings_nothing(engine, way_out, site):
    engine.open(site / "index.html")
    engine.open(site / PATH)
    MapInEngine(engine).make()
    LEAVE_BY[way_out](engine)
    engine.wait_for_url("about:blank")
    assert (engine.title, engine.text("body")) == ("", "")
    engine.back()
    engine.wait_for_url((site / "index.html").as_uri())
    # The way on from there is the blank page, and no map is kept for it.
    engine.forward()
    engine.wait_for_url("about:blank")
    assert engine.text("body") == ""
    engine.reload()
    assert (engine.url, engine.text("body")) == ("about:blank", "")


def test_going_elsewhere_and_back_shows_an_empty_card(engine, site):
    engine.open(site / PATH)
    MapInEngine(engine).make()
    assert engine.count("[data-person]") == len(EVERYONE)
    engine.open(site / "index.html")
    engine.back()
    engine.wait("document.querySelector('[data-step=card]') !== null")
    assert engine.count("[data-person]") == 0
    MapInEngine(engine).start()
    assert engine.attribute("#undo", "aria-disabled") == "true"


def test_a_copy_that_is_kept_here_opens_again_and_is_forgotten(engine, site):
    kept = "Object.entries(localStorage)"
    engine.open(site / PATH)
    circle_map = MapInEngine(engine)
    circle_map.make()
    circle_map.to_share()
    circle_map.key("keep-begin")
    circle_map.key("words")
    words = engine.evaluate(
        "[...document.querySelectorAll('.pass-words b')].map((word) => word.textContent)")
    circle_map.key("check")
    tap_labels(engine, words)
    engine.wait("document.querySelector('[data-key=keep-here]') !== null")
    circle_map.key("keep-here")
    engine.wait("document.querySelector('[data-key=keep-here]') === null")
    [[name, text]] = engine.evaluate(kept)
    assert name == "page-copy-1" and re.fullmatch(r"[A-Za-z0-9+/=]+", text)
    LEAVE_BY["button"](engine)
    engine.wait_for_url("about:blank")
    engine.open(site / PATH)
    circle_map.key("open-begin")
    circle_map.key("open-here")
    tap_labels(engine, words)
    engine.wait("document.querySelector('[data-step=map]') !== null")
    assert engine.count("[data-person]") == len(EVERYONE)
    circle_map.press("#back")
    circle_map.key("forget-begin")
    circle_map.key("forget-now")
    assert engine.evaluate(kept) == []
    assert engine.count("[data-person]") == 0


def tap_labels(engine, words):
    """Taps the words that lock a copy, each in its group."""
    for word in words:
        key, group = engine.evaluate(f"""(() => {{
            const {{ groups }} = JSON.parse(
                document.getElementById('kith-data').textContent).worksheet.keep;
            const place = groups.findIndex((group) =>
                group.words.some(([, label]) => label === {json.dumps(word)}));
            return [groups[place].words.find(([, label]) => label === {json.dumps(word)})[0], place];
        }})()""")
        engine.press(f'[data-key="group:{group}"]')
        engine.press(f'[data-key="word:{key}"]')


def test_the_cover_hides_the_map_and_any_key_lifts_it(engine, site):
    engine.open(site / PATH)
    MapInEngine(engine).make()
    # Six minutes later, as after a sleep: a page looks at its clock when it is shown again.
    engine.evaluate("""(() => {
        const { now } = Date;
        Date.now = () => now() + 360000;
        document.dispatchEvent(new Event('visibilitychange'));
    })()""")
    seen = "getComputedStyle(document.querySelector('[data-person]')).visibility"
    assert engine.evaluate(seen) == "hidden"
    assert engine.evaluate("document.getElementById('worksheet').hasAttribute('inert')")
    assert engine.evaluate("document.activeElement.id") == "cover-lift"
    engine.key("a")
    assert engine.evaluate(seen) == "visible"
    assert engine.count("[inert]") == 0
    assert engine.count("[data-person]") == len(EVERYONE)


READING = "young-people/your-choices.html"


@pytest.mark.parametrize("way_out", LEAVE_BY)
def test_a_page_to_read_is_left_and_back_does_not_lead_to_it(engine, way_out, site):
    engine.open(site / "index.html")
    engine.open(site / READING)
    LEAVE_BY[way_out](engine)
    engine.wait_for_url("about:blank")
    assert (engine.title, engine.text("body")) == ("", "")
    engine.back()
    engine.wait_for_url((site / "index.html").as_uri())


def test_back_would_bring_back_what_an_ordinary_page_held(engine, site, tmp_path):
    """Otherwise the two tests before this one show nothing."""
    page = tmp_path / "remembering.html"
    page.write_text(REMEMBERING)
    engine.open(page)
    engine.press("input")
    engine.key("a")
    engine.evaluate("void (window.kept = 'in memory')")
    engine.open(site / "index.html")
    engine.back()
    engine.wait("document.querySelector('input').value === 'a'")
    # As it was left, from the cache of whole pages that Back has, and not opened anew. Chromium
    # keeps no page from a file in that cache: test_served.py has those that it keeps.
    if engine.name != "chromium":
        assert engine.evaluate("window.kept") == "in memory"


def test_nothing_leaves_and_a_page_that_leaks_is_caught(engine, site, tmp_path):
    engine.open(site / "index.html")
    engine.open(site / PATH)
    circle_map = MapInEngine(engine)
    circle_map.make()
    circle_map.save()
    assert elsewhere(engine.requests) == []
    page = tmp_path / "leaking.html"
    page.write_text(LEAKING)
    engine.open(page)
    engine.wait_until(lambda: len(engine.seen_by_tripwire) > 1, "the tripwire did not see the leak")
    # Whatever the site had sent would have been there before.
    assert all("telltale.test" in address(line) for line in engine.seen_by_tripwire)
    assert any("telltale.test/a.png" in url for url in elsewhere(engine.requests))


def test_what_goes_wrong_in_a_page_is_told(engine, tmp_path):
    """Otherwise a list of errors that is empty shows nothing."""
    page = tmp_path / "broken.html"
    page.write_text(BROKEN)
    engine.open(page)
    engine.press("button")
    engine.wait_until(lambda: len(engine.errors) > 1, "the errors were not told")
    told = "\n".join(engine.errors)
    assert "img-src" in told
    # WebKit does not say which error a script of a file made.
    assert "missing" in told or "Script error" in told
    assert engine.seen_by_tripwire == []


def test_a_page_from_a_file_may_not_read_another(engine, tmp_path):
    """As in everybody's browser. Automation can lift this rule, and then too much works."""
    (tmp_path / "remembering.html").write_text(REMEMBERING)
    page = tmp_path / "prying.html"
    page.write_text(PRYING)
    engine.open(page)
    engine.wait("document.title !== 'Prying'")
    assert engine.title == "refused"


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_every_step_fits_a_small_phone(engine, direction, site):
    engine.resize(320, 640)
    engine.open(site / PATH)
    engine.evaluate(f"document.documentElement.dir = '{direction}'")
    widths = {}
    for step in every_step(MapInEngine(engine)):
        widths[step] = engine.evaluate("""(({ clientWidth, scrollWidth }) =>
            innerWidth === 320 && scrollWidth <= clientWidth || [innerWidth, scrollWidth])
            (document.documentElement)""")
    assert len(widths) > 20
    assert {step: width for step, width in widths.items() if width is not True} == {}


@pytest.mark.parametrize(
    "page", ["index.html", "guidance/principles.html", "sessions/circle-map.html"])
def test_a_page_opens_from_its_file_with_its_style(engine, page, site, tmp_path):
    look = "(({ fontFamily, backgroundColor }) => fontFamily + backgroundColor)" \
        "(getComputedStyle(document.body))"
    alone = tmp_path / "alone.html"
    alone.write_bytes((site / page).read_bytes())
    engine.open(alone)
    without_style = engine.evaluate(look)
    engine.open(site / page)
    assert engine.evaluate(look) != without_style
    assert engine.text("h1") and engine.title
    assert elsewhere(engine.requests) == []
