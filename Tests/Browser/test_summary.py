"""A summary as people read it: on a phone, on paper, with a screen reader, and by a program."""

import csv
import json
import re
import subprocess

import pytest
from jsonschema import Draft202012Validator

from accessibility import violations_in_both_schemes
from made_up_maps import write
from paper import printed
from site_pages import ROOT, SITE
from visits import Visit

YEAR = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]
# Name: number of maps, quarters, options.
MADE = {
    "nothing but a guide": (5, YEAR[3:], []),
    "sixty": (60, YEAR[3:], []),
    "a year": (300, YEAR, []),
    "a year by domains": (120, YEAR, ["--expect", "120"]),
    "one group": (30, YEAR[3:], ["--one-group"]),
    "families": (120, YEAR[2:], ["--audience", "families"]),
}


@pytest.fixture(scope="module")
def made(kith, tmp_path_factory):
    """Each summary's folder, by name."""
    folders = {}
    for name, (count, quarters, options) in MADE.items():
        folder = tmp_path_factory.mktemp("summary")
        write(count, folder / "maps", quarters)
        run = subprocess.run(
            [kith, "import", folder / "maps", "--output", folder / "Summary", "--date",
             "2026-11-21", *options],
            cwd=ROOT, capture_output=True, text=True)
        assert run.returncode == 0, run.stderr
        folders[name] = folder / "Summary"
    return folders


@pytest.fixture(params=MADE)
def name(request):
    return request.param


@pytest.fixture
def opened(browser, tripwire, made):
    """opened(name, viewport=…): the summary's page in a browser of its own."""
    contexts, visits = [], []

    def open_it(name, **options):
        contexts.append(browser.new_context(reduced_motion="reduce", **options))
        visits.append(Visit(contexts[-1], made[name] / "index.html", tripwire))
        return visits[-1].page

    open_it.visits = visits
    yield open_it
    for context in contexts:
        context.close()


