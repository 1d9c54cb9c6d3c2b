"""An edition of a partnership's own, laid over the one that a program holds."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from mistakes import FOLDER
from shared_maps import ROOT

DATE = ["--date", "2026-12-01"]


def run(program, *words, cwd, **how):
    done = subprocess.run([program, *words], cwd=cwd, capture_output=True, text=True, timeout=120,
                          **how)
    return done.returncode, done.stdout, done.stderr


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(Path(folder).rglob("*")) if path.is_file()}


def embedded(kith, folder, content, name="kith"):
    """A program that holds a content folder and the project's themes."""
    program = folder / "bin" / name
    program.parent.mkdir(exist_ok=True)
    done = run(kith, "embed", "--content", content, "--themes", ROOT / "Themes",
               "--review-module", "none.wasm", "--output", program, *DATE, cwd=folder)
    assert done[0] == 0, done
    return program


class Own:
    """A shipped edition, the small one without mistakes, and one that is laid over it."""

    def __init__(self, kith, folder):
        self.kith, self.folder = kith, folder
        self.shipped = folder / "shipped"
        shutil.copytree(FOLDER / "edition/Content", self.shipped)
        self.program = embedded(kith, folder, self.shipped)
        self.edition = folder / "ours"
        self.begun = run(self.program, "init", "ours", cwd=folder)

    def run(self, *words):
        dated = [] if words[0] in ("adapt", "init") and "--print" in words else DATE
        return run(self.program, *words, *dated, cwd=self.edition)

    def write(self, path, text):
        place = self.edition / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")

    def ship_again(self):
        self.program = embedded(self.kith, self.folder, self.shipped, name="kith-2")

    def built(self):
        assert self.run("build")[0] == 0
        return files(self.edition / "Site")


@pytest.fixture
def own(kith, tmp_path):
    return Own(kith, tmp_path)


def whole(own, changed):
    """What is published from the shipped content with files changed, as one folder."""
    place = own.folder / "whole"
    shutil.copytree(own.shipped, place / "Content")
    for path, text in changed.items():
        (place / "Content" / path).write_text(text, encoding="utf-8")
    done = run(own.kith, "build", "--themes", ROOT / "Themes", *DATE, cwd=place)
    assert done[0] == 0, done
    return files(place / "Site")


def page(own, title):
    text = (own.shipped / "guidance/first.md").read_text(encoding="utf-8")
    first = next(line for line in text.splitlines() if line.startswith("title:"))
    return text.replace(first, f"title: {title}")


def test_an_edition_begins_with_what_is_to_be_filled_in(own):
    code, said, _ = own.begun
    assert code == 0
    assert set(files(own.edition)) == {
        "Content/local.yml", "Content/shipped.tsv", "Makefile", "README.md"}
    assert all(f"ours/{path}" in said for path in files(own.edition))
    assert files(own.edition)["Content/local.yml"] == (own.shipped / "local.yml").read_bytes()
    assert own.run("check") == (0, "No problem in Content and the theme paper.\n", "")


def test_the_program_needs_nothing_but_itself(own):
    alone = own.folder / "elsewhere/kith"
    alone.parent.mkdir()
    shutil.move(own.program, alone)
    shutil.rmtree(own.shipped)
    (alone.parent / "link").symlink_to(alone)
    done = run(alone.parent / "link", "build", *DATE, cwd=own.edition, env={})
    assert done[0] == 0 and (own.edition / "Site/index.html").exists()


def test_the_makefile_checks_and_publishes(own):
    path = {**os.environ, "PATH": f"{own.program.parent}:{os.environ['PATH']}"}
    for target, made in [("check", "No problem in Content"), ("site", "Open Site/index.html"),
                         ("help", "make serve")]:
        code, said, _ = run("make", target, cwd=own.edition, env=path)
        assert code == 0 and made in said
    assert (own.edition / "Site/index.html").exists()


def test_what_is_not_changed_is_published_as_it_was_shipped(own):
    assert own.built() == whole(own, {})


