"""What a browser keeps of a circle map on disk: nothing, however it ends. In each engine, with a
real profile; the marker is what somebody on the map is called in a page made for this test."""

import base64
import json
import re
import shutil
import zlib

import pytest

import engines
from circle_map import PATH
from left_behind import Unreadable, files_with, lz4, snappy
from map_in_engine import MapInEngine
from sheet_in_engine import SheetInEngine

MARKER = "Zqxpineapplefriend"
A_SHEET = "worksheets/before-you-begin.html"
KEEPING = f"""<!doctype html><html lang="en"><title>Keeping</title><button>Keep</button><script>
document.querySelector('button').addEventListener('click', () => {{
    for (const store of [localStorage, sessionStorage]) store.setItem('kept', '{MARKER} kept');
    const opening = indexedDB.open('kept');
    opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
    opening.onsuccess = () => {{
        const writing = opening.result.transaction('kept', 'readwrite');
        writing.objectStore('kept').put('{MARKER} kept', 1);
        writing.oncomplete = () => {{ document.title = 'Kept'; }};
    }};
}});</script>"""


@pytest.fixture
def profiled(engine_name, tmp_path, tripwire, request, record_testsuite_property):
    """A browser with a profile on disk, as a person has one."""
    (tmp_path / "browser").mkdir()
    started = engines.start(engine_name, tmp_path / "browser", tripwire, request, profile=True)
    if started.version:
        record_testsuite_property(engine_name, started.version)
    closed = []

    def close():
        if not closed:
            started.close()
        closed.append(True)

    started.close_now = close
    yield started
    close()


@pytest.fixture
def marked(site, tmp_path):
    """The site, with the marker for "Best friend" on its circle map."""
    shutil.copytree(site, tmp_path / "site")
    page = tmp_path / "site" / PATH
    text = page.read_text(encoding="utf-8")
    start, end = re.search(r'id="kith-data">([^<]*)<', text).span(1)
    data = zlib.decompress(base64.b64decode(text[start:end])).decode()
    assert '"Best friend"' in data
    data = data.replace('"Best friend"', f'"{MARKER}"')
    packed = base64.b64encode(zlib.compress(data.encode())).decode()
    page.write_text(text[:start] + packed + text[end:], encoding="utf-8")
    assert MARKER not in page.read_text(encoding="utf-8")
    return tmp_path / "site"


def leave(engine, _site):
    engine.press("#leave")
    engine.wait_for_url("about:blank")


def go_elsewhere(engine, site):
    engine.open(site / "index.html")


def undo_it_all(engine, _site):
    while engine.attribute("#undo", "aria-disabled") == "false":
        engine.press("#undo")


ENDINGS = {
    "it is left": leave, "another page is opened": go_elsewhere, "all is undone": undo_it_all,
    "the window is closed": lambda _engine, _site: None}


@pytest.mark.parametrize("ending", ENDINGS)
def test_no_file_of_the_browser_holds_anything_of_a_map_after(profiled, ending, marked):
    engine = profiled
    engine.open(marked / PATH)
    circle_map = MapInEngine(engine)
    circle_map.make()
    assert MARKER in engine.evaluate("document.body.innerText + document.body.innerHTML")
    copy = circle_map.save()
    once = json.loads(copy.read_bytes())["once"]
    ENDINGS[ending](engine, marked)
    engine.close_now()
    shutil.rmtree(engine.downloads)  # where the young person saved it, and knows of it
    assert files_with(engine.folder, [MARKER, once, "part-of-my-life"]) == []


@pytest.mark.parametrize("ending", ENDINGS)
def test_no_file_of_the_browser_holds_a_note_of_a_sheet_after(profiled, ending, site):
    """Browsers keep what is typed into a page, to bring it back: not what is typed here."""
    engine = profiled
    engine.open(site / A_SHEET)
    for _ in SheetInEngine(engine).each_section():
        if engine.count("textarea.note"):
            break
    engine.press("textarea.note")
    engine.keys(list(MARKER.lower()))
    assert engine.evaluate("document.querySelector('textarea.note').value") == MARKER.lower()
    engine.pause(20 if engine.name == "firefox" else 2)  # Firefox writes every 15 seconds
    ENDINGS[ending](engine, site)
    engine.close_now()
    assert files_with(engine.folder, [MARKER.lower()]) == []


def test_what_a_page_keeps_is_found(profiled, tmp_path):
    """Otherwise the test before this one shows nothing."""
    engine = profiled
    page = tmp_path / "keeping.html"
    page.write_text(KEEPING)
    engine.open(page)
    engine.press("button")
    engine.wait("document.title === 'Kept'")
    engine.close_now()
    assert files_with(engine.folder, [MARKER]) != []


def test_compressed_bytes_are_read():
    # "abc", then a copy of it from 3 before, 6 long, which overlaps itself.
    assert snappy(b"\x09\x08abc" + bytes([(6 - 4) << 2 | 1, 3])) == b"abcabcabc"
    assert lz4(b"\x32abc\x03\x00") == b"abcabcabc"
    for broken in (b"\x09\x08abc", b"\x09\x08abc\x09\x09", b"\xff"):
        with pytest.raises(Unreadable):
            snappy(broken)
