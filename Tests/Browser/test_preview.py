"""`kith serve` in a browser: pages load themselves again when a file is saved, and their own policies
have nothing against it."""

import re
import shutil
import signal
import subprocess

import pytest

from site_pages import ROOT
from starting_chromium import browser_options

PAGES = ["index.html", "guidance/framework.html", "young-people/your-choices.html",
         "worksheets/circle-map.html", "worksheets/theme-sheet.html", "READ-ME-FIRST.html"]


@pytest.fixture(scope="module")
def served(kith, tmp_path_factory):
    """A copy of the content, and the address that it is served at."""
    folder = tmp_path_factory.mktemp("served")
    shutil.copytree(ROOT / "Content", folder / "Content")
    process = subprocess.Popen(
        [kith, "serve", "--port", "0", "--themes", ROOT / "Themes"], cwd=folder,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    for line in process.stdout:
        if found := re.match(r"Open (http://127\.0\.0\.1:\d+/)", line):
            break
    yield folder, found.group(1)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=20)


@pytest.fixture(scope="module")
def page(playwright, tripwire, tmp_path_factory):
    options = browser_options(tripwire)
    options["args"] = [option for option in options["args"] if not option.startswith("--proxy-")]
    context = playwright.chromium.launch_persistent_context(
        tmp_path_factory.mktemp("profile"), **options)
    yield context.pages[0]
    context.close()


def saved(folder):
    """Somebody saves a file."""
    with (folder / "Content/local.yml").open("a", encoding="utf-8") as file:
        file.write("# A line.\n")


@pytest.mark.parametrize("path", PAGES)
def test_a_page_loads_itself_again_when_a_file_is_saved(served, page, path):
    folder, address = served
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address + path)
    page.evaluate("window.before = true")
    saved(folder)
    page.wait_for_function("() => window.before === undefined", timeout=20_000)
    assert said == []


def test_a_preview_does_not_offer_to_be_kept(served, page):
    page.goto(served[1] + "guidance/index.html")
    page.wait_for_timeout(500)
    assert page.locator("[data-keep]").count() == 0


def test_a_mistake_is_shown_in_the_page_until_it_is_put_right(served, page):
    folder, address = served
    place = folder / "Content/guidance/framework.md"
    right = place.read_text(encoding="utf-8")
    page.goto(address + "guidance/framework.html")
    place.write_text(right.replace("title:", "titel:", 1), encoding="utf-8")
    page.wait_for_selector("pre >> text=`titel` is not a key of a guidance page.", timeout=20_000)
    place.write_text(right, encoding="utf-8")
    page.wait_for_selector("#page-content", timeout=20_000)
