"""Every page of the site, opened from its file as a double-click does it."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from accessibility import violations_in_both_schemes
from site_pages import SITE, in_english, page_names, read_page

# Beyond the site's own files there are only these: a source that is cited, a number to call, and
# what the page holds itself.
OUTWARD = ("https:", "tel:", "mailto:", "data:")

# In bytes, with everything that the page loads.
MOST_OF_A_WORKSHEET = 120_000
MOST_OF_A_PAGE = 60_000
# Every question there is, with its notes, and what picks among them.
MOST_OF_THE_LIBRARY = 140_000
# The import itself, the definitions of all worksheets and the summary's style.
MOST_OF_THE_REVIEW = 190_000

TYPED_INTO = (
    "textarea, [contenteditable]:not([contenteditable=false]), [role=textbox], "
    "input:not([type=radio], [type=checkbox], [type=range], [type=button], [type=submit], "
    "[type=reset], [type=hidden], [type=file], [type=image])")

OVERFLOWING = """() => [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
    .map((element) => element.outerHTML.slice(0, 120))"""


def test_the_site_has_pages():
    assert "index.html" in page_names()


def test_page_says_what_it_is(page_name):
    page = read_page(page_name)
    assert page.language, "no lang on <html>"
    assert page.title.strip(), "no <title>"
    assert len(page.ids) == len(set(page.ids)), "an id is used twice"


def test_policy_lets_nothing_in(page_name):
    policy = read_page(page_name).policy
    assert policy, "no content security policy"
    directives = [directive.split() for directive in policy.split(";") if directive.strip()]
    assert ["default-src", "'none'"] in directives
    for name, *sources in directives:
        assert not {"'unsafe-inline'", "'unsafe-eval'", "*"} & set(sources), name
        # A hash is in quotation marks, and its letters may well be "//".
        named = [source for source in sources if not source.startswith("'sha")]
        elsewhere = [source for source in named if "//" in source or source.endswith("s:")]
        assert not elsewhere, f"{name} lets {elsewhere} in"


def test_every_link_leads_somewhere(page_name):
    pages = {name: read_page(name) for name in page_names()}
    broken = []
    for link in pages[page_name].links:
        address = urlsplit(link)
        if link.startswith(OUTWARD):
            continue
        target = (SITE / page_name).parent / unquote(address.path)
        target = target.resolve() if address.path else SITE / page_name
        inside = SITE in target.parents and target.is_file()
        name = target.relative_to(SITE).as_posix() if inside else None
        if address.scheme or address.netloc or not inside:
            broken.append(link)
        elif address.fragment and name in pages and unquote(address.fragment) not in pages[name].ids:
            broken.append(link)
    assert broken == []


def test_page_has_one_main_heading(visit):
    # A worksheet holds a heading for each of its steps, and shows one.
    assert visit.page.locator("h1:visible").count() == 1


def test_page_opens_quietly(visit):
    assert visit.errors == []
    assert visit.requests_elsewhere == []
    assert visit.seen_by_tripwire == []


def test_page_and_all_it_loads_are_light(page_name, visit):
    files = {Path(unquote(urlsplit(url).path)) for url in visit.requests if url.startswith("file:")}
    weight = sum(file.stat().st_size for file in files)
    name = in_english(page_name)
    if name == "review.html":
        assert len(files) == 1 and weight <= MOST_OF_THE_REVIEW
    elif name.startswith("worksheets/") and name != "worksheets/index.html":
        is_on_paper = page_name.endswith("-on-paper.html")
        assert is_on_paper or len(files) == 1, "a worksheet is passed on by itself: one file"
        assert weight <= MOST_OF_A_WORKSHEET
    else:
        is_library = page_name == "question-library.html"
        assert weight <= (MOST_OF_THE_LIBRARY if is_library else MOST_OF_A_PAGE)


def test_nothing_can_be_typed_but_into_a_practitioners_search_box(page_name, visit):
    """The page as its scripts have built it, not only as its file says."""
    is_theirs = page_name == "worksheets/index.html" or (
        page_name not in ("index.html", "review.html")
        and not in_english(page_name).startswith(("young-people/", "worksheets/", "READ-ME-FIRST")))
    # The field of a practitioners' sheet is in a template until a section with notes is shown.
    typed_into = visit.page.locator(TYPED_INTO)
    ids = [typed_into.nth(place).get_attribute("id") for place in range(typed_into.count())]
    assert ids == (["page-search"] if is_theirs else [])


def test_page_is_accessible(visit):
    visit.page.emulate_media(reduced_motion="reduce")
    assert violations_in_both_schemes(visit.page) == []


def test_page_fits_a_small_phone(visit):
    visit.page.set_viewport_size({"width": 320, "height": 640})
    width = visit.page.evaluate("document.documentElement.scrollWidth")
    overflowing = visit.page.evaluate(OVERFLOWING) if width > 320 else []
    visit.page.set_viewport_size({"width": 1280, "height": 720})
    assert width <= 320, "\n".join(overflowing)
