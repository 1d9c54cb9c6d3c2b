"""The main job from end to end: maps are made in a browser, handed in, and added up."""

import csv
import html
import json
import re
import subprocess

import pytest

from circle_map import PATH, CircleMap, Clicks, Keys
from site_pages import ROOT

RINGS = ["close", "part-of-my-life", "further-away"]
# 20 maps are the fewest that yield figures, and a figure other than "most or all" needs at least 8
# maps that say it and 8 that do not. 24 leave room for both.
MAPS = 24
# Words of the questions that are shared, in their order.
QUESTIONS = ["who could you go to", "know each other", "how you want it"]


def people_codes():
    text = (ROOT / "Content/vocabulary/people.yml").read_text(encoding="utf-8")
    return re.findall(r"code: ([a-z-]+)", text)


def people_of(number):
    """Who is on map `number`, from 0. Everyone has a best friend close; fewer have the others; the
    last person makes each map different from all others."""
    people = [("best-friend", "close")]
    if number < 15:
        people.append(("mum", "close"))
    if 8 <= number < 18:
        people.append(("teacher", "further-away"))
    if number < 5:
        people.append(("cousin", "part-of-my-life"))
    codes = people_codes()
    people.append((codes[number + 1], RINGS[number % 3]))
    return people


def answers_of(number):
    """What map `number` answers: a place among its people (from 1) or a code, or nothing."""
    trusted = "no-one" if number % 3 == 2 else 1
    known = "most-do" if number < 9 else "separate-groups" if number < 20 else None
    return [trusted, known, "mostly" if number % 2 else "yes"]


