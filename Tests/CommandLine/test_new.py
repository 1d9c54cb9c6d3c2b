"""`kith new`: a file to begin with has no mistake, and nothing is ever written over."""

import os
import resource
import shutil
import subprocess

import pytest

from mistakes import BUILD, Edition, said
from shared_maps import ROOT

KINDS = {"guidance": "guidance/{}.md", "questions": "questions/{}.yml",
         "session": "sessions/{}.yml", "worksheet": "worksheets/{}.yml"}


@pytest.fixture
def edition(kith, tmp_path):
    return Edition(kith, tmp_path)


def new(edition, kind, name, **how):
    return subprocess.run([edition.kith, "new", kind, name, "--date", "2026-12-01"],
                          cwd=edition.folder, capture_output=True, text=True, timeout=60, **how)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["online-life", "yes", "2026", "first-question"])
def test_a_new_file_passes_the_check_and_is_published(edition, kind, name):
    done = new(edition, kind, name)
    path = "Content/" + KINDS[kind].format(name)
    assert done.returncode == 0 and done.stdout.startswith(f"{path} is there."), said(done)
    assert said(edition.run("check")) == "No problem in Content and the theme paper.\nexit 0\n"
    assert edition.run(BUILD).returncode == 0
    page = path.replace("Content/", "Site/").rsplit(".", 1)[0] + ".html"
    title = name.replace("-", " ").capitalize()
    assert title in (edition.folder / page).read_text(encoding="utf-8")
    assert "2027-12-01" in (edition.folder / path).read_text(encoding="utf-8")


def test_one_of_each_passes_the_check_in_the_shipped_edition(kith, tmp_path):
    shutil.copytree(ROOT / "Content", tmp_path / "Content")
    edition = Edition.__new__(Edition)
    edition.kith, edition.folder = kith, tmp_path
    for kind in KINDS:
        for name in ("something-new", "something-else"):
            assert new(edition, kind, name).returncode == 0
    done = edition.run(f"check --themes {ROOT}/Themes --site {ROOT}/Site")
    assert done.returncode == 0 and ": error: " not in done.stderr, said(done)
    for kind in KINDS:
        for name in ("something-new", "something-else"):
            assert name not in done.stderr, "not even a note"


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_written_over(edition, kind):
    path = edition.folder / "Content" / KINDS[kind].format("mine")
    edition.write(f"Content/{KINDS[kind].format('mine')}", "My work.\n")
    done = new(edition, kind, "mine")
    assert said(done) == (
        f"Content/{KINDS[kind].format('mine')}: error: There is a file here already. [is-there]\n"
        "  Choose another name: it stays as it is.\nexit 1\n")
    assert path.read_text() == "My work.\n"


def test_nothing_is_written_through_a_link(edition):
    elsewhere = edition.folder / "elsewhere.md"
    (edition.folder / "Content/guidance/linked.md").symlink_to(elsewhere)
    assert new(edition, "guidance", "linked").returncode == 1 and not elsewhere.exists()


@pytest.mark.parametrize("name, code", [
    ("Online-Life", "file-name"), ("online life", "file-name"), ("index", "file-name"),
    ("../../outside", "file-name"), ("/tmp/outside", "file-name"), ("", "file-name"),
    ("a" * 81, "file-name"), ("nul", "windows-name"), ("lpt1", "windows-name")])
def test_a_name_that_cannot_be_an_address_is_told(edition, name, code):
    before = sorted(edition.folder.rglob("*"))
    done = new(edition, "guidance", name)
    assert done.returncode == 1 and f"[{code}]" in done.stderr
    assert sorted(edition.folder.rglob("*")) == before


def test_without_room_on_the_disk_nothing_is_left(edition):
    done = new(edition, "session", "long",
               preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100)))
    assert done.returncode == 1 and "[not-writable]" in done.stderr
    assert not (edition.folder / "Content/sessions/long.yml").exists()


def test_content_without_a_source_or_a_theme_is_told(edition):
    os.unlink(edition.folder / "Content/references.yml")
    done = new(edition, "guidance", "first-page")
    assert done.returncode == 1 and "[nothing-to-name]" in done.stderr


def test_an_unknown_kind_is_wrong_usage(edition):
    done = new(edition, "quiz", "online-life")
    assert done.returncode == 2 and "'guidance', 'questions', 'session' or 'worksheet'" in done.stderr
