"""The instruments themselves: a page that breaks the rules must be caught."""

import os

import pytest

from accessibility import violations
from tripwire import address
from visits import save_download

TELLTALE = """<!doctype html><html lang="en"><title>Telltale</title>
<img src="http://telltale.test/a.png" alt=""><p style="color:#999;background:#fff">Too faint</p>
<script>console.error('seen'); missing();</script>"""

DOWNLOADING = """<!doctype html><html lang="en"><title>Download</title>
<a id="save" download="map.kith.json" href="data:application/json,%7B%7D">Save</a>"""


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


def test_tests_of_a_file_stay_together_where_they_are_divided(request):
    """Otherwise each processor builds again what they share, and the suite takes far longer."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        pytest.skip("nothing is divided")
    assert request.node.nodeid.rpartition("@")[2].startswith("test_harness.py")


def test_a_download_is_saved_under_its_own_name(tmp_path, open_page):
    (tmp_path / "download.html").write_text(DOWNLOADING)
    page = open_page(tmp_path / "download.html").page
    saved = save_download(page, lambda: page.click("#save"), tmp_path)
    assert (saved.name, saved.read_text()) == ("map.kith.json", "{}")


def test_a_request_line_is_read_to_its_address():
    assert address("GET http://a.test/www.google.com HTTP/1.1") == "http://a.test"
    assert address("CONNECT a.test:443 HTTP/1.1") == "a.test:443"
