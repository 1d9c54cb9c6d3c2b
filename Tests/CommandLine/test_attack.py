"""`kith attack` as a process: what it finds in what others publish, and in what a weaker rule of our
own would publish; that its bounds are those of other ways to work them out; and that its witnesses
are believed by a verifier that shares nothing with it."""

import json
import math
import random
import subprocess

import pytest
from published_tables import RULES, random_tables, ranges, small_form, tried_bounds
from shared_maps import ROOT, definition, random_map
from weaker_summaries import WEAKER, summary_text
from witness_verifier import Small, believes_summary, believes_times, each_witness

FIXTURES = ROOT / "Tests/Fixtures/PublishedRules"
EXPECTED = [line.split("\t") for line in (FIXTURES / "expected.tsv").read_text().splitlines()]
# Twenty maps, so few that a reader who knows their number can tell.
BLOCK = {"2026-Q4": (20, [9, 8, 0, 3])}


@pytest.fixture
def attack(kith, tmp_path):
    """Runs the attack on texts, each in a folder of its own, and returns what it said."""
    def run(*texts, options=()):
        folders = []
        for number, text in enumerate(texts):
            folder = tmp_path / f"release-{number}"
            folder.mkdir(exist_ok=True)
            name = "summary.json" if text.startswith("{") else "tables.csv"
            (folder / name).write_text(text)
            folders.append(folder)
        return run_on(*folders, options=options)

    def run_on(*paths, options=()):
        return subprocess.run([kith, "attack", *paths, *options], capture_output=True, text=True)

    run.on = run_on
    run.witnesses = tmp_path / "witnesses.jsonl"
    return run


@pytest.fixture
def released(kith, tmp_path):
    """Imports maps and returns the folder of their summary."""
    def run(name, maps, *options):
        folder = tmp_path / f"maps-of-{name}"
        folder.mkdir()
        (folder / "maps.jsonl").write_text("\n".join(maps) + "\n")
        subprocess.run(
            [kith, "import", folder, "--output", tmp_path / name, "--date", "2026-11-21",
             "--no-one-group", *options], cwd=ROOT, check=True, capture_output=True)
        return tmp_path / name
    return run


def maps_of(count, seed, years=(2026, 2026)):
    rng = random.Random(seed)
    return [random_map(definition(), rng, years=years) for _ in range(count)]


def ends(witnesses):
    """The least and the most of each figure, of which a witness was written."""
    found = {}
    for line in map(json.loads, witnesses.read_text().splitlines()):
        if "figure" in line:
            key = line["table"], line["figure"]
            low, high = found.get(key, (math.inf, -math.inf))
            found[key] = (min(low, line["value"]), max(high, line["value"]))
    return found


@pytest.mark.parametrize("name,table,place,value", EXPECTED)
def test_known_breaches_of_published_rules_are_found(attack, name, table, place, value):
    said = attack.on(FIXTURES / name)
    assert said.returncode == 1
    lines = [line for line in said.stdout.splitlines() if f", {table}, {place}: " in line]
    assert len(lines) == 1 and f" is {value}. It is at " in lines[0]


def test_five_published_rules_are_tried():
    assert len({name for name, *_ in EXPECTED}) == len(list(FIXTURES.glob("*.csv"))) == 5


@pytest.mark.parametrize("rule", RULES)
def test_bounds_are_those_of_all_tables_tried(attack, rule):
    rng = random.Random(f"{rule} 20261130")
    tables = []
    while len(tables) < 60:
        made = random_tables(f"n{len(tables)}", rng, small=True)
        known = ranges(RULES[rule][1])
        choices = [known[RULES[rule][1](number)] for number in made.cells]
        if math.prod(high - low + 1 for low, high in choices) <= 3_000:
            tables.append(made)
    attack(small_form(rule, tables), options=["--witnesses", attack.witnesses])
    found = ends(attack.witnesses)
    linked = 0
    for made in tables:
        linked += bool(made.links)
        for (table, row, column, _), tried in zip(made.figures, tried_bounds(made, rule)):
            if rule != "dfe" or tried[0] != tried[1]:
                assert bounds_of(found, table, row, column) == tried
    assert linked > 10


def bounds_of(found, table, row, column):
    """What was found of a figure, by the name that it has alone or beside a linked table."""
    place = "total" if {row, column} <= {"total", ""} else f"{row}, {column}" if column else row
    return next(ends for (name, figure), ends in found.items()
                if (name == table and figure == place)
                or (table in name.split(" and ") and figure == f"{table}: {place}"))


