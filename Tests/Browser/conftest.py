"""What the browser tests share. `KITH_SITE` names another folder to test than Site/."""

import pytest
from playwright.sync_api import sync_playwright

import engines
from circle_map import PATH, CircleMap, Clicks
from sheets import sheet_of_each_audience, sheet_paths
from site_pages import KINDS, ROOT, SITE, page_names
from starting_chromium import browser_options
from tripwire import Tripwire
from visits import Visit


def pytest_addoption(parser):
    parser.addoption(
        "--engines", default="chromium",
        help="the engines of tests that have an `engine_name`, comma between them")
    parser.addoption(
        "--operations", type=int, default=60, help="how many a random way through a map has")
    parser.addoption(
        "--sessions", type=int, default=1000, help="how many random sessions are made up in node")
    parser.addoption(
        "--viewports", type=int, default=12, help="in how many windows a crowded map is looked at")
    parser.addoption(
        "--every-page", action="store_true",
        help="look at every page at length, instead of one of each kind")


def pytest_generate_tests(metafunc):
    """A test that takes `page_name` runs once for each page of the site, and all tests of a page run
    before those of the next. A test that takes `engine_name` runs once for each engine, and one that
    takes `sheet_path` for a sheet of each audience, or for every one."""
    if "engine_name" in metafunc.fixturenames:
        metafunc.parametrize("engine_name", metafunc.config.getoption("engines").split(","))
    if "page_name" in metafunc.fixturenames:
        at_length = getattr(metafunc.module, "LOOKS_AT_EVERY_PAGE_AT_LENGTH", False)
        some = at_length and not metafunc.config.getoption("every_page")
        metafunc.parametrize("page_name", KINDS if some else page_names(), scope="module")
    if "sheet_path" in metafunc.fixturenames:
        every = metafunc.config.getoption("every_page")
        metafunc.parametrize("sheet_path", sheet_paths() if every else sheet_of_each_audience())


def pytest_itemcollected(item):
    """Where tests are divided between processors, those of a file stay together, or those in a file
    that look at the same page, because they look at it as it opened once."""
    parameters = item.callspec.params if hasattr(item, "callspec") else {}
    group = f"{item.path.name} {parameters.get('page_name', '')}"
    item.add_marker(pytest.mark.xdist_group(group))


@pytest.fixture(scope="session")
def site():
    """The folder of the site under test."""
    return SITE


@pytest.fixture(scope="session")
def tripwire():
    wire = Tripwire()
    yield wire
    wire.close()


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright, tripwire, record_testsuite_property):
    started = playwright.chromium.launch(**browser_options(tripwire))
    record_testsuite_property("chromium", started.version)
    yield started
    started.close()


@pytest.fixture(scope="module")
def visit(page_name, browser, tripwire):
    """A page of the site, opened once for all tests that look at it as it opens. Without motion, so
    that nothing is looked at halfway."""
    context = browser.new_context(reduced_motion="reduce")
    yield Visit(context, SITE / page_name, tripwire)
    context.close()


@pytest.fixture
def open_page(browser, tripwire):
    """open_page("index.html", color_scheme="dark"): opens a page of the site, or any path, from its
    file, for this test alone. The options are those of a Playwright browser context."""
    contexts = []

    def open_it(path, **options):
        contexts.append(browser.new_context(accept_downloads=True, **options))
        return Visit(contexts[-1], SITE / path, tripwire)

    yield open_it
    for context in contexts:
        context.close()


@pytest.fixture
def context(playwright, tripwire, tmp_path):
    """A browser with a profile folder of its own, `tmp_path / "profile"`, as a person has one: for
    tests of Back, and of what stays behind."""
    started = playwright.chromium.launch_persistent_context(
        tmp_path / "profile", accept_downloads=True, **browser_options(tripwire))
    yield started
    started.close()


@pytest.fixture
def engine(engine_name, tmp_path, tripwire, request, record_testsuite_property):
    """A browser of its own, for tests that run in each engine."""
    (tmp_path / "browser").mkdir()
    started = engines.start(engine_name, tmp_path / "browser", tripwire, request)
    # `make prove` reports it.
    record_testsuite_property(engine_name, started.version)
    yield started
    started.close()


@pytest.fixture(scope="session")
def kith():
    """The command line tool, as it was built last."""
    built = [ROOT / ".build" / mode / "kith" for mode in ("release", "debug")]
    built = [tool for tool in built if tool.exists()]
    assert built, "The tool is not built: run `make tool`."
    return max(built, key=lambda tool: tool.stat().st_mtime)


@pytest.fixture
def new_map(open_page):
    """new_map(Keys, viewport=…): a circle map past its card, with nobody on it."""

    def make(way=Clicks, **options):
        circle_map = CircleMap(open_page(PATH, reduced_motion="reduce", **options), way)
        circle_map.start()
        return circle_map

    return make
