"""`kith convert` as a process: what it makes of other tools' files, and that it tells nothing."""

import itertools
import json
import os
import stat
import subprocess
from pathlib import Path

import pytest

from shared_maps import ROOT, Oracle, definition

FIXTURES = ROOT / "Tests/Fixtures/OtherTools"
UPDATE = "UPDATE_EXPECTED" in os.environ


class Converting:
    def __init__(self, kith, folder):
        self.kith, self.folder, self.out = kith, folder, folder / "out"

    def run(self, *paths, options=(), cwd=None):
        return subprocess.run(
            [self.kith, "convert", *paths, "--output", self.out, "--content", ROOT / "Content",
             "--date", "2026-11-21", *options],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120, cwd=cwd)

    def maps(self):
        return [path.read_bytes() for path in sorted(self.out.iterdir())]

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path


@pytest.fixture
def converting(kith, tmp_path):
    return Converting(kith, tmp_path)


def people(document):
    return json.dumps(json.loads(document)["people"])


def everything(done, converting):
    """All that was printed and written, names of files too."""
    names = [path.name for path in converting.folder.rglob("*")]
    written = b"".join(path.read_bytes() for path in converting.out.rglob("*") if path.is_file())
    return done.stdout.decode() + done.stderr.decode() + " ".join(names) + written.decode()


def network(*alteri, **more):
    return json.dumps({"ego": {"name": "Zebedee"}, "alteri": list(alteri), "connections": []} | more)


ATTRIBUTES = "nodeID,networkCanvasEgoUUID,networkCanvasUUID"


@pytest.mark.parametrize("tool", ["easynwk", "network-canvas"])
def test_what_has_a_code_goes_into_maps_and_all_else_is_counted(converting, tool):
    done = converting.run(FIXTURES / tool / "input", options=["--canvas", "1920x1080"])
    assert (done.returncode, done.stderr) == (0, b"")
    assert all(Oracle(definition()).accepts(document) for document in converting.maps())
    said = done.stdout.decode().replace(str(converting.out), "OUT")
    text = "\n".join(sorted(map(people, converting.maps()))) + "\n\n" + said
    expected = FIXTURES / tool / "expected.txt"
    if UPDATE:
        expected.write_text(text)
    assert text == expected.read_text() and not UPDATE


@pytest.mark.parametrize("tool", ["easynwk", "network-canvas"])
def test_nothing_that_was_planted_is_printed_or_written(converting, tool):
    planted = (FIXTURES / tool / "planted.txt").read_text().split()
    sources = [path for path in (FIXTURES / tool / "input").iterdir()]
    held = "".join(path.read_text() + path.name for path in sources)
    assert all(word in held for word in planted)
    done = converting.run(FIXTURES / tool / "input", options=["--canvas", "1920x1080"])
    seen = everything(done, converting)
    assert not [word for word in planted if word in seen]
    # And where it stops: a file that cannot be read stands beside the others.
    converting.out = converting.folder / "second"
    broken = converting.file("zz.csv", "Ottokar,Plumtree\n\"Wilhelmina")
    done = converting.run(FIXTURES / tool / "input", broken)
    assert done.returncode == 1 and not converting.out.exists()
    seen = done.stdout.decode() + done.stderr.decode()
    assert not [word for word in planted if word in seen]