def test_a_page_stands_in_place_of_the_shipped_one(own):
    changed = page(own, "Ours")
    assert own.run("adapt", "guidance/first.md")[0] == 0
    own.write("Content/guidance/first.md", changed)
    built = own.built()
    assert b"Ours" in built["guidance/first.html"]
    assert built == whole(own, {"guidance/first.md": changed})


def test_a_page_is_added(own):
    assert own.run("new", "guidance", "online-life")[0] == 0
    assert set(files(own.edition / "Content")) == {
        "guidance/online-life.md", "local.yml", "shipped.tsv"}
    assert "guidance/online-life.html" in own.built()


def test_a_mistake_is_told_in_the_file_that_has_it(own):
    own.write("Content/guidance/first.md", page(own, "Ours\nthemes: [identty]"))
    code, _, said = own.run("build")
    assert code == 1 and "unknown-theme" in said
    assert [line for line in said.splitlines() if "error" in line] == [
        line for line in said.splitlines() if line.startswith("Content/guidance/first.md:")]
    # What is shipped has a place too: it names a theme that a framework here does not have.
    (own.edition / "Content/guidance/first.md").unlink()
    framework = (own.shipped / "framework.yml").read_text(encoding="utf-8")
    own.write("Content/framework.yml", framework.replace("identity", "identities"))
    code, _, said = own.run("build")
    assert code == 1 and "(shipped)/Content/" in said


def test_what_the_shipped_edition_has_changed_is_told_until_somebody_has_looked(own):
    assert own.run("adapt", "Content/guidance/first.md") == (
        0, "Content/guidance/first.md is there. Change it as you like.\n", "")
    own.write("Content/guidance/first.md", page(own, "Ours"))
    assert "shipped-changed" not in own.run("check")[2]
    (own.shipped / "guidance/first.md").write_text(page(own, "Theirs"), encoding="utf-8")
    own.ship_again()
    code, said, notes = own.run("check")
    assert code == 0 and "1 note" in said
    assert "Content/guidance/first.md: note: The shipped `guidance/first` has changed" in notes
    recorded = (own.edition / "Content/shipped.tsv").read_text()
    assert notes.count(recorded.split("first.md\t")[1][:12]) == 1
    assert "title: Theirs" in own.run("adapt", "--print", "guidance/first.md")[1]
    assert "up to date" in own.run("adapt", "guidance/first.md")[1]
    assert own.run("check") == (0, "No problem in Content and the theme paper.\n", "")
    assert "title: Ours" in (own.edition / "Content/guidance/first.md").read_text()


def test_a_page_that_is_not_noted_or_not_shipped_any_more_is_told(own):
    own.write("Content/guidance/first.md", page(own, "Ours"))
    assert "[shipped-not-compared]" in own.run("check")[2]
    shutil.copy(own.shipped / "guidance/first.md", own.shipped / "guidance/second.md")
    own.ship_again()
    assert own.run("adapt", "guidance/second.md")[0] == 0
    (own.shipped / "guidance/second.md").unlink()
    own.ship_again()
    assert "Content/guidance/second.md: note: The shipped edition has no `guidance/second`" in (
        own.run("check")[2])


def test_nothing_is_adapted_that_is_not_shipped_or_in_an_edition_of_its_own(own):
    before = files(own.edition)
    code, _, said = own.run("adapt", "guidance/frist.md")
    assert code == 1 and "[not-shipped]" in said and "`guidance/first.md`" in said
    assert own.run("adapt", "../../shipped/local.yml")[0] == 1
    assert run(own.kith, "adapt", "guidance/first.md", cwd=own.edition)[0] == 1
    assert files(own.edition) == before
    (own.edition / "Content/shipped.tsv").unlink()
    assert "[not-laid-over]" in own.run("adapt", "guidance/first.md")[2]


def test_an_edition_needs_a_program_that_holds_one(own):
    code, _, said = run(own.kith, "check", "--themes", ROOT / "Themes", *DATE, cwd=own.edition)
    assert code == 1 and "[no-shipped-edition]" in said and "make install" in said
    code, _, said = run(own.kith, "init", "other", cwd=own.folder)
    assert code == 1 and "make install" in said and not (own.folder / "other").exists()


