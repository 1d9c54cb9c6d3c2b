"""A map as a picture: what is in the file, and what is not."""

import re
from xml.etree import ElementTree

import pytest

from circle_map import EVERYONE, PATH, CircleMap
from every_step import every_step
from paper import key_in, printed, printed_codes, to_share
from png_files import chunks, pixels
from visits import save_download

# What a file or a sheet could tell of where and when it was made.
TELLING = re.compile(rb"file:|https?://(?!www\.w3\.org/2000/svg)|/home/|/tmp/|circle-map|kith|"
                     rb"(?i:date|time|author|software|creator|producer|exif|chrom)")


def save_picture(circle_map, kind, folder):
    return save_download(
        circle_map.page, lambda: circle_map.key(f"picture-{kind}"), folder)


def svg_words(path):
    tree = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    return [text.strip() for text in tree.itertext() if text.strip()]


def test_an_svg_holds_the_map_in_words_and_nothing_else(new_map, tmp_path):
    saved = save_picture(to_share(new_map(), EVERYONE), "svg", tmp_path)
    assert saved.name == "map-picture.svg"
    assert not TELLING.search(saved.read_bytes())
    tree = ElementTree.fromstring(saved.read_text(encoding="utf-8"))
    for part in tree.iter():
        kind = part.tag.split("}")[1]
        assert kind in {"svg", "g", "rect", "circle", "path", "line", "text", "textPath", "tspan"}
        for name, value in part.attrib.items():
            assert not name.startswith(("on", "data-", "aria-", "class", "style")), name
            assert "url(" not in value and "var(" not in value
            assert not name.endswith("href") or value.startswith("#")
    assert tree.get("font-family") == "sans-serif"
    words = svg_words(saved)
    assert not re.search(r"\d\d", " ".join(words))
    for expected in ("me", "Close to me", "Best friend, friends side", "Mum, family and home side",
                     "AA 1A 1A", "AT 2F 2C", "CK 3E 3D"):
        assert expected in words


def test_a_png_says_nothing_but_its_pixels(new_map, tmp_path):
    saved = save_picture(to_share(new_map(), EVERYONE), "png", tmp_path)
    assert saved.name == "map-picture.png"
    names = {name for name, _ in chunks(saved.read_bytes())}
    assert names <= {b"IHDR", b"sRGB", b"sBIT", b"gAMA", b"pHYs", b"IDAT", b"IEND"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_picture_is_light_whatever_the_screen_is(new_map, tmp_path, scheme):
    saved = save_picture(to_share(new_map(color_scheme=scheme), EVERYONE), "png", tmp_path)
    width, height, size, rows = pixels(saved.read_bytes())
    assert width == 1600 and height > 1600
    corner = tuple(rows[4][:3])
    beside_me = tuple(rows[800][752 * size:][:3])
    assert corner == (255, 253, 249)
    assert beside_me == (30, 42, 47)  # the disc of "me", in ink


def test_pictures_are_the_same_in_light_and_dark_and_with_forced_colours(new_map, tmp_path):
    texts = set()
    for place, look in enumerate((
            {"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"})):
        folder = tmp_path / str(place)
        folder.mkdir()
        texts.add(save_picture(to_share(new_map(**look), EVERYONE), "svg", folder).read_bytes())
    assert len(texts) == 1


def test_a_season_is_on_a_picture_and_a_print_only_if_chosen(new_map, tmp_path):
    circle_map = to_share(new_map(), EVERYONE)
    page = circle_map.page
    season = page.inner_text('[data-key="season:true"]')
    assert re.fullmatch(r"(Spring|Summer|Autumn) 20\d\d|Winter 20\d\d to 20\d\d", season)
    assert page.get_attribute('[data-key="season:false"]', "aria-pressed") == "true"
    assert season not in svg_words(save_picture(circle_map, "svg", tmp_path))
    assert season not in printed(page, tmp_path / "without.pdf")[1]
    circle_map.key("season:true")
    assert season in svg_words(save_picture(circle_map, "svg", tmp_path))
    assert season in printed(page, tmp_path / "with.pdf")[1]


def test_what_was_said_of_people_is_shown_only_if_chosen(new_map, tmp_path):
    circle_map = new_map()
    circle_map.key("paper-keys")
    key_in(circle_map, "AA 1A 1A 2AD")
    circle_map.key("key-done")
    circle_map.key("just-the-map")
    page = circle_map.page
    assert "Nothing else" in page.inner_text(".paper-choice")
    assert "AA 1A 1A" in svg_words(save_picture(circle_map, "svg", tmp_path))
    assert printed_codes(page) == ["AA 1A 1A"]
    circle_map.key("picture-more")
    assert "Anyone with the list of codes can read them" in page.inner_text(".paper-choice")
    assert "AA 1A 1A 2AD" in svg_words(save_picture(circle_map, "svg", tmp_path))
    assert printed_codes(page) == ["AA 1A 1A 2AD"]


def test_lines_and_a_picture_of_ones_own_are_shown_only_if_chosen(new_map, tmp_path):
    circle_map = to_share(new_map(), EVERYONE)
    page = circle_map.page

    def drawn(name):
        return page.eval_on_selector(".map", f"""map => {{
            dispatchEvent(new Event('beforeprint'));
            const found = map.querySelectorAll('{name}').length;
            dispatchEvent(new Event('afterprint'));
            return found; }}""")

    before = save_picture(circle_map, "svg", tmp_path).read_bytes()
    page.click("#back")
    page.click(".map .me")
    circle_map.key("mood:lonely")
    circle_map.key("detail-done")
    circle_map.key("just-the-map")
    assert page.locator(".map .me .picture-lines").count() == 1
    assert save_picture(circle_map, "svg", tmp_path).read_bytes() == before
    assert drawn(".me .picture-lines") == 0
    circle_map.key("picture-more")
    assert "your own picture" in page.inner_text(".paper-choice")
    assert save_picture(circle_map, "svg", tmp_path).read_bytes() != before
    assert drawn(".me .picture-lines") == 1
    assert page.locator(".map .me .picture-lines").count() == 1


def sheet(page):
    """A picture of what would be printed now."""
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    picture = page.screenshot(full_page=True)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    return picture


def test_a_print_is_the_same_on_each_step_whatever_was_said_on_it(open_page):
    """Not somebody's mood, who was picked in a question, who is looked at or would be elsewhere."""
    visit = open_page(PATH, reduced_motion="reduce")
    printed_on = {name: sheet(visit.page) for name in every_step(CircleMap(visit), EVERYONE)}
    names = list(printed_on)
    made = printed_on["map"]
    after = names[names.index("map"):]
    assert len(after) > 30
    assert [name for name in after if printed_on[name] != made] == []


def test_it_says_what_a_picture_shows_before_it_is_saved(new_map):
    words = to_share(new_map(), EVERYONE).page.inner_text(".paper-choice")
    for said in ("word, colour and shape", "where you put them", "stays in your downloads"):
        assert said in words
    assert "Saved as" not in words


def test_with_nobody_on_the_map_there_is_no_picture_to_save(new_map):
    circle_map = new_map()
    circle_map.to_share()
    assert circle_map.count('[data-key="picture-png"]') == 0
    assert circle_map.count('[data-key="print"]') == 1
