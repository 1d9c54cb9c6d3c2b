"""The whole site in one file: building it, opening it, and going to its pages."""

import subprocess

import pytest

from site_pages import ROOT
from visits import Visit

SHOWN = "document.querySelector('[data-shown]').id"


@pytest.fixture(scope="module")
def single_file(kith, tmp_path_factory):
    folder = tmp_path_factory.mktemp("single-file")
    place = folder / "kith.html"
    done = subprocess.run(
        [kith, "build", "--output", folder / "Site", "--single-file", place], cwd=ROOT,
        capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return place


@pytest.fixture
def opened(browser, tripwire, single_file):
    """opened("#glossary", java_script_enabled=False): the file, in Chromium."""
    contexts = []

    def open_it(fragment="", **options):
        contexts.append(browser.new_context(accept_downloads=True, **options))
        visit = Visit(contexts[-1], single_file, tripwire)
        if fragment:
            visit.page.goto(single_file.as_uri() + fragment)
            visit.page.reload()
        return visit

    yield open_it
    for context in contexts:
        context.close()


def show(page, name):
    """Follows a link to a page of the file that is open."""
    page.evaluate("""(hash) => {
        const link = document.querySelector('.site-name');
        link.hash = hash;
        link.click();
    }""", f"#{name}")
    page.wait_for_function(f"{SHOWN} === '{name}'")


def pages_of(pdf, tmp_path):
    path = tmp_path / "printed.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True,
                          check=True)
    return done.stdout.split("\f")[:-1]
