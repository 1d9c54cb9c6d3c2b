"""The practitioners' part, kept on a device by choice: from a server on this machine, in Chromium,
which then goes offline, and gets a newer edition. `test_keep_guidance_engines.py` has the same over
HTTPS in each engine."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from own_server import Server
from site_pages import ROOT, SITE, in_english, page_names, read_page
from starting_chromium import browser_options
from test_served import NOT_FOR_SERVED

KEPT = "[data-keep-end]:not([hidden])"
NEWER = "[data-keep-update]:not([hidden])"
CACHED = """async () => {
    const found = [];
    for (const name of await caches.keys()) {
        for (const { url } of await (await caches.open(name)).keys()) {
            found.push(decodeURIComponent(new URL(url).pathname.slice(1)));
        }
    }
    return found.sort();
}"""
REGISTERED = "navigator.serviceWorker.getRegistrations().then(({ length }) => length)"
NEVER = ("young-people/", "worksheets/circle-map", "READ-ME-FIRST")


@pytest.fixture
def served(tmp_path):
    server = Server(shutil.copytree(SITE, tmp_path / "site"))
    yield server
    server.stop()


@pytest.fixture
def page(playwright, tripwire, tmp_path):
    options = browser_options(tripwire)
    options["args"] = [
        option for option in options["args"] if not option.startswith(NOT_FOR_SERVED)]
    context = playwright.chromium.launch_persistent_context(tmp_path / "profile", **options)
    yield context.pages[0]
    context.close()


@pytest.fixture
def kept(page, served):
    """The page, on a device that keeps the guidance after one visit."""
    page.goto(served.url("guidance/framework.html"))
    page.click("[data-keep-start]")
    page.wait_for_selector(KEPT, timeout=60_000)
    return page


def expected_files():
    """What the worker may keep, by the pages themselves: those that offer it, the front page, the
    page Team review, and what they load."""
    pages = [name for name in page_names() if "data-keep=" in (SITE / name).read_text()]
    assets = [path.relative_to(SITE).as_posix() for path in (SITE / "assets").rglob("*")
              if path.is_file()]
    return sorted([*pages, "index.html", "review.html", *assets])


def test_it_is_offered_on_practitioners_pages_alone():
    offered = {name for name in page_names() if "data-keep=" in (SITE / name).read_text()}
    assert {"guidance/framework.html", "glossary.html", "sessions/index.html"} <= offered
    # Young people come in by the front page.
    assert "index.html" not in offered
    assert not [name for name in offered if in_english(name).startswith(NEVER)]
    for name in page_names():
        asks = {"worker-src 'self'", "manifest-src 'self'"}
        policy = {part.strip() for part in read_page(name).policy.split(";")}
        assert (asks <= policy) == (name in offered), name
        assert (asks & policy == set()) == (name not in offered), name


def test_from_a_file_it_is_not_offered(engine, site):
    engine.open(site / "guidance/framework.html")
    engine.wait("document.readyState === 'complete'")
    assert engine.evaluate("document.querySelector('[data-keep]').hidden")
    assert engine.errors == []


def test_nothing_is_kept_until_it_is_asked_for(page, served):
    for name in ("index.html", "guidance/framework.html", "young-people/index.html",
                 "worksheets/circle-map.html"):
        page.goto(served.url(name))
        page.wait_for_timeout(300)
        assert page.evaluate(REGISTERED) == 0
        assert page.evaluate("caches.keys()") == []
        assert page.locator("link[rel=manifest]").count() == 0


def test_after_one_visit_everything_for_practitioners_opens_offline(kept, served):
    served.stop()
    for name in ("guidance/framework.html", "index.html", "", "questions/", "sessions/circle-map.html"):
        kept.goto(served.url(name))
        assert kept.locator("h1").first.is_visible()
        assert kept.evaluate("getComputedStyle(document.body).getPropertyValue('--paper')")


def test_young_peoples_pages_and_worksheets_are_never_kept_nor_noted(kept, served):
    before = kept.evaluate(CACHED)
    assert before == expected_files()
    for name in ("young-people/index.html", "young-people/your-choices.html",
                 "worksheets/circle-map.html", "worksheets/circle-map-on-paper.html",
                 "cy/young-people/index.html", "cy/worksheets/circle-map.html"):
        kept.goto(served.url(name))
        # They come from the server, as if there were no worker.
        assert f"/{name}" in served.asked
    assert kept.evaluate(CACHED) == before
    assert not [name for name in before if in_english(name).startswith(NEVER)]
    inside = {in_english(name) for name in before}
    assert {name for name in inside if name.startswith("worksheets/")} <= {
        "worksheets/", "worksheets/index.html"}
    served.stop()
    # One that was not opened just now, and so is not in the browser's own store for a while either.
    with pytest.raises(Exception, match="net::ERR_"):
        kept.goto(served.url("young-people/who-could-see-it.html"))


def newer_edition(kith, tmp_path, folder):
    """Another edition in the folder that is served."""
    shutil.copytree(ROOT / "Content", tmp_path / "Content")
    place = tmp_path / "Content/guidance/framework.md"
    place.write_text(place.read_text().replace("\ntitle: ", "\ntitle: Newer, ", 1))
    done = subprocess.run([kith, "build", "--content", tmp_path / "Content", "--output", folder],
                          cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_newer_edition_is_told_and_waits_and_loses_nothing(kept, served, kith, tmp_path):
    newer_edition(kith, tmp_path, served.folder)
    kept.goto(served.url("guidance/framework.html"))
    kept.evaluate("window.work = 'in memory'")
    kept.wait_for_selector(NEWER, timeout=60_000)
    assert "newer edition" in kept.inner_text("[data-keep-said]")
    assert not kept.inner_text("h1").startswith("Newer")
    kept.click("[data-keep-update]")
    kept.wait_for_timeout(500)
    assert kept.evaluate("window.work") == "in memory"
    assert not kept.inner_text("h1").startswith("Newer")
    served.stop()
    kept.goto(served.url("guidance/framework.html"))
    assert kept.inner_text("h1").startswith("Newer")
    assert len(kept.evaluate("caches.keys()")) == 1


def test_half_an_edition_is_none(page, served):
    (Path(served.folder) / "glossary.html").write_text("changed on the way")
    page.goto(served.url("guidance/framework.html"))
    page.click("[data-keep-start]")
    page.get_by_text("It could not be saved.").wait_for(timeout=60_000)
    assert page.evaluate(REGISTERED) == 0


def test_it_can_be_taken_off_again(kept, served):
    kept.click("[data-keep-end]")
    kept.get_by_text("no longer on this device").wait_for()
    assert kept.evaluate("caches.keys()") == []
    kept.goto(served.url("index.html"))
    assert kept.evaluate(REGISTERED) == 0


def test_it_can_be_installed_once_it_is_kept(kept, served):
    assert kept.get_attribute("link[rel=manifest]", "href") == "../kith.webmanifest"
    manifest = json.loads((SITE / "kith.webmanifest").read_text())
    assert (manifest["start_url"], manifest["scope"]) == ("index.html", "./")
    assert (SITE / manifest["icons"][0]["src"]).is_file()
    tools = kept.context.new_cdp_session(kept)
    told = tools.send("Page.getAppManifest")
    assert told["errors"] == [] and told["url"].endswith("/kith.webmanifest")
