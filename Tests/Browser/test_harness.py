"""The instruments themselves: a page that breaks the rules must be caught."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from accessibility import violations, violations_in_both_schemes
from tripwire import address
from visits import save_download

TELLTALE = """<!doctype html><html lang="en"><title>Telltale</title>
<img src="http://telltale.test/a.png" alt=""><p style="color:#999;background:#fff">Too faint</p>
<script>console.error('seen'); missing();</script>"""

DARK = """<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
<title>Dark</title><style>@media (prefers-color-scheme: dark) { body { color: #333; background: #000 } }
</style><main><h1>Seen by day</h1></main>"""

DOWNLOADING = """<!doctype html><html lang="en"><title>Download</title>
<a id="save" download="map.kith.json" href="data:application/json,%7B%7D">Save</a>"""

ONCE = """
import pytest
from playwright.sync_api import Error, TimeoutError

asked = set()


@pytest.mark.parametrize("once", [
    Error('Page.goto: Navigation to "file:///a" is interrupted by another navigation to "file:///b"'),
    Error("Page.evaluate: Target page, context or browser has been closed"),
    TimeoutError("Page.goto: Timeout 30000ms exceeded"),
    TimeoutError("Page.wait_for_url: Timeout 30000ms exceeded"),
    AssertionError("waited 10 s in vain: location.href === 'about:blank'"),
    AssertionError("the second time it would pass")])
def test_once(once):
    if once not in asked:
        asked.add(once)
        raise once
"""
PYTEST_INI = Path(__file__).with_name("pytest.ini")


def test_a_page_that_asks_the_network_is_caught(tmp_path, open_page):
    (tmp_path / "telltale.html").write_text(TELLTALE)
    visit = open_page(tmp_path / "telltale.html")
    assert "http://telltale.test/a.png" in visit.requests_elsewhere
    assert "GET http://telltale.test/a.png HTTP/1.1" in visit.seen_by_tripwire


def test_a_page_with_errors_is_caught(tmp_path, open_page):
    (tmp_path / "telltale.html").write_text(TELLTALE)
    errors = open_page(tmp_path / "telltale.html").errors
    assert "seen" in errors
    assert any("missing is not defined" in error for error in errors)


def test_faint_text_is_caught(tmp_path, open_page):
    (tmp_path / "telltale.html").write_text(TELLTALE)
    found = violations(open_page(tmp_path / "telltale.html").page)
    assert any(violation.startswith("color-contrast:") for violation in found)


def test_text_that_is_faint_in_the_dark_alone_is_caught(tmp_path, open_page):
    (tmp_path / "dark.html").write_text(DARK)
    page = open_page(tmp_path / "dark.html").page
    assert violations(page) == []
    assert [found.partition(" ")[0] for found in violations_in_both_schemes(page)] == ["dark:"]


def test_tests_of_a_file_stay_together_where_they_are_divided(request):
    """Otherwise each processor builds again what they share, and the suite takes far longer."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        pytest.skip("nothing is divided")
    assert request.node.nodeid.rpartition("@")[2].startswith("test_harness.py")


def test_only_a_browser_that_lost_its_page_is_asked_again(tmp_path):
    (tmp_path / "test_once.py").write_text(ONCE)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-c", PYTEST_INI, "--rootdir", tmp_path], cwd=tmp_path,
        capture_output=True, text=True,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(PYTEST_INI.parent)})
    assert "3 failed, 3 passed, 3 rerun" in done.stdout
    failed = re.findall(r"^FAILED .*once([0-9])\]", done.stdout, re.MULTILINE)
    assert failed == ["3", "4", "5"]


def test_a_download_is_saved_under_its_own_name(tmp_path, open_page):
    (tmp_path / "download.html").write_text(DOWNLOADING)
    page = open_page(tmp_path / "download.html").page
    saved = save_download(page, lambda: page.click("#save"), tmp_path)
    assert (saved.name, saved.read_text()) == ("map.kith.json", "{}")


def test_a_request_line_is_read_to_its_address():
    assert address("GET http://a.test/www.google.com HTTP/1.1") == "http://a.test"
    assert address("CONNECT a.test:443 HTTP/1.1") == "a.test:443"
