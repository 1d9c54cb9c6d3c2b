"""`kith import --profile cellkey`: figures that a key rounds, in a ledger alone."""

import json
import subprocess

import pytest
from test_attack import summary_blocks
from test_ledger import JANUARY, Office, maps_of
from witness_verifier import believes_summary, each_witness


@pytest.fixture
def office(kith, tmp_path):
    return Office(kith, tmp_path)


def release(office, maps, output, *options):
    return office.release(maps, output, JANUARY, "--profile", "cellkey", *options)


def test_a_key_is_begun_beside_the_ledger_for_its_owner_alone(office):
    said = release(office, maps_of("2026-Q4", 60, 1), "first")
    assert said.returncode == 0, said.stderr
    key = office.folder / "records/cell.key"
    assert key.stat().st_size == 32 and key.stat().st_mode & 0o777 == 0o600
    assert office.entries()[0]["profile"] == "cellkey"
    everything = b"".join(office.published("first").values()) + office.ledger.read_bytes()
    assert key.read_bytes() not in everything and key.read_bytes().hex().encode() not in everything


def test_every_figure_is_less_than_a_step_from_its_number_and_none_is_zero_or_all(office):
    release(office, maps_of("2026-Q4", 60, 1), "first")
    summary = json.loads(office.published("first")["summary.json"])
    assert summary["rule"] == {"name": "cellkey", "threshold": 4, "base": 5, "fewest-maps": 20}
    sheet = next(sheet for sheet in summary["worksheets"] if sheet["blocks"])
    figures = [figure for table in sheet["statistics"] for block in table["figures"]
               for row in block for figure in row]
    assert len(figures) > 100 and "most-or-all" not in figures
    for figure in figures:
        if figure != "[c]":
            assert figure["about"] % 5 == 0 and figure["about"] > 0
            assert (figure["low"], figure["high"]) == (figure["about"] - 4, figure["about"] + 4)
    page = office.published("first")["index.html"].decode()
    assert "settled by a secret key" in page and "Most or all" not in page.split('id="reading"')[1]


def test_the_same_release_again_is_the_same_and_with_another_key_refused(office):
    maps = maps_of("2026-Q4", 60, 1)
    release(office, maps, "team")
    said = release(office, maps, "families", "--audience", "families")
    assert said.returncode == 0 and "release 1 again" in said.stdout
    assert office.published("team")["tables.csv"] == office.published("families")["tables.csv"]
    (office.folder / "records/cell.key").write_bytes(bytes(32))
    said = release(office, maps, "other")
    assert said.returncode == 1 and "is closed by release 1" in said.stderr
    (office.folder / "records/cell.key").write_bytes(bytes(31))
    said = release(office, maps, "other")
    assert said.returncode == 1 and "cell.key" in said.stderr and not office.published("other")


def test_it_needs_a_ledger(importing):
    importing.write(30)
    said = importing.run(options=["--profile", "cellkey", "--no-one-group"])
    assert said.returncode == 1 and b"releases in a ledger" in said.stderr
    assert importing.written() == {}


def test_an_attack_reads_such_a_release_and_says_what_it_does_not_judge(office, kith):
    release(office, maps_of("2026-Q4", 60, 1), "first")
    said = subprocess.run([kith, "attack", office.folder / "first", "--knows-n", "any",
                           "--full-response", "--witnesses", office.folder / "witnesses"],
                          capture_output=True, text=True)
    assert said.returncode == 0, said.stdout + said.stderr
    assert "They are not equally likely" in said.stdout.replace("\n", " ")
    path = office.folder / "first/summary.json"
    blocks = {f"{path.parent}{name}": rest for name, *rest in summary_blocks(path.read_text())}
    witnesses = list(each_witness((office.folder / "witnesses").read_text().splitlines()))
    assert len(witnesses) > 500
    for name, maps, tables, _ in witnesses:
        assert believes_summary(*blocks[name], tables, maps)
    # A rule that only calls itself so, and shows a figure more narrowly, is not believed.
    path.write_text(path.read_text().replace('"low":6,', '"low":8,', 1))
    said = subprocess.run([kith, "attack", office.folder / "first"], capture_output=True)
    assert said.returncode == 1
