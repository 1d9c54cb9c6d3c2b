import tempfile
import unittest
from pathlib import Path

from examples import write_files
from check_site import differences


class SiteComparison(unittest.TestCase):
    def compare(self, committed, fresh):
        with tempfile.TemporaryDirectory() as folder:
            write_files(Path(folder) / "committed", committed)
            write_files(Path(folder) / "fresh", fresh)
            return differences(Path(folder) / "committed", Path(folder) / "fresh")

    def test_equal_folders_are_fine(self):
        pages = {"index.html": "a", "guidance/a.html": "b"}
        self.assertEqual(self.compare(pages, dict(pages)), [])

    def test_every_kind_of_difference_is_named(self):
        problems = self.compare(
            {"old.html": "a", "edited.html": "by hand"},
            {"edited.html": "built", "guidance/new.html": "c"})
        self.assertEqual(problems, [
            "Site/edited.html is not what the sources build",
            "Site/guidance/new.html is missing",
            "Site/old.html is not built by anything",
        ])


if __name__ == "__main__":
    unittest.main()
