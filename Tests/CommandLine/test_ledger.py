"""Releases over time: `kith import --ledger`."""

import fcntl
import hashlib
import json
import os
import random
import shutil
import subprocess
import time

import pytest
from shared_maps import ROOT, definition, random_map

KILLS = int(os.environ.get("KILLS", "12"))
JANUARY, APRIL = "2027-01-12", "2027-04-20"


def maps_of(quarter, count, seed):
    year, number = quarter.split("-Q")
    rng = random.Random(f"{quarter} {seed}")
    found = []
    while len(found) < count:
        text = random_map(definition(), rng, people=(0, 4), years=(int(year), int(year)))
        head, _, rest = text.partition('"period":"')
        found.append(f'{head}"period":"{year}-Q{number}{rest[7:]}')
    return found


class Office:
    """A place where maps come in and releases go out."""

    def __init__(self, kith, folder):
        self.kith, self.folder = kith, folder
        self.ledger = folder / "records/ledger.jsonl"
        self.ledger.parent.mkdir()

    def command(self, maps, output, date, *options):
        source = self.folder / "maps.jsonl"
        source.write_text("\n".join(maps) + "\n")
        return [self.kith, "import", source, "--output", self.folder / output, "--date", date,
                "--no-one-group", "--ledger", self.ledger, *options]

    def release(self, maps, output, date=JANUARY, *options):
        return subprocess.run(self.command(maps, output, date, *options), cwd=ROOT,
                              capture_output=True, text=True)

    def published(self, output):
        folder = self.folder / output
        return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.exists() else {}

    def entries(self):
        return [json.loads(line) for line in self.ledger.read_text().splitlines()]


