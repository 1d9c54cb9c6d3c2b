"""Several teams: `kith merge`, from the first file that is passed around to the summary."""

import re
import subprocess

import pytest
from shared_maps import ROOT
from test_import import with_rule
from test_ledger import maps_of

JANUARY = "2027-01-12"


class Partnership:
    """Teams and whoever adds, with their files in one folder."""

    def __init__(self, kith, folder, teams=3):
        self.kith, self.folder, self.teams = kith, folder, teams

    def run(self, *arguments):
        return subprocess.run([self.kith, *arguments], cwd=self.folder, capture_output=True,
                              text=True)

    def edition(self, *also):
        return ["--content", ROOT / "Content", "--date", JANUARY, *also]

    def begin(self, *options):
        return self.run("merge", "begin", "--round", "round", "--key", "adder.key", "--teams",
                        str(self.teams), "--from", "2026-Q4", "--no-one-group",
                        *self.edition(*options))

    def join(self, team, key=None):
        return self.run("merge", "join", "--round", "round", "--key", key or f"{team}.key",
                        "--team", str(team))

    def gather(self):
        assert self.begin().returncode == 0
        for team in range(1, self.teams + 1):
            assert self.join(team).returncode == 0
        said = self.run("merge", "compare", "--round", "round")
        self.fingerprint = re.search(r"^ +((?:[0-9a-f]{4} ?){8})$", said.stdout, re.M).group(1)
        return said

    def share(self, team, maps, *options, fingerprint=None):
        source = self.folder / f"maps-{team}"
        source.mkdir(exist_ok=True)
        (source / "all.jsonl").write_text("".join(f"{text}\n" for text in maps))
        return self.run("merge", "share", source, "--round", "round", "--key", f"{team}.key",
                        "--fingerprint", fingerprint or self.fingerprint, "--output",
                        f"{team}.share", *self.edition(*options))

    def add(self, *teams, output="out"):
        return self.run("merge", "add", *[f"{team}.share" for team in teams], "--round", "round",
                        "--key", "adder.key", "--output", output,
                        *self.edition("--themes", ROOT / "Themes"))

    def published(self, output):
        folder = self.folder / output
        return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.exists() else {}


@pytest.fixture
def partnership(kith, tmp_path):
    return Partnership(kith, tmp_path)


def test_three_teams_publish_what_one_import_of_all_maps_does(partnership):
    said = partnership.gather()
    assert "3 teams, 2026-Q4 to 2026-Q4" in said.stdout and "uk-strict-13" in said.stdout
    maps = maps_of("2026-Q4", 45, 1)
    parts = {1: maps[:10], 2: maps[10:], 3: []}
    for team, part in parts.items():
        said = partnership.share(team, part)
        assert said.returncode == 0, said.stderr
        assert f"{len(part)} maps" in said.stdout
        share = (partnership.folder / f"{team}.share").read_bytes()
        assert len(share) <= 16_000
        assert not any(text[:200].encode() in share for text in part)
    assert len({(partnership.folder / f"{team}.share").stat().st_size for team in parts}) == 1
    said = partnership.add(3, 1, 2)
    assert said.returncode == 0, said.stderr
    (partnership.folder / "all.jsonl").write_text("\n".join(maps) + "\n")
    together = partnership.run(
        "import", "all.jsonl", "--output", "together", "--profile", "uk-strict-13",
        "--no-one-group", *partnership.edition("--themes", ROOT / "Themes"))
    assert together.returncode == 0, together.stderr
    assert partnership.published("out") == partnership.published("together")
    assert b"about" in partnership.published("out")["summary.json"]


def test_a_share_that_is_missing_or_there_twice_is_told_with_a_way_on(partnership):
    partnership.gather()
    for team in (1, 2, 3):
        partnership.share(team, maps_of("2026-Q4", 15, team))
    missing = partnership.add(1, 3)
    assert missing.returncode == 1 and "share of team 2 is missing" in missing.stderr
    assert "begin a new round without that team" in missing.stderr.replace("\n", " ")
    twice = partnership.add(1, 2, 3, 2)
    assert twice.returncode == 1 and "share of team 2 is there twice" in twice.stderr
    assert partnership.published("out") == {}


