"""The import of the page Team review gives what the command line gives, to the byte. It is run in
node, from the page as it is published."""

import base64
import json
import random
import re
import shutil
import subprocess
import zipfile
import zlib
from collections import Counter
from pathlib import Path

import pytest

from shared_maps import ROOT, Definition, Mutator, definition, random_map

DAY = "2026-11-21"
FIXTURES = ROOT / "Tests/Fixtures"
FILES = ["index.html", "summary.json", "summary.md", "tables.csv"]
OUTCOMES = {"made": b"The summary is made.", "no-documents": b"There is no map to read.",
            "nothing-to-count": b"None of the files is a shared map",
            "too-many-rejected": b"More of the files were left out"}
PROFILES = ["uk-strict", "uk-strict-13", "uk-strict-18"]
MIB = 1 << 20


@pytest.fixture(scope="session")
def page(kith, tmp_path_factory):
    """The published page."""
    site = tmp_path_factory.mktemp("site") / "Site"
    subprocess.run([kith, "build", "--output", site, "--date", DAY], cwd=ROOT, check=True,
                   stdout=subprocess.DEVNULL)
    assert (site / "review.html").exists(), "Build the module first: make wasm"
    return site / "review.html"


@pytest.fixture(scope="session")
def sheets(page):
    """The definitions that the page has: the circle map and all sheets that share something."""
    packed = re.search(r'id="kith-data">([A-Za-z0-9+/=]+)<', page.read_text(encoding="utf-8"))
    data = json.loads(zlib.decompress(base64.b64decode(packed[1])))
    found = [Definition(text) for text in data["catalogue"]["definitions"]]
    return sorted(found, key=lambda sheet: sheet.id != "circle-map")


def run_module(page, jobs, folder):
    """What came of each job, in the order of the jobs."""
    (folder / "jobs.json").write_text(json.dumps(jobs))
    done = subprocess.run(
        ["node", ROOT / "Tests/CommandLine/run_module.mjs", page, folder / "jobs.json"],
        stdout=subprocess.PIPE, timeout=1_800, check=True)
    return json.loads(done.stdout)


def job(folder, out, rng, **choices):
    chosen = {"expected": 300, "audience": 0, "profile": 0, "oneGroup": False, **choices}
    return {"folder": str(folder), "out": str(out), "seed": [rng.getrandbits(32)] * 2,
            "choices": {**chosen, "day": int(DAY.replace("-", ""))}}


def left_out(out):
    """(place, byte, code) of each document that the module left out."""
    lines = [line.split("\t") for line in (out / "report.tsv").read_text().splitlines()]
    return [tuple(line[1:4]) for line in lines if line[0] == "left-out"]


def told(out, name):
    lines = [line.split("\t") for line in (out / "report.tsv").read_text().splitlines()]
    return next(int(line[1]) for line in lines if line[0] == name)


# Sets of documents

def documents(size, broken, rng, sheets):
    """Maps of a few quarters, and sheets; some handed in twice, some changed, some that are none."""
    hostile = sorted((FIXTURES / "SharedMaps/rejected").glob("*.json"))
    mutator = Mutator(sheets[0], rng)
    made = [random_map(sheet, rng, (0, min(12, sheet.most)), (2026, 2027)).encode()
            for sheet in rng.choices(sheets, k=size)]
    for place in range(len(made)):
        if rng.random() < broken:
            made[place] = rng.choice([mutator.mutant, lambda: rng.choice(hostile).read_bytes(),
                                      lambda: made[rng.randrange(len(made))],
                                      lambda: b"x" * rng.randrange(70_000)])()
    return made


def write_set(folder, made, rng):
    """As files in folders, lists and archives."""
    folder.mkdir()
    (folder / "notes.txt").write_text("not a map")
    lists, packed = [], []
    for number, text in enumerate(made):
        form = rng.choice(["file", "file", "list", "packed"])
        if form == "list" and b"\n" not in text:
            lists.append(text)
        elif form == "packed":
            packed.append(text)
        else:
            place = folder / rng.choice(["", "b", "B-2", "é"])
            place.mkdir(exist_ok=True)
            (place / f"{rng.choice('aZ9')}{number:05}.kith.{rng.choice(['json', 'JSON'])}"
             ).write_bytes(text)
    if lists:
        (folder / "list.jsonl").write_bytes(rng.choice([b"\n", b"\r\n"]).join(lists))
    if packed:
        with zipfile.ZipFile(folder / "more.zip", "w") as archive:
            for number, text in enumerate(packed):
                archive.writestr(f"in/{number}.kith.json", text, compress_type=rng.choice(
                    [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED]))


def add_hostile_files(folder, rng):
    """Archives and lists that were made to do harm."""
    for kind in ("HostileArchives", "HostileLists"):
        lines = (FIXTURES / kind / "expected.tsv").read_text().splitlines()
        for line in rng.sample(lines, rng.randrange(4)):
            name = line.partition("\t")[0]
            shutil.copy(FIXTURES / kind / name, folder / name)