def published(count):
    """The rule, written again for this test: 0 to 7 withheld, all but at most 7 "most or all",
    between to the nearest 5."""
    if count <= 7:
        return "[c]"
    if MAPS - count <= 7:
        return "most or all"
    return str(5 * ((count + 2) // 5))


def expected_figures():
    """Every figure that must be published, by statistic, row and column."""
    figures = {}
    cells = [
        [("who-by-ring", who, ring) for who, ring in set(people_of(number))]
        + [("someone-to-go-to-by-who", "best-friend", "")] * (answers_of(number)[0] == 1)
        + [("someone-to-go-to", "no-one", "")] * (answers_of(number)[0] == "no-one")
        + [("know-each-other", answers_of(number)[1], "")]
        + [("how-you-want-it", answers_of(number)[2], "")]
        for number in range(MAPS)
    ]
    for cell in {cell for map_cells in cells for cell in map_cells if cell[1]}:
        figures[cell] = published(sum(cell in map_cells for map_cells in cells))
    return figures


@pytest.fixture(scope="module")
def handed_in(browser, tmp_path_factory):
    """24 maps, each made on a page of its own, every sixth by keys alone, and saved."""
    from visits import Visit
    from site_pages import SITE

    folder = tmp_path_factory.mktemp("maps")
    for number in range(MAPS):
        context = browser.new_context(accept_downloads=True, reduced_motion="reduce")
        circle_map = CircleMap(Visit(context, SITE / PATH), Clicks if number % 6 else Keys)
        circle_map.start()
        for who, ring in people_of(number):
            circle_map.add(who, ring)
        for question, answer in zip(QUESTIONS, answers_of(number)):
            circle_map.to_question(question)
            if isinstance(answer, int):
                circle_map.pick(answer)
            elif answer:
                circle_map.answer(answer)
        circle_map.to_share()
        circle_map.save(folder, f"{number:02}.kith.json")
        assert circle_map.visit.errors == []
        context.close()
    return folder


@pytest.fixture(scope="module")
def summary(handed_in, kith, tmp_path_factory):
    output = tmp_path_factory.mktemp("team") / "Summary"
    run = subprocess.run(
        [kith, "import", handed_in, "--output", output, "--date", "2026-11-21"],
        cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert "24 source files" in run.stdout
    assert run.stderr == ""
    return output


def test_the_24_maps_are_all_different(handed_in):
    said = [json.loads(path.read_text()) for path in sorted(handed_in.iterdir())]
    assert len(said) == MAPS
    assert len({json.dumps([map["people"], map["answers"]]) for map in said}) == MAPS
    assert len({map["once"] for map in said}) == MAPS


def test_the_expectation_has_every_kind_of_figure():
    figures = set(expected_figures().values())
    assert {"[c]", "most or all", "10", "15"} <= figures


def test_json_has_the_right_figures(summary):
    worksheets = json.loads((summary / "summary.json").read_text())["worksheets"]
    worksheet = next(one for one in worksheets if one["id"] == "circle-map")
    found = {}
    for statistic in worksheet["statistics"]:
        rows = [row["code"] for row in statistic["rows"]]
        columns = [column["code"] for column in statistic["columns"]] or [""]
        block, = statistic["figures"]  # all maps are from one quarter
        for row, figures in zip(rows, block, strict=True):
            for column, figure in zip(columns, figures, strict=True):
                found[statistic["id"], row, column] = figure_text(figure)
    assert_figures(found)


def figure_text(figure):
    if isinstance(figure, dict):
        return str(figure["about"])
    return {"[c]": "[c]", "most-or-all": "most or all"}[figure]


def test_csv_has_the_right_figures(summary):
    with open(summary / "tables.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert_figures({
        (row["statistic"], row["row"], row["column"]): row["maps"] for row in rows})


def assert_figures(found):
    expected = expected_figures()
    assert {cell: found[cell] for cell in expected} == expected
    # Whatever no map says is withheld like everything small: nobody can tell it from 7.
    assert {figure for cell, figure in found.items() if cell not in expected} == {"[c]"}


def test_page_shows_the_right_figures(summary, browser):
    page = browser.new_page()
    page.goto((summary / "index.html").as_uri())
    text = re.sub(r"\s+", " ", html.unescape(page.inner_text("main")))
    assert "at least 20 maps were put together" in text
    best_friend = page.locator("table tr", has_text="Best friend").first.inner_text()
    assert "most or all" in best_friend
    mum = page.locator("table tr", has_text="Mum").first.inner_text()
    assert "about 15" in mum and "13 to 17" in mum
    teacher = page.locator("table tr", has_text="Teacher").first.inner_text()
    assert "about 10" in teacher and "8 to 12" in teacher
    page.close()


def test_no_output_tells_how_many_maps_there_were(summary):
    for path in summary.iterdir():
        assert not re.search(r"\b24\b", path.read_text(encoding="utf-8")), path.name


def test_nineteen_maps_give_no_figure(handed_in, kith, tmp_path):
    maps = sorted(handed_in.iterdir())[:19]
    output = tmp_path / "Summary"
    subprocess.run([kith, "import", *maps, "--output", output], cwd=ROOT, check=True)
    worksheets = json.loads((output / "summary.json").read_text())["worksheets"]
    assert worksheets and not any(worksheet.get("statistics") for worksheet in worksheets)
    assert "[c]" not in (output / "tables.csv").read_text()


def test_a_rejected_file_is_listed_without_its_content_and_the_rest_go_on(
        handed_in, kith, tmp_path):
    maps = tmp_path / "maps"
    maps.mkdir()
    for path in handed_in.iterdir():
        (maps / path.name).write_bytes(path.read_bytes())
    good = (maps / "03.kith.json").read_bytes()
    (maps / "03-zoe-zebedee.kith.json").write_bytes(
        good.replace(b'"who":"best-friend"', b'"who":"Zoe Zebedee"', 1))
    run = subprocess.run(
        [kith, "import", maps, "--output", tmp_path / "Summary"],
        cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 1
    assert "Map 4, byte " in run.stderr and "[unknown-code]" in run.stderr
    written = "".join(
        path.read_text(encoding="utf-8") for path in (tmp_path / "Summary").iterdir())
    assert "zebedee" not in (run.stdout + run.stderr + written).lower()
    assert json.loads((tmp_path / "Summary/summary.json").read_text())["worksheets"]