def test_a_content_folder_of_its_own_takes_nothing_from_the_program(own):
    (own.edition / "Content/shipped.tsv").unlink()
    code, _, said = own.run("check")
    assert code == 1 and "There is no `framework.yml`" in said


def test_an_edition_is_never_begun_over_something(own):
    before = files(own.edition)
    code, _, said = run(own.program, "init", "ours", cwd=own.folder)
    assert code == 1 and "[is-there]" in said and files(own.edition) == before


def test_a_line_of_the_record_that_says_nothing_is_an_error(own):
    with (own.edition / "Content/shipped.tsv").open("a") as record:
        record.write("guidance/first.md\t1234\n")
    code, _, said = own.run("check")
    assert code == 1 and "Content/shipped.tsv:2:1: error: " in said and "[not-an-override]" in said


def test_a_partnership_s_own_facts_are_never_the_shipped_ones(own):
    (own.edition / "Content/local.yml").unlink()
    for words in [("check",), ("build",), ("import", "nowhere", "--output", "summary")]:
        code, _, said = own.run(*words)
        assert code == 1 and "Content/local.yml: error: " in said and "[missing-file]" in said
    assert own.run("adapt", "local.yml")[0] == 0 and own.run("check")[0] == 0


def test_a_theme_of_ones_own_extends_the_shipped_one(own):
    own.write("Themes/ours/theme.yml", "extends: paper\n")
    own.write("Themes/ours/styles/extra.css", "")
    assert own.run("build", "--theme", "ours")[0] == 0
    code, _, said = own.run("build", "--theme", "papr")
    assert code == 1 and "[unknown-theme-folder]" in said


def test_a_program_that_holds_an_edition_can_hold_another_one(own):
    again = own.folder / "bin/again"
    done = run(own.program, "embed", "--themes", ROOT / "Themes", "--review-module", "none.wasm",
               "--output", again, *DATE, cwd=own.edition)
    assert done[0] == 0
    assert abs(again.stat().st_size - own.program.stat().st_size) < 20_000
    assert run(again, "init", "theirs", cwd=own.folder)[0] == 0


def test_what_cannot_be_held_is_refused_and_nothing_is_lost(own):
    thesis = own.folder / "thesis.txt"
    thesis.write_text("mine")
    for output, code in [(thesis, "not-a-former-program"), (own.edition, "not-a-former-program"),
                         (own.shipped / "kith", "output-inside-source")]:
        done = run(own.kith, "embed", "--content", own.shipped, "--themes", ROOT / "Themes",
                   "--output", output, *DATE, cwd=own.folder)
        assert done[0] == 1 and f"[{code}]" in done[2]
    (own.shipped / "guidance/first.md").write_text("no front matter")
    done = run(own.kith, "embed", "--content", own.shipped, "--themes", ROOT / "Themes",
               "--output", own.folder / "new", *DATE, cwd=own.folder)
    assert done[0] == 1 and "missing-front-matter" in done[2] and not (own.folder / "new").exists()
    assert thesis.read_text() == "mine"


def test_a_damaged_program_holds_no_edition(own):
    whole_program = own.program.read_bytes()
    for place in [-30, -20, -1]:
        damaged = bytearray(whole_program)
        damaged[place] ^= 1
        own.program.write_bytes(damaged)
        code, _, said = run(own.program, "init", "other", cwd=own.folder)
        assert code == 1 and "holds no edition" in said


def test_maps_are_imported_from_within_an_edition(kith, tmp_path):
    program = embedded(kith, tmp_path, ROOT / "Content")
    assert run(program, "init", "ours", cwd=tmp_path)[0] == 0
    (tmp_path / "a.json").write_text(
        '{"ego":{},"alteri":[{"role":"Mutter","distance":1}],"connections":[]}')
    for number in range(20):
        done = run(program, "convert", tmp_path / "a.json", "--output", f"maps/{number}", *DATE,
                   cwd=tmp_path / "ours")
        assert done[0] == 0, done
    done = run(program, "import", "maps", "--output", "summary", "--no-one-group", *DATE,
               cwd=tmp_path / "ours")
    assert done[0] == 0, done
    assert (tmp_path / "ours/summary/index.html").exists()
