"""The circle map from a web address: Chromium keeps whole pages for Back only where a server sent
them, so what Back brings after leaving is shown here once more."""

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from circle_map import PATH, CircleMap
from starting_chromium import browser_options
from site_pages import SITE

NOT_FOR_SERVED = ("--proxy-server", "--proxy-bypass-list")


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """The address of the site, and of a folder beside it, by a server on this machine."""
    folder = tmp_path_factory.mktemp("served")
    (folder / "site").symlink_to(SITE)
    (folder / "ordinary.html").write_text("<!doctype html><title>Ordinary</title>")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture
def page(playwright, tripwire, tmp_path):
    options = browser_options(tripwire)
    options["args"] = [
        option for option in options["args"] if not option.startswith(NOT_FOR_SERVED)]
    context = playwright.chromium.launch_persistent_context(tmp_path / "profile", **options)
    yield context.pages[0]
    context.close()


class Opened:
    def __init__(self, page):
        self.page = page


def with_somebody(page, served):
    page.goto(f"{served}/site/{PATH}")
    circle_map = CircleMap(Opened(page))
    circle_map.start()
    circle_map.add("mum", "close")
    page.evaluate("window.kept = 'in memory'")


def back(page):
    # A page that comes whole is not loaded again: there is nothing else to wait for.
    page.go_back(wait_until="commit")


def test_back_brings_an_ordinary_page_whole(page, served):
    """Otherwise the tests after this one show nothing."""
    page.goto(f"{served}/ordinary.html")
    page.evaluate("window.kept = 'in memory'")
    page.goto(f"{served}/site/index.html")
    back(page)
    assert page.evaluate("window.kept") == "in memory"


def test_going_elsewhere_and_back_shows_an_empty_card(page, served):
    with_somebody(page, served)
    page.goto(f"{served}/site/index.html")
    back(page)
    page.wait_for_selector('[data-step="card"]')
    assert page.evaluate("window.kept") is None
    assert page.locator("[data-person]").count() == 0


def test_leaving_and_back_brings_nothing(page, served):
    page.goto(f"{served}/site/index.html")
    with_somebody(page, served)
    page.click("#leave")
    page.wait_for_url("about:blank")
    back(page)
    assert page.url == f"{served}/site/index.html"
    page.go_forward(wait_until="commit")
    assert (page.url, page.inner_text("body")) == ("about:blank", "")
