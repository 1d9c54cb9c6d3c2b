"""Every page as it is printed: A4, nothing that can be pressed, links written out, readable in grey,
and with the line that it is a snapshot. What a circle map prints is held by test_paper.py."""

import re
import subprocess

import pytest

from site_pages import SITE
from visits import Visit, open_unpacked

# `make test` looks at one page of each kind, `make prove` at every page.
LOOKS_AT_EVERY_PAGE_AT_LENGTH = True
A4 = {(595, 842), (842, 595)}
CONTROLS = """[...document.querySelectorAll('button, input, select, summary, .button')]
    .filter((control) => control.getClientRects().length > 0).map(({ outerHTML }) => outerHTML)"""
LINKS = """[...document.querySelectorAll('a[href^="http"], a[href^="tel:"]')]
    .filter((link) => link.getClientRects().length > 0).map((link) => link.getAttribute('href'))"""
# Words that are too pale on white paper: a printer leaves out colours behind words, unless it is
# told to keep them. What counts is how light a colour is, which is what is left of it in grey.
PALE = """(() => {
    const light = (part) => {
        const [red, green, blue] = part.match(/[\\d.]+/g).slice(0, 3).map((value) => {
            const share = Number(value) / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    return [...document.body.querySelectorAll('*')].filter((part) => {
        const words = [...part.childNodes].some((node) =>
            node.nodeType === 3 && node.textContent.trim() !== '');
        if (!words || part.getClientRects().length === 0 || part.closest('svg, .unseen')) return false;
        const look = getComputedStyle(part);
        return look.visibility === 'visible' && 1.05 / (light(look.color) + 0.05) < 4.5;
    }).map(({ outerHTML }) => outerHTML.slice(0, 120));
})()"""


def has_footer(name):
    return 'class="site-footer"' in (SITE / name).read_text(encoding="utf-8")


def on_paper_alone(name):
    """A map to draw on is that and nothing else."""
    return name.endswith("-on-paper.html")


@pytest.fixture(scope="module")
def printer(browser, tripwire):
    context = browser.new_context(reduced_motion="reduce")
    yield Visit(context, SITE / "index.html", tripwire).page
    context.close()


@pytest.fixture(scope="module")
def paper(page_name, printer, tmp_path_factory):
    """A page, as it looks for a printer; its PDF; and the words that are on that."""
    open_unpacked(printer, SITE / page_name)
    page = printer
    page.emulate_media(media=None)
    pdf = page.pdf(prefer_css_page_size=True)
    place = tmp_path_factory.mktemp("paper") / "page.pdf"
    place.write_bytes(pdf)
    words = subprocess.run(
        ["pdftotext", place, "-"], stdout=subprocess.PIPE, check=True).stdout.decode()
    page.emulate_media(media="print")
    return page, pdf, words


def squeezed(text):
    """Without white space and hyphens: a line may end anywhere in an address, and after a hyphen."""
    return re.sub(r"[\s\u00ad-]", "", text)


def test_it_is_a4(paper):
    _, pdf, _ = paper
    sizes = {tuple(round(float(side)) for side in size) for size in re.findall(
        rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)}
    assert sizes and sizes <= A4


def test_nothing_on_it_can_be_pressed(page_name, paper):
    page, _, _ = paper
    # The button of READ-ME-FIRST is there for the name of the file that it opens.
    assert len(page.evaluate(CONTROLS)) == (1 if page_name == "READ-ME-FIRST.html" else 0)


def test_links_that_lead_out_are_written_out(paper):
    page, _, words = paper
    written = squeezed(words)
    for link in page.evaluate(LINKS):
        if link.startswith("tel:"):
            assert re.sub(r"\D", "", link) in re.sub(r"\D", "", words)
        else:
            assert squeezed(link) in written


def test_it_can_be_read_in_grey(paper):
    page, _, _ = paper
    assert page.evaluate(PALE) == []


def test_it_says_that_it_goes_out_of_date(page_name, paper):
    _, _, words = paper
    belongs = has_footer(page_name) and not on_paper_alone(page_name)
    notice = ("Cipolwg yw tudalen wedi’i hargraffu" if page_name.startswith("cy/")
              else "A printed page is a snapshot and goes out of date")
    assert (notice in " ".join(words.split())) == belongs


def test_the_front_page_stands_open(open_page, tmp_path):
    """On a phone its jobs are folded away; on paper they are all there."""
    page = open_page("index.html", viewport={"width": 390, "height": 800}).page
    titles = page.evaluate("""[...document.querySelectorAll('.about-to-do details a')]
        .map((link) => link.textContent.trim())""")
    place = tmp_path / "home.pdf"
    page.pdf(path=place, prefer_css_page_size=True)
    words = squeezed(subprocess.run(
        ["pdftotext", place, "-"], stdout=subprocess.PIPE, check=True).stdout.decode())
    assert len(titles) > 30
    assert [title for title in titles if squeezed(title) not in words] == []
