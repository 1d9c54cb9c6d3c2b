import unittest

import examples  # noqa: F401 (finds the checks)
from check_sizes import judge


class Sizes(unittest.TestCase):
    def test_a_short_file_is_fine(self):
        self.assertEqual(judge("Sources/A.swift", "let a = 1\n" * 300), ([], []))

    def test_a_long_swift_file_is_a_warning_and_a_very_long_one_a_failure(self):
        self.assertEqual(judge("A.swift", "let a = 1\n" * 301), (
            ["A.swift: 301 lines, over 300: does it still do one thing?"], []))
        self.assertEqual(judge("A.swift", "let a = 1\n" * 501), (
            [], ["A.swift: 501 lines, at most 500: split it"]))

    def test_a_script_has_at_most_250_lines(self):
        self.assertEqual(judge("a.mjs", "f();\n" * 250), ([], []))
        self.assertEqual(judge("a.mjs", "f();\n" * 251), (
            [], ["a.mjs: 251 lines, at most 250: split it"]))

    def test_a_long_line_is_named_with_its_place(self):
        self.assertEqual(judge("a.mjs", "\n" + "x" * 101 + "\n"), (
            [], ["a.mjs:2: 101 characters, at most 100"]))

    def test_characters_are_counted_not_bytes(self):
        self.assertEqual(judge("A.swift", "é" * 100), ([], []))

    def test_style_sheets_have_no_longest_line(self):
        self.assertEqual(judge("a.css", "x" * 200), ([], []))


if __name__ == "__main__":
    unittest.main()
