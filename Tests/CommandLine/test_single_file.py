"""`kith build --single-file` as a process: the whole site in one file, and what it never overwrites."""

import shutil
import subprocess

import pytest

from shared_maps import ROOT


@pytest.fixture
def build(kith, tmp_path):
    shutil.copytree(ROOT / "Content", tmp_path / "Content")

    def run(file):
        return subprocess.run(
            [kith, "build", "--content", tmp_path / "Content", "--themes", ROOT / "Themes",
             "--output", tmp_path / "Site", "--date", "2026-11-21", "--single-file", file],
            capture_output=True, text=True, timeout=120)
    return run


def test_it_is_the_same_each_time_and_written_over_itself(build, tmp_path):
    done = build(tmp_path / "kith.html")
    assert (done.returncode, done.stderr) == (0, "")
    assert "The whole site in one file" in done.stdout
    first = (tmp_path / "kith.html").read_bytes()
    assert build(tmp_path / "kith.html").returncode == 0
    assert (tmp_path / "kith.html").read_bytes() == first
    assert first.startswith(b"<!doctype html>") and first.endswith(b"</html>\n")


def test_a_mistake_in_the_content_leaves_the_old_one_as_it_was(build, tmp_path):
    assert build(tmp_path / "kith.html").returncode == 0
    before = (tmp_path / "kith.html").read_bytes()
    (tmp_path / "Content/guidance/broken.md").write_text("no front matter")
    assert build(tmp_path / "kith.html").returncode == 1
    assert (tmp_path / "kith.html").read_bytes() == before


@pytest.mark.parametrize("name, code", [
    ("thesis.html", "not-a-former-single-file"), ("folder", "not-a-former-single-file"),
    ("Site/kith.html", "output-inside-source"), ("Content/kith.html", "output-inside-source")])
def test_nothing_else_is_written_over_and_nothing_else_is_done(build, tmp_path, name, code):
    (tmp_path / "thesis.html").write_text("<!doctype html><p>mine</p>")
    (tmp_path / "folder").mkdir()
    done = build(tmp_path / name)
    assert done.returncode == 1 and f"[{code}]" in done.stderr
    assert not (tmp_path / "Site").exists()
    assert (tmp_path / "thesis.html").read_text() == "<!doctype html><p>mine</p>"


def test_a_file_without_a_name_is_wrong_usage(build):
    assert build("").returncode == 2
