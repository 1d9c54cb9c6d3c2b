"""The published JSON Schema of a shared map, held to the contract's own maps."""

import json

import pytest
from jsonschema import Draft202012Validator

from site_pages import ROOT, SITE

MAPS = ROOT / "Tests/Fixtures/SharedMaps"

# What is wrong with these a schema can say; the order of keys and people, white space and the like
# it cannot.
WRONG_IN_SUBSTANCE = {
    "empty-list", "private-copy", "too-many-people", "unknown-code", "unknown-format",
    "unknown-period", "unknown-worksheet", "wrong-once-mark"}


@pytest.fixture(scope="module")
def schema():
    schema = json.loads((SITE / "formats/circle-map.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def accepted():
    return sorted((MAPS / "accepted").glob("*.json"))


def rejected():
    lines = (MAPS / "rejected/expected.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    paths = [MAPS / "rejected" / row[0] for row in rows if row[1] in WRONG_IN_SUBSTANCE]
    # An escape is another way to write the same, which a schema does not see.
    return [path for path in paths if b"\\" not in path.read_bytes()]


@pytest.mark.parametrize("path", accepted(), ids=lambda path: path.name)
def test_what_the_importer_takes_is_valid(path, schema):
    assert list(schema.iter_errors(json.loads(path.read_text(encoding="ascii")))) == []


@pytest.mark.parametrize("path", rejected(), ids=lambda path: path.name)
def test_what_is_wrong_in_substance_is_not_valid(path, schema):
    try:
        value = json.loads(path.read_bytes())
    except ValueError:
        return  # not JSON at all
    assert list(schema.iter_errors(value)), path.name
