"""The second theme, which is a few files on top of the first: larger, and with more contrast."""

import subprocess

import pytest

from accessibility import violations
from layout import OVERFLOW
from site_pages import ROOT

PAGES = [
    "index.html", "guidance/framework.html", "sessions/circle-map.html",
    "questions/group-functioning.html", "question-library.html", "glossary.html", "young-people/privacy-card.html",
    "worksheets/circle-map.html"]


@pytest.fixture(scope="module")
def large(kith, tmp_path_factory):
    """A site in the large theme."""
    folder = tmp_path_factory.mktemp("large") / "Site"
    subprocess.run(
        [kith, "build", "--theme", "large", "--output", folder], cwd=ROOT, check=True,
        capture_output=True)
    return folder


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_words_stand_out_as_the_highest_level_asks(large, name, scheme, open_page):
    """WCAG 1.4.6: 7:1, and 4.5:1 for large letters."""
    visit = open_page(large / name, color_scheme=scheme, reduced_motion="reduce")
    assert violations(
        visit.page, {"type": "rule", "values": ["color-contrast-enhanced"]}) == []


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_no_page_is_wider_than_the_window(large, width, open_page):
    visit = open_page(large / "index.html", viewport={"width": width, "height": 800})
    for name in PAGES:
        visit.page.goto((large / name).as_uri())
        assert visit.page.evaluate(OVERFLOW) == [], name


def test_letters_and_targets_are_larger(large, site, open_page):
    def sizes(folder):
        page = open_page(folder / "index.html").page
        return page.evaluate("""[parseFloat(getComputedStyle(document.body).fontSize),
            document.querySelector('.door a').getBoundingClientRect().height]""")

    assert all(here > there * 1.15 for here, there in zip(sizes(large), sizes(site)))
