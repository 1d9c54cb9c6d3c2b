"""Finding by job: the front page asks who somebody is and what they are about to do, and every
practitioners' page says where one is, what comes before and after, what goes with it, and until when
it is right."""

import re
from functools import lru_cache
from html.parser import HTMLParser

import pytest

from site_pages import SITE, page_names, read_page

LISTS = ("guidance/index.html", "questions/index.html", "sessions/index.html",
         "worksheets/index.html", "references.html", "systems.html", "glossary.html")
# What a practitioner reads or leads: pages of content, and not lists of them.
WORK = ("guidance/", "questions/", "sessions/")


def for_practitioners():
    """Every page that has the practitioners' menu, except the front page and young people's list."""
    return [name for name in page_names()
            if 'class="site-menu"' in text_of(name) and name != "index.html"]


def of_content():
    return [name for name in for_practitioners() if name.startswith(WORK) and name not in LISTS]


@lru_cache(maxsize=None)
def text_of(name):
    return (SITE / name).read_text(encoding="utf-8")


class Parts(HTMLParser):
    """The links of a page, by the part that they stand in: the classes around them."""

    def __init__(self, name):
        super().__init__()
        self.open, self.links, self.headings = [], [], []
        self.feed(text_of(name))

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "a":
            self.links.append((set(" ".join(kinds for _, kinds in self.open).split()), values))
        if tag == "h2":
            self.headings.append(values.get("id"))
        if tag in ("div", "nav", "section", "main", "header", "footer", "details"):
            self.open.append((tag, values.get("class") or ""))

    def handle_endtag(self, tag):
        if self.open and self.open[-1][0] == tag:
            self.open.pop()

    def inside(self, part):
        return [values for kinds, values in self.links if part in kinds]


def target(name, link):
    """The page that a link on a page leads to."""
    place = (SITE / name).parent / link.split("#")[0]
    return place.resolve().relative_to(SITE).as_posix()


def targets(name, part):
    return {target(name, values["href"]) for values in Parts(name).inside(part)
            if ":" not in values["href"] and not values["href"].startswith("#")}


def test_the_front_page_asks_who_one_is_and_what_one_is_about_to_do():
    home = text_of("index.html")
    assert "<h2 id=\"page-who\">Who are you?</h2>" in home
    assert "<h2 id=\"page-do\">What are you about to do?</h2>" in home
    jobs = re.findall(r"<summary><h3>(.*?)</h3>", home)
    assert len(jobs) >= 8 and len(set(jobs)) == len(jobs)
    # Each job leads to something, and each page of the practice is reached from one.
    reached = targets("index.html", "about-to-do")
    assert {"questions/group-functioning.html", "sessions/circle-map.html",
            "worksheets/circle-map.html", "question-library.html"} <= reached
    assert {name for name in of_content() if not name.startswith("guidance/")} - reached == set()


@pytest.mark.parametrize("name", for_practitioners())
def test_each_page_says_where_one_is(name):
    here = targets(name, "page-kind-line")
    current = [values for values in Parts(name).inside("site-menu") if "aria-current" in values]
    # The page's list, in its heading; or the page is one of the menu's.
    menu = {target(name, values["href"]) for values in current}
    assert here or name in menu or "young-people/" in name
    if name.startswith(WORK) and name not in LISTS:
        assert name.split("/")[0] + "/index.html" in here & menu


@pytest.mark.parametrize("name", [*of_content(), "question-library.html"])
def test_each_page_of_content_has_what_is_needed_around_it(name):
    parts = Parts(name)
    # What comes before and after: both, but at an end of a list.
    around = {values.get("rel") for values in parts.inside("page-neighbours")}
    assert around and around <= {"prev", "next"}
    # On this page: every heading of the text.
    own = {values["href"].lstrip("#") for values in parts.inside("contents-list")}
    assert own, "nothing on this page is listed"
    assert own <= set(read_page(name).ids)
    # Related questions, plans and worksheets.
    leads = {target(name, values["href"]) for kinds, values in parts.links
             if kinds & {"related-pages", "questions-to-use", "at-a-glance", "session-part"}
             and not values["href"].startswith(("http", "#", "tel", "mailto"))}
    leads.add(name)
    is_library = name == "question-library.html"  # It leads to the banks, and they on.
    for folder in ("questions/",) if is_library else ("questions/", "sessions/", "worksheets/"):
        assert any(lead.startswith(folder) for lead in leads), folder
    assert re.search(r'To be reviewed by <time datetime="20\d\d-\d\d-\d\d">', text_of(name))
    assert "data-print-page" in text_of(name)


@pytest.mark.parametrize("name", [
    name for name in for_practitioners() if name.startswith(("themes/", "cards/", "one-page/"))])
def test_so_have_themes_cards_and_plans_on_one_page(name):
    assert Parts(name).inside("page-neighbours")
    assert "To be reviewed by <time" in text_of(name)
    assert "data-print-page" in text_of(name)
    assert targets(name, "page-kind-line")


def test_reading_on_leads_through_every_page_of_a_list():
    for start in ("guidance/", "questions/", "sessions/", "themes/", "cards/", "one-page/"):
        pages = {name for name in for_practitioners()
                 if name.startswith(start) and name not in LISTS}
        pages |= {"question-library.html"} if start == "questions/" else set()
        first = [name for name in pages if not any(
            values.get("rel") == "prev" for values in Parts(name).inside("page-neighbours"))]
        assert len(first) == 1, start
        seen, name = [], first[0]
        while name and name not in seen:
            seen.append(name)
            following = [values for values in Parts(name).inside("page-neighbours")
                         if values.get("rel") == "next"]
            name = target(name, following[0]["href"]) if following else None
        assert name is None and set(seen) == pages, start


def test_young_peoples_pages_have_none_of_it():
    for name in page_names():
        if 'class="for-young-people"' in text_of(name):
            for part in ("page-neighbours", "page-kind-line", "data-print-page", "reviewed by"):
                assert part not in text_of(name), name


def test_a_page_prints_at_a_press_where_scripts_run(engine, site):
    engine.open(site / "guidance/why-map.html")
    engine.evaluate("window.print = () => { window.asked = true; }")
    engine.press("[data-print-page] button")
    engine.wait("window.asked === true")
    assert engine.errors == []
