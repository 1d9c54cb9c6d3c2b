"""`kith package` and `kith verify` as processes: what is passed on, and how a copy is checked."""

import hashlib
import os
import shutil
import subprocess
import zipfile

import pytest

from shared_maps import ROOT


def run(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True,
                          timeout=120)


@pytest.fixture(scope="module")
def published(kith, tmp_path_factory):
    """A site as `kith build` writes it."""
    site = tmp_path_factory.mktemp("published") / "Site"
    built = run(kith, "build", "--output", site, "--date", "2026-11-21", "--content",
                ROOT / "Content", "--themes", ROOT / "Themes")
    assert built.returncode == 0, built.stderr
    return site


@pytest.fixture
def site(published, tmp_path):
    """A copy of it, to change."""
    return shutil.copytree(published, tmp_path / "Site")


@pytest.fixture
def package(kith, tmp_path):
    def write(site, name="kith.zip"):
        return run(kith, "package", "--site", site, "--output", tmp_path / name), tmp_path / name
    return write


def fingerprint(said):
    return said.split("Fingerprint: ")[1].strip()


def test_the_same_site_gives_the_same_zip_whoever_copied_it_and_when(package, published, site):
    for path in site.rglob("*.html"):
        os.utime(path, (1, 1))
        path.chmod(0o600)
    done, first = package(published, "one.zip")
    assert (done.returncode, done.stderr) == (0, "")
    package(site, "two.zip")
    assert first.read_bytes() == first.with_name("two.zip").read_bytes()


def test_the_zip_holds_every_file_and_no_time(package, published):
    _, place = package(published)
    with zipfile.ZipFile(place) as archive:
        names = archive.namelist()
        assert names == sorted(names)
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {info.external_attr >> 16 for info in archive.infolist()} == {0o100644}
        assert archive.testzip() is None
        for name in names:
            assert archive.read(name) == (published / name).read_bytes()
    assert set(names) == {path.relative_to(published).as_posix()
                          for path in published.rglob("*") if path.is_file()}
    assert {"READ-ME-FIRST.html", "index.html", "manifest.sha256"} <= set(names)


def test_the_manifest_is_checked_by_sha256sum_too(published):
    done = subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "manifest.sha256"],
                          cwd=published, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "")


def test_a_whole_copy_is_told_as_zip_as_folder_and_as_a_stick(kith, package, published, tmp_path):
    said, place = package(published)
    stick = tmp_path / "stick"
    shutil.copytree(published, stick / "kith")
    (stick / "System Volume Information").mkdir()
    (stick / "kith/.DS_Store").write_text("")
    (stick / "kith/._index.html").write_text("")
    (stick / "somebody-elses.docx").write_text("")
    for copy in (place, published, stick):
        done = run(kith, "verify", copy, "--fingerprint", fingerprint(said.stdout))
        assert (done.returncode, done.stderr) == (0, "")
        assert fingerprint(done.stdout) == fingerprint(said.stdout)
    digest = hashlib.sha256((published / "manifest.sha256").read_bytes()).hexdigest()
    assert fingerprint(said.stdout) == digest


def test_what_is_missing_changed_and_added_is_named(kith, site):
    (site / "glossary.html").unlink()
    (site / "index.html").write_text("changed")
    (site / "guidance/framework.html").unlink()
    (site / "guidance/framework.html").symlink_to(site / "index.html")
    (site / "worksheets/.hidden.html").write_text("")
    done = run(kith, "verify", site)
    assert done.returncode == 1
    lines = done.stderr.splitlines()
    assert lines[:4] == ["missing: glossary.html", "changed: guidance/framework.html",
                         "changed: index.html", "added:   worksheets/.hidden.html"]
    assert lines[4].endswith("1 missing, 2 changed, 1 added.")
    assert "Do not use this copy" in lines[5]
    assert str(site) not in "".join(lines[:4])


def test_whoever_changes_the_manifest_too_is_found_out_by_the_fingerprint(kith, package, site):
    said, _ = package(site)
    page = site / "worksheets/circle-map.html"
    old = hashlib.sha256(page.read_bytes()).hexdigest()
    page.write_text("<p>another page</p>")
    listed = (site / "manifest.sha256").read_text()
    new = hashlib.sha256(page.read_bytes()).hexdigest()
    (site / "manifest.sha256").write_text(listed.replace(old, new))
    assert run(kith, "verify", site).returncode == 0
    done = run(kith, "verify", site, "--fingerprint", fingerprint(said.stdout))
    assert done.returncode == 1 and "it is another site" in done.stderr


@pytest.mark.parametrize("name, code", [
    ("nothing here", "not-found"), ("empty", "no-manifest"), ("any.zip", "not-a-package"),
    ("broken", "manifest-changed"), ("two", "several-sites")])
def test_what_cannot_be_checked_is_said_with_what_to_do(kith, published, tmp_path, name, code):
    (tmp_path / "empty").mkdir()
    with zipfile.ZipFile(tmp_path / "any.zip", "w") as archive:
        archive.writestr("index.html", "hello")
    shutil.copytree(published, tmp_path / "two/one")
    shutil.copytree(published, tmp_path / "two/other")
    (shutil.copytree(published, tmp_path / "broken") / "manifest.sha256").write_text("no")
    done = run(kith, "verify", tmp_path / name)
    assert done.returncode == 1
    assert f"[{code}]" in done.stderr and "\n  " in done.stderr


def test_a_site_that_was_changed_is_not_packaged(package, site):
    (site / "index.html").write_text("changed")
    done, place = package(site)
    assert done.returncode == 1 and not place.exists()
    assert "changed: index.html" in done.stderr and "[not-as-published]" in done.stderr


def test_only_a_former_package_is_written_over(package, published, tmp_path):
    _, place = package(published)
    first = place.read_bytes()
    assert package(published)[0].returncode == 0
    (tmp_path / "thesis.zip").write_bytes(first[:-1])
    done, place = package(published, "thesis.zip")
    assert done.returncode == 1 and "[not-a-former-package]" in done.stderr
    assert place.read_bytes() == first[:-1]


def test_a_package_is_not_written_into_the_site(package, site):
    done, place = package(site, "Site/kith.zip")
    assert done.returncode == 1 and "[output-inside-source]" in done.stderr
    assert not place.exists()


@pytest.mark.parametrize("arguments", [
    ["package", "--output", ""], ["verify"], ["verify", ".", "--fingerprint", "abc"]])
def test_wrong_usage_ends_with_2(kith, arguments):
    assert run(kith, *arguments).returncode == 2
