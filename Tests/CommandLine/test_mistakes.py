"""All of `Tests/Fixtures/Mistakes/`: what Kith says to each mistake, word for word, and that no
mistake ends in a crash or changes the site that is there."""

import os
import re
import resource
import shutil
import tempfile
from pathlib import Path

import pytest

from killed_builds import kill_at_random_moments
from made_mistakes import MADE
from mistakes import BUILD, DIAGNOSTIC, FOLDER, Edition, all_mistakes, said

MISTAKES = all_mistakes()
UPDATE = os.environ.get("UPDATE_EXPECTED") == "1"


@pytest.fixture
def edition(kith, tmp_path):
    return Edition(kith, tmp_path)


def put_in(edition, mistake):
    for path, text in mistake.files.items():
        edition.write(path, text)


def run_beside_a_site(edition, command):
    """Runs a command that must not change anything but the terminal."""
    before = edition.published()
    done = edition.run(command)
    assert done.returncode == 1, said(done)
    assert edition.published() == before
    return said(done)


def test_there_are_at_least_sixty():
    assert len(MISTAKES) + len(MADE) >= 60
    assert {path.stem for path in (FOLDER / "made").glob("*.txt")} == set(MADE)


def test_the_edition_itself_has_no_mistake(edition):
    done = edition.run("check")
    assert said(done) == "No problem in Content and the theme paper.\nexit 0\n"


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_each_mistake_is_told_and_changes_nothing(edition, mistake):
    put_in(edition, mistake)
    answer = run_beside_a_site(edition, mistake.command)
    if UPDATE:
        mistake.record(answer)
        pytest.fail("The expectation was written anew: read it, then test again without.")
    assert answer == mistake.expected


@pytest.mark.parametrize("name", MADE)
def test_each_mistake_that_is_made_is_told_and_changes_nothing(edition, name):
    command = MADE[name](edition) or BUILD
    answer = run_beside_a_site(edition, command)
    place = FOLDER / "made" / f"{name}.txt"
    if UPDATE:
        place.parent.mkdir(exist_ok=True)
        place.write_text(answer, encoding="utf-8")
        pytest.fail("The expectation was written anew: read it, then test again without.")
    assert answer == place.read_text(encoding="utf-8")


def test_all_mistakes_that_can_stand_together_are_told_in_one_run(edition):
    """One after another, each that puts its own files beside those of the ones before."""
    taken, together = set(), []
    for mistake in MISTAKES:
        own = {path.lower() for path in mistake.files}
        alone = any((edition.folder / path).exists() for path in mistake.files)
        if mistake.command == BUILD and not alone and own.isdisjoint(taken):
            taken |= own
            together.append(mistake)
    for mistake in together:
        put_in(edition, mistake)
    assert len(together) >= 60
    answer = run_beside_a_site(edition, BUILD)
    for mistake in together:
        for line in DIAGNOSTIC.findall(mistake.expected):
            assert line in answer, mistake.name
    files = {line.split(": ")[0].split(":")[0] for line in DIAGNOSTIC.findall(answer)}
    assert f" problems in {len(files)} files." in answer


def unprivileged():
    """Nobody may read everything but root, which tests run as on some machines."""
    os.setgid(65534)
    os.setuid(65534)


@pytest.mark.parametrize("place", ["Content/guidance/first.md", "Content/guidance",
                                   "Themes/paper/layouts/index.mustache"])
def test_what_cannot_be_read_is_told_and_changes_nothing(edition, place):
    hidden = edition.folder / place
    if hidden.is_file():  # A copy: the theme's files are the project's, by another name.
        text = hidden.read_bytes()
        hidden.unlink()
        hidden.write_bytes(text)
    as_nobody = {"preexec_fn": unprivileged} if os.geteuid() == 0 else {}
    # Where it was built, nobody may be allowed to look.
    edition.kith = shutil.copy(edition.kith, edition.folder.with_name("kith"))
    for folder in [edition.folder, *edition.folder.parents]:
        if folder == Path(tempfile.gettempdir()):
            break
        folder.chmod(0o755)
    hidden.chmod(0)
    try:
        before = edition.published()
        done = edition.run(BUILD, **as_nobody)
    finally:
        hidden.chmod(0o755)
    assert done.returncode == 1 and edition.published() == before
    assert f"{place}: error: This cannot be read. [not-readable]\n  Check who may read it.\n" \
        in done.stderr


def limit_files():
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))


def test_a_disk_without_room_is_told_and_the_old_site_stays(edition):
    """A file that cannot grow any more is what a full disk is to whoever writes."""
    before = edition.published()
    done = edition.run(BUILD, preexec_fn=limit_files)
    assert done.returncode == 1 and edition.published() == before
    assert re.search(
        r"^Site: error: This cannot be written \(system error \d+\)\. \[not-writable\]\n"
        r"  Check who may write here, and whether the disk is full\. The old one is as it was\.\n",
        done.stderr, re.MULTILINE)


def test_a_build_that_is_killed_leaves_the_old_site_or_the_new_one(edition):
    """Twelve moments; `make prove-import` tries two hundred."""
    times = int(os.environ.get("KILLS", "12"))
    assert kill_at_random_moments(edition, times, seed=1) == times