def test_witnesses_of_linked_tables_are_believed(attack):
    rng = random.Random(20261130)
    text = small_form("nhs", [random_tables(f"n{number}", rng) for number in range(80)])
    attack(text, options=["--witnesses", attack.witnesses])
    published = Small(text)
    witnesses = list(each_witness(attack.witnesses.read_text().splitlines()))
    assert len(witnesses) > 1_000
    for _, total, tables, _ in witnesses:
        assert published.believes(tables, total)


def test_a_changed_witness_is_not_believed(attack):
    text = (FIXTURES / "nhs.csv").read_text()
    attack(text, options=["--witnesses", attack.witnesses])
    _, total, tables, _ = next(each_witness(attack.witnesses.read_text().splitlines()))
    assert Small(text).believes(tables, total)
    tables["attendances"]["area 1"] += 1
    assert not Small(text).believes(tables, total)


def summary_blocks(text):
    """By the end of the publication's name: the rule, and what is said of each statistic."""
    summary = json.loads(text)
    for worksheet in summary["worksheets"]:
        for place, block in enumerate(worksheet["blocks"]):
            statistics = {}
            for statistic in worksheet["statistics"]:
                columns = [column["code"] for column in statistic["columns"]]
                rows = [row["code"] for row in statistic["rows"]]
                places = [f"{row}, {column}" for row in rows for column in columns] or rows
                figures = sum(statistic["figures"][place], [])
                statistics[statistic["id"]] = (statistic["map-in"] == "one-row", {
                    name: figure["about"] if isinstance(figure, dict) else figure
                    for name, figure in zip(places, figures)})
            yield f", {worksheet['id']}, {block['time']}", summary["rule"], statistics


def test_a_release_of_ours_is_safe_and_its_witnesses_are_believed(attack, released):
    folder = released("out", maps_of(300, seed=1))
    said = attack.on(folder, options=["--witnesses", attack.witnesses])
    assert said.returncode == 0, said.stdout[-2000:]
    blocks = {f"{folder}{name}": rest for name, *rest in
              summary_blocks((folder / "summary.json").read_text())}
    believed = {}
    for name, maps, tables, figure in each_witness(attack.witnesses.read_text().splitlines()):
        rule, statistics = blocks[name]
        assert believes_summary(rule, statistics, tables, maps)
        if figure:
            believed.setdefault((name, *figure[:2]), set()).add(figure[2])
    withheld = [(name, statistic, place) for name, (_, statistics) in blocks.items()
                for statistic, (_, figures) in statistics.items()
                for place, shown in figures.items() if shown == "[c]"]
    assert len(withheld) > 500 and all(believed[figure] == {0, 7} for figure in withheld)
    for _, statistic, place in withheld:
        assert f"{statistic}, {place}: [c] can be 0 to 7 (8 numbers)." in said.stdout


def test_our_rule_is_safe_on_what_weaker_ones_are_not(attack):
    assert attack(summary_text(BLOCK)).returncode == 0


@pytest.mark.parametrize("weakening", WEAKER)
def test_each_weakening_of_our_rule_is_found(attack, weakening):
    said = attack(summary_text(BLOCK, **WEAKER[weakening]))
    assert said.returncode == 1 and "Do not publish this" in said.stdout


@pytest.mark.parametrize("parts,whole", [(["[c]", "10", "10"], "15"), (["[c]", "10"], "20")])
def test_separate_totals_and_unions_beside_their_parts_are_found(attack, parts, whole):
    lines = [f"t,part {place},,{figure}" for place, figure in enumerate(parts)]
    said = attack("\n".join([
        "kith-tables,1", "numbers,nearest,5", "withheld,[c],0,7", "shown-from,8",
        "table,row,column,figure", *lines, f"t,total,,{whole}"]) + "\n")
    assert said.returncode == 1 and "part 0: [c] " in said.stdout


def test_a_year_beside_its_quarters_is_found_and_worked_back(attack):
    quarters = {f"2026-Q{number}": (20, [7, 2, 2]) for number in range(1, 5)}
    year = {"2026": (80, [28, 8, 8])}
    assert attack(summary_text(quarters)).returncode == 0
    assert attack(summary_text(year)).returncode == 0
    said = attack(summary_text(quarters), summary_text(year))
    assert said.returncode == 1
    assert "the same maps are counted over different times" in said.stdout
    # About 30 is 28 at least, and four quarters of 7 are no more.
    for quarter in quarters:
        assert f"answer-0 in {quarter}: [c] is 7." in said.stdout


