"""Every system of the sources is in the site, in substance and within reach."""

import re
from collections import deque
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest

from site_pages import SITE, SitePage, page_names

MOST_CLICKS = 3
FEWEST_WORDS = 150
FEWEST_SYSTEMS = 20
IN_USE = ("questions/", "sessions/", "worksheets/")


class Rows(HTMLParser):
    """The rows of "Where this comes from": the title, and where each link leads."""

    def __init__(self):
        super().__init__()
        self.rows = []
        self._in_title = False
        self.feed((SITE / "systems.html").read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "th" and values.get("scope") == "row":
            self.rows.append(("", []))
            self._in_title = True
        elif tag == "a" and self.rows:
            self.rows[-1][1].append(values["href"])

    def handle_endtag(self, tag):
        if tag == "th":
            self._in_title = False

    def handle_data(self, text):
        if self._in_title:
            title, links = self.rows[-1]
            self.rows[-1] = (title + text, links)


class Words(HTMLParser):
    """The words of a page's main part."""

    def __init__(self, name):
        super().__init__()
        self.text = ""
        self._depth = 0
        self.feed((SITE / name).read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        self._depth += tag == "main"

    def handle_endtag(self, tag):
        self._depth -= tag == "main"

    def handle_data(self, text):
        if self._depth:
            self.text += text


def target(page, link):
    """The page that a link on `page` leads to, relative to the site."""
    path = ((SITE / page).parent / urlsplit(link).path).resolve()
    return path.relative_to(SITE).as_posix() if SITE in path.parents else None


@pytest.fixture(scope="module")
def clicks():
    """How many clicks each page is from home."""
    pages = {name: SitePage(name) for name in page_names()}
    found = {"index.html": 0}
    to_visit = deque(found)
    while to_visit:
        page = to_visit.popleft()
        for link in pages[page].links:
            leads_to = target(page, link) if not urlsplit(link).scheme else None
            if leads_to in pages and leads_to not in found:
                found[leads_to] = found[page] + 1
                to_visit.append(leads_to)
    return found


def rows():
    return Rows().rows


def test_the_table_has_the_systems():
    assert len(rows()) >= FEWEST_SYSTEMS


@pytest.mark.parametrize("title, links", rows(), ids=[title.strip() for title, _ in rows()])
def test_a_system_is_there_in_substance(title, links, clicks):
    sources = {link for link in links if link.startswith("references.html#")}
    pages = [link for link in links if link not in sources]
    guidance = [page for page in pages if page.startswith("guidance/")]
    assert sources, "no source"
    assert guidance, "no guidance"
    assert any(page.startswith(IN_USE) for page in pages), "no plan, bank or worksheet"
    for page in guidance:
        words = len(re.findall(r"\w+", Words(page).text))
        assert words >= FEWEST_WORDS, f"{page}: {words} words"
    cited = {
        link.removeprefix("../") for page in guidance for link in SitePage(page).links}
    assert sources <= cited, f"not cited: {sources - cited}"
    for page in pages:
        assert clicks[page] <= MOST_CLICKS, f"{page} is {clicks[page]} clicks away"
