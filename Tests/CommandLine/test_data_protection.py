"""The twelve answers for a data-protection officer (Content/guidance/data-protection-questions.md),
each held to what the program does. A heading without a test fails, and so does an answer that no
longer says what its test tries."""

import json
import random
import re
import subprocess

import pytest
from shared_maps import ROOT, definition, random_map

PAGE = ROOT / "Content/guidance/data-protection-questions.md"


def answers():
    parts = re.split(r"^## (.+)$", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return {heading: " ".join(text.split()) for heading, text in zip(parts[::2], parts[1::2])}


def maps_of(count, seed=1, quarter=4):
    rng = random.Random(seed)
    texts = [random_map(definition(), rng, people=(1, 6), years=(2026, 2026)) for _ in range(count)]
    return [re.sub(r'"2026-Q[1-4]"', f'"2026-Q{quarter}"', text) for text in texts]


class Program:
    def __init__(self, kith, folder):
        self.kith, self.folder = kith, folder
        (folder / "records").mkdir()

    def run(self, maps, *options, output="out", date="2026-11-21"):
        source = self.folder / "maps"
        source.mkdir(exist_ok=True)
        for old in source.iterdir():
            old.unlink()
        for number, text in enumerate(maps):
            (source / f"{number:03}-jane-doe.kith.json").write_text(text)
        return subprocess.run(
            [self.kith, "import", source, "--output", self.folder / output, "--date", date,
             *options], cwd=ROOT, capture_output=True, text=True)

    def read(self, name, output="out"):
        return (self.folder / output / name).read_text()

    def attack(self, *outputs, options=()):
        return subprocess.run(
            [self.kith, "attack", *(self.folder / output for output in outputs), *options],
            capture_output=True, text=True)

    @property
    def ledger(self):
        return ["--ledger", self.folder / "records/ledger.jsonl"]


@pytest.fixture
def program(kith, tmp_path):
    return Program(kith, tmp_path)


def held(program):
    said = program.run(maps_of(30))
    assert "Delete the 30 source files by 2026-12-21" in said.stdout
    assert json.loads(program.read("summary.json"))["review-by"] == "2027-02-21"
    assert '"once"' not in "".join(path.read_text() for path in program.folder.glob("out/*"))
    return ["one month on", "after three months", "It keeps no copy of a map"]


def personal(program):
    said = program.run(maps_of(30))
    assert "a named role that has no casework for these young people" in said.stdout
    return ["Yes, until it is deleted", "a named role that has no casework for these young people"]


def names(program):
    wrong = maps_of(1)[0].replace('"who":"', '"who":"Jane Doe', 1)
    said = program.run(maps_of(30, seed=2) + [wrong])
    everything = said.stdout + said.stderr + "".join(
        path.read_text() for path in program.folder.glob("out/*"))
    assert "Map 31, byte " in said.stderr and "1 of 31 left out" in said.stderr
    assert "jane" not in everything.lower()
    return ["is left out", "its number, the byte and a code", "never repeats"]


def nothing_leaves(program):
    program.run(maps_of(30))
    assert re.search(r"""content="default-src (?:'|&#39;)none(?:'|&#39;)""", program.read("index.html"))
    return ["`default-src 'none'`"]


def singled_out(program):
    program.run(maps_of(19))
    assert json.loads(program.read("summary.json"))["worksheets"][0]["blocks"] == []
    program.run(maps_of(20))
    summary = json.loads(program.read("summary.json"))
    assert (summary["rule"]["threshold"], summary["rule"]["base"]) == (7, 5)
    assert [block["time"] for block in summary["worksheets"][0]["blocks"]] == ["2026-Q4"]
    assert "maps" not in summary["worksheets"][0]["blocks"][0]
    said = program.attack("out")
    assert said.returncode == 0 and "[c] can be 0 to 7 (8 numbers)" in said.stdout
    assert "behind each rounded one 5 or more" in said.stdout
    return ["fewer than 20 maps", "7 maps or fewer", "nearest 5", "still has 8 numbers",
            "and 5 behind each rounded one", "only as “at least”"]


def stronger(program):
    # Everyone says one of the three things that are not people, and each is said seven times.
    codes = next(question.codes for question in definition().questions if question.kind == "people")
    key = next(question.key for question in definition().questions if question.kind == "people")
    program.run([text.partition('"answers":')[0] + f'"answers":{{"{key}":"{codes[place % 3]}"}}}}'
                 for place, text in enumerate(maps_of(21))])
    said = program.attack("out", options=["--knows-n", "21", "--full-response", "--brief"])
    both = said.stdout.split("Whoever also knows ")[3]
    assert len(codes) == 3 and both.count(f", {key}, ") == both.count("[c] is 7.") == 3
    return ["can sometimes work a withheld number out", "`--knows-n`", "`--full-response`"]


def insider(program):
    threshold = {}
    for profile in ["uk-strict", "uk-strict-13"]:
        program.run(maps_of(40), "--profile", profile)
        threshold[profile] = json.loads(program.read("summary.json"))["rule"]["threshold"]
    # Of 0 to the threshold, those that 5 maps of one's own leave.
    assert {name: most + 1 - 5 for name, most in threshold.items()} == {
        "uk-strict": 3, "uk-strict-13": 8}
    return ["With 5 of them in one figure, 3 numbers stay open", "`uk-strict-13`: then 8 stay open"]


def two_summaries(program):
    maps = maps_of(40, quarter=3)
    assert program.run(maps, *program.ledger).returncode == 0
    for options in [["--block", "year"], ["--detail", "domains"]]:
        said = program.run(maps, *program.ledger, *options, output="other", date="2027-01-10")
        assert said.returncode == 1 and not (program.folder / "other").exists()
    said = program.run(maps + maps_of(40, seed=2), *program.ledger, "--block", "half-year",
                       output="other", date="2027-01-10")
    assert said.returncode == 1 and "could be worked back" in said.stderr
    return ["`--ledger`", "closes all time that is over", "is refused, with the reason"]


def changed_mind(program):
    maps = maps_of(30, quarter=3)
    program.run(maps, *program.ledger)
    whole = program.read("tables.csv")
    for place in range(6):
        program.run(maps[:place] + maps[place + 1:], *program.ledger)
        assert program.read("tables.csv") == whole
    return ["Before the maps are added up, delete the file", "what is published stays as it is",
            "withdraw it whole"]


def mistake(program):
    maps = maps_of(30, quarter=3)
    program.run(maps, *program.ledger, output="first")
    for path in (program.folder / "first").iterdir():
        path.unlink()
    (program.folder / "first").rmdir()
    said = program.run(maps_of(30, seed=9, quarter=3), *program.ledger, output="second")
    assert said.returncode == 1 and "It stays closed." in said.stderr
    said = program.run(maps + maps_of(8, seed=9, quarter=3) + maps_of(30, seed=3), *program.ledger,
                       output="third", date="2027-01-10")
    assert said.returncode == 0 and "2026-Q3" not in program.read("tables.csv", "third")
    return ["Its time stays closed", "Maps that come late are not counted either"]


def shown(program):
    program.run(maps_of(40, quarter=3), *program.ledger)
    program.run(maps_of(41, quarter=3), output="again")
    assert program.attack("out").returncode == 0
    assert program.attack("out", "again").returncode == 1
    ledger = program.ledger[1]
    ledger.write_bytes(ledger.read_bytes().replace(b"uk-strict", b"uk-strick"))
    said = program.run(maps_of(40), *program.ledger, output="more", date="2027-01-10")
    assert said.returncode == 1 and "The ledger was changed" in said.stderr
    return ["ends with code 1", "a line for each release", "any byte that was changed"]


def left_to_decide(program):
    program.run(maps_of(60), "--one-group")
    summary = json.loads(program.read("summary.json"))
    assert all(sheet["blocks"] == [] for sheet in summary["worksheets"])
    return ["`--one-group`", "there are no figures, however many maps there are"]


QUESTIONS = {
    "What is held, and for how long?": held,
    "Is a shared map personal data?": personal,
    "Can a name get in?": names,
    "Does anything leave the computer?": nothing_leaves,
    "Can somebody be singled out in a summary?": singled_out,
    "What does somebody learn who knows more?": stronger,
    "What does a team learn that handed in maps?": insider,
    "Can two summaries be set against each other?": two_summaries,
    "What if a young person changes their mind?": changed_mind,
    "What if we find a mistake after publishing?": mistake,
    "How can we show that this was kept to?": shown,
    "What is left for us to decide?": left_to_decide,
}


def test_the_page_answers_twelve_questions_and_each_has_a_test():
    assert list(answers()) == [*QUESTIONS, "Next"] and len(QUESTIONS) == 12


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_answer_is_what_the_program_does(program, question):
    for words in QUESTIONS[question](program):
        assert words in answers()[question]