def is_held(folder):
    """Whether an import holds the folder of its ledger."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return False
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)


@pytest.fixture
def office(kith, tmp_path):
    return Office(kith, tmp_path)


def test_a_release_is_in_the_ledger_with_the_digest_of_its_figures(office):
    said = office.release(maps_of("2026-Q3", 30, 1) + maps_of("2026-Q4", 30, 1), "first")
    assert said.returncode == 0, said.stderr
    entry = office.entries()[0]
    tables = office.published("first")["tables.csv"]
    assert entry["tables"] == hashlib.sha256(tables).hexdigest()
    assert entry["worksheets"] == [
        {"id": "circle-map", "vocabulary": entry["worksheets"][0]["vocabulary"],
         "blocks": ["2026-Q3", "2026-Q4"]}]
    assert (entry["profile"], entry["closed-to"], entry["made-on"]) == (
        "uk-strict", "2026-Q4", JANUARY)
    line = office.ledger.read_bytes().rstrip(b"\n")
    body, _, seal = line.rpartition(b',"seal":"')
    assert seal == hashlib.sha256(body).hexdigest().encode() + b'"}'
    assert entry["seal"] in said.stdout


def test_the_next_release_is_of_new_time_alone(office):
    old = maps_of("2026-Q4", 30, 1)
    office.release(old, "first")
    said = office.release(old + maps_of("2027-Q1", 30, 1), "second", APRIL)
    assert said.returncode == 0, said.stderr
    first, second = office.entries()
    assert second["before"] == first["seal"] and second["closed-to"] == "2027-Q1"
    assert [sheet["blocks"] for sheet in second["worksheets"]] == [["2027-Q1"]]
    assert b"2026-Q4" not in office.published("second")["tables.csv"]
    assert subprocess.run([office.kith, "attack", office.folder / "first",
                           office.folder / "second"], capture_output=True).returncode == 0


def test_a_block_that_is_not_over_waits(office):
    said = office.release(maps_of("2027-Q1", 30, 1), "early", "2027-03-31")
    assert said.returncode == 1 and "nothing is closed" in said.stderr
    assert not office.ledger.exists() and not office.published("early")
    assert office.release(maps_of("2027-Q1", 30, 1), "first", "2027-04-01").returncode == 0


def test_the_same_release_can_be_made_again_for_other_readers(office):
    maps = maps_of("2026-Q4", 30, 1)
    office.release(maps, "team")
    ledger = office.ledger.read_bytes()
    said = office.release(maps, "families", JANUARY, "--audience", "families")
    assert said.returncode == 0 and "release 1 again" in said.stdout
    assert office.ledger.read_bytes() == ledger
    assert (office.published("team")["tables.csv"] == office.published("families")["tables.csv"])


@pytest.mark.parametrize("options,words", [
    (["--block", "year"], "a year beside its quarters"),
    (["--detail", "domains"], "a heading beside its words"),
    (["--profile", "uk-strict-13"], "is closed by release 1"),
])
def test_closed_maps_counted_in_another_way_are_refused(office, options, words):
    maps = maps_of("2026-Q3", 40, 1) + maps_of("2026-Q4", 40, 1)
    office.release(maps, "first")
    before = office.ledger.read_bytes()
    said = office.release(maps, "second", JANUARY, *options)
    assert said.returncode == 1 and words in said.stderr.replace("\n", " ")
    assert office.ledger.read_bytes() == before and not office.published("second")


def test_a_year_around_a_closed_quarter_is_refused(office):
    office.release(maps_of("2027-Q1", 40, 1), "first", APRIL)
    said = office.release(maps_of("2027-Q4", 40, 1), "second", "2028-01-10", "--block", "year")
    assert said.returncode == 1 and "lies around a part of it" in said.stderr
    assert office.release(maps_of("2027-Q4", 40, 1), "third", "2028-01-10").returncode == 0


def test_any_changed_byte_is_detected(office):
    office.release(maps_of("2026-Q4", 30, 1), "first")
    office.release(maps_of("2027-Q1", 30, 1), "second", APRIL)
    whole = office.ledger.read_bytes()
    rng = random.Random(1)
    places = rng.sample(range(len(whole)), 60) + [0, len(whole) - 1]
    for place in places:
        office.ledger.write_bytes(
            whole[:place] + bytes([whole[place] ^ 1 << rng.randrange(8)]) + whole[place + 1:])
        changed = office.ledger.read_bytes()
        said = office.release(maps_of("2027-Q2", 30, 1), "third", "2027-07-10")
        assert said.returncode == 1 and "The ledger was changed: line " in said.stderr, place
        assert office.ledger.read_bytes() == changed and not office.published("third")
    lines = whole.splitlines(keepends=True)
    for other in [lines[1:], lines[::-1], lines + lines[1:], [whole[:-1]], [whole, b"\n"]]:
        office.ledger.write_bytes(b"".join(other))
        said = office.release(maps_of("2027-Q2", 30, 1), "third", "2027-07-10")
        assert said.returncode == 1 and "The ledger was changed: line " in said.stderr


def test_two_imports_at_once_do_not_both_release(office):
    maps = maps_of("2026-Q4", 30, 1)
    feeding = subprocess.Popen(
        [office.kith, "import", "-", "--output", office.folder / "slow", "--date", JANUARY,
         "--no-one-group", "--ledger", office.ledger], cwd=ROOT, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    while not is_held(office.ledger.parent):
        assert feeding.poll() is None
        time.sleep(0.01)
    said = office.release(maps, "quick")
    assert said.returncode == 1 and "Another import is at work with this ledger" in said.stderr
    feeding.communicate(("\n".join(maps) + "\n").encode(), timeout=60)
    assert feeding.returncode == 0 and len(office.entries()) == 1


def test_killed_at_random_moments_the_ledger_is_valid(office):
    """And what is published is in it; a release that never came about can be made again."""
    maps = maps_of("2026-Q4", 60, 1)
    start = time.monotonic()
    office.release(maps, "out")
    took = time.monotonic() - start
    ledger, out = office.ledger.read_bytes(), office.published("out")
    rng = random.Random(20261130)
    for number in range(KILLS):
        if office.ledger.exists():
            office.ledger.unlink()
        shutil.rmtree(office.folder / "out", ignore_errors=True)
        process = subprocess.Popen(office.command(maps, "out", JANUARY), cwd=ROOT,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(rng.random() * took * 1.2)
        process.kill()
        process.wait()
        if office.published("out"):
            assert office.published("out") == out and office.ledger.exists()
        if office.ledger.exists():
            assert office.ledger.read_bytes() == ledger, f"kill {number}"
        said = office.release(maps, "out")
        assert said.returncode == 0 and office.published("out") == out, f"kill {number}"
        assert office.ledger.read_bytes() == ledger


@pytest.mark.parametrize("place", ["maps.jsonl", "out/ledger.jsonl", "nowhere/ledger.jsonl"])
def test_a_ledger_where_it_cannot_be_is_refused(office, place):
    office.ledger = office.folder / place
    maps = maps_of("2026-Q4", 30, 1)
    said = office.release(maps, "out")
    assert said.returncode == 1 and "ledger" in said.stderr
    assert (office.folder / "maps.jsonl").read_text() == "\n".join(maps) + "\n"
    assert not office.published("out")