def test_a_changed_share_is_told_by_its_team(partnership):
    partnership.gather()
    for team in (1, 2, 3):
        partnership.share(team, maps_of("2026-Q4", 15, team))
    path = partnership.folder / "2.share"
    share = bytearray(path.read_bytes())
    share[len(share) // 2] ^= 1
    path.write_bytes(share)
    said = partnership.add(1, 2, 3)
    assert said.returncode == 1 and "share of team 2 was changed" in said.stderr
    assert partnership.published("out") == {}


def test_nothing_is_shared_before_the_fingerprint_is_compared(partnership):
    partnership.gather()
    said = partnership.share(1, maps_of("2026-Q4", 5, 1), fingerprint="0000 " * 8)
    assert said.returncode == 1 and "Do not share" in said.stderr
    assert not (partnership.folder / "1.share").exists()


def test_a_key_makes_one_share(partnership):
    partnership.gather()
    maps = maps_of("2026-Q4", 6, 1)
    assert partnership.share(1, maps).returncode == 0
    first = (partnership.folder / "1.share").read_bytes()
    again = partnership.share(1, maps)
    assert again.returncode == 0 and (partnership.folder / "1.share").read_bytes() == first
    other = partnership.share(1, maps[1:])
    assert other.returncode == 1 and "share of other maps already" in other.stderr
    assert (partnership.folder / "1.share").read_bytes() == first


def test_a_round_needs_all_cards_and_a_key_of_its_own(partnership):
    partnership.begin()
    partnership.join(1)
    said = partnership.run("merge", "compare", "--round", "round")
    assert said.returncode == 1 and "cards of teams 2 and 3 are not" in said.stderr
    assert partnership.join(1, "other.key").returncode == 1
    assert partnership.join(4).returncode == 1
    assert partnership.join(2, "round/2.key").returncode == 1
    assert not (partnership.folder / "round/2.key").exists()
    assert partnership.begin().returncode == 1


def test_keys_are_for_their_owner_alone_and_no_two_are_the_same(partnership):
    partnership.gather()
    keys = [partnership.folder / name for name in ("adder.key", "1.key", "2.key", "3.key")]
    assert {oct(key.stat().st_mode & 0o777) for key in keys} == {"0o600"}
    secrets = {re.search(r'"secret":"(\w{64})"', key.read_text()).group(1) for key in keys}
    assert len(secrets) == 4
    passed_around = "".join(path.read_text() for path in (partnership.folder / "round").iterdir())
    assert not any(secret in passed_around for secret in secrets)


def test_several_teams_need_a_rule_that_withholds_more(partnership):
    for weaker in ("uk-strict", "cellkey"):
        said = partnership.begin("--profile", weaker)
        assert said.returncode == 2 and "subtract its own maps" in said.stderr.replace("\n", " ")
    assert not (partnership.folder / "round").exists()


def test_a_team_whose_own_rule_withholds_more_does_not_share(partnership):
    partnership.gather()
    content = with_rule(partnership.folder, "uk-strict-18")
    said = partnership.share(1, maps_of("2026-Q4", 5, 1), *content)
    assert said.returncode == 1 and "disclosure-rule, uk-strict-18" in said.stderr
    assert not (partnership.folder / "1.share").exists()


def test_a_team_that_counts_less_finely_does_not_share(partnership):
    partnership.gather()
    content = with_rule(partnership.folder, "60", key="maps-a-year")
    said = partnership.share(1, maps_of("2026-Q4", 5, 1), *content)
    assert said.returncode == 1 and "maps-a-year, 60" in said.stderr
    assert not (partnership.folder / "1.share").exists()


def test_nothing_of_a_teams_maps_is_written_where_all_look(partnership):
    partnership.gather()
    said = partnership.share(
        1, maps_of("2026-Q4", 5, 1), "--rejects", partnership.folder / "round/rejects.tsv")
    assert said.returncode == 1
    assert not (partnership.folder / "round/rejects.tsv").exists()
    assert not (partnership.folder / "1.share").exists()


def test_what_is_no_map_is_left_out_and_told_to_its_team(partnership):
    partnership.gather()
    said = partnership.share(1, maps_of("2026-Q4", 20, 1) + ['{"name":"ZZCANARYZZ"}'])
    assert said.returncode == 1 and "1 of 21 left out" in said.stderr
    assert "CANARY" not in said.stdout + said.stderr
    assert (partnership.folder / "1.share").exists()
