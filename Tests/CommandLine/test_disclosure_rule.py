"""The rule in `local.yml`: the least that a partnership's summaries withhold."""

import json
import re
import shutil
import subprocess

import pytest

from test_data_protection import maps_of
from shared_maps import ROOT

THRESHOLDS = {"uk-strict": 7, "uk-strict-13": 12, "uk-strict-18": 17}


@pytest.fixture
def importing(kith, tmp_path):
    """importing("uk-strict-13", "--profile", "uk-strict"): with that rule in `local.yml`."""
    (tmp_path / "maps.jsonl").write_text("".join(text + "\n" for text in maps_of(45)))
    shutil.copytree(ROOT / "Content", tmp_path / "Content")

    def run(rule, *options):
        local = tmp_path / "Content/local.yml"
        text, count = re.subn(r"^disclosure-rule:.*$", f"disclosure-rule: {rule}",
                              local.read_text(encoding="utf-8"), flags=re.M)
        assert count == 1
        local.write_text(text, encoding="utf-8")
        done = subprocess.run(
            [kith, "import", tmp_path / "maps.jsonl", "--content", tmp_path / "Content",
             "--output", tmp_path / "out", *options], cwd=ROOT, capture_output=True, text=True)
        summary = tmp_path / "out/summary.json"
        made = json.loads(summary.read_text())["rule"]["threshold"] if summary.exists() else None
        return done, made

    return run


@pytest.mark.parametrize("rule", THRESHOLDS)
def test_without_a_choice_it_is_the_partnerships_rule(rule, importing):
    done, threshold = importing(rule)
    assert (done.returncode, threshold) == (0, THRESHOLDS[rule])


def test_what_withholds_more_can_be_chosen(importing):
    assert importing("uk-strict-13", "--profile", "uk-strict-18")[1] == 17


def test_what_withholds_less_is_refused_with_a_way_on(importing):
    done, threshold = importing("uk-strict-13", "--profile", "uk-strict")
    assert done.returncode == 2 and threshold is None
    assert "disclosure-rule: uk-strict-13" in done.stderr and "Leave --profile out" in done.stderr


def test_a_rule_that_is_none_is_told_with_its_place(importing):
    done, threshold = importing("dfe")
    assert done.returncode == 1 and threshold is None
    assert "local.yml:" in done.stderr and "uk-strict-18" in done.stderr
