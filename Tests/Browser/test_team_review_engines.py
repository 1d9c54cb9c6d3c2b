"""Team review in each browser engine, by real file inputs. `make test` runs this in Chromium alone;
`make prove` in Chromium, Firefox and WebKitGTK."""

import subprocess
import zipfile

import pytest

from made_up_maps import write
from map_in_engine import requests_elsewhere
from site_pages import ROOT

PAGE = "review.html"
IS_DONE = "!document.querySelector('#done').hidden"
DAY = """(({ getFullYear, getMonth, getDate }, day) => [day.getFullYear(), day.getMonth() + 1,
    day.getDate()].map((part) => String(part).padStart(2, '0')).join('-'))(Date.prototype,
    new Date())"""


@pytest.fixture(scope="module")
def maps(tmp_path_factory):
    folder = tmp_path_factory.mktemp("shared") / "maps"
    write(200, folder, ["2026-Q4"])
    return sorted(folder.iterdir())


def summary(engine, site, files):
    """The page that is saved, of files that were chosen."""
    engine.open(site / PAGE)
    engine.wait("!document.querySelector('#review').hidden")
    engine.evaluate("document.querySelector('input[name=expected][value=\"150\"]').click()")
    engine.choose("#map-files", files)
    engine.wait(f"document.querySelector('#chosen').textContent.startsWith('{len(files)} file')")
    engine.press("#make")
    engine.wait(IS_DONE)
    engine.press("[data-save=page]")
    return engine.take_saved("summary.html").decode()


def natively(kith, files, out, day):
    subprocess.run([kith, "import", *files, "--output", out, "--date", day, "--expect", "150"],
                   cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return (out / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["files", "zip"])
def test_two_hundred_maps_give_the_summary_of_the_command_line(
        form, engine, site, kith, maps, tmp_path):
    given = maps
    if form == "zip":
        given = [tmp_path / "maps.zip"]
        with zipfile.ZipFile(given[0], "w", zipfile.ZIP_DEFLATED) as archive:
            for path in maps:
                archive.write(path, path.name)
    saved = summary(engine, site, given)
    assert saved == natively(kith, maps, tmp_path / "native", engine.evaluate(DAY))
    assert engine.count("#summary h1") == 1
    assert engine.errors == []
    assert requests_elsewhere(engine) == [] and engine.seen_by_tripwire == []


def test_leaving_forgets_the_summary(engine, site, maps):
    engine.open(site / "index.html")
    summary(engine, site, maps[:30])
    engine.press("#leave")
    engine.wait_for_url("about:blank")
    engine.back()
    engine.wait("document.querySelector('#summary h1') === null")
