"""A map's picture, and a paper map that is keyed in, in each browser engine.

`make test` runs this in Chromium alone; `make prove` in Chromium, Firefox and WebKitGTK.
"""

import re
from xml.etree import ElementTree

import pytest

from circle_map import EVERYONE, PATH, Steps
from png_files import chunks, pixels

WORDS = ["me", "Close to me", "Part of my life", "Further away", "Best friend, friends side",
         "Mum, family and home side", "AA 1A 1A", "AT 2F 2C", "CK 3E 3D"]
# Parts of a PNG that could say where, when or with what it was made.
TELLING = {b"tEXt", b"zTXt", b"iTXt", b"tIME", b"eXIf"}

PRINTED_CODES = """(() => {
    dispatchEvent(new Event('beforeprint'));
    const codes = [...document.querySelectorAll('#paper-sheet .short')]
        .map((code) => code.textContent);
    dispatchEvent(new Event('afterprint'));
    return codes;
})()"""


class MapInEngine(Steps):
    """A circle map in any engine, by the pointer."""

    def __init__(self, engine, site):
        engine.open(site / PATH)
        self.press, self.count, self.text = engine.press, engine.count, engine.text
        self.start()


@pytest.fixture
def at_the_end(engine, site):
    """A map with everyone on it, at the step where it can be saved."""
    circle_map = MapInEngine(engine, site)
    for who, ring in EVERYONE:
        circle_map.add(who, ring)
    circle_map.key("just-the-map")
    return circle_map


def test_the_drawing_holds_the_map_in_words_and_nothing_else(engine, at_the_end):
    at_the_end.key("picture-svg")
    drawing = engine.take_saved("map-picture.svg").decode()
    tree = ElementTree.fromstring(drawing)
    words = [text.strip() for text in tree.itertext() if text.strip()]
    assert [word for word in WORDS if word not in words] == []
    for part in tree.iter():
        for name, value in part.attrib.items():
            assert not name.startswith(("on", "data-", "aria-", "class", "style")), name
            assert "url(" not in value and "var(" not in value
    assert not re.search(r"file:|https?://(?!www\.w3\.org/)", drawing)
    assert (engine.errors, engine.seen_by_tripwire) == ([], [])


def test_the_picture_is_drawn_in_its_own_colours_and_says_nothing_more(engine, at_the_end):
    at_the_end.key("picture-png")
    picture = engine.take_saved("map-picture.png")
    assert {name for name, _ in chunks(picture)} & TELLING == set()
    width, height, size, rows = pixels(picture)
    assert width == 1600 and height > 1600
    assert tuple(rows[4][:3]) == (255, 253, 249)                # card
    assert tuple(rows[800][752 * size:][:3]) == (30, 42, 47)    # the disc of "me", in ink
    seen = {tuple(row[at:at + 3]) for row in rows[::4] for at in range(0, len(row), 4 * size)}
    assert {(0, 158, 115), (86, 180, 233), (0, 114, 178)} <= seen   # teal, sky and blue tokens
    assert (engine.errors, engine.seen_by_tripwire) == ([], [])


def shared_copy(engine, circle_map):
    """What a shared copy says, without the random mark that each has."""
    circle_map.key("save")
    return re.sub(rb'"once":"[a-z0-9]{16}"', b"", engine.take_saved("map-copy.kith.json"))


@pytest.mark.parametrize("way", ["by pointer", "by keyboard"])
def test_a_printed_map_that_is_keyed_in_is_the_same_map(engine, way, site, at_the_end):
    codes = engine.evaluate(PRINTED_CODES)
    assert len(codes) == len(EVERYONE)
    copy = shared_copy(engine, at_the_end)
    again = MapInEngine(engine, site)
    again.key("paper-keys")
    for keys in (code.replace(" ", "") for code in codes):
        if way == "by keyboard":
            engine.keys([key.lower() for key in keys])
        else:
            for key in keys:
                again.key(f"key:{key}")
    again.key("key-done")
    again.key("just-the-map")
    assert engine.evaluate(PRINTED_CODES) == codes
    assert shared_copy(engine, again) == copy
    assert engine.errors == []
