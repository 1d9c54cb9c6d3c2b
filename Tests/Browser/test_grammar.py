"""Whatever is done to a circle map, what it saves is a sentence of the closed grammar.

Random sessions run on the page's own modules in node; every copy is read by the importer, and
judged by the published schema. Then odd words are typed, pasted and dropped into the page itself.
"""

import json
import re
import subprocess

import pytest
from jsonschema import Draft202012Validator

from circle_map import EVERYONE, PATH
from map_in_engine import MapInEngine, without_once
from site_pages import ROOT, SITE
from worksheet_data import worksheet_data

SEED = 20261121
A_BATCH = 10_000  # sessions in one folder

ODD = [
    "Jamal", "Zoë", "愛子", "محمد", "Ελένη", "Дарья", "अनन्या", "Ọmọlará", "Jürgen Müller",
    "‮drawkcab", "a\u200db", "e\u0301", "\u0000", "\ufeff", "👩‍👧", "<img src=x>", '"who":"jamal"',
    "{\"kith\":1}", "=1+1", "'; --", "\\u004a", "ﬁ", "¼", "0800 1111"]
# Typed one after another: no space or Enter, which press what has the focus, and no letter, which
# finds words in a list.
TYPED = [text for text in ODD if not re.search(r"[A-Za-z\s\x00]", text) and max(text) < "\U00010000"]

PASTE_AND_DROP = """((text) => {
    const at = document.activeElement || document.body;
    for (const kind of ['paste', 'drop', 'beforeinput', 'input', 'compositionend', 'keydown']) {
        const given = new DataTransfer();
        given.setData('text/plain', text);
        given.setData('text/html', text);
        const options = { bubbles: true, cancelable: true };
        at.dispatchEvent(kind === 'paste'
            ? new ClipboardEvent(kind, { ...options, clipboardData: given })
            : kind === 'drop' ? new DragEvent(kind, { ...options, dataTransfer: given })
                : kind === 'keydown' ? new KeyboardEvent(kind, { ...options, key: text })
                    : kind === 'compositionend' ? new CompositionEvent(kind, { ...options, data: text })
                        : new InputEvent(kind, { ...options, data: text }));
    }
    document.execCommand('insertText', false, text);
    return true;
})"""


def rejected(kith, folder, output):
    """What the importer says against the maps of a folder."""
    run = subprocess.run([kith, "import", folder, "--output", output],
                         cwd=ROOT, capture_output=True, text=True)
    problems = run.stderr.splitlines()
    assert problems or run.returncode == 0
    return problems


@pytest.fixture(scope="module")
def validator():
    schema = json.loads((SITE / "formats/circle-map.schema.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema)


@pytest.fixture(scope="module")
def sessions(request):
    """How many sessions are made up."""
    return request.config.getoption("sessions")


def made_up(folder, seed, count):
    """Writes the copies of `count` random sessions, and returns what happened in them."""
    folder.mkdir()
    run = subprocess.run(
        ["node", "Tests/Browser/fuzz_sessions.mjs", SITE / PATH, str(seed), str(count), folder],
        cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def test_random_sessions_save_nothing_outside_the_grammar(sessions, validator, kith, tmp_path):
    seen, opened = 0, 0
    for batch, first in enumerate(range(0, sessions, A_BATCH)):
        count = min(A_BATCH, sessions - first)
        folder = tmp_path / f"maps-{batch}"
        happened = made_up(folder, SEED + batch, count)
        assert happened["saved"] == count, happened
        opened += happened["opened"]
        assert rejected(kith, folder, tmp_path / f"summary-{batch}") == []
        for path in folder.iterdir():
            text = path.read_bytes()
            assert text.isascii() and len(text) <= 32768
            problem = next(validator.iter_errors(json.loads(text)), None)
            assert problem is None, f"{path.name}: {problem}"
            path.unlink()
            seen += 1
    assert seen == sessions and opened > sessions / 4


def test_a_name_in_a_copy_is_caught_by_reader_and_schema(validator, kith, tmp_path):
    """Otherwise the test before this one shows nothing."""
    made_up(tmp_path / "maps", SEED, 40)
    copies = sorted((tmp_path / "maps").iterdir())
    place, spoilt = next((place, path) for place, path in enumerate(copies, 1)
                         if b'"who":"' in path.read_bytes())
    text = spoilt.read_text(encoding="ascii")
    named = re.sub(r'"who":"[a-z-]+"', '"who":"jamal"', text, count=1)
    spoilt.write_text(named, encoding="ascii")
    problem, _ = rejected(kith, tmp_path / "maps", tmp_path / "summary")
    assert problem.startswith(f"Map {place}, ") and "[unknown-code]" in problem
    assert not validator.is_valid(json.loads(named))


def test_made_up_sessions_differ_and_come_again_from_their_seed(tmp_path):
    copies = []
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        made_up(tmp_path / name, seed, 50)
        copies.append([path.read_bytes() for path in sorted((tmp_path / name).iterdir())])
    assert copies[0] == copies[1] != copies[2]
    assert len(set(copies[0])) == 50
    fields = worksheet_data().shared_fields
    assert all(any(f'"{field}":'.encode() in copy for copy in copies[0]) for field in fields)


def test_odd_words_typed_pasted_and_dropped_change_nothing(engine, site, kith, tmp_path):
    """On every step, before every press: the copy is the one that is made without them."""
    engine.open(site / PATH)
    MapInEngine(engine).make()
    saved = MapInEngine(engine).save()
    usual = without_once(saved)
    saved.unlink()
    turns = iter(range(10 ** 6))

    def press(selector):
        at = next(turns)
        engine.evaluate(f"{PASTE_AND_DROP}({json.dumps(ODD[at % len(ODD)])})")
        engine.keys(list(TYPED[at % len(TYPED)]))
        engine.press(selector)

    engine.open(site / "index.html")
    engine.open(site / PATH)
    circle_map = MapInEngine(engine, press)
    circle_map.make()
    copy = circle_map.save()
    assert next(turns) >= len(ODD) / 2 and len(EVERYONE) == engine.count("[data-person]")
    assert without_once(copy) == usual
    folder = copy.parent
    assert [path.name for path in folder.iterdir()] == [copy.name]
    assert rejected(kith, folder, tmp_path / "summary") == []
    words = engine.evaluate("document.documentElement.outerHTML")
    assert [text for text in ODD if text in words and text not in PUBLISHED] == []
    assert engine.errors == []


# Words that stand in the page anyhow.
PUBLISHED = (SITE / PATH).read_text(encoding="utf-8")
