"""The site in each browser engine: the whole job, on every step, and pages to read. The way out is
in test_engines_leaving.py, and that nothing leaves in test_engines_network.py.

`make test` runs this in Chromium alone; `make prove` in Chromium, Firefox and WebKitGTK.
"""

import json
import re
import subprocess

import pytest

import engines
from circle_map import EVERYONE, PATH
from every_step import every_step
from map_in_engine import MapInEngine, by_keys, by_taps, requests_elsewhere, without_once
from site_pages import ROOT

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
    engine.press("#leave")
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
    assert requests_elsewhere(engine) == []
