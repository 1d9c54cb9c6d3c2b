"""One model, six ways in: a random sequence of operations, done in each way, makes the same map.

`make test` does a short sequence in Chromium, `make prove` 2,000 operations in every engine.
"""

import hashlib
import json
import re
from random import Random

import pytest

import engines
from circle_map import PATH
from map_model import substance_of
from map_operations import OPERATIONS, sequence
from ways_in import WAYS
from worksheet_data import worksheet_data

SEED = 20261121


def unmarked(copy):
    """A copy's bytes without the random mark that each has."""
    text, changed = re.subn(rb'"once":"[a-z0-9]{16}"', b'"once":""', copy)
    assert changed == 1
    return text


def script_of(operations):
    """The same random way through a map each time, of so many operations."""
    return sequence(worksheet_data(), Random(SEED), operations)


@pytest.fixture(scope="module")
def script(request):
    return script_of(request.config.getoption("operations"))


@pytest.fixture(scope="module")
def copies():
    """What the first way saved, for the others to be held against."""
    return []


def walk(engine, way, script):
    """Does the whole script, and returns the copies that it saved, each held against the model."""
    data, saved = worksheet_data(), []
    for place, (name, arguments, said) in enumerate(script):
        try:
            outcome = way.do(name, arguments)
        except Exception as problem:
            raise AssertionError(
                f"operation {place}, {name}{arguments}, after {script[max(0, place - 5):place]}"
            ) from problem
        if name == "save":
            assert substance_of(json.loads(outcome), data) == said, f"operation {place}"
            saved.append(unmarked(outcome))
    return saved


@pytest.mark.parametrize("way_name", WAYS)
def test_every_way_in_makes_the_same_copies_and_undo_leads_to_the_start(
        engine, way_name, site, script, copies, engine_name, record_testsuite_property):
    engine.resize(1280, 1000)
    engine.open(site / PATH)
    way = WAYS[way_name](engine, worksheet_data())
    way.begin()
    saved = walk(engine, way, script)
    way.undo_everything()
    assert engine.errors == []
    copies.append(saved)
    assert saved == copies[0]
    # `make prove` runs each engine by itself, and holds this against the others'.
    record_testsuite_property(
        f"copies in {engine_name}", hashlib.sha256(b"".join(saved)).hexdigest())


def test_a_long_way_has_every_operation_with_everything_that_can_be_said():
    """Otherwise what the test before this one leaves out shows nothing."""
    data, script = worksheet_data(), script_of(2000)
    assert {name for name, _, _ in script} == {operation.name for operation in OPERATIONS}
    said = {arguments[1] for name, arguments, _ in script if name == "say"}
    assert said == {field["id"] for field in data.open_fields}
    parts = {arguments[2] for name, arguments, _ in script
             if name == "leave_out" and arguments[0] == "fact"}
    assert parts == set(data.single_facts)
    linked = {arguments[2] for name, arguments, _ in script if name == "link"}
    assert linked == set(data.link_codes)