def test_a_real_year_beside_its_real_quarters_is_found(attack, released):
    maps = maps_of(200, seed=2)
    folders = [released("quarters", maps), released("year", maps, "--block", "year")]
    said = attack.on(*folders, options=["--brief", "--witnesses", attack.witnesses])
    assert said.returncode == 1 and "2026 beside 2026-Q1" in said.stdout
    blocks = {}
    for folder in folders:
        for name, rule, statistics in summary_blocks((folder / "summary.json").read_text()):
            for statistic, (is_one_row, figures) in statistics.items():
                of_times = blocks.setdefault(statistic, {})
                of_times[name.rpartition(", ")[2]] = rule, is_one_row, figures
    believed, changed = 0, 0
    for name, total, tables, _ in each_witness(attack.witnesses.read_text().splitlines()):
        if "2026 beside 2026-Q1" in name:
            [(statistic, numbers)] = tables.items()
            assert numbers["the number of maps in 2026"] == total
            assert believes_times("2026", True, blocks[statistic], numbers), name
            believed += 1
            # One more in a part alone is in no sum.
            part = next(place for place in numbers if place.endswith("2026-Q1"))
            changed += not believes_times(
                "2026", True, blocks[statistic], {**numbers, part: numbers[part] + 1})
    assert believed == changed > 1_000


def test_headings_beside_their_words_are_found(attack, released):
    maps = maps_of(200, seed=3)
    said = attack.on(released("themes", maps), released("domains", maps, "--detail", "domains"))
    assert said.returncode == 1 and "counted by words and by headings" in said.stdout


def test_a_block_published_again_with_one_more_map_is_found(attack, released):
    maps = maps_of(160, seed=4)
    first = released("first", maps[:-1])
    assert attack.on(first, released("copy", maps[:-1])).returncode == 0
    again = released("again", maps)
    said = attack.on(first, again)
    assert said.returncode == 1 and "published again with other figures" in said.stdout
    assert "Whoever knows that one map was added knows" in said.stdout


def test_stronger_readers_are_told_of_and_do_not_change_the_verdict(attack):
    said = attack(summary_text(BLOCK), options=["--knows-n", "20", "--full-response"])
    assert said.returncode == 0
    everyone, number, both = said.stdout.split("Whoever also knows ")[1:]
    assert everyone.startswith("that everyone answered one question:")
    assert number.startswith("that there are 20 maps:") and "[c] can be 0 to 4" in number
    assert both.startswith("that everyone answered one question and that there are 20 maps:")
    said = attack(summary_text(BLOCK), options=["--knows-n", "7"])
    assert "that is not possible" in said.stdout
    said = attack(summary_text(BLOCK), options=["--knows-n", "any"])
    assert "how many maps there are:" in said.stdout


def test_tables_that_contradict_themselves_are_told(attack):
    said = attack((FIXTURES / "nhs.csv").read_text().replace("total,,15", "total,,40"))
    assert said.returncode == 1 and "no numbers give what is published here" in said.stdout


@pytest.mark.parametrize("text,words", [
    ("hello\n", "There is no published file"),
    ("kith-tables,1\nnumbers,about,5\n", "line 2: This is no line of a rule."),
    ("kith-tables,1\ntable,row,column,figure\nt,a,,12 Jane\n", "line 3: The figure is neither"),
    ("kith-tables,1\ntable,row,column,figure\nt,a,,1\nt,a,,1\n", "line 4: This figure is there"),
    ("kith-tables,1\ntable,row,column,figure\nt,a,x,1\nt,b,y,1\n", "A table lacks a figure"),
    ("kith-tables,1\ntable,row,column,figure\nt,a,x,1\nt,b,,1\n", "In one table all figures have"),
    ("kith-tables,1\nsame-total,t,u\ntable,row,column,figure\nt,a,,1\n", "line 2: A table is named"),
    ('{"kith-summary":1,"a":"Jane"}', "a key that this edition"),
    ('{"kith-summary":1,"kith-summary":1}', "byte 32: "),
])
def test_what_cannot_be_read_is_told_and_not_repeated(attack, text, words):
    said = attack(text)
    assert said.returncode == 1 and said.stdout == ""
    assert words in said.stderr and "Jane" not in said.stderr


def test_tables_that_say_something_else_than_the_summary_are_told(attack, released):
    folder = released("out", maps_of(300, seed=1))
    tables = (folder / "tables.csv").read_text()
    (folder / "tables.csv").write_text(tables.replace('"[c]","0","7"', '"[c]","0","6"', 1))
    said = attack.on(folder)
    assert said.returncode == 1 and "tables.csv says something else here" in said.stderr


def test_witnesses_are_not_written_among_the_published_files(attack, released):
    folder = released("out", maps_of(100, seed=1))
    said = attack.on(folder, options=["--witnesses", folder / "w.jsonl"])
    assert said.returncode == 1 and not (folder / "w.jsonl").exists()
