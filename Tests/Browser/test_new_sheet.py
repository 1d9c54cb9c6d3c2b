"""A worksheet that this test writes, in YAML alone: built, filled in, shared, imported, summarised."""

import csv
import json
import shutil
import subprocess

import pytest

from sheets import SheetPage, sheet_paths
from site_pages import ROOT

# 20 are the fewest that yield figures, and a figure other than "most or all" needs 8 on both sides.
COPIES = 24
ONCE_LETTERS = "bcdfghjklmnpqrstvwxz"
VOCABULARY = """
title: How it went
codes:
  - {code: well, label: It went well}
  - {code: mixed, label: Some of it went well}
  - {code: not-well, label: It did not go well}
"""
SHEET = """
kind: sheet
title: After the trip
summary: What you saw on the way there and back.
audience: practitioners
version: 1
sources: [plymouth-assessment]
review-by: 2027-11-01
card: {title: After the trip, lead: Five minutes., facts: [], start: Start}
sections:
  - id: trip
    title: The trip
    parts:
      - {id: how, kind: scale, text: How did it go?, vocabulary: how-it-went, share: yes,
         theme: resources}
      - {id: seen, kind: table, text: What did you see?, rows: framework-group-functioning,
         columns: [{id: went, label: How it went, kind: choice, vocabulary: how-it-went, share: yes},
                   {id: note, label: Notes, kind: note}]}
share:
  title: Share
  lead: You can stop here.
  why: To see what trips do.
  who-reads: The team.
  until: Until it is added up.
  facts-title: What it says
  not-shared: Notes are not in it.
  no-is-fine: No is fine.
  change-mind: Ask for it back.
  save: Save a copy
  saved: Saved.
"""


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    folder = tmp_path_factory.mktemp("edition") / "Content"
    shutil.copytree(ROOT / "Content", folder)
    (folder / "vocabulary/how-it-went.yml").write_text(VOCABULARY, encoding="utf-8")
    (folder / "worksheets/after-the-trip.yml").write_text(SHEET, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def built(content, kith):
    site = content.parent / "Site"
    run = subprocess.run(
        [kith, "build", "--content", content, "--output", site], cwd=ROOT, capture_output=True,
        text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    return site


def test_a_worksheet_in_yaml_alone_is_filled_shared_and_summarised(
        built, content, open_page, kith, tmp_path):
    assert "worksheets/after-the-trip.html" in sheet_paths(built)
    sheet = SheetPage(open_page(built / "worksheets/after-the-trip.html"))
    copies = []
    for answer, note in (("well", "Joe Bloggs"), ("not-well", "PL1 2AA")):
        sheet.back_to_card()
        for step in sheet.each_section():
            if step == "section":
                sheet.press(f'[data-slot="how"][data-code="{answer}"]')
                pick = f'[data-slot="seen/dynamics/went"][data-code="{answer}"]'
                sheet.press(pick)
                sheet.page.locator("textarea.note").last.fill(note)
        copies.append(sheet.save(tmp_path).read_text(encoding="ascii"))
        said = json.loads(copies[-1])
        assert said["answers"] == {"how": answer, "seen-dynamics": answer}
    handed_in = tmp_path / "handed-in"
    handed_in.mkdir()
    for number in range(COPIES):
        said = json.loads(copies[number % 3 == 0])
        said["once"] = f"{ONCE_LETTERS[number % 20]}{number // 20}" + "b1" * 7
        text = json.dumps(said, separators=(",", ":"))
        (handed_in / f"{number}.kith.json").write_text(text, encoding="ascii")
    run = subprocess.run(
        [kith, "import", handed_in, "--content", content, "--output", tmp_path / "summary",
         "--no-one-group"], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    table = (tmp_path / "summary/tables.csv").read_text(encoding="utf-8")
    figures = {(row["statistic"], row["row"]): row["maps"] for row in csv.DictReader(
        table.splitlines()) if row["worksheet"] == "after-the-trip"}
    # 16 of 24 went well and 8 did not: to the nearest 5.
    assert figures["how", "well"] == "15" and figures["how", "not-well"] == "10"
    assert figures["seen-dynamics", "well"] == "15" and figures["how", "mixed"] == "[c]"
    page = (tmp_path / "summary/index.html").read_text(encoding="utf-8")
    assert "What practitioners see" in page and "Dynamics: How it went" in page
    for file in (tmp_path / "summary").iterdir():
        text = file.read_text(encoding="utf-8")
        assert "Bloggs" not in text and "PL1 2AA" not in text
