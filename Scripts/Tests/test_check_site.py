import base64
import hashlib
import tempfile
import unittest
import zlib
from pathlib import Path

from examples import write_files
from check_site import differences, manifest


def worksheet(text, level=9):
    packed = base64.b64encode(zlib.compress(text, level)).decode()
    return f'<p>a</p><template class="packed" id="kith-data">{packed}</template>'


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

    def test_what_is_packed_is_compared_unpacked(self):
        words = b"best friend, cousin, " * 9
        fast, small = worksheet(words, level=1), worksheet(words)
        self.assertNotEqual(fast, small)
        self.assertEqual(self.compare({"w.html": fast}, {"w.html": small}), [])
        self.assertEqual(
            self.compare({"w.html": worksheet(words + b"x")}, {"w.html": small}),
            ["Site/w.html is not what the sources build"])

    def test_a_part_of_the_search_index_is_compared_unpacked(self):
        def part(content, level=9, stamp="0a1b2c3d"):
            packed = base64.b64encode(zlib.compress(content, level)).decode()
            return f'kithShard("text-0","{stamp}","{packed}")\n'
        words = b"One sentence.\nAnother.\x0c" * 9
        fast, small = part(words, level=1), part(words)
        self.assertNotEqual(fast, small)
        self.assertEqual(self.compare({"t.js": fast}, {"t.js": small}), [])
        for other in (part(words + b"x"), part(words, stamp="0a1b2c3e"), small + "x"):
            self.assertEqual(self.compare({"t.js": other}, {"t.js": small}),
                             ["Site/t.js is not what the sources build"])

    def test_what_cannot_be_unpacked_is_compared_as_it_is(self):
        whole = worksheet(b"best friend")
        broken = whole.replace(">e", ">f", 1)
        self.assertNotEqual(whole, broken)
        self.assertEqual(self.compare({"w.html": broken}, {"w.html": broken}), [])
        self.assertEqual(
            self.compare({"w.html": broken}, {"w.html": whole}),
            ["Site/w.html is not what the sources build"])

    def test_a_manifest_is_held_against_what_is_beside_it(self):
        with tempfile.TemporaryDirectory() as folder:
            write_files(Path(folder), {"a.html": "abc", "manifest.sha256": ""})
            right = manifest(Path(folder))
        self.assertEqual(
            right, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.html\n")
        site = {"a.html": "abc", "manifest.sha256": right}
        self.assertEqual(self.compare(site, {"a.html": "abc", "manifest.sha256": "other"}), [])
        self.assertEqual(
            self.compare({"a.html": "abc", "manifest.sha256": "other"}, site),
            ["Site/manifest.sha256 is not the manifest of what is beside it"])

    def test_the_workers_list_is_held_against_what_is_beside_it(self):
        digest = hashlib.sha256(b"abc").hexdigest()
        worker = f"const FILES = {{'a.html': '{digest}'}};"
        site = {"a.html": "abc", "keep-guidance.js": worker}
        self.assertEqual(self.compare(site, dict(site)), [])
        self.assertEqual(
            self.compare({**site, "keep-guidance.js": worker.replace(digest, "0" * 64)}, site),
            ["Site/keep-guidance.js is not what the sources build"])
        self.assertEqual(
            self.compare({**site, "keep-guidance.js": worker + "more()"}, site),
            ["Site/keep-guidance.js is not what the sources build"])


if __name__ == "__main__":
    unittest.main()