def test_it_breaks_no_rule_of_accessibility(name, opened):
    assert violations_in_both_schemes(opened(name)) == []


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_the_page_never_moves_sideways(name, width, opened):
    page = opened(name, viewport={"width": width, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_asks_the_network_for_nothing_and_runs_nothing(name, opened, made):
    page = opened(name)
    visit, = opened.visits
    assert page.locator("script").count() == 0
    assert visit.requests == [(made[name] / "index.html").as_uri()]
    assert visit.seen_by_tripwire == [] and visit.errors == []


def test_no_word_of_a_chart_leaves_its_drawing(name, opened):
    """Each text in a drawing stands inside it, and none covers another."""
    page = opened(name)
    wrong = page.evaluate("""() => {
      const wrong = [];
      for (const chart of document.querySelectorAll('svg.chart')) {
        const frame = chart.getBoundingClientRect();
        const boxes = [...chart.querySelectorAll('text')].map((text) => [
          text.textContent, text.getBoundingClientRect()]);
        boxes.forEach(([words, box], place) => {
          if (box.left < frame.left || box.right > frame.right || box.bottom > frame.bottom) {
            wrong.push(`${words} leaves the drawing`);
          }
          for (const [others, other] of boxes.slice(place + 1)) {
            const isClear = box.right <= other.left + 1 || other.right <= box.left + 1
              || box.bottom <= other.top + 5 || other.bottom <= box.top + 5;
            if (!isClear) wrong.push(`${words} covers ${others}`);
          }
        });
      }
      return wrong;
    }""")
    assert wrong == []


def test_every_chart_has_its_table_and_is_named(name, opened):
    page = opened(name)
    for chart in page.locator("svg.chart").all():
        title = chart.locator("title").text_content()
        table = re.search(r"table (\d+)\.$", title.strip()).group(1)
        assert page.locator(f"#table-{table}").count() == 1
        assert chart.get_attribute("role") == "img"


def test_withheld_is_drawn_as_withheld_and_never_as_zero(opened):
    page = opened("sixty")
    gaps = page.locator("svg.chart .gap")
    assert gaps.count() > 5
    # Hatched, and with an outline: it is seen in grey and on paper.
    style = gaps.first.evaluate("gap => [getComputedStyle(gap).fill, getComputedStyle(gap).stroke]")
    assert "hatch" in style[0] and style[1] != "none"
    assert page.get_by_text("withheld", exact=True).count() > 5
    assert not re.search(r"(?<![\d.,])(0|100)\s?%", page.inner_text("main"))


def test_it_prints_on_paper_without_cutting_a_chart(opened, tmp_path):
    page = opened("sixty", viewport={"width": 680, "height": 1000})
    pages, text = printed(page, tmp_path / "summary.pdf")
    assert pages > 3 and "The figures as tables" in text
    assert "file:" not in text, "a browser adds the path of the file, which may name somebody"
    page.emulate_media(media="print")
    style = "getComputedStyle(document.querySelector('.chart')).breakInside"
    assert page.evaluate(style) == "avoid"
    assert page.evaluate("document.documentElement.scrollWidth") <= 680


def test_all_that_a_page_of_few_maps_says_is_there(opened):
    words = opened("nothing but a guide").inner_text("main")
    assert "There are too few maps for figures." in words
    assert "Group functioning" in words and "Guardianship capacity" in words
    assert "[c]" not in words.replace("number, [c] or", "")
    words = opened("one group").inner_text("main")
    assert "agreed themes sheet" in words


def test_change_is_shown_by_quarter(opened):
    page = opened("a year")
    assert page.locator("#change svg.chart").count() > 5
    assert "between" in page.locator("#tables").inner_text()


def test_the_published_schema_describes_it(name, made):
    schema = json.loads((SITE / "formats/summary.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    summary = json.loads((made[name] / "summary.json").read_text(encoding="utf-8"))
    assert list(Draft202012Validator(schema).iter_errors(summary)) == []


def test_the_schema_refuses_an_exact_figure(made):
    schema = json.loads((SITE / "formats/summary.schema.json").read_text(encoding="utf-8"))
    summary = json.loads((made["sixty"] / "summary.json").read_text(encoding="utf-8"))
    for exact in (3, 0, {"about": 7, "low": 7, "high": 7}):
        summary["worksheets"][0]["statistics"][0]["figures"][0][0][0] = exact
        assert list(Draft202012Validator(schema).iter_errors(summary))


def test_all_files_tell_the_same_figures(made):
    for name in ("sixty", "a year"):
        with open(made[name] / "tables.csv", newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        text = (made[name] / "summary.md").read_text(encoding="utf-8")
        said = {row["maps"] for row in rows}
        worksheets = json.loads((made[name] / "summary.json").read_text())["worksheets"]
        flat = [
            figure for worksheet in worksheets for statistic in worksheet["statistics"]
            for block in statistic["figures"] for line in block for figure in line]
        words = {str(figure["about"]) if isinstance(figure, dict)
                 else figure.replace("-", " ") for figure in flat}
        assert words == said and len(flat) == len(rows)
        assert all(f"about {number}" in text for number in said if number.isdigit())


@pytest.mark.parametrize("profile", ["dfe", "nhs"])
def test_a_rule_to_compare_with_cannot_publish(profile, kith, tmp_path):
    write(30, tmp_path / "maps")
    run = subprocess.run(
        [kith, "import", tmp_path / "maps", "--output", tmp_path / "S", "--profile", profile],
        cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 2 and "cannot publish" in run.stderr
    assert not (tmp_path / "S").exists()


def test_the_step_of_the_ladder_follows_from_what_is_expected_alone(kith, tmp_path):
    steps = set()
    for count in (1, 60):
        write(count, tmp_path / f"maps{count}")
        output = tmp_path / f"S{count}"
        subprocess.run(
            [kith, "import", tmp_path / f"maps{count}", "--output", output, "--expect", "60"],
            cwd=ROOT, check=True, capture_output=True)
        steps.add(json.dumps(json.loads((output / "summary.json").read_text())["step"]))
    assert steps == {'{"block": "half-year", "detail": "domains"}'}
