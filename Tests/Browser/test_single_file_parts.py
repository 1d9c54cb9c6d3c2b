"""What the single file holds once, and puts in its place: what pages repeat, and worksheets."""

import pytest

from single_file import SHOWN, opened, pages_of, show, single_file  # noqa: F401 (fixtures)
from site_pages import SITE, page_names
from visits import save_download

# What pages repeat: a page of the site has it, and the file puts it together again.
REPEATED = """(page) => {
    const words = (part) => part.textContent.replace(/[\\s()]+/g, ' ').trim();
    const each = (selector) => [...page.querySelectorAll(selector)].map(words);
    return Object.fromEntries(['.contents-list details a', '.contents-kept a', '.page-previous',
        '.page-next', '.related-pages li', '.citations .written-out', '.meaning',
    ].map((selector) => [selector, each(selector)]));
}"""


@pytest.mark.parametrize("folder", ["guidance", "questions", "sessions", "themes", "young-people"])
def test_what_pages_repeat_stands_on_each_as_it_does_on_the_site(folder, opened, open_page):
    page, there = opened("#glossary").page, open_page("index.html").page
    names = [name for name in page_names() if name.startswith(f"{folder}/")]
    assert len(names) > 2
    found = set()
    for name in names:
        show(page, name[:-5])
        here = page.evaluate(f"({REPEATED})(document.querySelector('[data-shown]'))")
        there.goto((SITE / name).as_uri())
        assert here == there.evaluate(f"({REPEATED})(document.querySelector('main'))"), name
        found |= {selector for selector, texts in here.items() if texts}
    # Young people's pages have less of it.
    assert len(found) >= (2 if folder == "young-people" else 4), found


def test_a_worksheet_is_saved_as_the_file_that_the_site_has(engine, single_file):
    engine.open(single_file)
    engine.evaluate("document.querySelector('a[href=\"#worksheets/circle-map\"]').click()")
    engine.wait(f"{SHOWN} === 'worksheets/circle-map'")
    engine.press("[data-shown] [data-save]")
    saved = engine.saved_file("circle-map.html")
    assert saved.read_bytes() == (single_file.parent / "Site/worksheets/circle-map.html").read_bytes()
    assert engine.errors == []
    assert engine.seen_by_tripwire == []


def test_each_file_of_its_own_is_saved_byte_for_byte(opened, single_file, tmp_path):
    page = opened("#guidance/framework").page
    paths = page.evaluate(
        "[...document.querySelectorAll('[data-save]')].map(({ dataset }) => dataset.save)")
    assert len(paths) == len(set(paths)) > 12
    assert {"worksheets/circle-map.html", "cy/worksheets/circle-map.html", "review.html"} <= set(paths)
    for place, path in enumerate(paths):
        if place % 8 == 7:
            # Chromium holds back what a page saves after the tenth file in quick succession.
            page = opened("#guidance/framework").page
        show(page, path[:-5])
        saved = save_download(page, page.locator(f'[data-save="{path}"]').click, tmp_path)
        assert saved.name == path.rpartition("/")[2]
        assert saved.read_bytes() == (single_file.parent / "Site" / path).read_bytes(), path


def test_what_files_of_their_own_share_is_held_once(single_file):
    text = single_file.read_text(encoding="utf-8")
    assert "data:text/html" not in text
    held = text.partition('<template id="held-files">')[2].partition("<")[0]
    alone = [path for path in (single_file.parent / "Site").rglob("*.html")
             if path.parent.name == "worksheets" and "kith-script" in path.read_text()]
    assert len(held) < 0.5 * sum(path.stat().st_size for path in alone)


def test_a_sheet_prints_as_the_form_to_fill_in_by_hand(opened, tmp_path):
    page = opened("#worksheets/group-map").page
    assert not page.locator("[data-shown] .paper-form").is_visible()
    words = " ".join(pages_of(page.pdf(prefer_css_page_size=True), tmp_path)[0].split())
    assert "Group map" in words and "Save it" not in words
    page.emulate_media(media="print")
    assert page.locator("[data-shown] .form-room").is_visible()
