"""The practitioners' part, kept on a device by choice, over HTTPS in each engine, with a certificate
that was made for it: offline after one visit, a newer edition, and nothing from young people's pages.
"""

import shutil

import pytest

import engines
from map_in_engine import requests_elsewhere
from own_server import Server, make_certificate
from site_pages import SITE
from test_keep_guidance import NEVER, NEWER, newer_edition

PAGE = "guidance/framework.html"
OFFERED = "document.querySelector('[data-keep]:not([hidden]) [data-keep-start]') !== null"
KEPT = "document.querySelector('[data-keep-end]:not([hidden])') !== null"
TOLD = f"document.querySelector('{NEWER}') !== null"
REGISTERED = "navigator.serviceWorker.getRegistrations().then(({ length }) => length)"
CACHED = """caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name))))
    .then((kept) => Promise.all(kept.map((cache) => cache.keys())))
    .then((lists) => lists.flat().map(({ url }) => new URL(url).pathname.slice(1)))"""


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    return make_certificate(tmp_path_factory.mktemp("certificate"))


@pytest.fixture
def served(tmp_path, certificate):
    server = Server(shutil.copytree(SITE, tmp_path / "site"), certificate)
    yield server
    server.stop()


@pytest.fixture
def page(engine_name, tmp_path, tripwire, request, certificate):
    """A browser with a profile of its own that trusts the server."""
    (tmp_path / "browser").mkdir()
    started = engines.start(
        engine_name, tmp_path / "browser", tripwire, request, certificate=certificate)
    yield started
    started.close()


def answer(page, promise):
    """What a promise in the page comes to."""
    page.evaluate(f"(window.answer = null, ({promise}).then((value) => {{ "
                  "window.answer = { value }; }), 0)")
    return page.wait("window.answer")["value"]


@pytest.fixture
def kept(page, served):
    page.open(served.url(PAGE))
    page.wait(OFFERED)
    page.press("[data-keep-start]")
    page.wait(KEPT)
    return page


def test_after_one_visit_the_guidance_opens_offline(kept, served):
    assert requests_elsewhere_than(served, kept) == []
    served.stop()
    for name in (PAGE, "index.html", "questions/", "sessions/circle-map.html"):
        kept.open(served.url(name))
        assert kept.count("h1") == 1
        assert kept.evaluate("getComputedStyle(document.body).getPropertyValue('--paper')")
    assert kept.seen_by_tripwire == []


def test_what_is_kept_is_searched_offline(kept, served):
    served.stop()
    kept.open(served.url(PAGE))
    kept.press("#page-search")
    kept.keys(list("consent"))
    kept.wait("document.querySelectorAll('#page-search-results ol a').length === 3")


def test_a_newer_edition_is_told_and_loses_nothing(kept, served, kith, tmp_path):
    newer_edition(kith, tmp_path, served.folder)
    kept.open(served.url(PAGE))
    kept.evaluate("window.work = 'in memory'")
    kept.wait(TOLD)
    assert "newer edition" in kept.text("[data-keep-said]")
    kept.press("[data-keep-update]")
    kept.pause(1)
    assert kept.evaluate("window.work") == "in memory"
    assert not kept.text("h1").startswith("Newer")
    served.stop()
    kept.open(served.url(PAGE))
    assert kept.text("h1").startswith("Newer")


def test_nothing_is_kept_from_young_peoples_pages(kept, served):
    before = sorted(answer(kept, CACHED))
    assert len(before) > 80 and not [name for name in before if name.startswith(NEVER)]
    for name in ("young-people/your-choices.html", "worksheets/circle-map.html"):
        kept.open(served.url(name))
        assert f"/{name}" in served.asked
        assert kept.count("[data-keep]") == 0
    assert sorted(answer(kept, CACHED)) == before


def test_nothing_is_registered_until_it_is_asked_for(page, served):
    for name in ("index.html", "young-people/index.html", "worksheets/circle-map.html", PAGE):
        page.open(served.url(name))
        page.pause(0.3)
        assert answer(page, REGISTERED) == 0
        assert answer(page, CACHED) == []
    assert requests_elsewhere_than(served, page) == []


def requests_elsewhere_than(served, page):
    return [url for url in requests_elsewhere(page) if not url.startswith(served.url(""))]