def natively(kith, folder, out, choices):
    """Runs the command line; gives what it printed."""
    out.mkdir()
    options = ["--expect", choices["expected"], "--profile", PROFILES[choices["profile"]],
               "--audience", ["team", "families"][choices["audience"]],
               "--one-group" if choices["oneGroup"] else "--no-one-group",
               "--rejects", out / "rejects.tsv", "--date", DAY, "--output", out / "summary"]
    done = subprocess.run([kith, "import", folder, *map(str, options)], cwd=ROOT,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
    return done.stdout + done.stderr


def random_choices(rng):
    return {"expected": rng.choice([0, 20, 50, 100, 150, 300]), "audience": rng.randrange(2),
            "profile": rng.choice([0, 0, 1, 2]), "oneGroup": rng.random() < 0.1}


def test_it_gives_the_bytes_of_the_command_line(kith, page, sheets, tmp_path, request):
    count = request.config.getoption("--sets")
    sizes = [0, 1, 19, 20, 21, 45, 90, 200, 500]
    cases, jobs = [], []
    for number in range(count):
        rng = random.Random(number)
        size = 5_000 if number % 100 == 17 else sizes[number % len(sizes)]
        broken = rng.choice([0, 0.02, 0.05, 0.05, 0.6])
        folder = tmp_path / f"{number}"
        chosen = rng.choice([sheets[:1], sheets[:1], sheets])
        write_set(folder, documents(size, broken, rng, chosen), rng)
        if rng.random() < 0.3:
            add_hostile_files(folder, rng)
        jobs.append(job(folder, tmp_path / f"{number}-page", rng, **random_choices(rng)))
        cases.append((folder, tmp_path / f"{number}-line"))
    results = run_module(page, jobs, tmp_path)
    outcomes = Counter()
    for (folder, out), given, result in zip(cases, jobs, results):
        said = natively(kith, folder, out, given["choices"])
        outcomes[result["outcome"]] += 1
        assert OUTCOMES[result["outcome"]] in said, (folder.name, result, said)
        rows = (out / "rejects.tsv").read_text().splitlines()[1:]
        assert left_out(Path(given["out"])) == [tuple(row.split("\t")) for row in rows[:1_000]]
        assert told(Path(given["out"]), "rejected") == len(rows)
        if result["outcome"] == "made":
            for name in FILES:
                ours = (Path(given["out"]) / name).read_bytes()
                assert ours == (out / "summary" / name).read_bytes(), (folder.name, name)
    # All that can come of a set came of one.
    assert set(outcomes) == set(OUTCOMES) and outcomes["made"] > count / 4, outcomes


@pytest.mark.parametrize("folder", ["HostileArchives", "HostileLists"])
def test_hostile_files_come_to_what_is_expected_of_them(page, tmp_path, folder):
    rng, jobs, expected = random.Random(1), [], []
    for line in (FIXTURES / folder / "expected.tsv").read_text().splitlines():
        name, *outcome = line.split("\t")
        (tmp_path / name).mkdir()
        shutil.copy(FIXTURES / folder / name, tmp_path / name / name)
        jobs.append(job(tmp_path / name, tmp_path / f"{name}-out", rng))
        expected.append((name, *outcome))
    results = run_module(page, jobs, tmp_path)
    for one, (name, counted, again, rejected), result in zip(jobs, expected, results):
        out = Path(one["out"])
        rows = " ".join(":".join(row) for row in left_out(out)) or "-"
        found = (told(out, "counted"), told(out, "again"), rows)
        assert found == (int(counted), int(again), rejected), name
        assert result["memory"] < 16 * MIB, name


def test_codes_past_the_thirty_second_tell_maps_apart(kith, tmp_path):
    """A browser's `Int` has 32 bits, and a list may have 64 codes."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "Content", content)
    for place in ("", "languages/cy/"):
        listed = content / place / "vocabulary/support.yml"
        text = listed.read_text(encoding="utf-8").rstrip()
        group = re.findall(r"group: [^}]+", text)[-1]
        more = [f"\n  - {{code: more-{one}{two}, label: More {one}{two}, {group}}}"
                for one in "abc" for two in "abcdefghij"]
        listed.write_text(text + "".join(more) + "\n", encoding="utf-8")
    subprocess.run([kith, "build", "--content", content, "--output", tmp_path / "Site", "--date",
                    DAY], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    folder = tmp_path / "maps"
    folder.mkdir()
    for number, code in enumerate(["more-ca", "more-cb", "more-ca"]):
        (folder / f"{number}.json").write_text(
            '{"kith":1,"worksheet":"circle-map","vocabulary":3,"period":"2026-Q4","once":'
            '"q7m2x9k4c1d8w5r0","people":[{"who":"mum","ring":"close","support":["' + code
            + '"]}],"answers":{}}')
    one = job(folder, tmp_path / "out", random.Random(1))
    run_module(tmp_path / "Site/review.html", [one], tmp_path)
    assert told(tmp_path / "out", "again") == 1
    assert [code for *_, code in left_out(tmp_path / "out")] == ["same-mark-other-map"]


def test_ten_thousand_maps_need_little_memory_and_give_it_back(page, tmp_path):
    rng, sheet = random.Random(3), definition()
    made = [random_map(sheet, rng, years=(2026, 2026)).encode() for _ in range(10_000)]
    lists, archives = tmp_path / "lists", tmp_path / "archives"
    lists.mkdir()
    (lists / "maps.jsonl").write_bytes(b"\n".join(made))
    archives.mkdir()
    with zipfile.ZipFile(archives / "maps.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for number, text in enumerate(made):
            archive.writestr(f"{number}.kith.json", text)
    once = [job(folder, tmp_path / f"{folder.name}-out", rng) for folder in (lists, archives)]
    again = [{**one, "out": one["out"] + "-3", "times": 3} for one in once]
    results = run_module(page, once + again, tmp_path)
    memory = [result["memory"] for result in results]
    assert all(result["outcome"] == "made" for result in results)
    assert max(memory) < 64 * MIB
    # A third time needs no more than the first, but for what lies between pieces.
    assert memory[2] <= memory[0] + MIB and memory[3] <= memory[1] + MIB
    assert told(tmp_path / "lists-out", "counted") == 10_000
