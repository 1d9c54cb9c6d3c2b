"""What the tests of the built program share: `KITH` names it, otherwise the newest build is it."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from shared_maps import ROOT, definition, random_map  # noqa: E402

BUILDS = [ROOT / ".build/debug/kith", ROOT / ".build/release/kith"]


def pytest_addoption(parser):
    parser.addoption(
        "--sets", type=int, default=18,
        help="how many sets of maps the page's import is compared with the command line on")


@pytest.fixture(scope="session")
def kith():
    built = [path for path in BUILDS if path.exists()]
    named = os.environ.get("KITH")
    assert named or built, "Build kith first: swift build"
    return named or str(max(built, key=lambda path: path.stat().st_mtime))


class Importing:
    """A folder with maps in it, and imports of them into `out`."""

    def __init__(self, kith, folder):
        self.kith, self.folder = kith, folder
        (folder / "maps").mkdir()

    def write(self, count, seed=1):
        rng, sheet = random.Random(seed), definition()
        for number in range(count):
            self.map(f"{number:05}").write_text(random_map(sheet, rng))

    def map(self, name):
        return self.folder / "maps" / f"{name}.kith.json"

    def command(self, *paths, options=()):
        return [self.kith, "import", *(paths or [self.folder / "maps"]), "--output",
                self.folder / "out", "--content", ROOT / "Content", "--themes", ROOT / "Themes",
                "--date", "2026-11-21", *options]

    def run(self, *paths, options=(), **how):
        return subprocess.run(self.command(*paths, options=options), stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, timeout=120, **how)

    def written(self):
        """Every file in the folder but the maps, by its path."""
        return {path.relative_to(self.folder).as_posix(): path.read_bytes()
                for path in sorted(self.folder.rglob("*"))
                if path.is_file() and (self.folder / "maps") not in path.parents}


@pytest.fixture
def importing(kith, tmp_path):
    return Importing(kith, tmp_path)