def test_an_import_takes_what_was_converted(converting):
    roles = itertools.cycle(["Mutter", "Vater", "Schwester", "Nachbar*in"])
    for number in range(40):
        alteri = [{"name": "Zebedee", "role": next(roles), "distance": 20 + 40 * place}
                  for place in range(2)]
        converting.file(f"zebedee-{number}.json", network(*alteri))
    assert converting.run(converting.folder).returncode == 1  # The output lies among them.
    inputs = converting.folder.glob("zebedee-*.json")
    assert converting.run(*inputs).returncode == 0
    summary = converting.folder / "summary"
    done = subprocess.run(
        [converting.kith, "import", converting.out, "--output", summary, "--content",
         ROOT / "Content", "--themes", ROOT / "Themes", "--date", "2026-11-21",
         "--no-one-group"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "40 source files" in done.stdout.decode()
    table = (summary / "tables.csv").read_text()
    assert "2026-Q4" in table and "neighbour" in table.lower()


def test_the_same_person_is_one_map_of_the_day_looked_at_last(converting):
    def version(number, role):
        return {"id": number, "title": "", "date": "", "nwk": json.loads(
            network({"name": "Zebedee", "role": role, "distance": 10}))}

    versions = [version(1, "Mutter"), version(2, "Vater"), version(3, "Bruder")]
    path = converting.file("a.json", json.dumps({"versions": versions, "currentVersion": 2}))
    done = converting.run(path)
    assert [people(document) for document in converting.maps()] == [
        '[{"who": "dad", "ring": "close"}]']
    assert "other maps of the same person: 2" in done.stdout.decode()


def test_marks_are_drawn_anew_and_the_order_of_files_is_lost(converting):
    steps = ["Mutter", "Vater", "Schwester", "Bruder", "Tante", "Cousin*e", "Nichte", "Tochter"]
    paths = [converting.file(f"{number:02}.json", network(
        {"role": steps[number % 8], "distance": 10}, {"role": steps[number // 8], "distance": 50}))
        for number in range(64)]
    orders, marks = [], set()
    for run in range(3):
        converting.out = converting.folder / f"out{run}"
        assert converting.run(*paths).returncode == 0
        orders.append([people(document) for document in converting.maps()])
        marks |= {json.loads(document)["once"] for document in converting.maps()}
    assert len(marks) == 3 * 64
    assert sorted(orders[0]) == sorted(orders[1]) and len(set(map(tuple, orders))) == 3


def test_only_the_shape_of_the_canvas_turns_a_place_into_a_circle(converting):
    rows = "".join(f"{number},e{number},u{number},0.{place},0.5\r\n"
                   for number, place in enumerate([55, 68, 77]))
    path = converting.file("a.csv", ATTRIBUTES + ",layout_x,layout_y\r\n" + rows)
    done = converting.run(path)
    assert done.returncode == 1 and "in no circle" in done.stderr.decode()
    for canvas, rings in [("1920x1080", ["close", "further-away", "part-of-my-life"]),
                          ("1x1", ["close", "close", "part-of-my-life"])]:
        converting.out = converting.folder / canvas
        assert converting.run(path, options=["--canvas", canvas]).returncode == 0
        found = [json.loads(document)["people"][0]["ring"] for document in converting.maps()]
        assert sorted(found) == rings
    for wrong in ["wide", "0x9", "19201080", "1x2x3", "-1x1"]:
        assert converting.run(path, options=["--canvas", wrong]).returncode == 2


CANNOT_BE_READ = {
    "not-utf-8.json": (b'{"ego":{"name":"Zebedee\xff"},"alteri":[]}', "not UTF-8"),
    "deep.json": (b'{"alteri":' + b"[" * 100_000 + b"]" * 100_000 + b"}", "not JSON as easyNWK"),
    "cut-off.json": (b'{"ego":{"name":"Zebedee', "not JSON as easyNWK"),
    "another.json": (b'{"zebedee":[]}', "not JSON as easyNWK"),
    "list.json": (b'["Zebedee"]', "not JSON as easyNWK"),
    "empty.json": (b"", "not JSON as easyNWK"),
    "crowd.json": (network(*[{"role": "Mutter", "distance": 1}] * 41).encode(), "more people"),
    "huge.json": (b'{"alteri":[' + b" " * 9_000_000 + b"]}", "larger than 8 MiB"),
    "empty.csv": (b"", "not comma-separated"),
    "not-utf-8.csv": (ATTRIBUTES.encode() + b",Zebedee\xff\n", "not UTF-8"),
    "another.csv": (b"Zebedee,Ottokar\n1,2\n", "no columns of Network Canvas"),
    "unclosed.csv": (ATTRIBUTES.encode() + b'\n1,2,"Zebedee\n', "not comma-separated"),
    "after-the-mark.csv": (ATTRIBUTES.encode() + b'\n1,2,"Zebe"dee\n', "not comma-separated"),
    "mark-inside.csv": (ATTRIBUTES.encode() + b'\n1,2,Zebe"dee\n', "not comma-separated"),
    "ragged.csv": (ATTRIBUTES.encode() + b"\n1,2,Zebedee,3\n", "not comma-separated"),
    "twice.csv": (ATTRIBUTES.encode() + b",Zebedee,Zebedee\n1,2,3,4,5\n", "the same name"),
    "no-interview.csv": (ATTRIBUTES.encode() + b"\n1,,Zebedee\n", "of which interview"),
    "crowd.csv": ((ATTRIBUTES + ",who\n" + "1,e,u,mum\n" * 41).encode(), "more people"),
    "many.csv": ((ATTRIBUTES + ",who\n" + "".join(f"1,e{n},u,mum\n" for n in range(10_001)))
                 .encode(), "more than 10000 interviews"),
    "zebedee.graphml": (b"<graphml>Zebedee</graphml>", "neither .json nor .csv"),
}


@pytest.mark.parametrize("name", CANNOT_BE_READ)
def test_a_file_that_cannot_be_converted_stops_all_and_is_told_by_number(converting, name):
    content, sentence = CANNOT_BE_READ[name]
    good = converting.file("aa.json", network({"role": "Mutter", "distance": 1}))
    done = converting.run(good, converting.file(name, content))
    said = done.stderr.decode()
    assert done.returncode == 1 and done.stdout == b"" and not converting.out.exists()
    assert "File 2: " in said and sentence in said
    assert "Zebedee" not in said and name not in said


def test_every_file_that_cannot_be_converted_is_told_at_once(converting):
    paths = [converting.file(name, content) for name, (content, _) in CANNOT_BE_READ.items()]
    said = converting.run(*paths).stderr.decode()
    assert said.count("File ") == len(CANNOT_BE_READ)


def test_an_output_that_holds_something_or_lies_among_the_files_is_refused(converting):
    path = converting.file("a.json", network({"role": "Mutter", "distance": 1}))
    converting.out.mkdir()
    kept = converting.out / "thesis.txt"
    kept.write_text("mine")
    for output in [converting.out, path, converting.folder, "/"]:
        converting.out = Path(output)
        done = converting.run(path)
        assert done.returncode == 1 and b"output folder" in done.stderr
    assert kept.read_text() == "mine" and path.exists()
    converting.out = converting.folder / "new"
    assert converting.run(converting.folder / "Zebedee.json").stderr.startswith(b"Path 1 is not")


def test_what_was_converted_is_for_its_owner_alone(converting):
    assert converting.run(FIXTURES / "easynwk/input").returncode == 0
    assert stat.S_IMODE(converting.out.stat().st_mode) == 0o700


def test_a_link_in_a_folder_is_not_followed_and_other_files_are_passed_over(converting):
    inputs = converting.folder / "in"
    inputs.mkdir()
    elsewhere = converting.file("elsewhere.json", network({"role": "Mutter", "distance": 1}))
    (inputs / "link.json").symlink_to(elsewhere)
    (inputs / "notes.txt").write_text("Zebedee")
    done = converting.run(inputs)
    assert done.returncode == 1 and b"File 1: It cannot be read, or is no file." in done.stderr
    (inputs / "link.json").unlink()
    assert b"There is no file to convert" in converting.run(inputs).stderr
    (inputs / "a.json").write_text(elsewhere.read_text())
    assert b"1 file passed over" in converting.run(inputs).stdout


def test_a_map_carries_the_quarter_of_its_conversion(converting):
    path = converting.file("a.json", network({"role": "Mutter", "distance": 1}))
    assert converting.run(path, options=["--date", "2027-02-01"]).returncode == 0
    assert b'"period":"2027-Q1"' in converting.maps()[0]
    converting.out = converting.folder / "early"
    done = converting.run(path, options=["--date", "2025-12-31"])
    assert done.returncode == 1 and b"from 2026 to 2099" in done.stderr


def test_help_and_every_conversion_say_that_the_young_person_is_asked(converting):
    shown = subprocess.run([converting.kith, "convert", "--help"], stdout=subprocess.PIPE).stdout
    assert b"Ask before you convert. No is fine" in b" ".join(shown.split())
    said = converting.run(FIXTURES / "easynwk/input").stdout.decode()
    assert "only if the young person whose map it is has read it and wants" in said
